/** Weighted paths: searched among what the picture shows, since no statement that both stores run knows weights. */
import { incidenceOf, type Ties } from '../../graph/algorithms/adjacency.ts';
import type { LightPath, LightPathsJob } from '../../graph/algorithms/light-paths.ts';
import type { PathValue } from '../../graph/values.ts';
import type { Visible } from './filters.ts';
import { type WayLimit, type WhyNone, whyNone } from './way-limits.ts';
import { type WayWeight, weightOf } from './way-weights.ts';

export interface ShownSearch {
  readonly visible: Visible;
  /** Element ids. */
  readonly from: string;
  readonly to: string;
  readonly avoid: ReadonlySet<string>;
  /** Types that no path may take, evidence links among them. */
  readonly types: ReadonlySet<string>;
  /** Evidence links alone: not relations, so no path takes them whatever is lifted. */
  readonly evidence: ReadonlySet<string>;
  readonly weight: WayWeight;
}

/** How much was searched, and how many of those relations no path could take for want of a weight. */
export interface SearchedPart {
  readonly nodes: number;
  readonly edges: number;
  readonly unweighed: number;
}

export interface ShownJob extends LightPathsJob {
  /** Slots of the edges that the job numbers. */
  readonly slots: Int32Array;
  readonly searched: SearchedPart;
}

const NOTHING_LIFTED: ReadonlySet<WayLimit> = new Set();

/** Nothing where an end is not in the picture. */
export function shownJob(search: ShownSearch, count: number): ShownJob | undefined {
  const { index, nodes } = search.visible;
  const from = index.nodeSlots.get(search.from);
  const to = index.nodeSlots.get(search.to);
  if (from === undefined || to === undefined) return undefined;
  const slots = edgesLeft(search, NOTHING_LIFTED);
  const weights = Float64Array.from(slots, (slot) => weightAt(search, slot));
  return {
    ties: tiesAt(search, slots),
    weights,
    slots,
    from,
    to,
    count,
    searched: {
      nodes: nodes.reduce((sum, isShown) => sum + isShown, 0),
      edges: slots.length,
      unweighed: weights.reduce((sum, weight) => sum + (Number.isNaN(weight) ? 1 : 0), 0),
    },
  };
}

/** Whether two jobs are the same question: then the answer stands, whatever else changed in the picture. */
export function isSameJob(a: ShownJob, b: ShownJob): boolean {
  const arrays = [
    [a.slots, b.slots],
    [a.weights, b.weights],
    [a.ties.sources, b.ties.sources],
    [a.ties.targets, b.ties.targets],
  ] as const;
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.count === b.count &&
    a.ties.count === b.ties.count &&
    arrays.every(([one, other]) => one.length === other.length && one.every((value, i) => Object.is(value, other[i])))
  );
}

export function pathOf({ visible: { index } }: ShownSearch, { slots }: ShownJob, path: LightPath): PathValue {
  return {
    kind: 'path',
    nodes: path.nodes.flatMap((slot) => index.nodeAttributes[slot]?.entity ?? []),
    edges: path.edges.flatMap((edge) => index.edgeAttributes[slots[edge] ?? -1]?.entity ?? []),
  };
}

export function whyNoneShown(search: ShownSearch): Promise<WhyNone> {
  const all: readonly WayLimit[] = ['types', 'nodes', 'off', 'hidden', 'values'];
  const left = edgesLeft(search, NOTHING_LIFTED, true).length;
  const inForce = all.filter((limit) => edgesLeft(search, new Set([limit]), true).length > left);
  return whyNone(inForce, (lifted) => areJoined(search, lifted));
}

function weightAt({ visible: { index }, weight }: ShownSearch, slot: number): number {
  const entity = index.edgeAttributes[slot]?.entity;
  return entity === undefined ? Number.NaN : weightOf(entity, weight);
}

/** Slots of the edges that a path may take. Ends may be switched off or avoided: a path begins and stops there all the same. */
function edgesLeft(search: ShownSearch, lifted: ReadonlySet<WayLimit>, areWeighed = false): Int32Array {
  const { visible, avoid, types, evidence, from, to } = search;
  const { index } = visible;
  const isClosed = Uint8Array.from(index.nodes, (id, slot) => {
    if (id === from || id === to) return 0;
    const isOff = !lifted.has('off') && index.nodeAttributes[slot]?.isOff === true;
    return isOff || (!lifted.has('nodes') && avoid.has(id)) ? 1 : 0;
  });
  const closedTypes = lifted.has('types') ? evidence : types;
  const isTypeClosed = Uint8Array.from(index.types, (type) => (closedTypes.has(type) ? 1 : 0));
  const left: number[] = [];
  for (let slot = 0; slot < index.edges.length; slot++) {
    const isOpen =
      (lifted.has('hidden') || visible.edges[slot] === 1) &&
      (lifted.has('off') || index.edgeAttributes[slot]?.isOff !== true) &&
      isTypeClosed[index.typeOf[slot] ?? 0] === 0 &&
      isClosed[index.sources[slot] ?? 0] === 0 &&
      isClosed[index.targets[slot] ?? 0] === 0 &&
      (!areWeighed || lifted.has('values') || !Number.isNaN(weightAt(search, slot)));
    if (isOpen) left.push(slot);
  }
  return Int32Array.from(left);
}

function tiesAt({ visible: { index } }: ShownSearch, slots: Int32Array): Ties {
  return {
    count: index.nodes.length,
    sources: slots.map((slot) => index.sources[slot] ?? 0),
    targets: slots.map((slot) => index.targets[slot] ?? 0),
  };
}

function areJoined(search: ShownSearch, lifted: ReadonlySet<WayLimit>): boolean {
  const { nodeSlots } = search.visible.index;
  const { starts, others } = incidenceOf(tiesAt(search, edgesLeft(search, lifted, true)));
  const to = nodeSlots.get(search.to);
  const reached = new Set([nodeSlots.get(search.from) ?? -1]);
  for (const node of reached) {
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) reached.add(others[i] ?? 0);
  }
  return to !== undefined && reached.has(to);
}
