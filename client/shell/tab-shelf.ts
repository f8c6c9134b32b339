/**
 * The drafts of all tabs in one database of the browser, each under the key of its tab. The key is in the tab's own storage, which
 * a reload and a restored tab find again. A tab that was made from another one has the same key: it takes what is there, and
 * keeps its own under a new one, since a key is held by one living page at a time.
 */
import { type DraftShelf, type DraftWrite, NotKept } from '../state/keeping/draft-shelf.ts';

const DATABASE = 'shabaka.drafts';
/** Of each tab, how many parts there are and since when; and the parts, by tab, list and place. */
const TABS = 'tabs';
const PARTS = 'parts';
const TAB_KEY = 'shabaka.tab';
/** A tab that was closed may be opened again for so long. */
const CLOSED_MS = 7 * 86_400_000;

interface TabEntry {
  readonly count: number;
  readonly at: number;
}

interface Opened {
  readonly database: IDBDatabase;
  /** The key to keep under, and the one to read from first. */
  readonly own: string;
  readonly from: string;
}

interface Writing {
  readonly transaction: IDBTransaction;
  isReplaced: boolean;
}

export function createTabShelf(): DraftShelf {
  let opened: Opened | undefined;
  const opening = open().then((result) => {
    opened = result;
    return result;
  });
  // Whoever keeps something is told; to read nothing is no failure.
  opening.catch(() => undefined);
  /** NOTE: goes on at once where the database is open: a page that goes away has no later. */
  const withDatabase = async (work: (opened: Opened) => Promise<boolean>) => {
    try {
      return await (opened === undefined ? opening.then(work) : work(opened));
    } catch (cause) {
      throw new NotKept(cause instanceof DOMException && cause.name === 'QuotaExceededError', cause);
    }
  };
  let writing: Writing | undefined;
  return {
    async read() {
      try {
        const { database, from } = await opening;
        return await readParts(database, from);
      } catch {
        return undefined;
      }
    },
    keep: (write, isLeaving) =>
      withDatabase(async ({ database, own }) => {
        const mine: Writing = { transaction: database.transaction([TABS, PARTS], 'readwrite'), isReplaced: false };
        const isOver = () => {
          if (writing === mine) writing = undefined;
        };
        if (writing !== undefined) {
          writing.isReplaced = true;
          writing.transaction.abort();
        }
        writing = mine;
        putPieces(mine.transaction, own, { write, isLeaving, onHandedOver: isOver });
        await ended(mine.transaction)
          .catch((error: unknown) => {
            if (!mine.isReplaced) throw error;
          })
          .finally(isOver);
        return !mine.isReplaced;
      }),
  };
}

async function open(): Promise<Opened> {
  const known = sessionStorage.getItem(TAB_KEY);
  const own = known !== null && (await isOurs(known)) ? known : newKey();
  if (own !== known) {
    sessionStorage.setItem(TAB_KEY, own);
    await isOurs(own);
  }
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(TABS);
    request.result.createObjectStore(PARTS);
  });
  const database = await answered(request);
  void dropClosed(database).catch(() => undefined);
  return { database, own, from: known ?? own };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('-');
}

const lockOf = (key: string) => `shabaka.tab.${key}`;

/** Holds the key for as long as this page lives; false where another page holds it. */
function isOurs(key: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockOf(key), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(reject);
  });
}

async function readParts(database: IDBDatabase, tab: string): Promise<readonly string[] | undefined> {
  const transaction = database.transaction([TABS, PARTS]);
  const entry: TabEntry | undefined = await answered(transaction.objectStore(TABS).get(tab));
  if (entry === undefined) return undefined;
  const parts: readonly unknown[] = await answered(transaction.objectStore(PARTS).getAll(partsOf(tab)));
  return parts.length === entry.count ? parts.map(String) : undefined;
}

interface Putting {
  readonly write: DraftWrite;
  readonly isLeaving: boolean;
  onHandedOver(): void;
}

/** One after the other, each when the last is put: a frame may come between. All at once where the page is going away. */
function putPieces(transaction: IDBTransaction, tab: string, { write, isLeaving, onHandedOver }: Putting): void {
  const { isWhole, pieces, lengths } = write;
  const store = transaction.objectStore(PARTS);
  const left = [...pieces].reverse();
  const putNext = () => {
    for (let piece = left.pop(); piece !== undefined; piece = left.pop()) {
      const request = store.put(piece.text, [tab, piece.list, piece.place]);
      if (isLeaving) continue;
      request.addEventListener('success', putNext);
      return;
    }
    const count = lengths.reduce((sum, length) => sum + length, 0);
    transaction.objectStore(TABS).put({ count, at: Date.now() } satisfies TabEntry, tab);
    transaction.commit();
    onHandedOver();
  };
  if (isWhole) store.delete(partsOf(tab));
  else for (const [list, length] of lengths.entries()) store.delete(behind(tab, list, length));
  putNext();
}

/** Drafts of tabs that were closed long ago. */
async function dropClosed(database: IDBDatabase): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const living = new Set(held.map(({ name }) => name));
  const transaction = database.transaction([TABS, PARTS], 'readwrite');
  const tabs = transaction.objectStore(TABS);
  const keys = (await answered(tabs.getAllKeys())).map(String);
  const entries: readonly TabEntry[] = await answered(tabs.getAll());
  keys.forEach((tab, i) => {
    if (living.has(lockOf(tab)) || (entries[i]?.at ?? 0) > Date.now() - CLOSED_MS) return;
    tabs.delete(tab);
    transaction.objectStore(PARTS).delete(partsOf(tab));
  });
}

function behind(tab: string, list: number, length: number): IDBKeyRange {
  return IDBKeyRange.bound([tab, list, length], [tab, list, Infinity]);
}

function partsOf(tab: string): IDBKeyRange {
  return IDBKeyRange.bound([tab, 0], [tab, Infinity]);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
