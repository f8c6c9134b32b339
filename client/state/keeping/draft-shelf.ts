/** Where a tab's draft lies between a page and the next one in the same tab, behind a port: a database in a browser, a variable in tests. */

/** A draft is one long text in parts: a picture of a hundred thousand nodes has tens of millions of characters. */
export interface DraftShelf {
  /** The parts that this tab kept last; undefined where there are none, or none can be read. */
  read(): Promise<readonly string[] | undefined>;
  /**
   * Puts these in the place of what was kept before, all or none; a later call replaces one that is under way. Rejects with
   * `NotKept`. `isLeaving`: the page is going away, so all of it is handed over before this returns.
   */
  keep(parts: readonly string[], isLeaving: boolean): Promise<void>;
  /** Puts another first part in front of what was handed over last. */
  keepFirst(part: string): Promise<void>;
}

/** A reload would lose the picture: the browser keeps nothing for the page, or has no room left for it. */
export class NotKept extends Error {
  readonly isFull: boolean;

  constructor(isFull: boolean, cause: unknown) {
    super(`draft: the browser ${isFull ? 'has no room for it' : 'keeps nothing'}.`, { cause });
    this.isFull = isFull;
  }
}

/** For tests, and for as long as the page lives. */
export function memoryShelf(): DraftShelf {
  let kept: readonly string[] | undefined;
  return {
    read: async () => kept,
    async keep(parts) {
      kept = parts;
    },
    async keepFirst(part) {
      kept = [part, ...(kept ?? []).slice(1)];
    },
  };
}
