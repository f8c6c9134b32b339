/** Turns among the writes on one graph: one at a time, in the order in which they were asked for. */

export interface WriteTurn {
  /** When every turn that was asked for before is over, however it ended; absent where none is left. */
  readonly before: Promise<void> | undefined;
  /** Lets the next one in, once those before are over too. Safe to call twice. */
  over(): void;
}

export class WriteTurns {
  /** How many are not over. NOTE: the last to come may be over, as where it is refused, before the first is. */
  #left = 0;
  /** When all of them are over. */
  #end: Promise<void> = Promise.resolve();

  take(): WriteTurn {
    const before = this.#left === 0 ? undefined : this.#end;
    let end = () => {};
    const own = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#end = before === undefined ? own : before.then(() => own);
    this.#left++;
    let isOver = false;
    return {
      before,
      over: () => {
        if (isOver) return;
        isOver = true;
        this.#left--;
        end();
      },
    };
  }
}
