/**
 * A long list in the making. An array that grows is copied whole each time, and one with fractions in it is made anew for the
 * first value that is no number; both take longer than a slice for millions of elements. So it grows in chunks and becomes
 * one array at the end: at a stretch where that is a copy, in steps where it is more.
 */
import { PAUSE, type Steps } from '../steps.ts';
import type { EvaluationContext, RuntimeList, RuntimeValue } from './runtime.ts';
import { treeBytes, withTreeBytes } from './tree-bytes.ts';

const CHUNK = 2 ** 15;
/** Bytes of a builder with its first elements, about. */
export const LIST_BUILDER = 320;

export class ListBuilder<Item extends RuntimeValue = RuntimeValue> {
  readonly #full: Item[][] = [];
  #last: Item[] = [];
  #ofElements = 0;
  #hasFractions = false;
  /** One that is no number. */
  #other: Item | undefined;

  get length(): number {
    return this.#full.length * CHUNK + this.#last.length;
  }

  /** Answers what the element would take if it were written out. */
  push(value: Item): number {
    if (this.#last.length === CHUNK) this.#closeChunk();
    this.#last.push(value);
    if (typeof value === 'number') {
      if ((value | 0) !== value) this.#hasFractions = true;
      return 0;
    }
    this.#other = value;
    const bytes = treeBytes(value);
    this.#ofElements += bytes;
    return bytes;
  }

  /** Everything that was pushed. The builder is of no more use then. */
  *toList(context: Pick<EvaluationContext, 'spend'>): Steps<Item[]> {
    return withTreeBytes(yield* this.#joined(context), this.#ofElements);
  }

  *#joined(context: Pick<EvaluationContext, 'spend'>): Steps<Item[]> {
    if (this.#full.length === 0) return this.#last;
    this.#closeChunk();
    if (context.spend(this.#full.length * (CHUNK >> 6))) yield PAUSE;
    if (!this.#hasFractions || this.#other === undefined) return this.#full[0]?.concat(...this.#full.slice(1)) ?? [];
    const list: Item[] = new Array(this.#full.reduce((sum, { length }) => sum + length, 0));
    // NOTE: with anything that is no number in it the array holds fractions as objects from the start.
    list[0] = this.#other;
    let at = 0;
    for (const chunk of this.#full) {
      for (const value of chunk) list[at++] = value;
      if (context.spend(CHUNK >> 4)) yield PAUSE;
    }
    return list;
  }

  #closeChunk(): void {
    this.#full.push(this.#last);
    this.#last = [];
  }
}

/** The elements of both, in steps. */
export function* joinedSteps(
  a: RuntimeList,
  b: RuntimeList,
  context: Pick<EvaluationContext, 'spend'>,
): Steps<RuntimeList> {
  const builder = new ListBuilder();
  for (const list of [a, b]) {
    for (let i = 0; i < list.length; i++) {
      builder.push(list[i] ?? null);
      if (i % 1024 === 0 && context.spend(32)) yield PAUSE;
    }
  }
  return yield* builder.toList(context);
}
