/** The shortest ways from one node to another, all of them or the first few: through chosen types, around chosen nodes. */

import type { Value } from '../values.ts';
import { MAX_HOPS } from './connect.ts';
import { type Statement, statementOf } from './fragment.ts';
import { isRelation, type Scope, scopeParameters, where } from './scope.ts';

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

const DEFAULT_HOPS = 8;

const ENDS = `MATCH (a), (b)
WHERE elementId(a) = $from
  AND elementId(b) = $to`;

/** What is said most stands before what is said less; ids settle the rest, so that every store has one order. */
const BY_CLAIMS = `reduce(claims = 0, edge IN relationships(path) | claims + coalesce(edge.claimCount, 0)) DESC,
         [node IN nodes(path) | coalesce(node.id, elementId(node))],
         [edge IN relationships(path) | coalesce(edge.id, elementId(edge))]`;

/**
 * Rows `path`, walked in either direction, none longer than the shortest. The one with the most claims behind it comes
 * first. Give a limit one above what is shown to learn whether there were more.
 */
export function ways(from: string, to: string, scope: Scope, options: WayOptions = {}): Statement {
  const { limit = MOST_WAYS } = options;
  const { edge, isAvoiding } = conditionsOf(scope, options);
  return statementOf(
    `${ENDS}
MATCH path = allShortestPaths((a)-[*..${reachOf(options)}]-(b))
${where(
  edge.length === 0 ? undefined : `all(edge IN relationships(path) WHERE ${edge.join(' AND ')})`,
  isAvoiding ? 'none(node IN nodes(path) WHERE elementId(node) IN $avoid)' : undefined,
)}
RETURN path
ORDER BY ${BY_CLAIMS}
LIMIT $limit`,
    { ...parametersOf(scope, options), from, to, limit },
  );
}

/**
 * Rows `path`, walked in either direction, through no node twice: as many of the shortest as the limit says, the shortest
 * first. Of those that are equally long with the last one, which of them come is the store's choice.
 */
export function shortWays(from: string, to: string, scope: Scope, options: WayOptions = {}): Statement {
  const { edge, isAvoiding } = conditionsOf(scope, options);
  const limit = Math.max(1, Math.trunc(options.limit ?? MOST_WAYS));
  const step = [...edge, ...(isAvoiding ? ['NOT elementId(x) IN $avoid', 'NOT elementId(y) IN $avoid'] : [])];
  return statementOf(
    `${ENDS}
MATCH path = SHORTEST ${limit} (
  (a) ((x)-[edge]-(y)${step.length === 0 ? '' : ` WHERE ${step.join(' AND ')}`}){1,${reachOf(options)}} (b)
  WHERE all(i IN range(0, size(y) - 1) WHERE NOT y[i] IN x[..i + 1])
)
RETURN path
ORDER BY length(path),
         ${BY_CLAIMS}`,
    { ...parametersOf(scope, options), from, to },
  );
}

function reachOf({ hops = DEFAULT_HOPS }: WayOptions): number {
  return Math.max(1, Math.min(MAX_HOPS, Math.trunc(hops)));
}

/** What `edge` has to meet, and whether nodes have to. */
function conditionsOf(scope: Scope, { types, avoid = [], avoidEdges = [] }: WayOptions) {
  const taken = types === undefined ? isRelation('edge', scope) : 'type(edge) IN $types';
  return {
    edge: [
      ...(taken === undefined ? [] : [taken]),
      ...(avoidEdges.length === 0 ? [] : ['NOT elementId(edge) IN $avoidEdges']),
    ],
    isAvoiding: avoid.length > 0,
  };
}

function parametersOf(scope: Scope, { types, avoid = [], avoidEdges = [] }: WayOptions): Record<string, Value> {
  return {
    ...(types === undefined ? scopeParameters(scope, 'relations') : { types }),
    ...(avoid.length === 0 ? {} : { avoid }),
    ...(avoidEdges.length === 0 ? {} : { avoidEdges }),
  };
}
