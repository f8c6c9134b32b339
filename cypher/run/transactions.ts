/**
 * CALL { … } IN TRANSACTIONS: batches of rows, each with a commit of its own.
 *
 * The statement has one transaction, committed in parts: a batch that fails undoes its own part alone, and a part that was
 * committed is there for others and stays whatever comes after. So batches never run side by side, however many are allowed to.
 */

import { QueryFailed } from '../../graph/errors.ts';
import type { Compiled } from '../compile/compiled.ts';
import { PAUSE, paced, type Steps } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Application, applied, type SubqueryOptions, subquery } from './apply.ts';
import { type Execution, Meter } from './execution.ts';
import { fromBatches } from './from-batches.ts';
import type { Operator } from './operator.ts';
import { type Batch, type Row, type Stream, withNulls } from './row.ts';
import { sizeOfRow } from './size.ts';
import type { CountOf } from './slice.ts';

export interface TransactionsOptions extends SubqueryOptions {
  /** Rows of a batch. */
  readonly count: Compiled;
  readonly countOf: CountOf;
  readonly onError: 'continue' | 'break' | 'fail';
  /** The slot of the map that tells how the row's batch ended. */
  readonly status?: number | undefined;
}

type Status = ReadonlyMap<string, RuntimeValue>;

export function callInTransactions(options: TransactionsOptions): Operator {
  const { inner, unit, count, countOf } = options;
  const name = unit ? 'TransactionForeach' : 'TransactionApply';
  const application = subquery(options);
  return fromBatches(
    name,
    { ...options, nested: [inner] },
    {
      *beginSteps({ run, seed }) {
        const size = Math.max(1, yield* countOf(count, seed, run));
        const rows: Batch = [];
        return { size, rows, batches: new Batches(options, application, run) };
      },
      *take(batch, { run, meter, state }) {
        for (const row of batch) {
          meter.add(sizeOfRow(row));
          if (state.rows.push(row) < state.size) continue;
          yield* state.batches.run(state.rows);
          state.rows = [];
          meter.release();
        }
        run.passed();
      },
      *end({ state }) {
        if (state.rows.length > 0) yield* state.batches.run(state.rows);
      },
    },
  );
}

/** The batches of one run of the operator. */
class Batches {
  readonly #options: TransactionsOptions;
  readonly #application: Application;
  readonly #run: Execution;
  /** A batch failed, and none begins any more. */
  #isBroken = false;

  constructor(options: TransactionsOptions, application: Application, run: Execution) {
    this.#options = options;
    this.#application = application;
    this.#run = run;
  }

  *run(rows: Batch): Stream {
    const meter = new Meter(this.#run);
    try {
      if (this.#isBroken) {
        yield this.#without(rows, statusOf({}));
        return;
      }
      const begun = beginPart(this.#run);
      try {
        const out = yield* this.#results(rows, statusOf({ id: begun, isCommitted: true }), meter);
        yield* commitPart(this.#run);
        if (out.length > 0) yield out;
      } catch (error) {
        if (!(error instanceof QueryFailed) || this.#options.onError === 'fail') throw error;
        yield* undoPart(this.#run);
        this.#isBroken = this.#options.onError === 'break';
        yield this.#without(rows, statusOf({ id: begun, message: error.message }));
      }
    } finally {
      meter.release();
    }
  }

  *#results(rows: Batch, status: Status, meter: Meter): Steps<Batch> {
    const run = this.#run;
    const out: Batch = [];
    for (const row of rows) {
      const mark = run.passing;
      for (const some of applied(row, this.#application, run)) {
        if (some === PAUSE) {
          yield PAUSE;
          continue;
        }
        for (const next of some) {
          this.#tell(next, status);
          meter.add(sizeOfRow(next));
          out.push(next);
        }
        run.dropTo(mark);
      }
      run.dropTo(mark);
    }
    return out;
  }

  #without(rows: Batch, status: Status): Batch {
    const nulls = this.#options.columns.map(({ to }) => to);
    return rows.map((row) => {
      const next = withNulls(row, nulls);
      this.#tell(next, status);
      return next;
    });
  }

  #tell(row: Row, status: Status): void {
    if (this.#options.status !== undefined) row[this.#options.status] = status;
  }
}

interface Ending {
  /** Absent: not begun. */
  readonly id?: string;
  readonly isCommitted?: boolean;
  readonly message?: string;
}

function statusOf({ id, isCommitted = false, message }: Ending): Status {
  return new Map<string, RuntimeValue>([
    ['errorMessage', message ?? null],
    ['started', id !== undefined],
    ['committed', isCommitted],
    ['transactionId', id ?? null],
  ]);
}

/** A step of the graph's own is about as much as this many of ours. */
export const UNITS_PER_STEP = 512;

/** Names are told apart within this process. */
let begunParts = 0;

function beginPart(run: Execution): string {
  run.commits ??= 0;
  if (run.writer && !run.isAlone) throw notAlone();
  begunParts++;
  return `transaction-${begunParts}`;
}

function* commitPart(run: Execution): Steps<void> {
  const { writer } = run;
  if (writer !== undefined) {
    try {
      yield* paced(writer.checkCommitSteps(), UNITS_PER_STEP, run);
      if (run.commitPart === undefined) writer.commitPart();
      else yield* settled(run.commitPart(), run);
    } catch (error) {
      throw error instanceof QueryFailed ? refusedAtCommit(error) : error;
    }
  }
  run.commits = (run.commits ?? 0) + 1;
  run.writesSettled();
}

/** Pauses until the work is done; throws what it rejects with. */
function* settled(work: Promise<void>, run: Execution): Steps<void> {
  const outcome: { isThere: boolean; error?: unknown } = { isThere: false };
  run.waiting = work.then(
    () => {
      outcome.isThere = true;
    },
    (error: unknown) => {
      outcome.isThere = true;
      outcome.error = error;
    },
  );
  while (!outcome.isThere) yield PAUSE;
  run.waiting = undefined;
  if (outcome.error !== undefined) throw outcome.error;
}

function* undoPart(run: Execution): Steps<void> {
  if (run.writer) yield* paced(run.writer.rollbackPartSteps(), UNITS_PER_STEP, run);
  run.writesSettled();
}

/** Neo4j's code where a commit in the middle of a statement is refused. */
function refusedAtCommit(error: QueryFailed): QueryFailed {
  return new QueryFailed(error.message, {
    code: 'Neo.DatabaseError.Statement.ExecutionFailed',
    gqlStatus: '50N00',
    cause: error,
    ...(error.hint !== undefined && { hint: error.hint }),
  });
}

function notAlone(): QueryFailed {
  return new QueryFailed(
    "A query with 'CALL { ... } IN TRANSACTIONS' can only be executed in an implicit transaction, but tried to execute in an explicit transaction.",
    {
      code: 'Neo.DatabaseError.Transaction.TransactionStartFailed',
      gqlStatus: '50N42',
      hint: 'Run it by itself, as the first and only statement of its transaction.',
    },
  );
}
