/** Finding edges from nothing, with both their ends; and reading the ends of edges that are known. */

import type { Direction } from '../parse/ast.ts';
import { PAUSE } from '../steps.ts';
import { isEdgeRef, isList } from '../values/kinds.ts';
import type { EdgeRef, RuntimeValue } from '../values/runtime.ts';
import { resolveTypes } from './adjacency.ts';
import { type EdgeTest, edgeIn, type NodeTest, usesEdge } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import type { NodeSource } from './node-scan.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, type Row } from './row.ts';

export interface EdgeEndsOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  readonly edge: number;
  readonly left: number;
  readonly right: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly unlike: readonly number[];
  readonly testEdge?: EdgeTest;
  readonly testLeft?: NodeTest;
  readonly testRight?: NodeTest;
}

export interface EdgeScanOptions extends EdgeEndsOptions {
  /** Where not every edge of the types is gone through: the operator's name and the edges. */
  readonly found?: { readonly name: string; readonly details: string; readonly candidates: NodeSource };
  /** The edge and its ends, hidden names included; the edge first. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
}

/** Every edge of the types; an undirected one is found from both sides. */
export function edgeScan(options: EdgeScanOptions): Operator {
  const { source, details, introduces, estimatedRows, direction, types, unlike, testEdge, found } = options;
  const scan =
    types === undefined
      ? 'AllRelationshipsScan'
      : types.length > 1
        ? 'UnionRelationshipTypesScan'
        : 'RelationshipTypeScan';
  return {
    name: `${direction === 'both' ? 'Undirected' : 'Directed'}${found?.name ?? scan}`,
    details: found ? `${details} ${found.details}`.trim() : details,
    introduces,
    estimatedRows,
    source,
    ...counting(options),
    *open(run, seed) {
      const ids = resolveTypes(run.graph, types) ?? run.graph.typesInUse();
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const fans = found ? [yield* found.candidates(row, run)] : ids.map((type) => run.graph.edgesOfType(type));
          for (const edges of fans) {
            for (let i = 0; i < edges.length; i++) {
              if (run.spend(1)) yield PAUSE;
              const edge = edges[i] ?? -1;
              if (!run.graph.hasEdge(edge) || (found && types && !ids.includes(run.graph.edgeType(edge)))) continue;
              if (unlike.length > 0 && usesEdge(row, unlike, edge)) continue;
              if (testEdge && !testEdge(edge, run)) continue;
              addBothWays(row, edge, options, run, out);
              if (out.length >= size) {
                yield out;
                out = [];
                size = nextBatchSize(size, row.length);
              }
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

/** RelationshipCountFromCountStore: a number for each type instead of rows. */
function counting(options: EdgeScanOptions): Pick<Operator, 'countable'> {
  const { source, details, estimatedRows, direction, types, unlike, names } = options;
  const isPicky = options.testEdge || options.testLeft || options.testRight;
  if (isPicky || options.found || direction === 'both' || unlike.length > 0 || new Set(names).size < 3) return {};
  const counted = (weight: number, type: number): Operator => ({
    name: 'RelationshipCountFromCountStore',
    details,
    introduces: [],
    estimatedRows,
    source,
    *open(run, seed) {
      const ids = resolveTypes(run.graph, types) ?? run.graph.typesInUse();
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          for (const id of ids) {
            const count = run.graph.countOfType(id);
            if (count === 0) continue;
            const next = row.slice();
            next[weight] = count;
            if (type >= 0) next[type] = run.graph.typeName(id);
            out.push(next);
          }
        }
        if (out.length > 0) yield out;
      }
    },
  });
  return { countable: { drops: names, edge: names[0] ?? '', counted } };
}

function addBothWays(row: Row, edge: number, options: EdgeScanOptions, run: Execution, out: Batch): void {
  const start = run.graph.edgeStart(edge);
  const end = run.graph.edgeEnd(edge);
  const { direction } = options;
  if (direction !== 'in') addFound(row, edge, start, end, options, run, out);
  if (direction === 'in' || (direction === 'both' && start !== end)) addFound(row, edge, end, start, options, run, out);
}

function addFound(
  row: Row,
  edge: number,
  left: number,
  right: number,
  options: EdgeScanOptions,
  run: Execution,
  out: Batch,
): void {
  if (options.testLeft && !options.testLeft(left, run)) return;
  if (options.testRight && !options.testRight(right, run)) return;
  const next = row.slice();
  if (options.edge >= 0) next[options.edge] = { kind: 'edgeRef', id: edge };
  next[options.left] = { kind: 'nodeRef', id: left };
  next[options.right] = { kind: 'nodeRef', id: right };
  out.push(next);
}

export interface ProjectEndpointsOptions extends EdgeEndsOptions {
  /** Ends that are known already must be the same. */
  readonly leftIsKnown: boolean;
  readonly rightIsKnown: boolean;
  /** The slot holds a list of edges that must follow one another, as many as this allows. */
  readonly length?: { readonly min: number; readonly max: number };
}

/** ProjectEndpoints: an edge, or a list of them, from an earlier clause, put into a pattern. */
export function projectEndpoints(options: ProjectEndpointsOptions): Operator {
  const { source, details, introduces, testLeft, testRight } = options;
  return {
    name: 'ProjectEndpoints',
    details,
    introduces,
    source,
    *open(run, seed) {
      const types = resolveTypes(run.graph, options.types);
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        const out: Batch = [];
        for (const row of batch) {
          if (run.spend(1)) yield PAUSE;
          for (const [left, right] of endsIn(row, options, types, run)) {
            if (options.leftIsKnown && !isNode(row[options.left], left)) continue;
            if (options.rightIsKnown && !isNode(row[options.right], right)) continue;
            if ((testLeft && !testLeft(left, run)) || (testRight && !testRight(right, run))) continue;
            const next = row.slice();
            next[options.left] = { kind: 'nodeRef', id: left };
            next[options.right] = { kind: 'nodeRef', id: right };
            if (options.left === options.right && left !== right) continue;
            out.push(next);
          }
        }
        if (out.length > 0) yield out;
      }
    },
  };
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
  const { length, direction, unlike, testEdge } = options;
  if (length && (edges.length < length.min || edges.length > length.max)) return [];
  const { graph } = run;
  for (const edge of edges) {
    if (types && !types.includes(graph.edgeType(edge))) return [];
    if (usesEdge(row, unlike, edge) || (testEdge && !testEdge(edge, run))) return [];
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
  if (!options.length) {
    const edge = edgeIn(row, options.edge, run);
    return edge < 0 ? undefined : [edge];
  }
  const value = row[options.edge] ?? null;
  if (!isList(value)) return undefined;
  const edges = value.filter((item): item is EdgeRef => isEdgeRef(item) && run.graph.hasEdge(item.id));
  return edges.length === value.length ? edges.map(({ id }) => id) : undefined;
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
