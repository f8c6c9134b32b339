/** The store's side of the thread: does what it is asked, and sends records no further ahead than the reader has room for. */
import type { Answer, GraphStore } from '../../../graph/store.ts';
import type { Value } from '../../../graph/values.ts';
import { MAX_DEPTH, tooDeep } from '../../../graph/wire-encode.ts';
import { approximateBytes } from '../value-size.ts';
import { heardError, type Question, type QuestionAnswers, type Reply, type Request, tellError } from './messages.ts';
import { isLarge, piecesOf } from './pieces.ts';

/** Approximate bytes that go out as one message: it takes the other thread a millisecond or two to copy them. */
const MESSAGE_BYTES = 64 * 1024;
/** How far ahead of its reader an answer may be: several messages taken in one turn are still a short one. */
const AHEAD_BYTES = 512 * 1024;

export class StoreHost {
  readonly #store: GraphStore;
  readonly #outbox: Outbox;
  readonly #calls = new Map<number, HostedCall>();

  constructor(store: GraphStore, post: (replies: readonly Reply[]) => void) {
    this.#store = store;
    this.#outbox = new Outbox(post);
  }

  hear(request: Request): void {
    const call = this.#calls.get(request.id);
    switch (request.kind) {
      case 'run':
        this.#run(request);
        break;
      case 'ask':
        void this.#ask(request.id, request.question);
        break;
      case 'end':
        call?.end.abort(heardError(request.reason));
        call?.run?.goOn();
        break;
      case 'taken':
        call?.run?.taken(request.bytes);
        break;
      case 'leave':
        void this.#leave(request.id);
    }
  }

  #run({ id, statement, parameters, options }: Extract<Request, { kind: 'run' }>): void {
    const end = new AbortController();
    const run = new HostedRun(id, this.#outbox);
    const answer = this.#store.run(statement, parameters, { ...options, signal: end.signal });
    const over = run.send(answer, end.signal).then(() => void this.#calls.delete(id));
    this.#calls.set(id, { end, run, over });
  }

  async #ask(id: number, question: Question): Promise<void> {
    const end = new AbortController();
    const over = this.#answer(question, end.signal).then(
      (answer) => this.#outbox.say({ kind: 'answered', id, answer }),
      (error: unknown) => this.#outbox.say({ kind: 'failed', id, error: tellError(error) }),
    );
    if (question.kind !== 'close') this.#calls.set(id, { end, over });
    await over;
    this.#calls.delete(id);
  }

  async #answer(question: Question, signal: AbortSignal): Promise<QuestionAnswers[Question['kind']]> {
    switch (question.kind) {
      case 'explain':
        return this.#store.explain(question.statement, question.parameters, signal);
      case 'schema':
        return this.#store.schema(signal);
      case 'status':
        return this.#store.status(signal);
      case 'close':
        return this.#close();
    }
  }

  /** NOTE: what ends is told before that it has ended. */
  async #close(): Promise<undefined> {
    const closed = this.#store.close();
    for (const { run } of this.#calls.values()) run?.stop();
    await Promise.all([...this.#calls.values()].map(({ over }) => over));
    await closed;
  }

  async #leave(id: number): Promise<void> {
    const call = this.#calls.get(id);
    await call?.run?.leave();
    await call?.over;
    this.#outbox.say({ kind: 'left', id });
  }
}

interface HostedCall {
  readonly end: AbortController;
  readonly run?: HostedRun;
  readonly over: Promise<void>;
}

/** One statement, whose records are sent. */
class HostedRun {
  readonly #id: number;
  readonly #outbox: Outbox;
  #records: AsyncIterator<readonly Value[]> | undefined;
  #ahead = 0;
  #isStopped = false;
  #wake: (() => void) | undefined;

  constructor(id: number, outbox: Outbox) {
    this.#id = id;
    this.#outbox = outbox;
  }

  taken(bytes: number): void {
    this.#ahead -= bytes;
    this.goOn();
  }

  /** Whether there is room, or why there need not be any more, is looked at again. */
  goOn(): void {
    this.#wake?.();
  }

  /** No reader is waited for any more. */
  stop(): void {
    this.#isStopped = true;
    this.goOn();
  }

  async leave(): Promise<void> {
    this.stop();
    await this.#records?.return?.();
  }

  /** Never rejects. */
  async send(started: Promise<Answer>, ended: AbortSignal): Promise<void> {
    const id = this.#id;
    try {
      const { columns, records, summary } = await started;
      this.#outbox.say({ kind: 'begun', id, columns });
      this.#records = records[Symbol.asyncIterator]();
      for (let next = await this.#records.next(); next.done !== true; next = await this.#records.next()) {
        const deep = next.value.findIndex((value) => isDeeper(value, 2 * MAX_DEPTH));
        if (deep >= 0) {
          await this.leave();
          throw tooDeep(columns[deep] ?? 'record');
        }
        if (next.value.some(isLarge)) await this.#sendInPieces(next.value, ended);
        else this.#ahead += this.#outbox.sayRecord(id, next.value);
        await this.#room(ended);
      }
      this.#outbox.say({ kind: 'over', id, summary: await summary });
    } catch (error) {
      this.#outbox.say({ kind: 'failed', id, error: tellError(error) });
    }
  }

  async #sendInPieces(record: readonly Value[], ended: AbortSignal): Promise<void> {
    for (const piece of piecesOf(record)) {
      if (this.#isStopped || ended.aborted) return;
      const bytes = piece.kind === 'put' ? MESSAGE_BYTES : 0;
      this.#outbox.say({ kind: 'piece', id: this.#id, piece, bytes }, bytes);
      this.#ahead += bytes;
      await this.#room(ended);
    }
  }

  async #room(ended: AbortSignal): Promise<void> {
    while (this.#ahead >= AHEAD_BYTES && !this.#isStopped && !ended.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/**
 * NOTE: what is copied from thread to thread is walked by calls within calls on both sides, and on the stack's end all of it would
 * be lost. Nobody sends on what is so deep: this is only the rough half of that rule (graph/wire-encode.ts).
 */
function isDeeper(value: Value, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  if (!Array.isArray(value) && !(value instanceof Map)) return false;
  for (const item of value.values() as Iterable<Value>) if (isDeeper(item, depth - 1)) return true;
  return false;
}

/** What is said in one turn goes out together, and a short answer is one message. */
class Outbox {
  readonly #post: (replies: readonly Reply[]) => void;
  #waiting: Reply[] = [];
  #bytes = 0;
  #later: NodeJS.Immediate | undefined;

  constructor(post: (replies: readonly Reply[]) => void) {
    this.#post = post;
  }

  say(reply: Reply, bytes = 0): void {
    this.#waiting.push(reply);
    this.#sendSoon(bytes);
  }

  /** Gives the bytes that it counts for. */
  sayRecord(id: number, record: readonly Value[]): number {
    let bytes = 0;
    for (const value of record) bytes += approximateBytes(value);
    const last = this.#waiting.at(-1);
    if (last?.kind === 'records' && last.id === id) {
      last.records.push(record);
      last.bytes += bytes;
    } else this.#waiting.push({ kind: 'records', id, records: [record], bytes });
    this.#sendSoon(bytes);
    return bytes;
  }

  #sendSoon(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes >= MESSAGE_BYTES) this.#send();
    else this.#later ??= setImmediate(() => this.#send());
  }

  #send(): void {
    clearImmediate(this.#later);
    this.#later = undefined;
    const replies = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    this.#post(replies);
  }
}
