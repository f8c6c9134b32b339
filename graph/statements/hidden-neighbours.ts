/** How many neighbours of the nodes of a picture are not in it: what a badge on each node says. */
import { type Statement, statementOf } from './fragment.ts';
import { isNoRecord, isRelation, type Scope, scopeParameters, where } from './scope.ts';

/** Rows `id, hidden` for each of the nodes that has any. */
export function hiddenNeighbours(ids: readonly string[], scope: Scope): Statement {
  return statementOf(
    `MATCH (n)-[r]-(m)
${where('elementId(n) IN $ids', 'NOT elementId(m) IN $ids', isRelation('r', scope), isNoRecord('m', scope))}
RETURN elementId(n) AS id, count(DISTINCT m) AS hidden
LIMIT $limit`,
    { ...scopeParameters(scope), ids, limit: Math.max(1, ids.length) },
  );
}
