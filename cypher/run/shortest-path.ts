/** ShortestPath: the shortest trails between two known nodes, one or all of them. */

import type { Compiled } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import type { EdgeRef, PathRef } from '../values/runtime.ts';
import { isTrue } from '../values/truth.ts';
import { executionFailed } from '../values/value-errors.ts';
import { otherEnd, resolveTypes, type TypeIds } from './adjacency.ts';
import { shortestTrails } from './bidirectional.ts';
import { nodeIn } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Row } from './row.ts';
import { type TrailOptions, Walk } from './walk.ts';

export interface ShortestPathOptions extends TrailOptions {
  readonly from: number;
  readonly to: number;
  /** Slots for the list of edges and for the path; -1 where nobody asks. */
  readonly edges: number;
  readonly path: number;
  readonly types: readonly string[] | undefined;
  /** All of the shortest length, not only one. */
  readonly all: boolean;
  /** A way from a node back to itself counts; else it is refused. */
  readonly allowsCycles: boolean;
  /** What the whole path must satisfy: then trails are tried in order of length until one does. */
  readonly predicates: readonly Compiled[];
}

export function shortestPath(options: ShortestPathOptions & Described): Operator {
  return fromBatches('ShortestPath', options, {
    *take(batch, { run, out }) {
      for (const row of batch) {
        for (const found of findShortest(row, options, run)) {
          if (found === PAUSE) yield PAUSE;
          else if (out.add(found)) yield out.taken();
        }
      }
    },
  });
}

/** The row once for each path found. */
export function* findShortest(
  row: Row,
  options: ShortestPathOptions,
  run: Execution,
): Generator<Row | typeof PAUSE, void, undefined> {
  const start = nodeIn(row, options.from, run);
  const end = nodeIn(row, options.to, run);
  if (start < 0 || end < 0) return;
  if (start === end && (options.min === 0 || !options.allowsCycles)) {
    if (options.min > 0) throw sameEnds();
    yield rowWith(row, [], start, options, run);
    return;
  }
  const types = resolveTypes(run.graph, options.types);
  const isPicky = options.predicates.length > 0 || options.min > 1 || start === end;
  if (isPicky) yield* exhaustively(row, start, end, types, options, run);
  else {
    for (const trail of shortestTrails({ ...options, start, end, types, row }, run)) {
      yield trail === PAUSE ? PAUSE : rowWith(row, trail, start, options, run);
    }
  }
}

function* exhaustively(
  row: Row,
  start: number,
  end: number,
  types: TypeIds,
  options: ShortestPathOptions,
  run: Execution,
): Generator<Row | typeof PAUSE, void, undefined> {
  const nearest = start === end ? 1 : yield* distanceAtLeast(row, start, end, types, options, run);
  if (nearest < 0) return;
  for (let length = Math.max(nearest, options.min); length <= options.max; length++) {
    const walk = new Walk(row, start, types, { ...options, min: length, max: length }, run);
    let isAny = false;
    let isFound = false;
    for (;;) {
      const arrived = yield* walk.next();
      if (arrived < 0) break;
      isAny = true;
      if (arrived !== end) continue;
      const candidate = rowWith(row, walk.trail, start, options, run);
      if (!(yield* satisfies(candidate, options.predicates, run))) continue;
      isFound = true;
      yield candidate;
      if (!options.all) return;
    }
    if (isFound || !isAny) return;
  }
}

/** The length of the shortest trail without the predicates: nothing shorter need be tried. -1 where there is none. */
function* distanceAtLeast(
  row: Row,
  start: number,
  end: number,
  types: TypeIds,
  options: ShortestPathOptions,
  run: Execution,
): Steps<number> {
  for (const trail of shortestTrails({ ...options, all: false, start, end, types, row }, run)) {
    if (trail === PAUSE) yield PAUSE;
    else return trail.length;
  }
  return -1;
}

function* satisfies(row: Row, predicates: readonly Compiled[], run: Execution): Steps<boolean> {
  for (const { plain, stepped } of predicates) {
    if (!isTrue(plain ? plain(row, run) : yield* stepped(row, run))) return false;
  }
  return true;
}

function rowWith(row: Row, trail: readonly number[], start: number, options: ShortestPathOptions, run: Execution): Row {
  const { edges, path } = options;
  run.charge(64 + trail.length * 48);
  run.spend(trail.length);
  const next = row.slice();
  if (edges >= 0) next[edges] = trail.map((id): EdgeRef => ({ kind: 'edgeRef', id }));
  if (path >= 0) next[path] = pathAlong(start, trail, run);
  return next;
}

function pathAlong(start: number, trail: readonly number[], run: Execution): PathRef {
  const nodes = [start];
  let node = start;
  for (const edge of trail) {
    node = otherEnd(run.graph, edge, run.graph.edgeStart(edge) === node ? 'out' : 'in');
    nodes.push(node);
  }
  return { kind: 'pathRef', nodes, edges: [...trail] };
}

function sameEnds(): Error {
  return executionFailed(
    'The shortest path algorithm does not work when the start and end nodes are the same: add a predicate such as WHERE a <> b, or allow a length of 0.',
    'ArgumentError',
    '51N23',
  );
}
