/** Finding edges from nothing, with both their ends; and reading the ends of edges that are known. */

import type { Direction } from '../parse/ast.ts';
import { PAUSE } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { isEdgeRef, isList } from '../values/kinds.ts';
import type { EdgeRef, RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { resolveTypes } from './adjacency.ts';
import { type EdgeAsked, type NodeTest, takesEdge } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import { inGraph, type NodeSource } from './node-scan.ts';
import type { Operator } from './operator.ts';
import type { Output } from './output.ts';
import type { Row } from './row.ts';

export interface EdgeEndsOptions extends Described, EdgeAsked {
  readonly edge: number;
  readonly left: number;
  readonly right: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly testLeft?: NodeTest;
  readonly testRight?: NodeTest;
}

export interface EdgeScanOptions extends EdgeEndsOptions {
  /** Where not every edge of the types is gone through: the operator's name and the edges. */
  readonly found?: { readonly name: string; readonly details: string; readonly candidates: NodeSource } | undefined;
  /** The edge and its ends, hidden names included; the edge first. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
}

/** Every edge of the types; an undirected one is found from both sides. */
export function edgeScan(options: EdgeScanOptions): Operator {
  const { details = '', direction, types, found } = options;
  const scan =
    types === undefined
      ? 'AllRelationshipsScan'
      : types.length > 1
        ? 'UnionRelationshipTypesScan'
        : 'RelationshipTypeScan';
  const name = `${direction === 'both' ? 'Undirected' : 'Directed'}${found?.name ?? scan}`;
  const described = found ? { ...options, details: `${details} ${found.details}`.trim() } : options;
  return {
    ...fromBatches(name, described, {
      *take(batch, { run, out }) {
        const ids = typesOf(options, run);
        for (const row of batch) {
          for (const type of found ? [-1] : ids) {
            const edges = yield* found ? found.candidates(row, run) : inGraph(run.graph.edgesOfTypeSteps(type), run);
            for (let i = 0; i < edges.length; i++) {
              if (run.spend(1)) yield PAUSE;
              const edge = edges[i] ?? -1;
              if (!run.graph.hasEdge(edge) || (found && types && !ids.includes(run.graph.edgeType(edge)))) continue;
              if (takesEdge(row, edge, options, run) && addBothWays(row, edge, options, run, out)) yield out.taken();
            }
          }
        }
      },
    }),
    ...counting(options),
  };
}

function typesOf({ types }: EdgeScanOptions, run: Execution): readonly number[] {
  return resolveTypes(run.graph, types) ?? run.graph.typesInUse();
}

/** RelationshipCountFromCountStore: a number for each type instead of rows. */
function counting(options: EdgeScanOptions): Pick<Operator, 'countable'> {
  const { source, details = '', estimatedRows, direction, unlike, names } = options;
  const isPicky = options.testEdge || options.testLeft || options.testRight;
  if (isPicky || options.found || direction === 'both' || unlike.length > 0 || new Set(names).size < 3) return {};
  const counted = (weight: number, type: number): Operator =>
    fromBatches(
      'RelationshipCountFromCountStore',
      { source, details, estimatedRows },
      {
        *take(batch, { run, out }) {
          const ids = typesOf(options, run);
          for (const row of batch) {
            for (const id of ids) {
              const count = run.graph.countOfType(id);
              if (count === 0) continue;
              const next = row.slice();
              next[weight] = count;
              if (type >= 0) next[type] = run.graph.typeName(id);
              if (out.add(next)) yield out.taken();
            }
          }
        },
      },
    );
  return { countable: { drops: names, edge: names[0] ?? '', counted } };
}

/** True where there are enough rows. */
function addBothWays(row: Row, edge: number, options: EdgeScanOptions, run: Execution, out: Output): boolean {
  const start = run.graph.edgeStart(edge);
  const end = run.graph.edgeEnd(edge);
  const { direction } = options;
  const isFull = direction !== 'in' && addFound(row, edge, [start, end], options, run, out);
  const isAlsoBack = direction === 'in' || (direction === 'both' && start !== end);
  return (isAlsoBack && addFound(row, edge, [end, start], options, run, out)) || isFull;
}

function addFound(
  row: Row,
  edge: number,
  [left, right]: Ends,
  options: EdgeScanOptions,
  run: Execution,
  out: Output,
): boolean {
  const { testLeft, testRight } = options;
  if ((testLeft && !testLeft(left, run)) || (testRight && !testRight(right, run))) return false;
  const next = row.slice();
  if (options.edge >= 0) next[options.edge] = { kind: 'edgeRef', id: edge };
  next[options.left] = { kind: 'nodeRef', id: left };
  next[options.right] = { kind: 'nodeRef', id: right };
  return out.add(next);
}

export interface ProjectEndpointsOptions extends EdgeEndsOptions {
  /** Ends that are known already must be the same. */
  readonly leftIsKnown: boolean;
  readonly rightIsKnown: boolean;
  /** The slot holds a list of edges that must follow one another, as many as this allows. */
  readonly length?: { readonly min: number; readonly max: number } | undefined;
}

/** ProjectEndpoints: an edge, or a list of them, from an earlier clause, put into a pattern. */
export function projectEndpoints(options: ProjectEndpointsOptions): Operator {
  const { testLeft, testRight } = options;
  return fromBatches('ProjectEndpoints', options, {
    *take(batch, { run, out }) {
      const types = resolveTypes(run.graph, options.types);
      for (const row of batch) {
        if (run.spend(1)) yield PAUSE;
        for (const [left, right] of endsIn(row, options, types, run)) {
          if (options.leftIsKnown && !isNode(row[options.left], left)) continue;
          if (options.rightIsKnown && !isNode(row[options.right], right)) continue;
          if ((testLeft && !testLeft(left, run)) || (testRight && !testRight(right, run))) continue;
          if (options.left === options.right && left !== right) continue;
          const next = row.slice();
          next[options.left] = { kind: 'nodeRef', id: left };
          next[options.right] = { kind: 'nodeRef', id: right };
          if (out.add(next)) yield out.taken();
        }
      }
    },
  });
}

function isNode(value: RuntimeValue | undefined, id: number): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'nodeRef' && value.id === id;
}

type Ends = readonly [left: number, right: number];

/** Each way in which the edges lead from a left to a right node. */
function endsIn(
  row: Row,
  options: ProjectEndpointsOptions,
  types: readonly number[] | undefined,
  run: Execution,
): readonly Ends[] {
  const edges = edgesIn(row, options, run);
  if (edges === undefined) return [];
  const { length, direction } = options;
  if (length && (edges.length < length.min || edges.length > length.max)) return [];
  const { graph } = run;
  for (const edge of edges) {
    if (types && !types.includes(graph.edgeType(edge))) return [];
    if (!takesEdge(row, edge, options, run)) return [];
  }
  const [first] = edges;
  if (first === undefined) return [];
  const starts = new Set(
    direction === 'both'
      ? [graph.edgeStart(first), graph.edgeEnd(first)]
      : [direction === 'out' ? graph.edgeStart(first) : graph.edgeEnd(first)],
  );
  return [...starts].flatMap((start) => {
    const end = walkFrom(start, edges, direction, run);
    return end < 0 ? [] : [[start, end] as const];
  });
}

function edgesIn(row: Row, options: ProjectEndpointsOptions, run: Execution): readonly number[] | undefined {
  const value = row[options.edge] ?? null;
  if (options.length && value !== null && !isList(value)) {
    throw typeError(`Expected a list of relationships in this place of the pattern, but found ${describe(value)}`);
  }
  const given = options.length && isList(value) ? value : [value];
  const edges = [...given].filter((item): item is EdgeRef => isEdgeRef(item) && run.graph.hasEdge(item.id));
  return edges.length === given.length ? edges.map(({ id }) => id) : undefined;
}

/** Where the edges lead, or -1 where they do not follow one another. */
function walkFrom(start: number, edges: readonly number[], direction: Direction, run: Execution): number {
  const { graph } = run;
  let node = start;
  for (const edge of edges) {
    const from = graph.edgeStart(edge);
    const to = graph.edgeEnd(edge);
    if (direction !== 'in' && from === node) node = to;
    else if (direction !== 'out' && to === node) node = from;
    else return -1;
  }
  return node;
}
