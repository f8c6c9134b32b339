/**
 * Places and states of everything as textures that the shaders look up by slot. A layout's step, a drag or a filter
 * writes one array and draws again: none of sigma's own data is touched, and no node or edge is worked through twice.
 */
import type { Visible } from '../state/filters.ts';
import type { AllLooks } from './looks.ts';
import { FRAME } from './view.ts';

/** Texels in a row; every WebGL 2 has textures of 2048 and more. */
const ROW = 1024;

/** What the shaders read of a node or an edge. */
const HIDDEN = 0;
const SHOWN = 1;
const OFF = 2;

export interface TextureSizes {
  readonly nodeRows: number;
  readonly edgeRows: number;
}

export class SceneTextures {
  /** x and y as the camera takes them, the radius at 100 %, the state. */
  private nodes = new Float32Array(4 * ROW);
  private edges = new Uint8Array(ROW);
  private nodeVersion = 1;
  private edgeVersion = 1;
  private readonly contexts = new WeakMap<WebGL2RenderingContext, ContextTextures>();

  /** Everything anew: after a change of what is there, or of how it looks. */
  fill(all: AllLooks, visible: Visible): void {
    this.nodes = new Float32Array(4 * ROW * rowsOf(all.nodes.length));
    this.edges = new Uint8Array(ROW * rowsOf(all.edges.length));
    this.move(all);
    this.show(all, visible);
  }

  /** Only where nodes are. */
  move({ index }: AllLooks): void {
    const { nodes } = this;
    index.nodeAttributes.forEach(({ x, y }, slot) => {
      nodes[4 * slot] = x / FRAME + 0.5;
      nodes[4 * slot + 1] = y / FRAME + 0.5;
    });
    this.nodeVersion++;
  }

  /** Only what is shown. */
  show(all: AllLooks, visible: Visible): void {
    const { nodes, edges } = this;
    all.nodes.forEach(({ radius, isOff }, slot) => {
      nodes[4 * slot + 2] = radius;
      nodes[4 * slot + 3] = visible.nodes[slot] === 1 ? (isOff ? OFF : SHOWN) : HIDDEN;
    });
    for (let slot = 0; slot < visible.edges.length; slot++) {
      edges[slot] = visible.edges[slot] === 1 && all.edges[slot] !== undefined ? SHOWN : HIDDEN;
    }
    this.nodeVersion++;
    this.edgeVersion++;
  }

  /** Binds both for a program that is about to draw, sending what has changed since this context drew last. */
  bind(gl: WebGL2RenderingContext, units: { readonly nodes: number; readonly edges: number }): TextureSizes {
    let own = this.contexts.get(gl);
    if (own === undefined) {
      own = { nodes: textureOf(gl), edges: textureOf(gl), nodeVersion: 0, edgeVersion: 0 };
      this.contexts.set(gl, own);
    }
    const nodeRows = this.nodes.length / 4 / ROW;
    const edgeRows = this.edges.length / ROW;
    gl.activeTexture(gl.TEXTURE0 + units.nodes);
    gl.bindTexture(gl.TEXTURE_2D, own.nodes);
    if (own.nodeVersion !== this.nodeVersion) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, ROW, nodeRows, 0, gl.RGBA, gl.FLOAT, this.nodes);
      own.nodeVersion = this.nodeVersion;
    }
    gl.activeTexture(gl.TEXTURE0 + units.edges);
    gl.bindTexture(gl.TEXTURE_2D, own.edges);
    if (own.edgeVersion !== this.edgeVersion) {
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, ROW, edgeRows, 0, gl.RED, gl.UNSIGNED_BYTE, this.edges);
      own.edgeVersion = this.edgeVersion;
    }
    return { nodeRows, edgeRows };
  }
}

interface ContextTextures {
  readonly nodes: WebGLTexture | null;
  readonly edges: WebGLTexture | null;
  nodeVersion: number;
  edgeVersion: number;
}

function rowsOf(count: number): number {
  return Math.max(1, Math.ceil(count / ROW));
}

/** Looked up texel by texel: nothing between two slots means anything. */
function textureOf(gl: WebGL2RenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

/** For vertex shaders: `nodeAt(slot)` gives x, y, radius and state, `edgeAt(slot)` the state of an edge. */
export const LOOK_UP = /* glsl */ `
precision highp float;
uniform highp sampler2D u_nodes;
uniform float u_nodeRows;

vec4 nodeAt(float slot) {
  return texture2D(u_nodes, vec2((mod(slot, ${ROW}.0) + 0.5) / ${ROW}.0, (floor(slot / ${ROW}.0) + 0.5) / u_nodeRows));
}
`;

export const LOOK_UP_EDGE = /* glsl */ `
uniform highp sampler2D u_edges;
uniform float u_edgeRows;

float edgeAt(float slot) {
  vec2 at = vec2((mod(slot, ${ROW}.0) + 0.5) / ${ROW}.0, (floor(slot / ${ROW}.0) + 0.5) / u_edgeRows);
  return texture2D(u_edges, at).r * 255.0;
}
`;
