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

/** Rows `type, direction, total, edges, neighbours`: each group with its first few, side by side in two lists. */
export function relationsOf(id: string, scope: Scope, { groups = 100, each = 20 } = {}): Statement {
  return statementOf(
    `MATCH (n)-[edge]-(neighbour)
${where('elementId(n) = $id', isRelation('edge', scope), isNoRecord('neighbour', scope))}
WITH type(edge) AS type,
     CASE WHEN startNode(edge) = n THEN 'out' ELSE 'in' END AS direction,
     edge, neighbour
ORDER BY elementId(neighbour), elementId(edge)
WITH type, direction, count(edge) AS total, collect(edge)[..$each] AS edges, collect(neighbour)[..$each] AS neighbours
RETURN type, direction, total, edges, neighbours
ORDER BY total DESC, type, direction
LIMIT $groups`,
    { ...scopeParameters(scope), id, each, groups },
  );
}
