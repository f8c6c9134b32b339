/** How nodes that are shown relate: the edges among them, and the ways from one to another. */
import { type Statement, statementOf } from './fragment.ts';
import { isRelation, type Scope, scopeParameters, where } from './scope.ts';

export interface AmongOptions {
  /** Only edges with an end among these (nodes that have just come); absent: every edge among `ids`. */
  readonly touching?: readonly string[];
  /** Only edges from `ids` to these: for more ids than one question may hold, which are asked about in pieces. */
  readonly to?: readonly string[];
  /** Element ids of edges that are there already. */
  readonly without?: readonly string[];
  readonly limit?: number;
}

const MAX_AMONG = 5000;

/** Rows `edge`: relations with both ends among these nodes. */
export function edgesAmong(ids: readonly string[], scope: Scope, options: AmongOptions = {}): Statement {
  const { touching, to, without = [], limit = MAX_AMONG } = options;
  const isNew = without.length === 0 ? undefined : 'NOT elementId(edge) IN $without';
  const parameters = {
    ...scopeParameters(scope, 'relations'),
    ids,
    limit,
    ...(to === undefined ? {} : { to }),
    ...(isNew === undefined ? {} : { without }),
  };
  if (touching === undefined) {
    return statementOf(
      `MATCH (a)-[edge]->(b)
${where('elementId(a) IN $ids', `elementId(b) IN ${to === undefined ? '$ids' : '$to'}`, isRelation('edge', scope), isNew)}
RETURN edge
ORDER BY elementId(edge)
LIMIT $limit`,
      parameters,
    );
  }
  return statementOf(
    `MATCH (a)-[edge]-(b)
${where('elementId(a) IN $touching', 'elementId(b) IN $ids', isRelation('edge', scope), isNew)}
RETURN DISTINCT edge
ORDER BY elementId(edge)
LIMIT $limit`,
    { ...parameters, touching },
  );
}

/** Hops beyond which a path says nothing any more, and costs much. */
export const MAX_HOPS = 15;

/** Of equally short ways, as many are weighed against each other. */
const MOST_WEIGHED = 1000;

/**
 * Rows `path`: shortest ways between two nodes, walked in either direction, evidence links left out. Of equally short
 * ways the one with the most claims behind it comes first.
 */
export function paths(from: string, to: string, scope: Scope, { hops = 8, limit = 1 } = {}): Statement {
  const reach = Math.max(1, Math.min(MAX_HOPS, Math.trunc(hops)));
  return statementOf(
    `MATCH (a), (b)
WHERE elementId(a) = $from
  AND elementId(b) = $to
MATCH path = allShortestPaths((a)-[*..${reach}]-(b))
${scope.evidence.length === 0 ? '' : 'WHERE none(edge IN relationships(path) WHERE type(edge) IN $evidence)'}
WITH path
LIMIT $weighed
RETURN path
ORDER BY reduce(claims = 0, edge IN relationships(path) | claims + coalesce(edge.claimCount, 0)) DESC,
         [node IN nodes(path) | coalesce(node.id, elementId(node))],
         [edge IN relationships(path) | coalesce(edge.id, elementId(edge))]
LIMIT $limit`,
    { ...scopeParameters(scope, 'relations'), from, to, weighed: MOST_WEIGHED, limit },
  );
}
