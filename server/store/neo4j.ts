/** The store on Neo4j: every statement is judged by Neo4j's own plan of it, then run in a transaction of its own. */
import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';
import { AppError, LimitReached, Unavailable } from '../../graph/errors.ts';
import type { Answer, GraphStore, Plan, RunOptions, StatementKind, Summary } from '../../graph/store.ts';
import { NO_COUNTERS } from '../../graph/store.ts';
import type { Parameters } from '../../graph/values.ts';
import { commitsApart, judgePlan } from '../guard-plan.ts';
import { refuseByText } from '../guard-text.ts';
import { takePlanPrefix } from '../plan-prefix.ts';
import { watchForEnd } from './ending.ts';
import { fromDriverError } from './neo4j-errors.ts';
import { databasesOf, fromDriverPlan } from './neo4j-plan.ts';
import { closeSession, runOnNeo4j } from './neo4j-run.ts';
import { readSchema, readStatus } from './neo4j-schema.ts';
import { toDriverParameters } from './neo4j-values.ts';

export interface Neo4jStoreOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
  /** Whether the operator allows write mode; the status says so. */
  readonly writable: boolean;
  /** How long Neo4j may plan one statement. 5 s by default, since few connections plan for all; who is alone may wait for longer. */
  readonly planningMs?: number | undefined;
}

const DEFAULT_LIMITS = { timeoutMs: 30_000, maxRows: 10_000, maxBytes: 64 * 1024 * 1024 } as const;
const EXPLAIN = 'EXPLAIN\n';
const UPKEEP_MS = 5000;

/** Connects and checks the credentials; rejects with one sentence where Neo4j is away or refuses them. */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  // NOTE: health, EXPLAIN and schema have a pool of their own, so that statements that fill theirs cannot blind the server.
  const statements = createDriver(options, 20);
  const upkeep = createDriver(options, 3);
  try {
    await upkeep.verifyAuthentication();
    const database = options.database ?? (await homeDatabaseOf(upkeep));
    // NOTE: on a cluster a read may be answered by a server that has not yet heard of the last write; bookmarks make it wait.
    const bookmarkManager = neo4j.bookmarkManager();
    const { writable, planningMs = UPKEEP_MS } = options;
    return new Neo4jStore({ statements, upkeep, database, bookmarkManager, writable, planningMs });
  } catch (error) {
    await Promise.allSettled([statements.close(), upkeep.close()]);
    throw fromDriverError(error, { address: addressIn(options.uri) });
  }
}

/** Without credentials, should it hold some. */
function addressIn(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}

interface Neo4jStoreParts {
  readonly statements: Driver;
  readonly upkeep: Driver;
  readonly database: string;
  readonly bookmarkManager: BookmarkManager;
  readonly writable: boolean;
  readonly planningMs: number;
}

class Neo4jStore implements GraphStore {
  readonly #parts: Neo4jStoreParts;
  readonly #closing = new AbortController();

  constructor(parts: Neo4jStoreParts) {
    this.#parts = parts;
  }

  async run(written: string, parameters: Parameters, asked: RunOptions): Promise<Answer> {
    const startedAt = performance.now();
    const { statement, options } = takePlanPrefix(written, asked);
    const signal = this.#signalWith(options.signal);
    refuseByText(statement, options.mode);
    const explained = await this.#explain(statement, parameters, signal);
    const kind = judgePlan(explained, options.mode);
    if (options.plan === 'explain') return planOnly(explained.plan, kind, startedAt);
    return runOnNeo4j({
      driver: this.#parts.statements,
      database: this.#parts.database,
      bookmarkManager: this.#parts.bookmarkManager,
      statement,
      parameters,
      options: { ...DEFAULT_LIMITS, ...options, signal },
      kind,
      commitsApart: commitsApart(explained.plan),
      startedAt,
    });
  }

  async explain(statement: string, parameters: Parameters, signal?: AbortSignal) {
    refuseByText(statement, 'write');
    const explained = await this.#explain(statement, parameters, this.#signalWith(signal));
    return { plan: explained.plan, kind: judgePlan(explained, 'write') };
  }

