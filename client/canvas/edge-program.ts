/** The programs for edges, one for each form: straight, curved, loop. */

import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import { EDGE_FRAGMENT_SHADER, type EdgeForm, edgeVertexShader, SEGMENTS } from './edge-shader.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import type { SceneTextures } from './scene-textures.ts';
import { scaleAt } from './view.ts';

/** What the reducer gives beside sigma's own fields. `size` is the width of the line. */
export interface EdgeDisplay {
  readonly size: number;
  readonly slot: number;
  readonly color: string;
  readonly hidden: boolean;
  readonly type: EdgeForm;
  readonly pattern: Pattern;
  readonly hasArrow: boolean;
  readonly curvature: number;
}

const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_scale',
  'u_pixelRatio',
  'u_ink',
  'u_nodes',
  'u_nodeRows',
  'u_edges',
  'u_edgeRows',
] as const;
type Uniform = (typeof UNIFORMS)[number];

interface Slotted {
  readonly slot: number;
}

export interface EdgeProgramParts {
  readonly textures: SceneTextures;
  /** How much of their colour lines have: less where thousands lie over each other. */
  inkOf(scale: number): number;
}

export function edgeProgram(
  form: EdgeForm,
  { textures, inkOf }: EdgeProgramParts,
): EdgeProgramType<SceneNode, SceneEdge> {
  const strip = stripOf(SEGMENTS[form]);
  return class extends EdgeProgram<Uniform, SceneNode, SceneEdge> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: strip.length,
        VERTEX_SHADER_SOURCE: edgeVertexShader(form),
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_slots', size: 3, type: FLOAT },
          { name: 'a_sizes', size: 2, type: FLOAT },
          { name: 'a_style', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 3, type: FLOAT }],
        CONSTANT_DATA: strip,
      };
    }

    processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData & Partial<Slotted>,
      target: NodeDisplayData & Partial<Slotted>,
      data: EdgeDisplayData & Partial<EdgeDisplay>,
    ): void {
      const { array } = this;
      let i = start;
      array[i++] = source.slot ?? 0;
      array[i++] = target.slot ?? 0;
      array[i++] = data.slot ?? 0;
      array[i++] = data.size;
      array[i++] = data.curvature ?? 0;
      array[i++] = PATTERNS.indexOf(data.pattern ?? 'solid');
      array[i++] = data.hasArrow === true ? 1 : 0;
      array[i++] = floatColor(data.color);
      array[i++] = edgeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { u_matrix, u_viewport, u_scale, u_pixelRatio, u_ink } = uniformLocations;
      gl.uniformMatrix3fv(u_matrix ?? null, false, params.matrix);
      gl.uniform2f(u_viewport ?? null, params.width, params.height);
      gl.uniform1f(u_scale ?? null, 1 / params.sizeRatio);
      gl.uniform1f(u_pixelRatio ?? null, params.pixelRatio);
      gl.uniform1f(u_ink ?? null, inkOf(scaleAt(params.zoomRatio, params)));
      if (!(gl instanceof WebGL2RenderingContext)) return;
      const { nodeRows, edgeRows } = textures.bind(gl, { nodes: 1, edges: 2 });
      gl.uniform1i(uniformLocations.u_nodes ?? null, 1);
      gl.uniform1i(uniformLocations.u_edges ?? null, 2);
      gl.uniform1f(uniformLocations.u_nodeRows ?? null, nodeRows);
      gl.uniform1f(uniformLocations.u_edgeRows ?? null, edgeRows);
    }
  };
}

/** Pairs along the body, then the base of the head wide, then its tip. */
function stripOf(segments: number): number[][] {
  const body = Array.from({ length: segments + 1 }, (_, i) => i / segments).flatMap((step) => [
    [step, -1, 0],
    [step, 1, 0],
  ]);
  /** Doubled points: triangles without area between the body and the head. */
  return [...body, [1, 1, 0], [1, 1, 1], [1, 1, 1], [1, -1, 1], [1, 0, 2]];
}
