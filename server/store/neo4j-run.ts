/** One statement on Neo4j: an explicit transaction, unless it has its own, whose records are read one by one, ended by closing its session. */
import type {
  BookmarkManager,
  Driver,
  Record as DriverRecord,
  Result,
  ResultSummary,
  Session,
  Transaction,
} from 'neo4j-driver';
import type { Answer, RunOptions, StatementKind, Summary } from '../../graph/store.ts';
import type { Parameters, Value } from '../../graph/values.ts';
import { brokenOff, type Ending, watchForEnd } from './ending.ts';
import { fromDriverError } from './neo4j-errors.ts';
import { countersOf, fromDriverPlan, notificationsOf } from './neo4j-plan.ts';
import { fromDriver, toDriverParameters } from './neo4j-values.ts';
import { approximateBytes } from './value-size.ts';

/** The database's own clock is a spare, for when this process is gone or stuck. */
const DATABASE_GRACE_MS = 2000;
const CLOSE_TIMEOUT_MS = 5000;
/** Rows asked for at once. Up to 1.7 times as many wait in memory, whatever their size, so no more than this. */
const FETCH_SIZE = 200;
const PROFILE = 'PROFILE\n';

export interface Neo4jRun {
  readonly driver: Driver;
  readonly database: string;
  readonly bookmarkManager: BookmarkManager;
  readonly statement: string;
  readonly parameters: Parameters;
  readonly options: RunOptions & Required<Pick<RunOptions, 'timeoutMs' | 'maxRows' | 'maxBytes'>>;
  /** As the guard judged it. */
  readonly kind: StatementKind;
  /** It has transactions of its own (CALL { } IN TRANSACTIONS), which Neo4j takes in auto-commit only. */
  readonly commitsApart: boolean;
  /** When the wall clock of this statement began, as `performance.now()` told it. */
  readonly startedAt: number;
}

/** A statement whose columns are known and whose records are not yet read. */
interface OpenStatement {
  readonly run: Neo4jRun;
  readonly prefixLength: number;
  /** Absent where the statement has transactions of its own. */
  readonly transaction: Transaction | undefined;
  readonly result: Result;
  readonly ending: Ending;
}

/** Runs a judged statement. Reads are rolled back; writes are committed once their last record was read. */
export async function runOnNeo4j(run: Neo4jRun): Promise<Answer> {
  const { driver, database, bookmarkManager, options, statement } = run;
  const defaultAccessMode = options.mode === 'write' ? 'WRITE' : 'READ';
  const session = driver.session({ defaultAccessMode, database, bookmarkManager, fetchSize: FETCH_SIZE });
  const ending = watchForEnd({
    timeoutMs: options.timeoutMs,
    elapsedMs: performance.now() - run.startedAt,
    signal: options.signal,
    free: () => closeSession(session),
  });
  const prefix = options.plan === 'profile' ? PROFILE : '';
  try {
    const configuration = { timeout: options.timeoutMs + DATABASE_GRACE_MS, metadata: { app: 'shabaka' } };
    const parameters = toDriverParameters(run.parameters);
    const transaction = run.commitsApart
      ? undefined
      : await ending.unlessEnded(Promise.resolve(session.beginTransaction(configuration)));
    const result =
      transaction?.run(prefix + statement, parameters) ?? session.run(prefix + statement, parameters, configuration);
    const columns = await ending.unlessEnded(result.keys());
    return answerFrom(columns, { run, prefixLength: prefix.length, transaction, result, ending });
  } catch (error) {
    await ending.release();
    throw ending.reason() ?? fromDriverError(error, { sent: { statement, prefixLength: prefix.length } });
  }
}

/**
 * Closing resets the connection, which ends the transaction on the server whatever it is doing. A server that does not
 * answer is not waited for.
 */
export async function closeSession(session: Session): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
  });
  await Promise.race([session.close().catch(() => undefined), impatience]);
  clearTimeout(timer);
}

function answerFrom(columns: readonly string[], open: OpenStatement): Answer {
  let settle: { resolve: (summary: Summary) => void; reject: (reason: unknown) => void } | undefined;
  const summary = new Promise<Summary>((resolve, reject) => {
    settle = { resolve, reject };
  });
  summary.catch(() => undefined);
  async function* records(): AsyncGenerator<readonly Value[]> {
    const count: RowCount = { rows: 0, bytes: 0 };
    try {
      yield* readRecords(open, count);
      settle?.resolve(await finish(open, count));
    } catch (error) {
      const { statement } = open.run;
      const reason =
        open.ending.reason() ?? fromDriverError(error, { sent: { statement, prefixLength: open.prefixLength } });
      settle?.reject(reason);
      throw reason;
    } finally {
      // Where records and summary are through already, this changes nothing.
      settle?.reject(brokenOff());
      await open.ending.release();
    }
  }
  return { columns, records: records(), summary };
}

interface RowCount {
  rows: number;
  bytes: number;
  cut?: 'rows' | 'bytes';
}

async function* readRecords({ run, result, ending }: OpenStatement, count: RowCount): AsyncGenerator<readonly Value[]> {
  const { maxRows, maxBytes } = run.options;
  const iterator = result[Symbol.asyncIterator]();
  for (;;) {
    const next: IteratorResult<DriverRecord, unknown> = await ending.unlessEnded(iterator.next());
    if (next.done === true) return;
    if (count.rows >= maxRows) count.cut = 'rows';
    const values = Array.from(next.value, fromDriver);
    count.bytes += values.reduce<number>((sum, value) => sum + approximateBytes(value), 0);
    if (count.bytes > maxBytes) count.cut ??= 'bytes';
    if (count.cut !== undefined) return;
    count.rows++;
    yield values;
  }
}

/**
 * NOTE: a write whose answer was cut is still read to its end and committed: the cut is of what is shown, never of what
 * is done. A read is only broken off.
 */
async function finish(
  { run, prefixLength, transaction, result, ending }: OpenStatement,
  count: RowCount,
): Promise<Summary> {
  const isRead = run.options.mode === 'read';
  const summary = isRead && count.cut !== undefined ? undefined : await ending.unlessEnded(summaryOf(result));
  if (!isRead) await ending.unlessEnded(transaction?.commit() ?? Promise.resolve());
  const profile = summary?.profile;
  return {
    kind: run.kind,
    rows: count.rows,
    counters: countersOf(summary),
    ...(profile ? { plan: fromDriverPlan(profile) } : {}),
    notifications: notificationsOf(summary, { statement: run.statement, prefixLength }),
    ...(count.cut === undefined ? {} : { cut: count.cut }),
    elapsedMs: performance.now() - run.startedAt,
  };
}

function summaryOf(result: Result): Promise<ResultSummary> {
  return result.summary();
}
