/** The one program for all nodes: shape, colour, outline and pictogram from a node's display data. */

import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { SHAPES, type Shape } from '../state/kind-looks.ts';
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import type { PictureColours } from './colours.ts';
import type { IconAtlas } from './icon-atlas.ts';
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shader.ts';
import type { SceneTextures } from './scene-textures.ts';

/** What the reducer gives beside sigma's own fields. */
export interface NodeDisplay {
  readonly x: number;
  readonly y: number;
  /** Of the look-up by which the GPU finds place, radius and state. */
  readonly slot: number;
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
  readonly type: 'node';
  readonly shape: Shape;
  readonly isOutlined: boolean;
  /** Of the atlas; -1 for none. */
  readonly icon: number;
}

const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_scale',
  'u_pixelRatio',
  'u_ground',
  'u_onActor',
  'u_atlas',
  'u_nodes',
  'u_nodeRows',
] as const;
type Uniform = (typeof UNIFORMS)[number];

export interface NodeProgramParts {
  readonly atlas: IconAtlas;
  readonly textures: SceneTextures;
  colours(): PictureColours;
}

/** Made for one atlas and one table of colours, which the theme may change under way. */
export function nodeProgram({ atlas, colours, textures }: NodeProgramParts): NodeProgramType<SceneNode, SceneEdge> {
  return class extends NodeProgram<Uniform, SceneNode, SceneEdge> {
    private texture: WebGLTexture | null = null;
    private textureVersion = -1;

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_slot', size: 1, type: FLOAT },
          { name: 'a_look', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & Partial<NodeDisplay>): void {
      const { array } = this;
      let i = start;
      array[i++] = data.slot ?? 0;
      array[i++] = SHAPES.indexOf(data.shape ?? 'circle');
      array[i++] = data.isOutlined === true ? 1 : 0;
      array[i++] = data.icon ?? -1;
      array[i++] = floatColor(data.color);
      array[i++] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations, isPicking }: ProgramInfo): void {
      const { u_matrix, u_viewport, u_scale, u_pixelRatio, u_ground, u_onActor, u_atlas } = uniformLocations;
      if (gl instanceof WebGL2RenderingContext) {
        const { nodeRows } = textures.bind(gl, { nodes: 1, edges: 2 });
        gl.uniform1i(uniformLocations.u_nodes ?? null, 1);
        gl.uniform1f(uniformLocations.u_nodeRows ?? null, nodeRows);
      }
      gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
      gl.uniform2f(u_viewport ?? null, params.width, params.height);
      gl.uniform1f(u_scale ?? null, 1 / params.sizeRatio);
      if (isPicking) return;
      gl.uniform1f(u_pixelRatio ?? null, params.pixelRatio);
      gl.uniform3fv(u_ground ?? null, colours().groundRgb);
      gl.uniform3fv(u_onActor ?? null, colours().onActorRgb);
      gl.uniform1i(u_atlas ?? null, 0);
      this.bindAtlas(gl);
    }

    private bindAtlas(gl: WebGLRenderingContext | WebGL2RenderingContext): void {
      this.texture ??= gl.createTexture();
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      if (this.textureVersion === atlas.version) return;
      this.textureVersion = atlas.version;
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
      gl.generateMipmap(gl.TEXTURE_2D);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    }
  };
}
