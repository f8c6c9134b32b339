/** Runs one TCK scenario through a subject and says what differed. */
import type { Parameters, Value } from '../../graph/values.ts';
import { type Expected, matches, readExpected } from './expected.ts';
import type { ErrorPhase, Scenario, Step, Table } from './scenarios.ts';

/** What a scenario needs of an engine: one empty graph, statements, and procedures that the test registers. */
export interface TckSubject {
  run(statement: string, parameters: Parameters): Promise<TckAnswer>;
  /** `test.my.proc(in :: INTEGER?) :: (out :: STRING?)` answering from a table whose first columns are the arguments. */
  registerProcedure(signature: string, header: readonly string[], rows: readonly (readonly Value[])[]): void;
  close(): Promise<void>;
}

export interface TckAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** How an error of the subject reads in the TCK's words. */
export interface TckError {
  readonly kind: string;
  readonly phase: 'compile' | 'runtime';
  readonly detail: string;
}

/** `refused`: the subject says that it does not support the statement, which is honest, and still a failure. */
export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed' | 'refused'; readonly cause: string; readonly statement: string };

export interface RunnerOptions {
  open(): Promise<TckSubject>;
  graph(name: string): string | undefined;
  describeError(error: unknown): TckError;
}

const PASSED: Outcome = { kind: 'passed' };

/** Runs a scenario on a fresh subject. Never throws: whatever goes wrong is in the outcome. */
export async function runScenario(scenario: Scenario, options: RunnerOptions): Promise<Outcome> {
  const subject = await options.open();
  const state: State = { subject, options, parameters: new Map(), statement: '' };
  try {
    for (const step of scenario.steps) {
      const problem = await runStep(step, state);
      if (problem !== undefined) return { kind: 'failed', cause: problem, statement: state.statement };
    }
    if (state.unexpected !== undefined) return { ...failure(state.unexpected, options), statement: state.statement };
    return PASSED;
  } catch (error) {
    return { ...failure(error, options), statement: state.statement };
  } finally {
    await subject.close();
  }
}

interface State {
  readonly subject: TckSubject;
  readonly options: RunnerOptions;
  parameters: Map<string, Value>;
  statement: string;
  answer?: TckAnswer;
  /** The error of the last query, until a step has expected it. */
  unexpected?: unknown;
  before?: Snapshot;
}

async function runStep(step: Step, state: State): Promise<string | undefined> {
  switch (step.kind) {
    case 'graph': {
      const script = state.options.graph(step.name);
      if (script === undefined) return `TCK graph ${step.name} is not in the folder`;
      if (script !== '') await state.subject.run(script, new Map());
      return undefined;
    }
    case 'setup':
      await state.subject.run(step.statement, state.parameters);
      return undefined;
    case 'parameters':
      state.parameters = new Map(step.rows.map(([name, cell]) => [name, toValue(readExpected(cell))]));
      return undefined;
    case 'procedure':
      state.subject.registerProcedure(
        step.signature,
        step.table.header,
        step.table.rows.map((row) => row.map((cell) => toValue(readExpected(cell)))),
      );
      return undefined;
    case 'query':
    case 'control':
      return runQuery(step.statement, state);
    case 'result':
      if (state.unexpected !== undefined) throw state.unexpected;
      return compareTable(step.table, step.ordered, step.listsUnordered, state.answer);
    case 'sideEffects':
      if (state.unexpected !== undefined) throw state.unexpected;
      return compareEffects(step.expected, state);
    case 'error':
      return compareError(step.error, step.phase, step.detail, state);
  }
}

async function runQuery(statement: string, state: State): Promise<undefined> {
  if (state.unexpected !== undefined) throw state.unexpected;
  state.before = await snapshot(state.subject);
  state.statement = statement;
  try {
    state.answer = await state.subject.run(statement, state.parameters);
  } catch (error) {
    state.unexpected = error;
  }
  return undefined;
}

function compareTable(
  table: Table,
  ordered: boolean,
  listsUnordered: boolean,
  answer: TckAnswer | undefined,
): string | undefined {
  if (answer === undefined) return 'no answer to compare';
  if (table.header.length > 0 && !sameList(table.header, answer.columns)) {
    return `columns: expected ${table.header.join(', ')}; got ${answer.columns.join(', ')}`;
  }
  const expected = table.rows.map((row) => row.map(readExpected));
  if (expected.length !== answer.rows.length) {
    return `rows: expected ${expected.length}; got ${answer.rows.length}: ${show(answer.rows.slice(0, 5))}`;
  }
  const left = [...answer.rows];
  for (const [i, row] of expected.entries()) {
    const found = ordered ? 0 : left.findIndex((actual) => rowMatches(row, actual, listsUnordered));
    const actual = left[found];
    if (actual === undefined || !rowMatches(row, actual, listsUnordered)) {
      return `row ${i + 1}: expected ${table.rows[i]?.join(' | ')}; got ${show(ordered ? actual : left.slice(0, 5))}`;
    }
    left.splice(found, 1);
  }
  return undefined;
}

