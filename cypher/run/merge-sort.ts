/** Sorting in steps, and in pieces: however much is sorted, nothing is copied or made at a stretch. */
import { PAUSE, type Steps } from '../steps.ts';
import type { EvaluationContext } from '../values/runtime.ts';

type Spending = Pick<EvaluationContext, 'spend'>;

/** Negative, zero or positive, at once or in steps. */
export type Comparison<Item> = (a: Item, b: Item) => number;
export type SteppedComparison<Item> = (a: Item, b: Item) => Steps<number>;

/** Items in order; every piece but the last has PIECE of them. */
export type Pieces<Item> = readonly (readonly Item[])[];

export const PIECE = 1024;
/** Long enough to gain from the built-in sort, short enough for one slice. */
const RUN = 512;

/** Takes items in and gives them out sorted; equal ones keep their order. */
export class Sorter<Item> {
  readonly #comparison: Comparison<Item>;
  readonly #inSteps: SteppedComparison<Item> | undefined;
  readonly #context: Spending;
  #runs: Pieces<Item>[] = [];
  #last: Item[] = [];
  #isHeavy = false;
  #size = 0;

  /** `inSteps` is for items of which comparing two may take longer than a slice. */
  constructor(comparison: Comparison<Item>, context: Spending, inSteps?: SteppedComparison<Item>) {
    this.#comparison = comparison;
    this.#context = context;
    this.#inSteps = inSteps;
  }

  get size(): number {
    return this.#size;
  }

  add(item: Item, isHeavy = false): void {
    this.#size++;
    if (isHeavy) {
      this.#isHeavy = true;
      this.#close();
      this.#runs.push([[item]]);
      return;
    }
    this.#last.push(item);
    if (this.#last.length === RUN) this.#close();
  }

  /** All of them, or of those the first so many; it goes on with what it has given out. */
  *sorted(wanted = this.#size): Steps<Pieces<Item>> {
    this.#close();
    const comparison = (this.#isHeavy && this.#inSteps) || this.#comparison;
    while (this.#runs.length > 1) {
      const merged: Pieces<Item>[] = [];
      for (let at = 0; at < this.#runs.length; at += 2) {
        const [left = [], right] = this.#runs.slice(at, at + 2);
        merged.push(right === undefined ? left : yield* merge(left, right, comparison, this.#context));
      }
      this.#runs = merged;
    }
    let [pieces = []] = this.#runs;
    if (wanted < this.#size) {
      this.#size = wanted;
      pieces = pieces.slice(0, Math.ceil(wanted / PIECE));
      if (wanted % PIECE > 0) pieces = [...pieces.slice(0, -1), pieces.at(-1)?.slice(0, wanted % PIECE) ?? []];
    }
    this.#runs = [pieces];
    return pieces;
  }

  #close(): void {
    if (this.#last.length === 0) return;
    this.#context.spend(this.#last.length * 8);
    this.#runs.push([this.#last.sort(this.#comparison)]);
    this.#last = [];
  }
}

export function itemAt<Item>(pieces: Pieces<Item>, place: number): Item | undefined {
  return pieces[Math.floor(place / PIECE)]?.[place % PIECE];
}

type AnyComparison<Item> = (a: Item, b: Item) => number | Steps<number>;

function* merge<Item>(
  left: Pieces<Item>,
  right: Pieces<Item>,
  comparison: AnyComparison<Item>,
  context: Spending,
): Steps<Pieces<Item>> {
  const out: Item[][] = [];
  let piece: Item[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    if (context.spend(1)) yield PAUSE;
    const a = itemAt(left, i);
    const b = itemAt(right, j);
    let difference = b === undefined ? 0 : 1;
    if (a !== undefined && b !== undefined) {
      const compared = comparison(a, b);
      difference = typeof compared === 'number' ? compared : yield* compared;
    }
    const isLeft = difference <= 0;
    const next = isLeft ? a : b;
    if (next === undefined) return out;
    if (isLeft) i++;
    else j++;
    if (piece.length === 0) out.push(piece);
    piece.push(next);
    if (piece.length === PIECE) piece = [];
  }
}
