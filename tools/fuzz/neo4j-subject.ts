/** A Neo4j as a subject. Reads run side by side on one graph; after each statement that wrote, the graph is made anew. */
import neo4j, { type Driver, Neo4jError, type Result } from 'neo4j-driver';
import { splitStatements } from '../../cypher/parse/split.ts';
import { NO_COUNTERS } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { countersOf } from '../../server/store/neo4j-plan.ts';
import { fromDriver, toDriverParameters } from '../../server/store/neo4j-values.ts';
import { canonical, canonicalRow } from './canonical.ts';
import { KNOWN_NAMES_STATEMENT } from './known-names.ts';
import {
  askedText,
  commitsApart,
  countersOnly,
  type Failure,
  type FuzzCase,
  type FuzzSubject,
  hasSchema,
  mayWrite,
  type Outcome,
  SCHEMA_STATEMENTS,
  STATE_STATEMENT,
} from './outcome.ts';
import { FUZZ_PARAMETERS } from './parameters.ts';

const READERS = 2;
const TIMEOUT_MS = 3000;
const SETUP_TIMEOUT_MS = 60_000;
/** Past its time some statements go on where Neo4j looks for no end: its answer is not waited for. */
const PATIENCE_MS = 12_000;
const PLACE = /\(line \d+, column \d+ \(offset: (\d+)\)\)/;
const PARAMETERS = toDriverParameters(FUZZ_PARAMETERS);

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export function openNeo4jSubject({ uri, user, password }: Neo4jAddress): FuzzSubject {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    useBigInt: true,
    maxConnectionPoolSize: READERS + 3,
    disableAutoCommitRetries: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  return new Neo4jSubject(driver);
}

