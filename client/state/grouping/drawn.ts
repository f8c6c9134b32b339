/** What is drawn and not filtered away: a group as long as one of its members is, a line as long as one of its relations is. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Visible } from '../filters.ts';
import type { SceneGraph } from '../scene.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** By slot of what is drawn. */
export interface DrawnCounts {
  /** How many shown nodes a node stands for, itself included. */
  readonly nodes: Int32Array;
  /** How many shown relations a line stands for. */
  readonly edges: Int32Array;
}

export interface GroupTally {
  /** All that the scene has, and those that are shown. */
  readonly members: readonly string[];
  readonly shown: readonly string[];
  /** Shown relations with the outside, and among the members: the latter are not drawn. */
  readonly outer: readonly string[];
  readonly inner: readonly string[];
}

export interface Drawn {
  readonly scene: ReadonlySignal<DrawnScene>;
  readonly counts: ReadonlySignal<DrawnCounts>;
  readonly visible: ReadonlySignal<Visible>;
  /** Of now, without following it. */
  graph(): SceneGraph;
  /** Undefined for what is no group. */
  group(id: string): GroupTally | undefined;
  /** The shown relations that a summed line stands for; undefined for what is none. */
  line(id: string): readonly string[] | undefined;
}

export function createDrawn(scene: ReadonlySignal<DrawnScene>, filtered: ReadonlySignal<Visible>): Drawn {
  const counts = computed(() => countsOf(scene.value, filtered.value));
  const visible = computed((): Visible => {
    const drawn = scene.value;
    if (drawn.groups.size === 0) return filtered.value;
    const { nodes, edges } = counts.value;
    return { index: drawn.index, nodes: flagsOf(nodes), edges: flagsOf(edges) };
  });
  const isNodeShown = (id: string) => {
    const { index, nodes } = filtered.value;
    return nodes[index.nodeSlots.get(id) ?? -1] === 1;
  };
  return {
    scene,
    counts,
    visible,
    graph: () => scene.peek().graph,
    group(id) {
      const members = scene.value.groups.get(id);
      if (members === undefined) return undefined;
      const { index, edges } = filtered.value;
      const own = new Set(members.map((member) => index.nodeSlots.get(member) ?? -1));
      const outer: string[] = [];
      const inner: string[] = [];
      for (let slot = 0; slot < edges.length; slot++) {
        if (edges[slot] !== 1) continue;
        const ends = (own.has(index.sources[slot] ?? -1) ? 1 : 0) + (own.has(index.targets[slot] ?? -1) ? 1 : 0);
        if (ends > 0) (ends === 1 ? outer : inner).push(index.edges[slot] ?? '');
      }
      return { members, shown: members.filter(isNodeShown), outer, inner };
    },
    line(id) {
      const { index, edges } = filtered.value;
      return scene.value.lines.get(id)?.filter((edge) => edges[index.edgeSlots.get(edge) ?? -1] === 1);
    },
  };
}

function countsOf({ graph, nodeSlots, edgeSlots }: DrawnScene, { nodes, edges }: Visible): DrawnCounts {
  return { nodes: sums(graph.order, nodeSlots, nodes), edges: sums(graph.size, edgeSlots, edges) };
}

function sums(count: number, slots: Int32Array, shown: Uint8Array): Int32Array {
  const counts = new Int32Array(count);
  for (let slot = 0; slot < shown.length; slot++) {
    const drawn = slots[slot] ?? -1;
    if (shown[slot] === 1 && drawn !== -1) counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  return counts;
}

function flagsOf(counts: Int32Array): Uint8Array {
  return Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0));
}