function rowMatches(expected: readonly Expected[], actual: readonly Value[], listsUnordered: boolean): boolean {
  return (
    expected.length === actual.length && expected.every((cell, i) => matches(cell, actual[i] ?? null, listsUnordered))
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function compareError(kind: string, phase: ErrorPhase, detail: string, state: State): string | undefined {
  const { unexpected } = state;
  if (unexpected === undefined) {
    return `expected ${kind} ${detail} at ${phase}; got ${show(state.answer?.rows.slice(0, 5))}`;
  }
  const actual = state.options.describeError(unexpected);
  const isExpected =
    actual.kind === kind &&
    (actual.detail === detail || detail === '*') &&
    (phase === 'any time' || actual.phase === (phase === 'runtime' ? 'runtime' : 'compile'));
  if (!isExpected) {
    return `expected ${kind} ${detail} at ${phase}; got ${actual.kind} ${actual.detail} at ${actual.phase}: ${messageOf(unexpected)}`;
  }
  delete state.unexpected;
  return undefined;
}

interface Snapshot {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
}

/** The state of the whole graph as sets, read by Cypher: side effects are the differences. */
async function snapshot(subject: TckSubject): Promise<Snapshot> {
  const nodes = await subject.run('MATCH (n) RETURN elementId(n) AS id, labels(n) AS l, properties(n) AS p', new Map());
  const edges = await subject.run('MATCH ()-[r]->() RETURN elementId(r) AS id, [] AS l, properties(r) AS p', new Map());
  const properties = (prefix: string, rows: TckAnswer['rows']) =>
    rows.flatMap(([id, , map]) =>
      map instanceof Map ? [...map].map(([key, value]) => show([prefix, id ?? null, key, value])) : [],
    );
  return {
    nodes: new Set(nodes.rows.map(([id]) => String(id))),
    relationships: new Set(edges.rows.map(([id]) => String(id))),
    labels: new Set(nodes.rows.flatMap(([, labels]) => (Array.isArray(labels) ? labels.map(String) : []))),
    properties: new Set([...properties('node', nodes.rows), ...properties('edge', edges.rows)]),
  };
}

async function compareEffects(expected: ReadonlyMap<string, number>, state: State): Promise<string | undefined> {
  if (state.before === undefined) return 'no state to compare';
  const after = await snapshot(state.subject);
  const problems: string[] = [];
  for (const what of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    const before = state.before[what];
    const added = [...after[what]].filter((item) => !before.has(item)).length;
    const removed = [...before].filter((item) => !after[what].has(item)).length;
    for (const [sign, count] of [
      ['+', added],
      ['-', removed],
    ] as const) {
      const wanted = expected.get(sign + what) ?? 0;
      if (wanted !== count) problems.push(`${sign}${what}: expected ${wanted}; got ${count}`);
    }
  }
  return problems.length === 0 ? undefined : `side effects: ${problems.join('; ')}`;
}

function failure(error: unknown, options: RunnerOptions): { kind: 'failed' | 'refused'; cause: string } {
  const { kind, detail } = options.describeError(error);
  const isRefusal = /not (yet )?supported/i.test(messageOf(error));
  return { kind: isRefusal ? 'refused' : 'failed', cause: `unexpected ${kind} ${detail}: ${messageOf(error)}` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Map ? Object.fromEntries(item) : typeof item === 'bigint' ? `${item}n` : item,
  );
}

function toValue(expected: Expected): Value {
  switch (expected.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return expected.value;
    case 'integer':
      return Number.isSafeInteger(Number(expected.value)) ? Number(expected.value) : expected.value;
    case 'float':
      return Number.isInteger(expected.value) ? { kind: 'float', value: expected.value } : expected.value;
    case 'list':
      return expected.items.map(toValue);
    case 'map':
      return new Map([...expected.entries].map(([key, value]) => [key, toValue(value)]));
    default:
      throw new Error(`TCK: a ${expected.kind} cannot be a parameter`);
  }
}
