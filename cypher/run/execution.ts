/**
 * One run of one statement: what closures and operators need besides the row, and the two meters that keep it harmless:
 * fuel (time is looked at once in a while, and a slice ends) and memory (held and passing bytes against one budget).
 */
import { LimitReached } from '../../graph/errors.ts';
import type { GraphReader, GraphWriter, PartialCommits } from '../../graph/property-graph.ts';
import type { SchemaReader, SchemaWriter } from '../../graph/property-schema.ts';

import type { Clock, EvaluationContext, RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import type { MemoryPool } from './memory-pool.ts';
import type { Profile } from './profile.ts';
import type { Batch } from './row.ts';
import { sizeOfRow } from './size.ts';
import type { Sought } from './sought.ts';

export interface ExecutionOptions {
  readonly graph: GraphReader & SchemaReader;
  /** Absent in read mode. */
  readonly writer?: RunWriter;
  /** Commits what was written so far and goes on, where that takes time; else the writer is asked. */
  readonly commitPart?: () => Promise<void>;
  /** The statement is all that its transaction holds, so that it may commit in the middle. */
  readonly isAlone?: boolean;
  readonly parameters: RuntimeMap;
  readonly clocks: EvaluationContext['clocks'];
  readonly timeZone: string;
  readonly random: () => number;
  /** Bytes that the statement may hold at a time, as far as they are accounted for. */
  readonly memoryBudget: number;
  /** What it shares with others, beside its budget. */
  readonly memoryPool?: MemoryPool;
  /** Throws Cancelled or LimitReached when the statement has to end. */
  readonly check: () => void;
  readonly profile?: Profile;
}

export type RunWriter = GraphWriter & SchemaWriter & PartialCommits;

/** Work units between two looks at the clock: a unit is one edge walked, row built or comparison made. */
const QUANTUM = 4096;
/** Bytes from which making them is work that counts. */
const LARGE = 4096;
/** Bytes that a statement may hold without asking the pool, and those that it takes at a time. */
const OWN = 2 ** 20;
const PORTION = 2 ** 22;

export class Execution implements EvaluationContext {
  readonly graph: GraphReader & SchemaReader;
  readonly writer: RunWriter | undefined;
  readonly commitPart: (() => Promise<void>) | undefined;
  readonly isAlone: boolean;
  readonly parameters: RuntimeMap;
  readonly clocks: { readonly statement: Clock; readonly transaction: Clock; realtime(): Clock };
  readonly timeZone: string;
  readonly random: () => number;
  /** Present where the statement is profiled. */
  readonly profile: Profile | undefined;
  /** Values that are the same for every row, by what works them out. */
  readonly remembered = new Map<object, RuntimeValue>();
  /** What worked out a large value that is the same for every row, once. */
  readonly asked = new Set<object>();
  /** Lists in which the rows of the run seek something, by the expression that does. */
  readonly sought = new Map<object, Sought>();
  /** Set by the driver before each pull, in the time of `performance.now()`. */
  sliceEnd = Number.POSITIVE_INFINITY;
  /** What the run waits for: to be pulled again once it has settled, and not before. Never rejects. */
  waiting: Promise<void> | undefined;
  /** How often the statement has committed so far; undefined where it is one transaction as a whole. */
  commits: number | undefined;

  readonly #check: () => void;
  readonly #budget: number;
  readonly #pool: MemoryPool | undefined;
  /** What it may hold before it has to ask, and how much of that is the pool's. */
  #allowed: number;
  #fromPool = 0;
  #fuel = 0;
  #granted = 0;
  #held = 0;
  #written = 0;
  #passing = 0;

  constructor(options: ExecutionOptions) {
    this.graph = options.graph;
    this.writer = options.writer;
    this.commitPart = options.commitPart;
    this.isAlone = options.isAlone ?? true;
    this.parameters = options.parameters;
    this.clocks = options.clocks;
    this.timeZone = options.timeZone;
    this.random = options.random;
    this.profile = options.profile;
    this.#check = options.check;
    this.#budget = options.memoryBudget;
    this.#pool = options.memoryPool;
    this.#allowed = this.#pool ? Math.min(OWN, this.#budget) : this.#budget;
  }

  /** Work done so far, in units: the `dbHits` of a profile are differences of it. */
  get work(): number {
    return this.#granted - this.#fuel;
  }

  /** Takes note of work; true when the slice is over, and then the caller yields PAUSE. */
  spend(units: number): boolean {
    this.#fuel -= units;
    return this.#fuel < 0 && this.#refuel();
  }

  checkpoint(): void {
    this.#fuel -= 256;
    if (this.#fuel < 0) this.#refuel();
  }

  /** NOTE: once the slice is over nothing is granted, so that a caller who could not pause leaves it to the next who can. */
  #refuel(): boolean {
    this.#check();
    const isOver = performance.now() >= this.sliceEnd;
    const fuel = isOver ? 0 : QUANTUM;
    this.#granted += fuel - this.#fuel;
    this.#fuel = fuel;
    return isOver;
  }

  /** Bytes of a value in passing: forgotten when the batch it belongs to has been read (see `passed`). */
  charge(bytes: number): void {
    this.#passing += bytes;
    if (bytes >= LARGE) this.#fuel -= bytes >>> 6;
    if (this.#held + this.#passing > this.#allowed) this.#askForMore();
  }

  /** Bytes kept by an operator until it releases them. */
  hold(bytes: number): void {
    this.#held += bytes;
    if (this.#held + this.#passing > this.#allowed) this.#askForMore();
  }

  release(bytes: number): void {
    this.#held -= bytes;
  }

  /** Bytes that a change adds to the transaction, with what it has to remember of before: held until they are committed or undone. */
  wrote(bytes: number): void {
    this.#written += bytes;
    this.hold(bytes);
  }

  /** The transaction, or a part of it, is over. */
  writesSettled(): void {
    this.release(this.#written);
    this.#written = 0;
  }

  /** How much is in passing: a mark to go back to when what is charged after it has been dropped. */
  get passing(): number {
    return this.#passing;
  }

  dropTo(mark: number): void {
    if (this.#passing > mark) this.#passing = mark;
  }

  /** Everything charged in passing has been dropped or is held by now. */
  passed(): void {
    this.#passing = 0;
  }

  /** Gives back to the pool what the statement has no need of, but for a portion; all of it where it is over. */
  giveBack(isOver = false): void {
    const needed = isOver ? 0 : Math.max(0, this.#held + this.#passing - OWN + PORTION);
    const spare = this.#fromPool - needed;
    if (spare <= 0 || (!isOver && spare < PORTION)) return;
    this.#pool?.give(spare);
    this.#fromPool -= spare;
    this.#allowed -= spare;
  }

  #askForMore(): void {
    const wanted = this.#held + this.#passing;
    if (wanted > this.#budget) this.#exhausted();
    if (this.#pool === undefined) return;
    const more = wanted - this.#allowed;
    const portion = Math.min(more + PORTION, this.#budget - this.#allowed);
    const taken = this.#pool.take(portion) ? portion : this.#pool.take(more) ? more : 0;
    if (taken === 0) this.#crowdedOut(this.#pool);
    this.#fromPool += taken;
    this.#allowed += taken;
  }

  #crowdedOut({ bytes }: MemoryPool): never {
    const megabytes = Math.round(bytes / 2 ** 20);
    throw new LimitReached(
      `The statements that are under way need more than the ${megabytes} MiB of memory that they may use together; try again when others have ended.`,
      { limit: 'memory', code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' },
    );
  }

  #exhausted(): never {
    const megabytes = Math.max(1, Math.round(this.#budget / 2 ** 20));
    throw new LimitReached(
      `The statement needs more than the ${megabytes} MiB of memory that one statement may use; ask for less at a time, for instance with LIMIT.`,
      { limit: 'memory', code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' },
    );
  }

  /** A view of this run for what outlives its row, such as the state of an aggregate: its charges are held. */
  holding(meter: Meter): EvaluationContext {
    const { graph, parameters, clocks, timeZone, random } = this;
    return {
      graph,
      parameters,
      clocks,
      timeZone,
      random,
      charge: (bytes) => meter.add(bytes),
      spend: (units) => this.spend(units),
    };
  }
}

/** The bytes that one operator holds, let go together. */
export class Meter {
  readonly #run: Execution;
  #bytes = 0;

  constructor(run: Execution) {
    this.#run = run;
  }

  add(bytes: number): void {
    this.#bytes += bytes;
    this.#run.hold(bytes);
  }

  addRows(rows: Batch): void {
    for (const row of rows) this.add(sizeOfRow(row));
  }

  /** Lets some of it go. */
  drop(bytes: number): void {
    this.#bytes -= bytes;
    this.#run.release(bytes);
  }

  /** Lets everything go: to be called in `finally`. */
  release(): void {
    this.#run.release(this.#bytes);
    this.#bytes = 0;
  }
}
