/** The one program for all nodes: shape, colour, outline and pictogram place and radius from the textures. */

import { AbstractNodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import type { PictureColours } from './colours.ts';
import type { IconAtlas } from './icon-atlas.ts';
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shader.ts';
import { type PulledDefinition, PulledProgram } from './pulled-program.ts';
import type { SceneTextures } from './scene-textures.ts';

export interface NodeProgramParts {
  readonly atlas: IconAtlas;
  readonly textures: SceneTextures;
  colours(): PictureColours;
}

const DEFINITION: PulledDefinition = {
  vertex: NODE_VERTEX_SHADER,
  fragment: NODE_FRAGMENT_SHADER,
  mode: 'triangles',
  vertices: 6,
};

/**
 * Made for one atlas and one table of colours, which the theme may change under way. Sigma tells it when to draw; what
 * there is to draw it does not hear from sigma.
 */
export function nodeProgram({ atlas, colours, textures }: NodeProgramParts): NodeProgramType<SceneNode, SceneEdge> {
  return class extends AbstractNodeProgram<SceneNode, SceneEdge> {
    drawLabel = undefined;
    drawHover = undefined;
    private readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
    private program: PulledProgram | undefined;
    private texture: WebGLTexture | null = null;
    private textureVersion = -1;

    constructor(...[gl, picking, renderer]: ConstructorParameters<NodeProgramType<SceneNode, SceneEdge>>) {
      super(gl, gl, renderer);
      void picking;
      this.gl = gl;
    }

    process(): void {}
    reallocate(): void {}

    render(params: RenderParams): void {
      const { gl } = this;
      if (!(gl instanceof WebGL2RenderingContext)) return;
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      this.program ??= new PulledProgram(gl, DEFINITION);
      this.program.draw(textures.nodeCount, (uniform) => {
        textures.places.bind(gl, 1);
        textures.nodeLooks.bind(gl, 2);
        gl.uniform1i(uniform('u_places'), 1);
        gl.uniform1i(uniform('u_looks'), 2);
        gl.uniformMatrix3fv(uniform('u_matrix'), false, params.matrix);
        gl.uniform2f(uniform('u_viewport'), params.width, params.height);
        gl.uniform1f(uniform('u_scale'), 1 / params.sizeRatio);
        gl.uniform1f(uniform('u_pixelRatio'), params.pixelRatio);
        gl.uniform3fv(uniform('u_ground'), colours().groundRgb);
        gl.uniform3fv(uniform('u_onActor'), colours().onActorRgb);
        gl.uniform1i(uniform('u_atlas'), 0);
        this.bindAtlas(gl);
      });
    }

    kill(): void {
      this.program?.kill();
    }

    private bindAtlas(gl: WebGL2RenderingContext): void {
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
