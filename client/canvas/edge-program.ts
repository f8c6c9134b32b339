/** The programs for edges, one for each group that is drawn alike. */

import { AbstractEdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import { type EdgeForm, type EdgeGroup, FORM_OF } from './edge-groups.ts';
import {
  EDGE_FRAGMENT_SHADER,
  edgeVertexShader,
  edgeVertices,
  HAIRLINE_FRAGMENT_SHADER,
  hairlineVertexShader,
} from './edge-shader.ts';
import { type PulledDefinition, PulledProgram } from './pulled-program.ts';
import type { SceneTextures } from './scene-textures.ts';
import { scaleAt } from './view.ts';

export interface EdgeProgramParts {
  readonly textures: SceneTextures;
  /** How much of their colour lines have: less where thousands lie over each other. */
  inkOf(scale: number): number;
  /** True where straight lines need no more than a hair's breadth, and no heads. */
  areHairlines(scale: number): boolean;
}

/** Steps of a hairline along its line; loops, which few have, stay as they are. */
const HAIRLINE_STEPS: Readonly<Partial<Record<EdgeForm, number>>> = { line: 1, curve: 6 };

function hairlineDefinition(steps: number): PulledDefinition {
  return {
    vertex: hairlineVertexShader(steps),
    fragment: HAIRLINE_FRAGMENT_SHADER,
    mode: 'lines',
    vertices: 2 * steps,
  };
}

function stripDefinition(form: EdgeForm): PulledDefinition {
  return {
    vertex: edgeVertexShader(form),
    fragment: EDGE_FRAGMENT_SHADER,
    mode: 'triangles',
    vertices: edgeVertices(form),
  };
}

/** Sigma tells it when to draw; what there is to draw it does not hear from sigma. */
export function edgeProgram(
  group: EdgeGroup,
  { textures, inkOf, areHairlines }: EdgeProgramParts,
): EdgeProgramType<SceneNode, SceneEdge> {
  return class extends AbstractEdgeProgram<SceneNode, SceneEdge> {
    drawLabel = undefined;
    private readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
    private strip: PulledProgram | undefined;
    private hairline: PulledProgram | undefined;

    constructor(...[gl, picking, renderer]: ConstructorParameters<EdgeProgramType<SceneNode, SceneEdge>>) {
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
      const scale = scaleAt(params.zoomRatio, params);
      this.programFor(gl, scale).draw(textures.edgeCounts[group], (uniform) => {
        textures.places.bind(gl, 1);
        textures.edgeLooks[group].bind(gl, 2);
        textures.edgeStates.bind(gl, 3);
        gl.uniform1i(uniform('u_places'), 1);
        gl.uniform1i(uniform('u_looks'), 2);
        gl.uniform1i(uniform('u_states'), 3);
        gl.uniformMatrix3fv(uniform('u_matrix'), false, params.matrix);
        gl.uniform2f(uniform('u_viewport'), params.width, params.height);
        gl.uniform1f(uniform('u_scale'), 1 / params.sizeRatio);
        gl.uniform1f(uniform('u_pixelRatio'), params.pixelRatio);
        gl.uniform1f(uniform('u_ink'), inkOf(scale));
      });
    }

    kill(): void {
      this.strip?.kill();
      this.hairline?.kill();
    }

    private programFor(gl: WebGL2RenderingContext, scale: number): PulledProgram {
      const steps = group === 'wide' ? undefined : HAIRLINE_STEPS[FORM_OF[group]];
      if (steps !== undefined && areHairlines(scale)) {
        this.hairline ??= new PulledProgram(gl, hairlineDefinition(steps));
        return this.hairline;
      }
      this.strip ??= new PulledProgram(gl, stripDefinition(FORM_OF[group]));
      return this.strip;
    }
  };
}
