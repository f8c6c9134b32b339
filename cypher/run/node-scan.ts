/** Operators that find nodes from nothing: all of them, by label, by index or by id. */
import { PAUSE, type Steps } from '../steps.ts';
import type { NodeRef } from '../values/runtime.ts';
import type { NodeTest } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { opened } from './opened.ts';
import type { Operator } from './operator.ts';
import { type Batch, FIRST_BATCH, nextBatchSize, type Row } from './row.ts';

/** Candidates for one input row, in the order in which they are to be emitted. They may have been deleted since. */
export type NodeSource = (row: Row, run: Execution) => Steps<ArrayLike<number>>;

export interface NodeScanOptions {
  readonly source: Operator;
  readonly name: string;
  readonly details: string;
  readonly variable: string;
  /** The variable's name, which may be a hidden one. */
  readonly binds: string;
  readonly slot: number;
  readonly estimatedRows: number;
  readonly candidates: NodeSource;
  /** How many candidates there are, where the graph knows without looking, and all of them are there. */
  readonly countOf?: (run: Execution) => number;
  readonly test?: NodeTest;
}

export function nodeScan(options: NodeScanOptions): Operator {
  const { source, slot, candidates, test } = options;
  return {
    ...described(options),
    ...counting(options),
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const ids = yield* candidates(row, run);
          for (let i = 0; i < ids.length; i++) {
            if (run.spend(1)) yield PAUSE;
            const id = ids[i] ?? -1;
            if (!run.graph.hasNode(id) || (test && !test(id, run))) continue;
            out.push(withNode(row, slot, id));
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

/** Goes through the whole range of ids, so that nothing has to be gathered first. */
export function allNodesScan(options: Omit<NodeScanOptions, 'candidates' | 'name'>): Operator {
  const { source, slot, test } = options;
  return {
    ...described({ ...options, name: 'AllNodesScan' }),
    ...counting({ ...options, countOf: (run) => run.graph.nodeCount }),
    *open(run, seed) {
      let out: Batch = [];
      let size = FIRST_BATCH;
      for (const batch of opened(source, run, seed)) {
        if (batch === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const row of batch) {
          const bound = run.graph.nodeIdBound;
          for (let id = 0; id < bound; id++) {
            if (run.spend(1)) yield PAUSE;
            if (!run.graph.hasNode(id) || (test && !test(id, run))) continue;
            out.push(withNode(row, slot, id));
            if (out.length >= size) {
              yield out;
              out = [];
              size = nextBatchSize(size, row.length);
            }
          }
        }
      }
      if (out.length > 0) yield out;
    },
  };
}

function described(options: Omit<NodeScanOptions, 'candidates'>): Omit<Operator, 'open'> {
  const { source, name, details, variable, estimatedRows } = options;
  return { name, details, introduces: [variable], estimatedRows, source };
}

/** NodeCountFromCountStore: a number instead of rows. */
function counting({
  source,
  details,
  estimatedRows,
  binds,
  test,
  countOf,
}: Omit<NodeScanOptions, 'candidates' | 'name'>): Pick<Operator, 'countable'> {
  if (test || !countOf) return {};
  const counted = (weight: number): Operator => ({
    name: 'NodeCountFromCountStore',
    details,
    introduces: [],
    estimatedRows,
    source,
    *open(run, seed) {
      for (const batch of opened(source, run, seed)) {
        if (batch !== PAUSE) for (const row of batch) row[weight] = countOf(run);
        yield batch;
      }
    },
  });
  return { countable: { drops: [binds], counted } };
}

function withNode(row: Row, slot: number, id: number): Row {
  const next = row.slice();
  const node: NodeRef = { kind: 'nodeRef', id };
  next[slot] = node;
  return next;
}
