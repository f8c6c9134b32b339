/** The neighbours of a node: counted by type and direction, then brought as far as asked for. */
import { type Statement, statementOf } from './fragment.ts';
import { isNoRecord, isRelation, type Scope, scopeParameters, where } from './scope.ts';

/** A type of relation as seen from a node: `out` leaves it. */
export interface Ray {
  readonly type: string;
  readonly direction: 'out' | 'in';
}

export interface ExpandOptions {
  /** Only these; absent: every relation in both directions. */
  readonly rays?: readonly Ray[];
  /** Element ids of edges that the picture has already. */
  readonly shown?: readonly string[];
  readonly limit: number;
}

const MAX_RAYS = 500;

/** Rows `type, direction, total`, the most frequent first. A loop counts as `out`. */
export function expansionCounts(id: string, scope: Scope): Statement {
  return statementOf(
    `MATCH (n)-[r]-(m)
${where('elementId(n) = $id', isRelation('r', scope), isNoRecord('m', scope))}
RETURN type(r) AS type,
       CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
       count(r) AS total
ORDER BY total DESC, type, direction
LIMIT $limit`,
    { ...scopeParameters(scope), id, limit: MAX_RAYS },
  );
}

/** Rows `edge, neighbour`, the best connected neighbours first, without the edges that are shown. */
export function neighbours(id: string, scope: Scope, { rays, shown = [], limit }: ExpandOptions): Statement {
  const of = (direction: Ray['direction']) =>
    rays?.filter((ray) => ray.direction === direction).map(({ type }) => type);
  const outgoing = of('out');
  const incoming = of('in');
  const chosen = '(startNode(edge) = n AND type(edge) IN $out OR endNode(edge) = n AND type(edge) IN $in)';
  return statementOf(
    `MATCH (n)-[edge]-(neighbour)
${where(
  'elementId(n) = $id',
  rays === undefined ? isRelation('edge', scope) : chosen,
  isNoRecord('neighbour', scope),
  shown.length === 0 ? undefined : 'NOT elementId(edge) IN $shown',
)}
RETURN edge, neighbour
ORDER BY COUNT { (neighbour)--() } DESC, elementId(neighbour), elementId(edge)
LIMIT $limit`,
    {
      ...(rays === undefined ? scopeParameters(scope) : scopeParameters({ ...scope, evidence: [] })),
      ...(outgoing === undefined ? {} : { out: outgoing }),
      ...(incoming === undefined ? {} : { in: incoming }),
      ...(shown.length === 0 ? {} : { shown }),
      id,
      limit,
    },
  );
}
