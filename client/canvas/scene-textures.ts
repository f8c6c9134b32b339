/**
 * Places, states and looks of everything as textures that the shaders look up by number. A layout's step, a drag or a
 * filter writes one array and draws again; only a change of what is there, or of how it looks, writes them all.
 */
import type { Visible } from '../state/filters.ts';
import { SHAPES } from '../state/kind-looks.ts';
import { PATTERNS } from '../state/patterns.ts';
import { DataTexture, TEXEL_OF } from './data-texture.ts';
import { EDGE_GROUPS, type EdgeGroup } from './edge-groups.ts';
import type { EdgeLook } from './edge-looks.ts';
import type { IconAtlas } from './icon-atlas.ts';
import type { AllLooks } from './looks.ts';
import { FRAME } from './view.ts';

/** What the shaders read of a node or an edge. */
export const HIDDEN = 0;
const SHOWN = 1;
const OFF = 2;

const WIDE = 2;

export class SceneTextures {
  /** Of a node: x and y as the camera takes them, the radius at 100 %, the state. */
  readonly places = new DataTexture('floats');
  readonly nodeLooks = new DataTexture('floats');
  readonly edgeStates = new DataTexture('bytes');
  readonly edgeLooks: Readonly<Record<EdgeGroup, DataTexture<'floats'>>> = {
    line: new DataTexture('floats'),
    wide: new DataTexture('floats'),
    curve: new DataTexture('floats'),
    loop: new DataTexture('floats'),
  };
  nodeCount = 0;
  edgeCounts: Readonly<Record<EdgeGroup, number>> = { line: 0, wide: 0, curve: 0, loop: 0 };

  /** Everything anew: after a change of what is there. */
  fill(all: AllLooks, visible: Visible, atlas: Pick<IconAtlas, 'cellOf'>): void {
    this.fillNodes(all, atlas);
    this.fillEdges(all);
    this.move(all);
    this.show(all, visible);
  }

  /** Only how nodes look; their radii come with what is shown. */
  fillNodes(all: AllLooks, atlas: Pick<IconAtlas, 'cellOf'>): void {
    this.nodeCount = all.nodes.length;
    this.nodeLooks.fill(all.nodes.length, (data) => writeNodeLooks(data, all, atlas));
  }

  /** Only how lines look. */
  fillEdges(all: AllLooks): void {
    const slots = slotsByGroup(all);
    for (const group of EDGE_GROUPS) {
      this.edgeLooks[group].fill(2 * slots[group].length, (data) => writeEdgeLooks(data, all, slots[group]));
    }
    this.edgeCounts = {
      line: slots.line.length,
      wide: slots.wide.length,
      curve: slots.curve.length,
      loop: slots.loop.length,
    };
  }

  /** Only where nodes are. */
  move({ index }: AllLooks): void {
    this.places.fill(index.nodes.length, (data) => {
      let at = 0;
      for (const { x, y } of index.nodeAttributes) {
        data[at] = x / FRAME + 0.5;
        data[at + 1] = y / FRAME + 0.5;
        at += 4;
      }
    });
  }

  /** Only what is shown. */
  show(all: AllLooks, visible: Visible): void {
    this.places.fill(all.nodes.length, (data) => {
      all.nodes.forEach(({ radius, isOff }, slot) => {
        data[4 * slot + 2] = radius;
        data[4 * slot + 3] = visible.nodes[slot] === 1 ? (isOff ? OFF : SHOWN) : HIDDEN;
      });
    });
    this.edgeStates.fill(all.edges.length, (data) => {
      for (let slot = 0; slot < visible.edges.length; slot++) {
        data[slot] = visible.edges[slot] === 1 && all.edges[slot] !== undefined ? SHOWN : HIDDEN;
      }
    });
  }
}

/** A texel a node: shape and outline, pictogram, colour, its alpha. */
function writeNodeLooks(data: Float32Array, { nodes }: AllLooks, atlas: Pick<IconAtlas, 'cellOf'>): void {
  let at = 0;
  for (const { kind, color } of nodes) {
    const { rgb, alpha } = colourOf(color);
    data[at++] = SHAPES.indexOf(kind.shape) + (kind.isOutlined ? 8 : 0);
    data[at++] = atlas.cellOf(kind.icon, kind.letter);
    data[at++] = rgb;
    data[at++] = alpha;
  }
}

