/** The first picture of a graph that nobody has asked anything about yet. */
import { type Statement, statementOf } from './fragment.ts';
import { isNoRecord, isRelation, type Scope, scopeParameters, where } from './scope.ts';

export interface OverviewLimits {
  readonly nodes: number;
  readonly edges: number;
}

export const OVERVIEW_LIMITS: OverviewLimits = { nodes: 300, edges: 2000 };

/**
 * One row: `nodes`, the best connected ones, and `edges`, those among them. On a graph with claims only nodes with a
 * relation count, so that documents and actors who only speak stay out; on any other graph nodes without edges come last.
 */
export function overview(scope: Scope, limits: OverviewLimits = OVERVIEW_LIMITS): Statement {
  const ranked = scope.evidence.length === 0 ? rankedByDegree() : rankedByRelations(scope);
  return statementOf(
    `${ranked}
LIMIT $nodeLimit
WITH collect(n) AS nodes
UNWIND nodes AS a
OPTIONAL MATCH (a)-[r]->(b)
${where('b IN nodes', isRelation('r', scope))}
WITH nodes, r
LIMIT $edgeLimit
RETURN nodes, collect(r) AS edges
LIMIT 1`,
    { ...scopeParameters(scope), nodeLimit: limits.nodes, edgeLimit: limits.edges },
  );
}

/** Counts come from the store's own degrees, so this holds on millions of edges. */
function rankedByDegree(): string {
  return `MATCH (n)
WITH n, COUNT { (n)--() } AS degree
ORDER BY degree DESC, elementId(n)`;
}

function rankedByRelations(scope: Scope): string {
  return `MATCH (n)-[relation]-(other)
${where(isRelation('relation', scope), isNoRecord('n', scope), isNoRecord('other', scope))}
WITH n, count(relation) AS degree
ORDER BY degree DESC, elementId(n)`;
}

/** Neighbours of one node beyond which it is not looked for better connected ones. */
const MOST_NEIGHBOURS = 10_000;

/** Rows `node`: the best connected neighbours of each of these nodes, `each` at most. */
export function bestNeighbours(ids: readonly string[], scope: Scope, each: number): Statement {
  return statementOf(
    `MATCH (hub)
WHERE elementId(hub) IN $ids
CALL (hub) {
  MATCH (hub)-[relation]-(n)
  ${where('n <> hub', isRelation('relation', scope), isNoRecord('n', scope))}
  WITH DISTINCT n
  LIMIT $most
  WITH n, COUNT { (n)--() } AS degree
  ORDER BY degree DESC, elementId(n)
  LIMIT $each
  RETURN n
}
RETURN DISTINCT n AS node
LIMIT $limit`,
    { ...scopeParameters(scope), ids, most: MOST_NEIGHBOURS, each, limit: ids.length * each },
  );
}
