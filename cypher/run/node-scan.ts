/** Operators that find nodes from nothing: all of them, by label, by index or by id. */
import { PAUSE, paced, type Steps } from '../steps.ts';
import type { NodeTest } from './entity-slots.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import type { Row } from './row.ts';

/** Candidates for one input row, in the order in which they are to be emitted. They may have been deleted since. */
export type NodeSource = (row: Row, run: Execution) => Steps<ArrayLike<number>>;

/** What a step of the graph's own is, in units of work. */
const UNITS_OF_STEP = 512;

/** What the graph finds in steps of its own. */
export function inGraph<Ids>(work: Steps<Ids>, run: { spend(units: number): boolean }): Steps<Ids> {
  return paced(work, UNITS_OF_STEP, run);
}

export interface NodeScanOptions extends Described {
  readonly name: string;
  readonly variable: string;
  /** The variable's name, which may be a hidden one. */
  readonly binds: string;
  readonly slot: number;
  readonly estimatedRows: number;
  readonly candidates: NodeSource;
  /** How many candidates there are, where the graph knows without looking, and all of them are there. */
  readonly countOf?: (run: Execution) => number;
  readonly test?: NodeTest | undefined;
}

export function nodeScan(options: NodeScanOptions): Operator {
  return scan(options.name, options, options.candidates);
}

/** Goes through the whole range of ids, so that nothing has to be gathered first. */
export function allNodesScan(options: Omit<NodeScanOptions, 'candidates' | 'name'>): Operator {
  return scan('AllNodesScan', { ...options, countOf: (run) => run.graph.nodeCount });
}

function scan(name: string, options: Omit<NodeScanOptions, 'candidates' | 'name'>, candidates?: NodeSource): Operator {
  const { slot, test, variable } = options;
  return {
    ...fromBatches(
      name,
      { ...options, introduces: [variable] },
      {
        *take(batch, { run, out }) {
          for (const row of batch) {
            const ids = candidates && (yield* candidates(row, run));
            const length = ids?.length ?? run.graph.nodeIdBound;
            for (let i = 0; i < length; i++) {
              if (run.spend(1)) yield PAUSE;
              const id = ids ? (ids[i] ?? -1) : i;
              if (!run.graph.hasNode(id) || (test && !test(id, run))) continue;
              const next = row.slice();
              next[slot] = { kind: 'nodeRef', id };
              if (out.add(next)) yield out.taken();
            }
          }
        },
      },
    ),
    ...counting(options),
  };
}

/** NodeCountFromCountStore: a number instead of rows. */
function counting(options: Omit<NodeScanOptions, 'candidates' | 'name'>): Pick<Operator, 'countable'> {
  const { binds, test, countOf } = options;
  if (test || !countOf) return {};
  const counted = (weight: number): Operator =>
    fromBatches('NodeCountFromCountStore', options, {
      *take(batch, { run }) {
        const count = countOf(run);
        for (const row of batch) row[weight] = count;
        if (count > 0) yield batch;
      },
    });
  return { countable: { drops: [binds], counted } };
}
