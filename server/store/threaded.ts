/**
 * The embedded store on a thread of its own: whatever a statement does, collecting garbage included, the server's thread goes
 * on answering others; and where the memory of the store's thread runs out, it is opened again from its file.
 */
import type {
  Answer,
  GraphSchema,
  GraphStore,
  Plan,
  RunOptions,
  StatementKind,
  StoreStatus,
} from '../../graph/store.ts';
import type { Parameters } from '../../graph/values.ts';
import { stopping } from './ending.ts';
import { unlockOfDeadThread } from './lmdb-lock.ts';
import { StoreThread, type ThreadOptions } from './thread/store-thread.ts';

export type ThreadedStoreOptions = ThreadOptions;

/** As `openEmbeddedStore`, with the same errors. */
export async function openThreadedStore(options: ThreadedStoreOptions): Promise<GraphStore> {
  return new ThreadedStore(options, await StoreThread.open(options));
}

class ThreadedStore implements GraphStore {
  readonly #options: ThreadedStoreOptions;
  #thread: StoreThread;
  #opening: Promise<StoreThread> | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: ThreadedStoreOptions, thread: StoreThread) {
    this.#options = options;
    this.#thread = thread;
  }

  async run(statement: string, parameters: Parameters, options: RunOptions): Promise<Answer> {
    // NOTE: where the thread lives the statement is on its way before the call returns, so that calls keep their order.
    const thread = this.#living() ?? (await this.#opened());
    return thread.run(statement, parameters, options);
  }

  async explain(
    statement: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<{ plan: Plan; kind: StatementKind }> {
    const thread = this.#living() ?? (await this.#opened());
    return thread.ask<'explain'>({ kind: 'explain', statement, parameters }, signal);
  }

  async schema(signal?: AbortSignal): Promise<GraphSchema> {
    const thread = this.#living() ?? (await this.#opened());
    return thread.ask<'schema'>({ kind: 'schema' }, signal);
  }

  async status(signal?: AbortSignal): Promise<StoreStatus> {
    const thread = this.#living() ?? (await this.#opened());
    return thread.ask<'status'>({ kind: 'status' }, signal);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const thread = await (this.#opening?.catch(() => this.#thread) ?? this.#thread);
    if (thread.isDead) unlockOfDeadThread(this.#options.dataFolder);
    else await thread.ask<'close'>({ kind: 'close' });
    await thread.end();
  }

  #living(): StoreThread | undefined {
    if (this.#closing !== undefined) throw stopping();
    return this.#thread.isDead ? undefined : this.#thread;
  }

  /** The next life of a thread that died. Where it cannot begin, its callers are told why, and the next one tries again. */
  #opened(): Promise<StoreThread> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open(): Promise<StoreThread> {
    await this.#thread.end();
    unlockOfDeadThread(this.#options.dataFolder);
    this.#thread = await StoreThread.open(this.#options);
    return this.#thread;
  }
}
