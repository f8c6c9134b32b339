/** How the tests of every store ask it: a statement, and the whole of its answer. */
import type { GraphStore, RunOptions, Summary } from '../store.ts';
import type { Value } from '../values.ts';

export interface WholeAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly summary: Summary;
}

export type AskOptions = Partial<RunOptions> & { readonly parameters?: Readonly<Record<string, Value>> };

/** The store under test, asked in the ways that tests need. */
export interface Asking {
  store(): GraphStore;
  /** In read mode unless the options say otherwise. */
  ask(statement: string, options?: AskOptions): Promise<WholeAnswer>;
  write(statement: string, parameters?: Readonly<Record<string, Value>>): Promise<WholeAnswer>;
  rowsOf(statement: string, parameters?: Readonly<Record<string, Value>>): Promise<WholeAnswer['rows']>;
}

export function askingOf(store: () => GraphStore): Asking {
  const ask: Asking['ask'] = (statement, options = {}) => answerOf(store(), statement, options);
  return {
    store,
    ask,
    write: (statement, parameters = {}) => ask(statement, { parameters, mode: 'write' }),
    rowsOf: async (statement, parameters = {}) => (await ask(statement, { parameters })).rows,
  };
}

/** Takes seconds and returns one row, on any engine; checks nothing that an optimiser could leave out. */
export const HEAVY =
  'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b WITH a, b WHERE sin(a) + cos(b) > 3 RETURN count(*)';
export const ENDLESS = 'UNWIND range(1, 10000) AS y UNWIND range(1, 10000) AS x RETURN x';

async function answerOf(
  store: GraphStore,
  statement: string,
  { parameters = {}, mode = 'read', ...options }: AskOptions,
): Promise<WholeAnswer> {
  const answer = await store.run(statement, new Map(Object.entries(parameters)), { mode, ...options });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return { columns: answer.columns, rows, summary: await answer.summary };
}

/** What the work rejects with, or what it came to. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return error;
  }
}

/** A store may build an index after the statement that asked for it. */
export async function awaitIndexes(store: GraphStore): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { indexes } = await store.schema();
    if (indexes.every(({ state }) => state === 'ONLINE')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
