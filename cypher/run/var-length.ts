/** VarLengthExpand: all trails of a length within bounds, found depth first; no edge is walked twice. */
import { PAUSE } from '../steps.ts';
import type { EdgeRef, RuntimeValue } from '../values/runtime.ts';
import { resolveTypes } from './adjacency.ts';
import { type NodeTest, nodeIn } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, MOST_ELEMENTS, nextBatchSize } from './row.ts';
import { NO_MORE, type TrailOptions, Walk } from './walk.ts';

export interface VarLengthOptions extends TrailOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  /** The list of edges and the node that it brings in, hidden names included. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
  readonly from: number;
  readonly to: number;
  /** True where `to` is known already: only trails that end there count. */
  readonly into: boolean;
  /** The slot for the list of edges, -1 where nobody asks for it. */
  readonly edges: number;
  readonly types: readonly string[] | undefined;
  /** Walked from the pattern's right end: the list is given in the pattern's order all the same. */
  readonly backwards: boolean;
  readonly testNode?: NodeTest;
}

export function varLengthExpand(options: VarLengthOptions): Operator {
  const { source, details, introduces, estimatedRows, from, to, into, edges, backwards, testNode } = options;
  return {
    name: into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)',
    details,
    introduces,
    estimatedRows,
    source,
    countable: { drops: options.names, counted: (weight) => countedVarLength(options, weight) },
    *open(run, seed) {
      const types = resolveTypes(run.graph, options.types);
      let out: Batch = [];
      let size = FIRST_BATCH;
      let elements = 0;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const start = nodeIn(row, from, run);
          const target = into ? nodeIn(row, to, run) : -1;
          if (start < 0 || (into && target < 0)) continue;
          const walk = new Walk(row, start, types, options, run);
          for (;;) {
            let end = walk.step();
            if (end < NO_MORE) end = yield* walk.next();
            if (end < 0) break;
            if (into ? end !== target : testNode && !testNode(end, run)) continue;
            const next = row.slice();
            if (edges >= 0) {
              next[edges] = listOf(walk.refs(), backwards, run);
              elements += walk.trail.length;
            }
            if (!into) next[to] = { kind: 'nodeRef', id: end };
            out.push(next);
            if (out.length >= size || elements > MOST_ELEMENTS) {
              yield out;
              out = [];
              elements = 0;
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

/** One row for each start, with the number of trails. */
function countedVarLength(options: VarLengthOptions, weight: number): Operator {
  const { source, details, introduces, estimatedRows, from, to, into, testNode } = options;
  return {
    name: into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)',
    details,
    introduces,
    estimatedRows,
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
          const start = nodeIn(row, from, run);
          const target = into ? nodeIn(row, to, run) : -1;
          if (start < 0 || (into && target < 0)) continue;
          const walk = new Walk(row, start, types, options, run);
          let count = 0;
          for (;;) {
            let end = walk.step();
            if (end < NO_MORE) end = yield* walk.next();
            if (end < 0) break;
            if (into ? end === target : !testNode || testNode(end, run)) count++;
          }
          if (count === 0) continue;
          row[weight] = count;
          out.push(row);
        }
        if (out.length > 0) yield out;
      }
    },
  };
}

function listOf(refs: EdgeRef[], backwards: boolean, run: Execution): RuntimeValue {
  run.charge(16 + refs.length * 8);
  run.spend(refs.length >> 2);
  return backwards ? refs.reverse() : refs;
}
