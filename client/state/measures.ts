/** How large things are drawn, in CSS pixels at 100 %: by degree for nodes, by number of claims for edges. */
import type { EdgeValue } from '../../graph/values.ts';

const FEW = 120;

/** The radius of a disc. A small picture has room for larger ones, with their pictograms. */
export function nodeRadius(degree: number, nodeCount: number): number {
  return radiusBetween(Math.sqrt(degree / 16), nodeCount);
}

/** The radius for a share from 0 to 1 of whatever sizes stand for. */
export function radiusBetween(share: number, nodeCount: number): number {
  const [smallest, largest] = nodeCount <= FEW ? [11, 20] : [4, 14];
  return smallest + (largest - smallest) * Math.min(1, Math.max(0, share));
}

/** The radius of a group of so many members: larger than any node's, so that it is seen to be many. */
export function groupRadius(members: number, nodeCount: number): number {
  const [smallest, step, largest] = nodeCount <= FEW ? [16, 2.6, 36] : [10, 1.6, 28];
  return Math.min(largest, smallest + step * Math.sqrt(members));
}

/** The width of a line: 1.5 px for one claim, or for a relation that has none, to 5 px for many. */
export function edgeWidth(edge: EdgeValue): number {
  const claims = edge.properties.get('claimCount');
  return typeof claims === 'number' && claims > 0 ? Math.min(5, 0.75 + 0.75 * claims) : 1.5;
}
