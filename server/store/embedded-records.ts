/** Records on their way from a statement to its reader: a short queue that the reader empties and the statement fills. */
import type { Value } from '../../graph/values.ts';
import { approximateBytes } from './value-size.ts';

export type StoredRecord = readonly Value[];

export interface RecordLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** What was let through, and what was not. */
export interface RecordCount {
  readonly rows: number;
  readonly cut?: 'rows' | 'bytes';
}

const FULL_ROWS = 1024;
const FULL_BYTES = 1 << 20;

export class RecordQueue {
  readonly #limits: RecordLimits;
  readonly #onRead: () => void;
  #records: StoredRecord[] = [];
  #next = 0;
  #queuedBytes = 0;
  #bytes = 0;
  #rows = 0;
  #cut: 'rows' | 'bytes' | undefined;
  #end: { readonly error?: unknown } | undefined;
  #waiting: { resolve: (result: IteratorResult<StoredRecord>) => void; reject: (reason: unknown) => void } | undefined;

  /** `onRead` is called whenever there is room again. */
  constructor(limits: RecordLimits, onRead: () => void) {
    this.#limits = limits;
    this.#onRead = onRead;
  }

  get count(): RecordCount {
    return this.#cut === undefined ? { rows: this.#rows } : { rows: this.#rows, cut: this.#cut };
  }

  /** Whether a limit was reached: further records are not taken. */
  get isCut(): boolean {
    return this.#cut !== undefined;
  }

  get isFull(): boolean {
    return this.#records.length - this.#next >= FULL_ROWS || this.#queuedBytes >= FULL_BYTES;
  }

  push(record: StoredRecord): void {
    if (this.#cut !== undefined) return;
    if (this.#rows >= this.#limits.maxRows) {
      this.#cut = 'rows';
      return;
    }
    let bytes = 0;
    for (const value of record) bytes += approximateBytes(value, this.#limits.maxBytes - this.#bytes);
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.maxBytes) {
      this.#cut = 'bytes';
      return;
    }
    this.#rows++;
    const reader = this.#waiting;
    if (reader !== undefined) {
      this.#waiting = undefined;
      reader.resolve({ done: false, value: record });
      return;
    }
    this.#records.push(record);
    this.#queuedBytes += bytes;
  }

  /** No more will come; with an error, what is queued is dropped, and the reader gets it. */
  end(error?: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = error === undefined ? {} : { error };
    if (error !== undefined) this.#drop();
    const reader = this.#waiting;
    this.#waiting = undefined;
    if (reader !== undefined) this.#finish(reader.resolve, reader.reject);
  }

  next(): Promise<IteratorResult<StoredRecord>> {
    const record = this.#records[this.#next];
    if (record !== undefined) {
      this.#next++;
      if (this.#next === this.#records.length) {
        this.#drop();
        this.#onRead();
      }
      return Promise.resolve({ done: false, value: record });
    }
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) this.#finish(resolve, reject);
      else {
        this.#waiting = { resolve, reject };
        this.#onRead();
      }
    });
  }

  #finish(resolve: (result: IteratorResult<StoredRecord>) => void, reject: (reason: unknown) => void): void {
    if (this.#end?.error !== undefined) reject(this.#end.error);
    else resolve({ done: true, value: undefined });
  }

  #drop(): void {
    this.#records = [];
    this.#next = 0;
    this.#queuedBytes = 0;
  }
}
