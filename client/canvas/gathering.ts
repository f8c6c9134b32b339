/** Lines that stand for several: gathered ones between the same two nodes, and those that sum up relations of groups. */
import type { EdgeValue } from '../../graph/values.ts';
import type { Explorer } from '../state/explorer.ts';
import { isGathered } from '../state/gathering.ts';
import type { SceneIndex } from '../state/scene-index.ts';

/** By slot: the lines that one stands for, none for one that another stands for. Undefined where nothing is gathered. */
export function gatheredOf(
  { gathering, drawn, scene }: Explorer,
  { nodes, sources, targets }: SceneIndex,
  fans: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> | undefined {
  const isWanted = scene.style.value.isGathered;
  const shown = drawn.visible.value.edges;
  const gathered = new Map<number, readonly number[]>();
  for (const fan of fans) {
    const [any] = fan;
    if (any === undefined) continue;
    const lines = fan.filter((edge) => shown[edge] === 1);
    const [a = '', b = ''] = [nodes[sources[any] ?? 0], nodes[targets[any] ?? 0]];
    if (!isGathered(gathering, isWanted, { a, b, count: lines.length })) continue;
    for (const [i, edge] of lines.entries()) gathered.set(edge, i === 0 ? lines : []);
  }
  return gathered.size === 0 ? undefined : gathered;
}

/** By slot: the shown relations that a line stands for; undefined for one that stands for itself alone. */
export function relationsOf(
  { drawn, scene }: Explorer,
  { edges, edgeAttributes }: SceneIndex,
  gathered: ReadonlyMap<number, readonly number[]> | undefined,
): (slot: number) => readonly EdgeValue[] | undefined {
  const { lines } = drawn.scene.value;
  const entityOf = (slot: number) => edgeAttributes[slot]?.entity ?? [];
  const summed = (slot: number) => {
    const relations = lines.size === 0 ? undefined : drawn.line(edges[slot] ?? '');
    return relations?.map((id) => scene.graph.getEdgeAttribute(id, 'entity'));
  };
  return (slot) => gathered?.get(slot)?.flatMap((line) => summed(line) ?? entityOf(line)) ?? summed(slot);
}
