/** Sort, and Top for a sort of which only the first rows are wanted. */

import { type Compiled, quick } from '../compile/compiled.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isHeavy } from '../values/long-work.ts';
import { order } from '../values/order.ts';
import { orderSteps } from '../values/pieces.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Execution } from './execution.ts';
import { type Described, fromBatches, type Opening, type Work } from './from-batches.ts';
import { type Comparison, Sorter } from './merge-sort.ts';
import { anyWrites, type Operator } from './operator.ts';
import type { Row } from './row.ts';
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
  /** Known once it is kept: most rows of a sort that wants a few never are. */
  bytes: number;
}

export function sort(options: SortOptions): Operator {
  const { begin, ...work } = inOrder(options);
  return fromBatches('Sort', options, { begin: (opening) => begin(Number.POSITIVE_INFINITY, opening), ...work });
}

export interface TopOptions extends SortOptions {
  readonly limit: Compiled;
  /** Rows before the limit that a SKIP above will drop. */
  readonly skip?: Compiled | undefined;
  readonly countOf: CountOf;
}

/** What writes is read to its end even if no row is wanted. */
export function top(options: TopOptions): Operator {
  const { source, limit, skip, countOf } = options;
  const isExhaustive = anyWrites(source);
  const { begin, ...work } = inOrder(options);
  return fromBatches('Top', options, {
    *beginSteps(opening) {
      const { run, seed } = opening;
      return begin((yield* countOf(limit, seed, run)) + (skip ? yield* countOf(skip, seed, run) : 0), opening);
    },
    isOver: ({ wanted }) => wanted === 0 && !isExhaustive,
    ...work,
  });
}

interface Sorted {
  readonly wanted: number;
  readonly sorter: Sorter<Entry>;
  worst?: Entry | undefined;
  bytes: number;
  place: number;
}

/** Keeps about as many rows as are wanted: sorted and cut when there are twice as many. */
function inOrder({ keys }: SortOptions) {
  const comparison = comparisonBy(keys);
  const inSteps = comparisonStepsBy(keys);
  return {
    begin: (wanted: number, { run }: Opening): Sorted => ({
      wanted,
      sorter: new Sorter(comparison, run, (a: Entry, b: Entry) => inSteps(a, b, run)),
      bytes: 0,
      place: 0,
    }),
    *take(batch, { run, meter, state }) {
      const { wanted, sorter } = state;
      for (const row of wanted > 0 ? batch : []) {
        const entry = yield* entryOf(row, keys, state.place++, run);
        const { worst } = state;
        if (worst !== undefined) {
          const isLong = entry.isHeavy || worst.isHeavy;
          if ((isLong ? yield* inSteps(entry, worst, run) : comparison(entry, worst)) > 0) continue;
        }
        entry.bytes = ENTRY + sizeOfRow(row) + sizeOfRow(entry.keys);
        sorter.add(entry, entry.isHeavy);
        state.bytes += entry.bytes;
        meter.add(entry.bytes);
        const spare = sorter.size - wanted * 2;
        if (spare < 0 || (spare < SPARE_ROWS && state.bytes < SPARE_BYTES)) continue;
        meter.release();
        state.bytes = 0;
        for (const piece of yield* sorter.sorted(wanted)) {
          for (const kept of piece) meter.add(kept.bytes);
          if (run.spend(piece.length)) yield PAUSE;
          state.worst = piece[piece.length - 1];
        }
      }
      run.passed();
    },
    *end({ state: { sorter, wanted } }) {
      for (const piece of yield* sorter.sorted(wanted)) yield piece.map(({ row }) => row);
    },
  } satisfies Omit<Work<Sorted>, 'begin'> & { begin: unknown };
}

/** Bytes of an entry without its rows, with its places in the arrays of a sort. */
const ENTRY = 88;

/** What may be kept beyond twice as many rows as are wanted, so that few are not sorted again and again. */
const SPARE_ROWS = 1024;
const SPARE_BYTES = 2 ** 20;

function* entryOf(row: Row, keys: readonly SortKey[], place: number, run: Execution): Steps<Entry> {
  if (run.spend(1)) yield PAUSE;
  const values: RuntimeValue[] = new Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const value = keys[i]?.value;
    if (value === undefined) continue;
    const soon = quick(value, row, run);
    values[i] = soon === undefined ? yield* value.stepped(row, run) : soon;
  }
  return { row, keys: values, place, isHeavy: values.some(isHeavy), bytes: 0 };
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
