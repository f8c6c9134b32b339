/** The rows of an operator on their way out. */
import type { Batch, Row } from './row.ts';

/** Batches begin small, so that a LIMIT or an EXISTS stops early, and grow, so that long streams cost little a row. */
const FIRST_BATCH = 16;
const LARGEST_BATCH = 1024;
/** Slots in a batch: a statement of many parts has wide rows and a batch at each part. */
const MOST_SLOTS = 16_384;
/** List elements that the rows of one batch may bring beside their slots. */
const MOST_ELEMENTS = 32_768;

export class Output {
  #rows: Batch = [];
  #size = FIRST_BATCH;
  #elements = 0;

  /** Takes a row that brings so many list elements. True where the batch is full: then `taken` is to be given out. */
  add(row: Row, elements = 0): boolean {
    this.#elements += elements;
    return this.#rows.push(row) >= this.#size || this.#elements > MOST_ELEMENTS;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** What there is, as a batch; the next one may be larger. */
  taken(): Batch {
    const rows = this.#rows;
    const width = rows[0]?.length ?? 0;
    if (this.#size < LARGEST_BATCH && this.#size * width < MOST_SLOTS) this.#size *= 2;
    this.#rows = [];
    this.#elements = 0;
    return rows;
  }
}
