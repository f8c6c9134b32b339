/** What each node and edge looks like, from signals: shared by the GPU, the 2D painter and the exports. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Explorer } from '../state/explorer.ts';
import type { Visible } from '../state/filters.ts';
import type { SceneIndex } from '../state/scene-index.ts';
import type { Palette } from '../styles/tokens.ts';
import { bendsOf, followBends } from './bends.ts';
import { type EdgeLook, edgeLooksOf } from './edge-looks.ts';
import { type NodeLook, nodeLooksOf } from './node-looks.ts';

/** Looks by slot, of everything in the scene: for one state of the scene, the theme, the language and the measures. */
export interface AllLooks {
  readonly index: SceneIndex;
  readonly nodes: readonly NodeLook[];
  /** Undefined for an edge that another one stands for. */
  readonly edges: readonly (EdgeLook | undefined)[];
  /** By slot, at 100 %. */
  readonly radii: Float64Array;
  /** Slots, the largest first and of those the best connected: what counts most by the chosen measure. */
  readonly ranked: Int32Array;
  /** Slots of nodes that are held, of edges that some deny, of edges that stand for others. */
  readonly pinned: readonly number[];
  readonly disputed: readonly number[];
  readonly gathered: readonly number[];
  /** Slots of nodes that stand for several. */
  readonly groups: readonly number[];
}

/** Looks of what is shown. */
export interface Looks {
  readonly all: AllLooks;
  readonly visible: Visible;
  readonly nodeCount: number;
  readonly edgeCount: number;
  node(id: string): NodeLook | undefined;
  edge(id: string): EdgeLook | undefined;
  nodeIds(): Iterable<string>;
  nodes(): Iterable<readonly [id: string, look: NodeLook]>;
  edges(): Iterable<readonly [id: string, look: EdgeLook]>;
}

export function allLooksOf(explorer: Explorer, palette: Palette): AllLooks {
  const { index } = explorer.drawn.scene.peek();
  const edges = edgeLooksOf(explorer, palette, bendsOf(explorer));
  return putTogether(index, nodesInSum(nodeLooksOf(explorer, palette)), edgesInSum(edges));
}

/** The same followed: a rule for nodes makes no line anew, nor the other way round. */
export function followLooks(explorer: Explorer, palette: ReadonlySignal<Palette>): ReadonlySignal<AllLooks> {
  const nodes = computed(() => nodesInSum(nodeLooksOf(explorer, palette.value)));
  const bends = followBends(explorer);
  const edges = computed(() => edgesInSum(edgeLooksOf(explorer, palette.value, bends.value)));
  return computed(() => putTogether(explorer.drawn.scene.value.index, nodes.value, edges.value));
}

type NodesInSum = Pick<AllLooks, 'nodes' | 'pinned' | 'groups' | 'radii'>;
type EdgesInSum = Pick<AllLooks, 'edges' | 'disputed' | 'gathered'>;

function nodesInSum(nodes: readonly NodeLook[]): NodesInSum {
  return {
    nodes,
    pinned: slotsWhere(nodes, ({ isPinned }) => isPinned),
    groups: slotsWhere(nodes, ({ isGroup }) => isGroup),
    radii: Float64Array.from(nodes, ({ radius }) => radius),
  };
}

function edgesInSum(edges: readonly (EdgeLook | undefined)[]): EdgesInSum {
  return {
    edges,
    disputed: slotsWhere(edges, (look) => look?.isDisputed === true),
    gathered: slotsWhere(edges, (look) => look !== undefined && look.count > 1),
  };
}

function putTogether(index: SceneIndex, nodes: NodesInSum, edges: EdgesInSum): AllLooks {
  const { radii } = nodes;
  const ranked = Int32Array.from(index.degrees, (_, slot) => slot).sort(
    (a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || (index.degrees[b] ?? 0) - (index.degrees[a] ?? 0) || a - b,
  );
  return { index, ...nodes, ...edges, ranked };
}

function slotsWhere<Look>(looks: readonly Look[], isWanted: (look: Look) => boolean): readonly number[] {
  const slots: number[] = [];
  looks.forEach((look, slot) => {
    if (isWanted(look)) slots.push(slot);
  });
  return slots;
}

export function shownLooksOf(all: AllLooks, visible: Visible): Looks {
  const { index, nodes, edges } = all;
  const node = (slot: number) => (visible.nodes[slot] === 1 ? nodes[slot] : undefined);
  const edge = (slot: number) => (visible.edges[slot] === 1 ? edges[slot] : undefined);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  function* entries<Look>(ids: readonly string[], lookOf: (slot: number) => Look | undefined) {
    for (let slot = 0; slot < ids.length; slot++) {
      const id = ids[slot];
      const look = lookOf(slot);
      if (id !== undefined && look !== undefined) yield [id, look] as const;
    }
  }
  return {
    all,
    visible,
    nodeCount: count(visible.nodes),
    edgeCount: count(visible.edges),
    node: (id) => node(index.nodeSlots.get(id) ?? -1),
    edge: (id) => edge(index.edgeSlots.get(id) ?? -1),
    *nodeIds() {
      for (const [id] of entries(index.nodes, node)) yield id;
    },
    nodes: () => entries(index.nodes, node),
    edges: () => entries(index.edges, edge),
  };
}
