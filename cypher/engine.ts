/**
 * The door of the engine: statements on a graph in memory, with no input or output of its own.
 *
 * `prepare` parses, checks and plans, at once or in steps; `start` runs a prepared statement on a snapshot or in a transaction, in steps that
 * whoever drives them makes as short as he likes. `query` does all of it for those who want only an answer (query.ts).
 */

import type { MemoryGraph } from '../graph/memory-graph.ts';
import type { GraphReader } from '../graph/property-graph.ts';
import type { SchemaReader } from '../graph/property-schema.ts';
import type { Counters, Notification, Plan, StatementKind } from '../graph/store.ts';
import { NO_COUNTERS } from '../graph/store.ts';
import type { Parameters } from '../graph/values.ts';
import { checkSteps } from './check/check.ts';
import type { CheckEnvironment } from './check/environment.ts';
import { TypedParameters } from './check/typed-parameters.ts';
import type { FunctionHelp } from './functions/spec.ts';
import { findFunction, listFunctions } from './functions/table.ts';
import { parseSteps } from './parse/parse.ts';
import { describePlan } from './plan/explain.ts';
import { missingParameters } from './plan/parameters.ts';
import { PlanCache } from './plan/plan-cache.ts';
import { planStatement, type StatementPlan } from './plan/statement.ts';
import { BUILT_IN_PROCEDURES } from './procedures/built-in.ts';
import type { Procedure } from './procedures/procedure.ts';
import { ProcedureRegistry } from './procedures/registry.ts';
import { clockNow } from './run/clock.ts';
import { Cursor, type Step } from './run/cursor.ts';
import { Execution, type RunWriter } from './run/execution.ts';
import type { MemoryPool } from './run/memory-pool.ts';
import { Profile } from './run/profile.ts';
import { atOnce, type Steps } from './steps.ts';
import { fromParameter } from './values/materialise.ts';

export interface EngineOptions {
  /** Beside the built-in ones; one of the same name takes its place. */
  readonly procedures?: readonly Procedure[];
  /** What SHOW FUNCTIONS says of each: `helpOf` of functions/help.ts, which loads apart. Without it categories and descriptions are empty. */
  readonly functionHelp?: (name: string) => FunctionHelp;
}

/** What a statement reads: a snapshot, or a transaction's own state. */
export type Readable = GraphReader & SchemaReader;

/** What a statement that changes something runs in. */
export type Writable = Readable & RunWriter & { readonly counters: Counters };

export interface StartOptions {
  readonly parameters?: Parameters;
  /** Approximate bytes that the statement may hold; 256 MiB by default. */
  readonly memoryBudget?: number;
  /** What statements may hold together; without one each has its budget to itself. */
  readonly memoryPool?: MemoryPool;
  /** Called often while it runs: throws Cancelled or LimitReached to end it. */
  readonly check?: () => void;
  /** IANA name or offset; `Z` by default. */
  readonly timeZone?: string;
  /**
   * For `CALL { } IN TRANSACTIONS`: commits what was written so far, and the transaction goes on. By default that is
   * `target.commitPart()`; whoever keeps a graph on a disk writes it down first. A rejection with QueryFailed refuses the part.
   */
  readonly commitPart?: () => Promise<void>;
}

export interface Prepared {
  readonly kind: StatementKind;
  readonly columns: readonly string[];
  /** As written before the statement. EXPLAIN is not to be started. */
  readonly mode: 'explain' | 'profile' | undefined;
  readonly notifications: readonly Notification[];
  /** What it would do. */
  plan(): Plan;
  /** On a snapshot for `read`, else in a transaction. */
  start(target: Readable | Writable, options?: StartOptions): Running;
}

/** A statement under way. */
export interface Running {
  readonly columns: readonly string[];
  /** Works until that moment of `performance.now()` or until there are records. Throws what ends the statement. */
  step(until: number): Step;
  counters(): Counters;
  /** With rows and work where the statement said PROFILE. */
  plan(): Plan;
  close(): void;
}

export interface PrepareOptions {
  /** As if the statement began with PROFILE. */
  readonly profile?: boolean;
}

