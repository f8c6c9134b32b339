/** Fair shares by what is under way, not by counting requests: so many statements run, so many wait, the rest come back later. */
import { Unavailable } from '../graph/errors.ts';
import { cancellation } from './store/ending.ts';

export interface Shares {
  /** Resolves when there is room, with the function that gives it back. */
  take(signal: AbortSignal): Promise<() => void>;
}

export interface ShareSizes {
  readonly running: number;
  readonly waiting: number;
}

/** A Neo4j shares its time by itself among the connections that it is given. */
export const NEO4J_SHARES: ShareSizes = { running: 16, waiting: 64 };

/** The engine lets short statements pass long ones (store/scheduler.ts), so all come in, up to what memory bears. */
export const EMBEDDED_SHARES: ShareSizes = { running: 384, waiting: 0 };

/** First come, first served. */
export function createShares({ running, waiting }: ShareSizes): Shares {
  let free = running;
  const queue: (() => void)[] = [];

  const giveBack = () => {
    const next = queue.shift();
    if (next === undefined) free++;
    else next();
  };
  const once = () => {
    let isGiven = false;
    return () => {
      if (!isGiven) giveBack();
      isGiven = true;
    };
  };

  return {
    take(signal) {
      if (signal.aborted) return Promise.reject(cancellation(signal));
      if (free > 0) {
        free--;
        return Promise.resolve(once());
      }
      if (queue.length >= waiting) return Promise.reject(tooMany(running + waiting));
      return new Promise((resolve, reject) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          resolve(once());
        };
        const leave = () => {
          queue.splice(queue.indexOf(start), 1);
          reject(cancellation(signal));
        };
        queue.push(start);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}

function tooMany(count: number): Unavailable {
  return new Unavailable(`server: ${count} statements are under way or waiting, as many as it takes.`, {
    code: 'Shabaka.TooMany',
    hint: 'Wait for one to end, or end one.',
  });
}
