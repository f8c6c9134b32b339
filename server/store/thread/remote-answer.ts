/** An answer whose records come from the store's thread: what has come is given to the reader, and what he took is told back. */
import type { Answer, Summary } from '../../../graph/store.ts';
import { brokenOff } from '../ending.ts';
import { openPromise } from '../open-promise.ts';
import { heardError, type Reply, type Stored } from './messages.ts';
import { RecordBuilder } from './pieces.ts';

export interface AnswerPort {
  taken(bytes: number): void;
  leave(): void;
}

interface Come {
  readonly records: readonly Stored[];
  readonly bytes: number;
}

type Result = IteratorResult<Stored>;

export class RemoteAnswer {
  /** Rejects where the statement fails before its columns are known. */
  readonly begun: Promise<Answer>;
  readonly #port: AnswerPort;
  readonly #begin = openPromise<Answer>();
  readonly #summary = openPromise<Summary>();
  readonly #left = openPromise<void>();
  #come: Come[] = [];
  /** Of the first that has come. */
  #next = 0;
  #builder: RecordBuilder | undefined;
  #end: { readonly error?: unknown } | undefined;
  #reader: { readonly resolve: (result: Result) => void; readonly reject: (reason: unknown) => void } | undefined;
  #isLeft = false;

  constructor(port: AnswerPort) {
    this.#port = port;
    this.begun = this.#begin.promise;
    this.#summary.promise.catch(() => undefined);
  }

  /** True once nothing more is heard of it. */
  get isOver(): boolean {
    return this.#end !== undefined && !this.#isLeft;
  }

  hear(reply: Reply): void {
    switch (reply.kind) {
      case 'begun':
        this.#begin.resolve(this.#answer(reply.columns));
        break;
      case 'records':
        this.#arrive(reply);
        break;
      case 'piece': {
        this.#builder ??= new RecordBuilder();
        const record = this.#builder.take(reply.piece);
        if (record === undefined) this.#port.taken(reply.bytes);
        else {
          this.#builder = undefined;
          this.#arrive({ records: [record], bytes: reply.bytes });
        }
        break;
      }
      case 'over':
        this.#summary.resolve(reply.summary);
        this.#finish({});
        break;
      case 'failed':
        this.fail(heardError(reply.error));
        break;
      case 'left':
        this.#isLeft = false;
        this.#left.resolve();
    }
  }

  /** What has come and is not read is dropped: its reader is told why. */
  fail(error: unknown): void {
    this.#begin.reject(error);
    this.#summary.reject(error);
    this.#come = [];
    this.#next = 0;
    this.#finish({ error });
  }

  /** There is nobody left to answer. */
  die(error: unknown): void {
    this.fail(error);
    this.#isLeft = false;
    this.#left.resolve();
  }

  #answer(columns: readonly string[]): Answer {
    const records: AsyncIterableIterator<Stored> = {
      next: () => this.#take(),
      return: async () => {
        await this.#leave();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => records,
    };
    return { columns, records, summary: this.#summary.promise };
  }

  #arrive(come: Come): void {
    if (this.#end !== undefined) return;
    this.#come.push(come);
    const reader = this.#reader;
    if (reader === undefined) return;
    this.#reader = undefined;
    this.#take().then(reader.resolve, reader.reject);
  }

  #take(): Promise<Result> {
    const first = this.#come[0];
    const record = first?.records[this.#next];
    if (first !== undefined && record !== undefined) {
      this.#next++;
      if (this.#next === first.records.length) {
        this.#come.shift();
        this.#next = 0;
        this.#port.taken(first.bytes);
      }
      return Promise.resolve({ done: false, value: record });
    }
    if (this.#end !== undefined) return ended(this.#end);
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  #finish(end: { readonly error?: unknown }): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    const reader = this.#reader;
    this.#reader = undefined;
    if (reader !== undefined) ended(end).then(reader.resolve, reader.reject);
  }

  /** Resolves when nothing of the statement is left: it is undone where it was a write that had not ended. */
  async #leave(): Promise<void> {
    if (this.#end !== undefined) return;
    this.#isLeft = true;
    this.#port.leave();
    this.fail(brokenOff());
    await this.#left.promise;
  }
}

function ended({ error }: { readonly error?: unknown }): Promise<Result> {
  return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
}