export interface Engine {
  readonly graph: MemoryGraph;
  /** Throws what is wrong with the statement. Nothing is run. */
  prepare(text: string, parameters?: Parameters, options?: PrepareOptions): Prepared;
  /** The same, stopping often where the statement is long: whoever drives it may let others in, or give it up. */
  prepareSteps(text: string, parameters?: Parameters, options?: PrepareOptions): Steps<Prepared>;
  /** For tests and for those who bring procedures of their own. */
  registerProcedure(procedure: Procedure): void;
  procedures(): readonly Procedure[];
}

const MEMORY_BUDGET = 256 * 2 ** 20;

export function createEngine(graph: MemoryGraph, options: EngineOptions = {}): Engine {
  const registry = new ProcedureRegistry([...BUILT_IN_PROCEDURES, ...(options.procedures ?? [])]);
  const cache = new PlanCache();
  const callables = {
    findFunction,
    listFunctions,
    findProcedure: (name: string) => registry.find(name),
    listProcedures: () => registry.list(),
    functionHelp: options.functionHelp,
  };
  const environment = (): CheckEnvironment => ({
    functions: findFunction,
    procedures: callables.findProcedure,
    functionNames: listFunctions().map(({ name }) => name),
    procedureNames: registry.list().map(({ name }) => name),
  });
  const planned = (text: string): Steps<StatementPlan> =>
    cache.get(text, graph, function* () {
      const statement = yield* parseSteps(text);
      const checked = yield* checkSteps(statement, text, environment());
      return yield* planStatement(checked, text, graph, callables);
    });
  const typed = new TypedParameters();
  function* prepareSteps(
    text: string,
    parameters: Parameters = new Map(),
    { profile = false }: PrepareOptions = {},
  ): Steps<Prepared> {
    const plan = yield* planned(text);
    const mode = profile ? 'profile' : plan.mode;
    if (mode !== 'explain') missingParameters(plan.parameters, parameters);
    yield* typed.check(plan, text, parameters, environment);
    return prepared(plan, mode, parameters);
  }
  return {
    graph,
    prepare: (...statement) => atOnce(prepareSteps(...statement)),
    prepareSteps,
    registerProcedure(procedure) {
      registry.register(procedure);
      cache.clear();
      typed.clear();
    },
    procedures: () => registry.list(),
  };
}

function prepared(plan: StatementPlan, mode: Prepared['mode'], given: Parameters): Prepared {
  const columns = plan.columns.map(({ name }) => name);
  return {
    kind: plan.kind,
    columns,
    mode,
    notifications: plan.notifications,
    plan: () => describePlan(plan.operator, columns),
    start: (target, options = {}) => start(plan, target, { parameters: given, ...options }, mode === 'profile'),
  };
}

function start(plan: StatementPlan, target: Readable | Writable, options: StartOptions, isProfiled: boolean): Running {
  const columns = plan.columns.map(({ name }) => name);
  const writable = 'createNode' in target ? target : undefined;
  const before = writable?.counters;
  const profile = isProfiled ? new Profile() : undefined;
  const now = clockNow();
  const run = new Execution({
    graph: target,
    ...(writable && { writer: writable }),
    ...(options.commitPart && { commitPart: options.commitPart }),
    ...(before && { isAlone: Object.values(before).every((count) => count === 0) }),
    parameters: new Map([...(options.parameters ?? [])].map(([name, value]) => [name, fromParameter(value)])),
    clocks: { statement: now, transaction: now, realtime: clockNow },
    timeZone: options.timeZone ?? 'Z',
    random: Math.random,
    memoryBudget: options.memoryBudget ?? MEMORY_BUDGET,
    ...(options.memoryPool && { memoryPool: options.memoryPool }),
    check: options.check ?? (() => {}),
    ...(profile && { profile }),
  });
  const cursor = new Cursor({
    operator: plan.operator,
    slots: plan.columns.map(({ slot }) => slot),
    width: plan.width(),
    run,
  });
  return {
    columns,
    step: (until) => cursor.step(until),
    counters: () => (writable && before ? difference(writable.counters, before) : NO_COUNTERS),
    plan: () => describePlan(plan.operator, columns, profile),
    close: () => cursor.close(),
  };
}

function difference(after: Counters, before: Counters): Counters {
  const result: Record<keyof Counters, number> = { ...NO_COUNTERS };
  for (const key of Object.keys(NO_COUNTERS) as (keyof Counters)[]) result[key] = after[key] - before[key];
  return result;
}
