/** Whether the picture is a part of a graph too large for it: said as long as it is so, in the bar. */
import { OVERVIEW_LIMITS } from '../../graph/statements/overview.ts';
import type { Explorer } from '../state/explorer.ts';

/** How many nodes the graph has, where the picture lacks some and an overview cannot hold them all; records are not counted. */
export function nodesLeftOut({ connection, vocabulary, scene }: Explorer): number | undefined {
  const status = connection.status.value;
  if (status.kind !== 'ready') return undefined;
  const records = new Set(vocabulary.scope.value.records);
  const counts = connection.schema.value?.labels ?? [];
  const behind = counts.reduce((sum, { name, count }) => sum + (records.has(name) ? count : 0), 0);
  const all = status.store.nodes - behind;
  scene.revision.value;
  return all > OVERVIEW_LIMITS.nodes && scene.graph.order < all ? all : undefined;
}
