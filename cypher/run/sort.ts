/** Sort, and Top for a sort of which only the first rows are wanted. */
import type { Compiled } from '../compile/compiled.ts';
import { order } from '../values/order.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { type Execution, Meter } from './execution.ts';
import { opened } from './opened.ts';
import { anyWrites, type Operator } from './operator.ts';
import { type Batch, PAUSE, type Row, type Steps } from './row.ts';
import { sizeOfRow } from './size.ts';
import type { CountOf } from './slice.ts';

export interface SortKey {
  readonly value: Compiled;
  readonly descending: boolean;
}

export interface SortOptions {
  readonly source: Operator;
  readonly keys: readonly SortKey[];
  readonly details: string;
}

interface Entry {
  readonly row: Row;
  readonly keys: readonly RuntimeValue[];
  /** Place in the input: rows that are equal keep their order. */
  readonly place: number;
}

type Comparison = (a: Entry, b: Entry) => number;

export function sort({ source, keys, details }: SortOptions): Operator {
  const comparison = comparisonBy(keys);
  return {
    name: 'Sort',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      const meter = new Meter(run);
      try {
        const entries: Entry[] = [];
        for (const batch of opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          for (const row of batch) {
            const entry = yield* entryOf(row, keys, entries.length, run);
            meter.add(64 + sizeOfRow(row) + entry.keys.length * 8);
            entries.push(entry);
          }
          run.passed();
        }
        const sorted = yield* mergeSort(entries, comparison, run);
        for (let start = 0; start < sorted.length; start += OUTPUT) yield rowsOf(sorted, start);
      } finally {
        meter.release();
      }
    },
  };
}

export interface TopOptions extends SortOptions {
  readonly limit: Compiled;
  /** Rows before the limit that a SKIP above will drop. */
  readonly skip?: Compiled;
  readonly countOf: CountOf;
}

/** Keeps no more rows than are wanted, in a heap whose root is the worst of them. What writes is read to its end for none. */
export function top({ source, keys, details, limit, skip, countOf }: TopOptions): Operator {
  const comparison = comparisonBy(keys);
  const isExhaustive = anyWrites(source);
  return {
    name: 'Top',
    details,
    introduces: [],
    source,
    *open(run, seed) {
      const wanted = (yield* countOf(limit, seed, run)) + (skip ? yield* countOf(skip, seed, run) : 0);
      const meter = new Meter(run);
      try {
        const heap = new BoundedHeap(wanted, comparison, meter);
        let place = 0;
        for (const batch of wanted === 0 && !isExhaustive ? [] : opened(source, run, seed)) {
          if (batch === PAUSE) {
            yield PAUSE;
            continue;
          }
          if (wanted > 0) for (const row of batch) heap.offer(yield* entryOf(row, keys, place++, run));
          run.passed();
        }
        const sorted = yield* mergeSort(heap.entries, comparison, run);
        for (let start = 0; start < sorted.length; start += OUTPUT) yield rowsOf(sorted, start);
      } finally {
        meter.release();
      }
    },
  };
}

const OUTPUT = 1024;

function rowsOf(entries: readonly Entry[], start: number): Batch {
  return entries.slice(start, start + OUTPUT).map(({ row }) => row);
}

function* entryOf(row: Row, keys: readonly SortKey[], place: number, run: Execution): Steps<Entry> {
  if (run.spend(1)) yield PAUSE;
  const values: RuntimeValue[] = [];
  for (const { value } of keys) values.push(value.plain ? value.plain(row, run) : yield* value.stepped(row, run));
  return { row, keys: values, place };
}

function comparisonBy(keys: readonly SortKey[]): Comparison {
  const signs = keys.map(({ descending }) => (descending ? -1 : 1));
  return (a, b) => {
    for (let i = 0; i < signs.length; i++) {
      const [left, right] = [a.keys[i] ?? null, b.keys[i] ?? null];
      // NOTE: rows may share one large list, which would be gone through again and again.
      const difference = left === right ? 0 : order(left, right);
      if (difference !== 0) return difference * (signs[i] ?? 1);
    }
    return a.place - b.place;
  };
}

/** Long enough to gain from the built-in sort, short enough for one slice. */
const RUN = 512;

/** Sorts runs, then merges them pairwise, and can pause at any of it. */
function* mergeSort(entries: Entry[], comparison: Comparison, run: Execution): Steps<Entry[]> {
  if (entries.length <= RUN) return entries.sort(comparison);
  let from: Entry[] = [];
  for (let start = 0; start < entries.length; start += RUN) {
    for (const entry of entries.slice(start, start + RUN).sort(comparison)) from.push(entry);
    if (run.spend(RUN * 8)) yield PAUSE;
  }
  let to: Entry[] = new Array(entries.length);
  for (let width = RUN; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += width * 2) {
      yield* merge(from, to, [start, start + width, start + width * 2], comparison, run);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: readonly Entry[],
  to: Entry[],
  [start, middle, end]: readonly [number, number, number],
  comparison: Comparison,
  run: Execution,
): Steps<void> {
  const stop = Math.min(end, from.length);
  const turn = Math.min(middle, from.length);
  let left = start;
  let right = turn;
  for (let place = start; place < stop; place++) {
    if (run.spend(1)) yield PAUSE;
    const a = left < turn ? from[left] : undefined;
    const b = right < stop ? from[right] : undefined;
    if (a !== undefined && (b === undefined || comparison(a, b) <= 0)) {
      to[place] = a;
      left++;
    } else if (b !== undefined) {
      to[place] = b;
      right++;
    }
  }
}

/** The best so many entries of all that were offered. */
class BoundedHeap {
  readonly entries: Entry[] = [];
  readonly #wanted: number;
  readonly #comparison: Comparison;
  readonly #meter: Meter;

  constructor(wanted: number, comparison: Comparison, meter: Meter) {
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
