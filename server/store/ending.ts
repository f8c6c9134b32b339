/** What ends a statement before its own end: its time limit or its caller. Whichever comes first frees its resources. */
import { AppError, Cancelled, LimitReached, Unavailable } from '../../graph/errors.ts';

export interface Ending {
  /** The promise's value, or a rejection with the reason as soon as the statement is ended. */
  unlessEnded<T>(promise: Promise<T>): Promise<T>;
  /** Why the statement was ended, if it was. */
  reason(): AppError | undefined;
  /** Stops watching, and frees the resources; who was ended does not wait for that. Safe to call twice. */
  release(): Promise<void>;
}

export interface EndingOptions {
  readonly timeoutMs: number;
  /** What is already gone of the time, in milliseconds. */
  readonly elapsedMs: number;
  readonly signal: AbortSignal | undefined;
  /** Frees the resources of the statement, which also ends it where it runs. */
  readonly free: () => Promise<void>;
}

export function watchForEnd({ timeoutMs, elapsedMs, signal, free }: EndingOptions): Ending {
  let why: AppError | undefined;
  let freed: Promise<void> | undefined;
  let rejectEnded: (reason: AppError) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    rejectEnded = reject;
  });
  ended.catch(() => undefined);

  const release = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    freed ??= free();
    return freed;
  };
  const end = (reason: AppError) => {
    if (freed !== undefined) return;
    why = reason;
    rejectEnded(reason);
    void release();
  };
  const onAbort = () => end(cancellation(signal));
  const timer = setTimeout(() => end(timedOut(timeoutMs)), Math.max(1, timeoutMs - elapsedMs));
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });

  return {
    unlessEnded: (promise) => Promise.race([promise, ended]),
    reason: () => why,
    release: () => {
      const isFreed = release();
      // NOTE: a database that answers nobody takes seconds to close, and why it ended is to be told at once.
      return why === undefined ? isFreed : Promise.resolve();
    },
  };
}

/** A caller that aborts with an error of ours says why; any other abort is the user's own. */
export function cancellation(signal: AbortSignal | undefined): AppError {
  return signal?.reason instanceof AppError
    ? signal.reason
    : new Cancelled('statement: it was ended before its end.', { code: 'Shabaka.Cancelled' });
}

/** The error of a statement whose reader left before its last record. */
export function brokenOff(): Cancelled {
  return new Cancelled('statement: its answer was not read to the end.', { code: 'Shabaka.Cancelled' });
}

/** The error of what is under way, or asked for, when the store is closed. */
export function stopping(): Unavailable {
  return new Unavailable('statement: the server is stopping.', {
    code: 'Shabaka.Stopping',
    hint: 'Run it again later.',
  });
}

/** The error of a long statement whose turn did not come in its time, because of others. */
export function noTurn(timeoutMs: number): Unavailable {
  return new Unavailable(
    `statement: it is a long one, and so many others are under way that its turn did not come within its limit of ${timeoutMs} ms.`,
    { code: 'Shabaka.TooMany', hint: 'Wait for one of them to end, or end one.' },
  );
}

/** The error of a statement that is past its time. */
export function timedOut(timeoutMs: number): LimitReached {
  return new LimitReached(`statement: it took longer than its limit of ${timeoutMs} ms, and was stopped.`, {
    code: 'Shabaka.TimedOut',
    limit: 'time',
    hint: 'Ask for less, or raise the time limit of this statement.',
  });
}
