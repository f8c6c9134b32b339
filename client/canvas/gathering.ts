/** Lines between the same two nodes gathered into one, which says how many it stands for, until it is opened. */
import type { Explorer } from '../state/explorer.ts';
import { pairKey } from '../state/gathering.ts';
import type { SceneIndex } from '../state/scene-index.ts';

/** By slot: how many an edge stands for, 0 for one that another stands for. Undefined where nothing is gathered. */
export function gatheredOf(
  { gathering, drawn, scene }: Explorer,
  { nodes, sources, targets }: SceneIndex,
  fans: readonly (readonly number[])[],
): ReadonlyMap<number, number> | undefined {
  if (!scene.style.value.isGathered) return undefined;
  const opened = gathering.opened.value;
  const shown = drawn.visible.value.edges;
  /** Of a line that sums up relations, all of them. */
  const sums = drawn.scene.value.lines.size === 0 ? undefined : drawn.counts.value.edges;
  const counts = new Map<number, number>();
  for (const fan of fans) {
    const [any] = fan;
    if (any === undefined) continue;
    const source = nodes[sources[any] ?? 0] ?? '';
    const target = nodes[targets[any] ?? 0] ?? '';
    if (source === target || opened.has(pairKey(source, target))) continue;
    const lines = fan.filter((edge) => shown[edge] === 1);
    if (lines.length < 2) continue;
    const total = sums === undefined ? lines.length : lines.reduce((sum, edge) => sum + (sums[edge] ?? 1), 0);
    for (const [i, edge] of lines.entries()) counts.set(edge, i === 0 ? total : 0);
  }
  return counts;
}
