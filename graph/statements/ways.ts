/** Every shortest way from one node to another: through chosen types of relation, around chosen nodes. */
import { MAX_HOPS } from './connect.ts';
import { type Statement, statementOf } from './fragment.ts';
import { isRelation, type Scope, scopeParameters } from './scope.ts';

export interface WayOptions {
  /** Only through these types; absent: through every relation. */
  readonly types?: readonly string[];
  /** Element ids of nodes that no way may touch. */
  readonly avoid?: readonly string[];
  /** Element ids of edges that no way may take. */
  readonly avoidEdges?: readonly string[];
  readonly hops?: number;
  readonly limit?: number;
}

export const MOST_WAYS = 100;

/**
 * Rows `path`, walked in either direction, none longer than the shortest. The one with the most claims behind it comes
 * first. Give a limit one above what is shown to learn whether there were more.
 */
export function ways(from: string, to: string, scope: Scope, options: WayOptions = {}): Statement {
  const { types, avoid = [], avoidEdges = [], hops = 8, limit = MOST_WAYS } = options;
  const reach = Math.max(1, Math.min(MAX_HOPS, Math.trunc(hops)));
  const taken = types === undefined ? isRelation('edge', scope) : 'type(edge) IN $types';
  const conditions = [
    taken === undefined ? undefined : `all(edge IN relationships(path) WHERE ${taken})`,
    avoidEdges.length === 0 ? undefined : 'none(edge IN relationships(path) WHERE elementId(edge) IN $avoidEdges)',
    avoid.length === 0 ? undefined : 'none(node IN nodes(path) WHERE elementId(node) IN $avoid)',
  ].filter((condition) => condition !== undefined);
  return statementOf(
    `MATCH (a), (b)
WHERE elementId(a) = $from
  AND elementId(b) = $to
MATCH path = allShortestPaths((a)-[*..${reach}]-(b))
${conditions.length === 0 ? '' : `WHERE ${conditions.join('\n  AND ')}`}
RETURN path
ORDER BY reduce(claims = 0, edge IN relationships(path) | claims + coalesce(edge.claimCount, 0)) DESC,
         [node IN nodes(path) | coalesce(node.id, elementId(node))],
         [edge IN relationships(path) | coalesce(edge.id, elementId(edge))]
LIMIT $limit`,
    {
      ...(types === undefined ? scopeParameters(scope, 'relations') : { types }),
      ...(avoid.length === 0 ? {} : { avoid }),
      ...(avoidEdges.length === 0 ? {} : { avoidEdges }),
      from,
      to,
      limit,
    },
  );
}