class Neo4jSubject implements FuzzSubject {
  readonly #driver: Driver;
  #graph: string | undefined;
  #uids: ReadonlyMap<string, string> = new Map();

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async run(cases: readonly FuzzCase[]): Promise<readonly Outcome[]> {
    const outcomes = new Array<Outcome | undefined>(cases.length);
    const waiting = cases.map((fuzzCase, at) => ({ fuzzCase, at }));
    const answer = async ({ fuzzCase, at }: (typeof waiting)[number]) => {
      outcomes[at] = await this.#outcomeOf(fuzzCase);
    };
    for (const graph of new Set(cases.map((item) => item.graph))) {
      const mine = waiting.filter(({ fuzzCase }) => fuzzCase.graph === graph);
      const takenBack = mine.filter(({ fuzzCase }) => !mustCommit(fuzzCase.statement));
      const reads = takenBack.filter(({ fuzzCase }) => !mayWrite(fuzzCase.statement));
      const writes = takenBack.filter(({ fuzzCase }) => mayWrite(fuzzCase.statement));
      await this.#prepare(graph);
      // NOTE: one writer beside the readers: they see nothing of what is taken back, and two writers would lock each other.
      const lane = async (own: typeof waiting) => {
        for (let next = own.shift() ?? reads.shift(); next !== undefined; next = own.shift() ?? reads.shift()) {
          await answer(next);
        }
      };
      await Promise.all([lane(writes), ...Array.from({ length: READERS }, () => lane([]))]);
      for (const item of mine.filter(({ fuzzCase }) => mustCommit(fuzzCase.statement))) {
        await this.#prepare(graph);
        await answer(item);
        this.#graph = undefined;
      }
    }
    return outcomes.filter((outcome) => outcome !== undefined);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #prepare(graph: string): Promise<void> {
    if (this.#graph === graph) return;
    await this.#run('MATCH (n) DETACH DELETE n');
    await this.#dropSchema();
    if (!this.#knowsNames) await this.#run(KNOWN_NAMES_STATEMENT);
    this.#knowsNames = true;
    for (const { text } of splitStatements(graph)) await this.#run(text);
    if (hasSchema(graph)) await this.#run('CALL db.awaitIndexes()');
    const uids = new Map<string, string>();
    for (const [entity] of (await this.#run(STATE_STATEMENT)).rows) {
      if (typeof entity !== 'object' || entity === null || !('kind' in entity)) continue;
      if (entity.kind === 'node') uids.set(entity.elementId, String(entity.properties.get('uid')));
      if (entity.kind === 'edge') uids.set(`edge ${entity.elementId}`, String(entity.properties.get('uid')));
    }
    this.#uids = uids;
    this.#graph = graph;
    this.#hasSchema = hasSchema(graph);
  }

  #hasSchema = true;
  #knowsNames = false;

  async #dropSchema(): Promise<void> {
    if (!this.#hasSchema) return;
    const names = async (statement: string) => (await this.#run(statement)).rows.map(([name]) => String(name));
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await this.#run(`DROP CONSTRAINT \`${name}\``);
    const indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
    for (const name of await names(indexes)) await this.#run(`DROP INDEX \`${name}\``);
  }

  async #outcomeOf(fuzzCase: FuzzCase): Promise<Outcome> {
    const statement = askedText(fuzzCase);
    const uids = this.#uids;
    if (hasSchema(statement)) this.#hasSchema = true;
    try {
      const isTakenBack = mayWrite(statement) && !mustCommit(statement);
      const { columns, rows, counters, left } = isTakenBack
        ? await this.#runAndTakeBack(statement)
        : await this.#run(statement, TIMEOUT_MS);
      const after = mayWrite(statement) ? (left ?? (await this.#stateAfter(statement))) : undefined;
      const state = after?.map(([entity]) => canonical(entity ?? null, { uids })).sort();
      return {
        kind: 'rows',
        columns,
        rows: rows.map((row) => canonicalRow(row, { uids })),
        looseRows: rows.map((row) => canonicalRow(row, { uids, isLenient: true })),
        counters,
        ...(state === undefined ? {} : { state }),
      };
    } catch (error) {
      const failure = failureOf(error);
      if (!commitsApart(statement)) return failure;
      const rows = await this.#stateAfter(statement);
      return { ...failure, state: rows.map(([entity]) => canonical(entity ?? null, { uids })).sort() };
    }
  }

  async #stateAfter(statement: string): Promise<Answered['rows']> {
    const rows: Answered['rows'][number][] = [];
    for (const text of [STATE_STATEMENT, ...(hasSchema(statement) ? SCHEMA_STATEMENTS : [])]) {
      for (const row of (await this.#run(text)).rows) rows.push(row);
    }
    return rows;
  }

  async #run(statement: string, timeout = SETUP_TIMEOUT_MS): Promise<Answered> {
    const session = this.#driver.session({ database: 'neo4j' });
    try {
      const patience = Math.max(PATIENCE_MS, timeout);
      return await within(patience, answered(session.run(statement, PARAMETERS, { timeout })));
    } finally {
      await within(PATIENCE_MS, session.close()).catch(() => undefined);
    }
  }

  /** In a transaction that is rolled back, once what it left was read. */
  async #runAndTakeBack(statement: string): Promise<Answered> {
    const session = this.#driver.session({ database: 'neo4j' });
    try {
      const transaction = await session.beginTransaction({ timeout: TIMEOUT_MS });
      const answer = await within(PATIENCE_MS, answered(transaction.run(statement, PARAMETERS)));
      const { rows: left } = await answered(transaction.run(STATE_STATEMENT));
      await transaction.rollback();
      return { ...answer, left };
    } finally {
      await within(PATIENCE_MS, session.close()).catch(() => undefined);
    }
  }
}

interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly counters: ReturnType<typeof countersOnly>;
  /** The state afterwards. */
  readonly left?: readonly (readonly Value[])[];
}

async function answered(result: Result): Promise<Answered> {
  const columns = await result.keys();
  const { records, summary } = await result;
  const rows = records.map((record) => Array.from(record, fromDriver));
  return { columns, rows, counters: countersOnly({ ...NO_COUNTERS, ...countersOf(summary) }) };
}

class Unanswered extends Error {}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What has transactions of its own, changes the schema, or may be refused only as it is committed. */
function mustCommit(statement: string): boolean {
  return /\b(TRANSACTIONS|INDEX|CONSTRAINT|DELETE|DROP|SHOW)\b/i.test(statement);
}

function failureOf(error: unknown): Failure {
  if (error instanceof Unanswered) {
    return { kind: 'error', code: 'Neo.ClientError.Transaction.TransactionTimedOut', message: error.message };
  }
  if (!(error instanceof Neo4jError)) throw error;
  const offset = PLACE.exec(error.message)?.[1];
  return {
    kind: 'error',
    code: error.code,
    ...(error.gqlStatus === undefined ? {} : { gqlStatus: error.gqlStatus }),
    ...(offset === undefined ? {} : { offset: Number(offset) }),
    message: error.message,
  };
}
