/** One node: what it is, and its relations grouped by type and direction. */
import { type Statement, statementOf } from './fragment.ts';
import { isNoRecord, isRelation, type Scope, scopeParameters, where } from './scope.ts';

/** One row `node, degree`: the node as the store has it now, and how many edges of any type meet it. */
export function nodeFacts(id: string): Statement {
  return statementOf(
    `MATCH (node)
WHERE elementId(node) = $id
RETURN node, COUNT { (node)--() } AS degree
LIMIT 1`,
    { id },
  );
}

/**
 * Rows `type, direction, total, neighbours, counts, edges`: each group with its first few neighbours, and side by side with
 * them how many relations each has and the first few of these. `total` counts relations.
 */
export function relationsOf(id: string, scope: Scope, { groups = 100, each = 20 } = {}): Statement {
  return statementOf(
    `MATCH (n)-[edge]-(neighbour)
${where('elementId(n) = $id', isRelation('edge', scope), isNoRecord('neighbour', scope))}
WITH type(edge) AS type,
     CASE WHEN startNode(edge) = n THEN 'out' ELSE 'in' END AS direction,
     edge, neighbour
ORDER BY elementId(neighbour), elementId(edge)
WITH type, direction, neighbour, count(edge) AS count, collect(edge)[..$each] AS edges
ORDER BY elementId(neighbour)
WITH type, direction, sum(count) AS total,
     collect(neighbour)[..$each] AS neighbours, collect(count)[..$each] AS counts, collect(edges)[..$each] AS edges
RETURN type, direction, total, neighbours, counts, edges
ORDER BY total DESC, type, direction
LIMIT $groups`,
    { ...scopeParameters(scope), id, each, groups },
  );
}
