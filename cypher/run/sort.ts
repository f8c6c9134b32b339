/** Sort, and Top for a sort of which only the first rows are wanted. */

import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isHeavy } from '../values/long-work.ts';
import { order } from '../values/order.ts';
import { orderSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Execution, Meter } from './execution.ts';
import { type Described, fromBatches } from './from-batches.ts';
import { type Comparison, mergeSort, mergeSortSteps } from './merge-sort.ts';
import { anyWrites, type Operator } from './operator.ts';
import type { Row, Stream } from './row.ts';
import { sizeOfRow } from './size.ts';
import type { CountOf } from './slice.ts';

export interface SortKey {
  readonly value: Compiled;
  readonly descending: boolean;
}

export interface SortOptions extends Described {
  readonly keys: readonly SortKey[];
}

interface Entry {
  readonly row: Row;
  readonly keys: readonly RuntimeValue[];
  /** Place in the input: rows that are equal keep their order. */
  readonly place: number;
  /** Comparing it with others takes steps. */
  readonly isHeavy: boolean;
}

export function sort(options: SortOptions): Operator {
  const { keys } = options;
  const sorting = sortingBy(keys);
  return fromBatches('Sort', options, ({ run, meter }) => {
    const entries: Entry[] = [];
    return {
      *take(batch) {
        for (const row of batch) {
          const entry = yield* entryOf(row, keys, entries.length, run);
          meter.add(64 + sizeOfRow(row) + entry.keys.length * 8);
          entries.push(entry);
        }
        run.passed();
      },
      *end() {
        yield* batchesOf(yield* sorting(entries, run));
      },
    };
  });
}

export interface TopOptions extends SortOptions {
  readonly limit: Compiled;
  /** Rows before the limit that a SKIP above will drop. */
  readonly skip?: Compiled;
  readonly countOf: CountOf;
}

/** Keeps no more rows than are wanted, in a heap whose root is the worst of them. What writes is read to its end for none. */
export function top(options: TopOptions): Operator {
  const { source, keys, limit, skip, countOf } = options;
  const sorting = sortingBy(keys);
  const comparison = comparisonBy(keys);
  const isExhaustive = anyWrites(source);
  return fromBatches('Top', options, function* ({ run, seed, meter }) {
    const wanted = (yield* countOf(limit, seed, run)) + (skip ? yield* countOf(skip, seed, run) : 0);
    const heap = new BoundedHeap(wanted, comparison, meter);
    const many = new Winners(wanted, sorting, meter);
    let place = 0;
    return {
      isOver: wanted === 0 && !isExhaustive,
      *take(batch) {
        for (const row of wanted > 0 ? batch : []) {
          const entry = yield* entryOf(row, keys, place++, run);
          if (entry.isHeavy) yield* many.offer(entry, run);
          else heap.offer(entry);
        }
        run.passed();
      },
      *end() {
        yield* batchesOf(yield* many.with(heap.entries, run));
      },
    };
  });
}

const OUTPUT = 1024;

function* batchesOf(entries: readonly Entry[]): Stream {
  for (let start = 0; start < entries.length; start += OUTPUT) {
    yield entries.slice(start, start + OUTPUT).map(({ row }) => row);
  }
}

function* entryOf(row: Row, keys: readonly SortKey[], place: number, run: Execution): Steps<Entry> {
  if (run.spend(1)) yield PAUSE;
  const values: RuntimeValue[] = [];
  for (const { value } of keys) {
    const soon = quick(value, row, run);
    values.push(soon === undefined ? yield* value.stepped(row, run) : soon);
  }
  return { row, keys: values, place, isHeavy: values.some(isHeavy) };
}

type Sorting = (entries: Entry[], run: Execution) => Steps<Entry[]>;

function sortingBy(keys: readonly SortKey[]): Sorting {
  const comparison = comparisonBy(keys);
  const inSteps = comparisonStepsBy(keys);
  return (entries, run) =>
    entries.some((entry) => entry.isHeavy)
      ? mergeSortSteps(entries, (a, b) => inSteps(a, b, run), run)
      : mergeSort(entries, comparison, run);
}

function comparisonStepsBy(keys: readonly SortKey[]): (a: Entry, b: Entry, run: Execution) => Steps<number> {
  return function* (a, b, run) {
    for (const [i, { descending }] of keys.entries()) {
      const difference = yield* orderSteps(a.keys[i] ?? null, b.keys[i] ?? null, run);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return a.place - b.place;
  };
}

function comparisonBy(keys: readonly SortKey[]): Comparison<Entry> {
  const signs = keys.map(({ descending }) => (descending ? -1 : 1));
  return (a, b) => {
    for (let i = 0; i < signs.length; i++) {
      const difference = order(a.keys[i] ?? null, b.keys[i] ?? null);
      if (difference !== 0) return difference * (signs[i] ?? 1);
    }
    return a.place - b.place;
  };
}

/** The best so many entries where comparing takes steps: sorted and cut whenever there are twice as many. */
class Winners {
  readonly #wanted: number;
  readonly #sorting: Sorting;
  readonly #meter: Meter;
  #entries: Entry[] = [];
  #most = 0;

  constructor(wanted: number, sorting: Sorting, meter: Meter) {
    this.#wanted = wanted;
    this.#sorting = sorting;
    this.#meter = meter;
  }

  *offer(entry: Entry, run: Execution): Steps<void> {
    this.#entries.push(entry);
    if (this.#entries.length > this.#most) this.#meter.add(64 + sizeOfRow(entry.row));
    this.#most = Math.max(this.#most, this.#entries.length);
    if (this.#entries.length >= this.#wanted * 2) this.#entries = yield* this.#best(run);
  }

  /** The best of its own and of others. */
  *with(others: readonly Entry[], run: Execution): Steps<Entry[]> {
    for (const entry of others) this.#entries.push(entry);
    return yield* this.#best(run);
  }

  *#best(run: Execution): Steps<Entry[]> {
    return (yield* this.#sorting(this.#entries, run)).slice(0, this.#wanted);
  }
}

/** The best so many entries of all that were offered. */
class BoundedHeap {
  readonly entries: Entry[] = [];
  readonly #wanted: number;
  readonly #comparison: Comparison<Entry>;
  readonly #meter: Meter;

  constructor(wanted: number, comparison: Comparison<Entry>, meter: Meter) {
    this.#wanted = wanted;
    this.#comparison = comparison;
    this.#meter = meter;
  }

  offer(entry: Entry): void {
    const worst = this.entries[0];
    if (this.entries.length < this.#wanted) {
      this.#meter.add(64 + sizeOfRow(entry.row));
      this.entries.push(entry);
      this.#rise(this.entries.length - 1);
    } else if (worst !== undefined && this.#comparison(entry, worst) < 0) {
      this.entries[0] = entry;
      this.#sink(0);
    }
  }

  #rise(start: number): void {
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#swapIfWorse(place, parent)) return;
      place = parent;
    }
  }

  #sink(start: number): void {
    let place = start;
    for (;;) {
      const left = place * 2 + 1;
      const child = this.#isWorse(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfWorse(child, place)) return;
      place = child;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const first = this.entries[a];
    const second = this.entries[b];
    return first !== undefined && second !== undefined && this.#comparison(first, second) > 0;
  }

  /** Brings the worse of the two up. */
  #swapIfWorse(child: number, parent: number): boolean {
    const below = this.entries[child];
    const above = this.entries[parent];
    if (below === undefined || above === undefined || this.#comparison(below, above) <= 0) return false;
    this.entries[child] = above;
    this.entries[parent] = below;
    return true;
  }
}
