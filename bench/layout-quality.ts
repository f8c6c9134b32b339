/** How well places show a graph: numbers without a unit, so that layouts of any scale can be compared. */
import type { ClusteredGraph } from './clustered-graph.ts';
import { seededRandom } from './generated-graph.ts';
import { median } from './table.ts';

/** Distances are in medians of the distance of any two nodes. */
export interface LayoutQuality {
  readonly edge: number;
  readonly meanEdge: number;
  /** The length that one edge in twenty is above. */
  readonly longEdge: number;
  /** Of two nodes of one community. */
  readonly community: number;
  /** Of the ten nearest nodes, those of the own community. */
  readonly pure: number;
  /** Of as many nearest nodes as a node has neighbours, those that are neighbours. */
  readonly kept: number;
}

export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

const PAIRS = 40_000;
/** So many nodes are asked for their nearest, each by looking at all. */
const ASKED = 1_000;
const NEAREST = 10;

export function qualityOf(graph: ClusteredGraph, { x, y }: Places): LayoutQuality {
  const { count, sources, targets, communities } = graph;
  const random = seededRandom(7);
  const distance = (a: number, b: number) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  const anyNode = () => Math.floor(random() * count);
  const unit = median(Array.from({ length: PAIRS }, () => distance(anyNode(), anyNode())));
  const lengths = Array.from(sources, (source, e) => distance(source, targets[e] ?? 0) / unit).sort((a, b) => a - b);
  /** Communities are numbered node by node. */
  const firstOf = (node: number) => communities.indexOf(communities[node] ?? 0);
  const endOf = (node: number) => communities.lastIndexOf(communities[node] ?? 0) + 1;
  const inside = Array.from({ length: PAIRS / 8 }, () => {
    const node = anyNode();
    const first = firstOf(node);
    return distance(node, first + Math.floor((endOf(node) - first) * random())) / unit;
  });
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  sources.forEach((source, e) => {
    const target = targets[e] ?? 0;
    neighbours[source]?.add(target);
    neighbours[target]?.add(source);
  });
  let pure = 0;
  let kept = 0;
  let wanted = 0;
  for (let i = 0; i < ASKED; i++) {
    const node = anyNode();
    const own = neighbours[node] ?? new Set();
    const nearest = nearestTo(node, Math.max(NEAREST, own.size), count, distance);
    pure += nearest.slice(0, NEAREST).filter((other) => communities[other] === communities[node]).length / NEAREST;
    kept += nearest.slice(0, own.size).filter((other) => own.has(other)).length;
    wanted += own.size;
  }
  return {
    edge: lengths[lengths.length >> 1] ?? Number.NaN,
    meanEdge: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    longEdge: lengths[Math.floor(lengths.length * 0.95)] ?? Number.NaN,
    community: median(inside),
    pure: pure / ASKED,
    kept: kept / wanted,
  };
}

function nearestTo(node: number, wanted: number, count: number, distance: (a: number, b: number) => number): number[] {
  const distances = Float64Array.from({ length: count }, (_, other) => distance(node, other));
  const limit = distances.toSorted()[Math.min(wanted, count - 1)] ?? Infinity;
  const near: number[] = [];
  distances.forEach((far, other) => {
    if (other !== node && far <= limit) near.push(other);
  });
  return near.sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
}
