/** Lets one writer in at a time, in the order in which they came. */

/** The right to write, until it is given back. Giving back twice does nothing. */
export type Turn = () => void;

export class WriterQueue {
  #isTaken = false;
  readonly #waiting: ((turn: Turn) => void)[] = [];

  /** Resolves when it is this writer's turn; rejects with the reason where the signal comes first. */
  async take(signal: AbortSignal): Promise<Turn> {
    signal.throwIfAborted();
    if (!this.#isTaken) return this.#give();
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.splice(this.#waiting.indexOf(wake), 1);
        reject(signal.reason);
      };
      const wake = (turn: Turn) => {
        signal.removeEventListener('abort', onAbort);
        resolve(turn);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(wake);
    });
  }

  #give(): Turn {
    this.#isTaken = true;
    let isGivenBack = false;
    return () => {
      if (isGivenBack) return;
      isGivenBack = true;
      this.#isTaken = false;
      const next = this.#waiting.shift();
      if (next !== undefined) next(this.#give());
    };
  }
}
