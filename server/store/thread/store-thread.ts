/** One life of the store's thread, seen from the server's: calls go out by number, and each hears its own replies. */
import { Worker } from 'node:worker_threads';
import { LimitReached } from '../../../graph/errors.ts';
import type { Answer, RunOptions } from '../../../graph/store.ts';
import type { Parameters } from '../../../graph/values.ts';
import type { EmbeddedStoreOptions } from '../embedded.ts';
import { cancellation } from '../ending.ts';
import { openPromise } from '../open-promise.ts';
import { heardError, type Question, type QuestionAnswers, type Reply, type Request, tellError } from './messages.ts';
import { RemoteAnswer } from './remote-answer.ts';

export interface ThreadOptions extends EmbeddedStoreOptions {
  readonly dataFolder: string;
  /** What the thread may have on its heap; absent, what V8 gives every heap. */
  readonly heapMegabytes?: number;
}

interface Listener {
  hear(reply: Reply): void;
  die(error: unknown): void;
}

/** NOTE: the server runs from its sources, and bundled, as files of one folder (tools/build.ts). */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? 'source-entry.mjs' : 'store-thread.js', import.meta.url);

export class StoreThread {
  readonly #worker: Worker;
  readonly #listeners = new Map<number, Listener>();
  readonly #taken = new Map<number, number>();
  #later: NodeJS.Immediate | undefined;
  #calls = 0;
  #death: unknown;

  /** Rejects where the store cannot be opened; no thread is left then. */
  static async open(options: ThreadOptions): Promise<StoreThread> {
    const opened = openPromise<void>();
    const thread = new StoreThread(options);
    thread.#listeners.set(0, {
      hear: (reply) => (reply.kind === 'failed' ? opened.reject(heardError(reply.error)) : opened.resolve()),
      die: opened.reject,
    });
    try {
      await opened.promise;
      return thread;
    } catch (error) {
      await thread.end();
      throw error;
    }
  }

  private constructor({ heapMegabytes, ...workerData }: ThreadOptions) {
    this.#worker = new Worker(ENTRY, {
      workerData,
      // The tools that started this process need not be loaded again.
      execArgv: [],
      ...(heapMegabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
    });
    this.#worker.on('message', (replies: readonly Reply[]) => {
      for (const reply of replies) this.#listeners.get('id' in reply ? reply.id : 0)?.hear(reply);
    });
    this.#worker.on('messageerror', (error) => this.#die(error));
    this.#worker.on('error', (error) => this.#die(deathOf(error)));
    this.#worker.on('exit', (code) => this.#die(new Error(`store: its thread ended with code ${code}.`)));
  }

  /** True once it does nothing any more. */
  get isDead(): boolean {
    return this.#death !== undefined;
  }

  run(statement: string, parameters: Parameters, { signal, ...options }: RunOptions): Promise<Answer> {
    const id = this.#begin(signal);
    const answer = new RemoteAnswer({
      taken: (bytes) => this.#take(id, bytes),
      leave: () => this.#post({ kind: 'leave', id }),
    });
    const forget = this.#endWith(id, signal);
    const forgetOver = () => {
      if (!answer.isOver) return;
      forget();
      this.#listeners.delete(id);
    };
    this.#listeners.set(id, {
      hear(reply) {
        answer.hear(reply);
        forgetOver();
      },
      die(error) {
        answer.die(error);
        forgetOver();
      },
    });
    this.#post({ kind: 'run', id, statement, parameters, options });
    return answer.begun;
  }

  async ask<Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    signal?: AbortSignal,
  ): Promise<QuestionAnswers[Kind]> {
    const id = this.#begin(signal);
    const answered = openPromise<QuestionAnswers[Kind]>();
    const forget = this.#endWith(id, signal);
    this.#listeners.set(id, {
      hear(reply) {
        // The thread answers a question by its own kind of answer.
        if (reply.kind === 'answered') answered.resolve(reply.answer as QuestionAnswers[Kind]);
        else if (reply.kind === 'failed') answered.reject(heardError(reply.error));
      },
      die: answered.reject,
    });
    this.#post({ kind: 'ask', id, question });
    try {
      return await answered.promise;
    } finally {
      forget();
      this.#listeners.delete(id);
    }
  }

  /** Ends the thread, and with it what is still under way. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #begin(signal: AbortSignal | undefined): number {
    if (signal?.aborted) throw cancellation(signal);
    if (this.#death !== undefined) throw this.#death;
    return ++this.#calls;
  }

  #endWith(id: number, signal: AbortSignal | undefined): () => void {
    const end = () => this.#post({ kind: 'end', id, reason: tellError(cancellation(signal)) });
    signal?.addEventListener('abort', end, { once: true });
    return () => signal?.removeEventListener('abort', end);
  }

  /** NOTE: told in the next turn: what comes in answer to it would be received in this one, and nothing else would be done. */
  #take(id: number, bytes: number): void {
    this.#taken.set(id, (this.#taken.get(id) ?? 0) + bytes);
    this.#later ??= setImmediate(() => {
      this.#later = undefined;
      for (const [taker, sum] of this.#taken) this.#post({ kind: 'taken', id: taker, bytes: sum });
      this.#taken.clear();
    });
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #die(error: unknown): void {
    if (this.#death !== undefined) return;
    this.#death = error;
    for (const listener of [...this.#listeners.values()]) listener.die(error);
    this.#listeners.clear();
  }
}

function deathOf(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isFull) return error;
  return new LimitReached('store: what was under way took more memory than there is, and all of it was ended.', {
    code: 'Neo.TransientError.General.OutOfMemoryError',
    limit: 'memory',
    hint: 'Ask for less. A write that had not ended is kept whole or not at all: look before it is run again.',
    cause: error,
  });
}
