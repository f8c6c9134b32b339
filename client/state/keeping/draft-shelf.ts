/** Where a tab's draft lies between a page and the next one in the same tab, behind a port: a database in a browser, a variable in tests. */

/** A draft is one long text in pieces, in lists: a picture of a hundred thousand nodes has tens of millions of characters. */
export interface Piece {
  readonly list: number;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly text: string;
}

export interface DraftWrite {
  /** In the place of all that is kept; else of the pieces that stand in the same places. */
  readonly isWhole: boolean;
  readonly pieces: readonly Piece[];
  /** How many pieces each list has; those behind are dropped. */
  readonly lengths: readonly number[];
}

export interface DraftShelf {
  /** The pieces that this tab kept last, list after list; undefined where there are none, or none can be read. */
  read(): Promise<readonly string[] | undefined>;
  /**
   * All of it or nothing. A later call may take the place of one that is under way: that one gives false. Rejects with `NotKept`.
   * `isLeaving`: the page is going away, so all of it is handed over before this returns.
   */
  keep(write: DraftWrite, isLeaving: boolean): Promise<boolean>;
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
  let lists: string[][] = [];
  return {
    read: async () => lists.flat(),
    async keep({ isWhole, pieces, lengths }) {
      const before = isWhole ? [] : lists;
      lists = lengths.map((length, list) => (before[list] ?? []).slice(0, length));
      for (const { list, place, text } of pieces) lists[list]?.splice(place, 1, text);
      return true;
    },
  };
}
