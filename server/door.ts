/**
 * The door: the one place where a statement meets a database.
 *
 * It lowers limits to the operator's ceilings, waits for a share, lets the store judge and run the statement, and keeps
 * a register by which running statements are ended.
 */
import { randomUUID } from 'node:crypto';
import { Refused, Unavailable } from '../graph/errors.ts';
import type { AccessMode, Answer, GraphSchema, GraphStore, RunOptions, StoreStatus } from '../graph/store.ts';
import type { Parameters } from '../graph/values.ts';
import type { LoweredLimit, RequestLimits } from '../graph/wire.ts';
import type { Limits } from './config.ts';
import { createShares, type ShareSizes } from './shares.ts';
import { cancellation } from './store/ending.ts';

export interface DoorOptions {
  /** The open store; throws `Unavailable` while there is none. */
  readonly store: () => GraphStore;
  readonly isWritable: boolean;
  readonly limits: Limits;
  readonly shares: ShareSizes;
}

/** What a caller asks of the door. */
export interface Question {
  readonly statement: string;
  readonly parameters: Parameters;
  readonly mode: AccessMode;
  readonly limits: RequestLimits;
  readonly plan: NonNullable<RunOptions['plan']>;
  /** Ends the statement: the caller has gone. */
  readonly signal: AbortSignal;
}

/** A statement under way; `release` must be called once its records are read or given up. */
export interface Passage {
  readonly queryId: string;
  readonly answer: Answer;
  readonly limits: Readonly<Required<RequestLimits>>;
  readonly lowered: readonly LoweredLimit[];
  /** What ended it from outside, if something did. */
  readonly signal: AbortSignal;
  release(): void;
}

export interface Door {
  ask(question: Question): Promise<Passage>;
  /** Ends a running statement; an unknown or ended one is no error. */
  cancel(queryId: string): void;
  schema(signal?: AbortSignal): Promise<GraphSchema>;
  status(signal?: AbortSignal): Promise<StoreStatus>;
  /** Ends every statement with an error that says that the server stops, and lets no new one in. */
  close(): void;
}

export function createDoor({ store, isWritable, limits, shares: sizes }: DoorOptions): Door {
  const shares = createShares(sizes);
  const running = new Map<string, AbortController>();
  const closing = new AbortController();

  async function ask(question: Question): Promise<Passage> {
    if (question.mode === 'write' && !isWritable) throw writeIsOff();
    const { granted, lowered } = lowerLimits(question.limits, limits);
    const queryId = randomUUID();
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, question.signal, closing.signal]);
    const giveBack = await shares.take(signal);
    const release = () => {
      running.delete(queryId);
      giveBack();
    };
    running.set(queryId, own);
    try {
      const answer = await store().run(question.statement, question.parameters, {
        mode: question.mode,
        maxRows: granted.rows,
        maxBytes: granted.bytes,
        timeoutMs: granted.timeoutMs,
        plan: question.plan,
        signal,
      });
      return { queryId, answer, limits: granted, lowered, signal, release };
    } catch (error) {
      release();
      throw signal.aborted ? cancellation(signal) : error;
    }
  }

  return {
    ask,
    cancel: (queryId) => running.get(queryId)?.abort(),
    schema: (signal) => store().schema(signal),
    status: (signal) => store().status(signal),
    close: () => closing.abort(serverStops()),
  };
}

/** The error of a server that is about to stop. */
export function serverStops(): Unavailable {
  return new Unavailable('server: it is stopping, and has ended this statement.', {
    code: 'Shabaka.Stopping',
    hint: 'Run it again once the server is back.',
  });
}

/** Asked limits, each lowered to its ceiling; what was lowered is told. */
export function lowerLimits(asked: RequestLimits, { defaults, ceilings }: Limits) {
  const granted = { ...defaults };
  const lowered: LoweredLimit[] = [];
  for (const limit of ['rows', 'bytes', 'timeoutMs'] as const) {
    const wish = asked[limit];
    if (wish === undefined) continue;
    granted[limit] = Math.min(wish, ceilings[limit]);
    if (wish > ceilings[limit]) lowered.push({ limit, asked: wish, given: ceilings[limit] });
  }
  return { granted, lowered };
}

function writeIsOff(): Refused {
  return new Refused('statement: write mode is off on this server.', {
    code: 'Shabaka.ReadOnly',
    hint: 'The operator of the server turns it on with SHABAKA_WRITE=1.',
  });
}