function slotsByGroup({ edges }: AllLooks): Readonly<Record<EdgeGroup, readonly number[]>> {
  const slots: Record<EdgeGroup, number[]> = { line: [], wide: [], curve: [], loop: [] };
  for (let slot = 0; slot < edges.length; slot++) {
    const look = edges[slot];
    if (look !== undefined) slots[groupOf(look)].push(slot);
  }
  return slots;
}

/** Two texels an edge: the ends, its slot, its width; then curvature, pattern and head, colour, its alpha. */
function writeEdgeLooks(data: Float32Array, { index, edges }: AllLooks, slots: readonly number[]): void {
  let at = 0;
  for (const slot of slots) {
    const look = edges[slot];
    if (look === undefined) continue;
    const { rgb, alpha } = colourOf(look.color);
    data[at++] = index.sources[slot] ?? 0;
    data[at++] = index.targets[slot] ?? 0;
    data[at++] = slot;
    data[at++] = look.width;
    data[at++] = look.curvature;
    data[at++] = PATTERNS.indexOf(look.pattern) + (look.hasArrow ? 8 : 0);
    data[at++] = rgb;
    data[at++] = alpha;
  }
}

function groupOf({ isLoop, curvature, width }: EdgeLook): EdgeGroup {
  if (isLoop) return 'loop';
  if (curvature !== 0) return 'curve';
  return width > WIDE ? 'wide' : 'line';
}

interface PackedColour {
  /** One number of 24 bits, which a float holds exactly. */
  readonly rgb: number;
  readonly alpha: number;
}

const packed = new Map<string, PackedColour>();

/** Of `#rrggbb` or `#rrggbbaa`. */
function colourOf(color: string): PackedColour {
  const known = packed.get(color);
  if (known !== undefined) return known;
  const alpha = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1;
  const colour = { rgb: Number.parseInt(color.slice(1, 7), 16), alpha };
  packed.set(color, colour);
  return colour;
}

const RGB_OF = /* glsl */ `
vec3 rgbOf(float packed) {
  int bits = int(packed);
  return vec3(bits >> 16, (bits >> 8) & 255, bits & 255) / 255.0;
}
`;

/** For vertex shaders: `nodeAt` gives x, y, radius and state, `nodeLookAt` what `writeNodeLooks` has written. */
export const NODE_LOOK_UP = /* glsl */ `
${TEXEL_OF}${RGB_OF}
uniform highp sampler2D u_places;
uniform highp sampler2D u_looks;

vec4 nodeAt(int node) {
  return texelFetch(u_places, texelOf(node), 0);
}

vec4 nodeLookAt(int node) {
  return texelFetch(u_looks, texelOf(node), 0);
}
`;

/** An edge of a group by its number there, with its two ends. */
export const EDGE_LOOK_UP = /* glsl */ `
${TEXEL_OF}${RGB_OF}
uniform highp sampler2D u_places;
uniform highp sampler2D u_looks;
uniform highp sampler2D u_states;

struct Edge {
  vec4 source;
  vec4 target;
  float width;
  float curvature;
  float pattern;
  float hasArrow;
  vec4 color;
  bool isShown;
};

Edge edgeAt(int number) {
  vec4 a = texelFetch(u_looks, texelOf(2 * number), 0);
  vec4 b = texelFetch(u_looks, texelOf(2 * number + 1), 0);
  return Edge(
    texelFetch(u_places, texelOf(int(a.x)), 0),
    texelFetch(u_places, texelOf(int(a.y)), 0),
    a.w,
    b.x,
    mod(b.y, 8.0),
    b.y > 7.5 ? 1.0 : 0.0,
    vec4(rgbOf(b.z), b.w),
    texelFetch(u_states, texelOf(int(a.z)), 0).r > 0.0
  );
}
`;