  schema(signal?: AbortSignal) {
    return this.#withUpkeepSession(signal, readSchema);
  }

  status(signal?: AbortSignal) {
    return this.#withUpkeepSession(signal, (session) => readStatus(session, this.#parts.writable));
  }

  async close(): Promise<void> {
    if (!this.#closing.signal.aborted) {
      this.#closing.abort(
        new Unavailable('statement: the server is stopping.', {
          code: 'Shabaka.Stopping',
          hint: 'Run it again later.',
        }),
      );
    }
    await Promise.allSettled([this.#parts.statements.close(), this.#parts.upkeep.close()]);
  }

  /** Neo4j's own reading of a statement, in a READ transaction that is rolled back: nothing is run, fetched or written. */
  #explain(statement: string, parameters: Parameters, signal: AbortSignal) {
    const { planningMs } = this.#parts;
    const planned = this.#withUpkeepSession(
      signal,
      async (session) => {
        const transaction = await session.beginTransaction({ timeout: planningMs });
        const { summary } = await transaction.run(EXPLAIN + statement, toDriverParameters(parameters));
        await transaction.rollback();
        if (!summary.plan || summary.profile) {
          throw new AppError('statement: Neo4j did not explain it, so it cannot be judged.', {
            code: 'Shabaka.NotExplained',
          });
        }
        return {
          plan: fromDriverPlan(summary.plan),
          queryType: String(summary.queryType),
          databases: databasesOf(summary.plan),
          homeDatabase: this.#parts.database,
        };
      },
      { statement, timeoutMs: planningMs },
    );
    return planned.catch((error: unknown) => {
      throw error instanceof LimitReached && error.limit === 'time' ? notPlanned(planningMs, error) : error;
    });
  }

  async #withUpkeepSession<T>(
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<T>,
    { statement = '', timeoutMs = UPKEEP_MS }: { readonly statement?: string; readonly timeoutMs?: number } = {},
  ): Promise<T> {
    const { upkeep, database, bookmarkManager } = this.#parts;
    const session = upkeep.session({ defaultAccessMode: 'READ', database, bookmarkManager });
    const ending = watchForEnd({
      timeoutMs: timeoutMs * 2,
      elapsedMs: 0,
      signal: this.#signalWith(signal),
      free: () => closeSession(session),
    });
    try {
      return await ending.unlessEnded(work(session));
    } catch (error) {
      throw ending.reason() ?? fromDriverError(error, { sent: { statement, prefixLength: EXPLAIN.length } });
    } finally {
      await ending.release();
    }
  }

  #signalWith(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#closing.signal : AbortSignal.any([signal, this.#closing.signal]);
  }
}

function createDriver({ uri, user, password }: Neo4jStoreOptions, maxConnectionPoolSize: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize,
    useBigInt: true,
    connectionTimeout: 5000,
    connectionAcquisitionTimeout: 5000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 5000,
    disableAutoCommitRetries: true,
    telemetryDisabled: true,
    userAgent: 'shabaka',
  });
}

async function homeDatabaseOf(driver: Driver): Promise<string> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { summary } = await session.run('RETURN 1', {}, { timeout: UPKEEP_MS });
    return summary.database.name ?? 'neo4j';
  } finally {
    await closeSession(session);
  }
}

/** The limit is that of planning, and not the statement's own. */
function notPlanned(planningMs: number, cause: LimitReached): LimitReached {
  return new LimitReached(`statement: Neo4j took longer than ${planningMs / 1000} s to plan it, so it was not run.`, {
    code: 'Shabaka.NotPlanned',
    limit: 'time',
    hint: 'Run it again: a Neo4j that has just started, or is busy, plans slowly.',
    cause,
  });
}

function planOnly(plan: Plan, kind: StatementKind, startedAt: number): Answer {
  const summary: Summary = {
    kind,
    rows: 0,
    counters: NO_COUNTERS,
    plan,
    notifications: [],
    elapsedMs: performance.now() - startedAt,
  };
  return { columns: [], records: noRecords(), summary: Promise.resolve(summary) };
}

async function* noRecords(): AsyncGenerator<never> {}
