/** Sorting in steps. */
import { PAUSE, type Steps } from '../steps.ts';
import type { EvaluationContext } from '../values/runtime.ts';

type Spending = Pick<EvaluationContext, 'spend'>;

/** Negative, zero or positive, at once or in steps. */
export type Comparison<Item> = (a: Item, b: Item) => number;
export type SteppedComparison<Item> = (a: Item, b: Item) => Steps<number>;

/** Long enough to gain from the built-in sort, short enough for one slice. */
const RUN = 512;

/** Sorts runs, then merges them pairwise, and can pause at any of it. Equal items keep their order. The array is used up. */
export function* mergeSort<Item>(items: Item[], comparison: Comparison<Item>, run: Spending): Steps<Item[]> {
  if (items.length <= RUN) return items.sort(comparison);
  for (let start = 0; start < items.length; start += RUN) {
    const sorted = items.slice(start, start + RUN).sort(comparison);
    for (const [i, item] of sorted.entries()) items[start + i] = item;
    if (run.spend(RUN * 8)) yield PAUSE;
  }
  return yield* merged(items, RUN, comparison, run);
}

/** For items of which comparing two may take longer than a slice. */
export function mergeSortSteps<Item>(items: Item[], comparison: SteppedComparison<Item>, run: Spending): Steps<Item[]> {
  return merged(items, 1, comparison, run);
}

type AnyComparison<Item> = (a: Item, b: Item) => number | Steps<number>;

/** Merges runs of `width` items pairwise until there is one. */
function* merged<Item>(items: Item[], width: number, comparison: AnyComparison<Item>, run: Spending): Steps<Item[]> {
  let from = items;
  let to: Item[] = new Array(items.length);
  for (let span = width; span < from.length; span *= 2) {
    for (let start = 0; start < from.length; start += span * 2) {
      yield* merge(from, to, [start, start + span, start + span * 2], comparison, run);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge<Item>(
  from: readonly Item[],
  to: Item[],
  [start, middle, end]: readonly [number, number, number],
  comparison: AnyComparison<Item>,
  run: Spending,
): Steps<void> {
  const stop = Math.min(end, from.length);
  const turn = Math.min(middle, from.length);
  let left = start;
  let right = turn;
  for (let place = start; place < stop; place++) {
    if (run.spend(1)) yield PAUSE;
    const a = left < turn ? from[left] : undefined;
    const b = right < stop ? from[right] : undefined;
    let difference = a !== undefined && b !== undefined ? comparison(a, b) : 0;
    if (typeof difference !== 'number') difference = yield* difference;
    if (a !== undefined && (b === undefined || difference <= 0)) {
      to[place] = a;
      left++;
    } else if (b !== undefined) {
      to[place] = b;
      right++;
    }
  }
}
