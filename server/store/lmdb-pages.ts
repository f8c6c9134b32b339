/**
 * Reads an LMDB file page by page, trusting nothing: every page number, offset and length is checked before it is followed.
 *
 * LMDB itself maps the file into memory and believes it, so that a torn or altered file can end the process.
 * So a graph is loaded through this reader, and LMDB opens the file only after everything in it was found whole.
 * The layout is that of LMDB's data version 2, little-endian.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The file is not what it should be; the message says what is wrong with it, for people. */
export class BadFile extends Error {
  /** `torn`: its end is missing, and with it perhaps what would tell whose it is. */
  readonly kind: 'foreign' | 'damaged' | 'torn';

  constructor(kind: BadFile['kind'], message: string) {
    super(message);
    this.name = 'BadFile';
    this.kind = kind;
  }
}

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

interface Tree {
  readonly flags: number;
  readonly depth: number;
  readonly entries: number;
  /** -1: empty. */
  readonly root: number;
}

interface Meta {
  readonly pageSize: number;
  readonly free: Tree;
  readonly main: Tree;
  readonly lastPage: number;
  readonly transaction: number;
  readonly mapSize: number;
}

const HEADER = 24;
const NODE_HEADER = 8;
const MAGIC = 0xbeefc0de;
const DATA_VERSION = 2;
const META_LENGTH = HEADER + 144;
const PAGE = { branch: 0x01, leaf: 0x02, overflow: 0x04, meta: 0x08 } as const;
const BIG_DATA = 0x01;
const DEEPEST = 32;
/** What our own files have: a tree of free pages by number in a file without a folder, and plain keys. */
const FLAGS = { free: 0x4008, main: 0 } as const;
/** A file may be shorter than its pages, where the last ones are free, but not by this many. */
const MOST_MISSING_PAGES = 1 << 16;
const LARGEST_MAP = 2 ** 46;
/** Bytes read at a time, and how many of such pieces are kept. */
const WINDOW = 2 ** 18;
const MOST_WINDOWS = 16;

export class PageFile {
  readonly #file: number;
  readonly #size: number;
  readonly #meta: Meta;
  /** Pages that were come across, by number: each is in use once, or free. */
  readonly #seen: Uint8Array;
  readonly #windows = new Map<number, Buffer>();

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    try {
      this.#size = fstatSync(this.#file).size;
      this.#meta = this.#newestMeta();
      this.#seen = new Uint8Array(this.#meta.lastPage + 1);
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  /** Every entry in the order of the keys. Looks at the list of free pages first, so that LMDB can rely on it too. */
  *entries(): Generator<Entry> {
    for (const { value } of this.#walk(this.#meta.free)) this.#markFree(value);
    yield* this.#walk(this.#meta.main);
  }

  close(): void {
    closeSync(this.#file);
  }

  #newestMeta(): Meta {
    if (this.#size < 2 * META_LENGTH) throw new BadFile('foreign', 'it is too short to be one of ours');
    const first = readMeta(this.#readNow(0, META_LENGTH), 0);
    const second = readMeta(this.#readNow(first.pageSize, META_LENGTH), 1);
    const isFresh = first.transaction === 0 && second.transaction === 0;
    if (second.pageSize !== first.pageSize || (!isFresh && Math.abs(first.transaction - second.transaction) !== 1)) {
      throw new BadFile('damaged', 'its two heads contradict each other');
    }
    const meta = first.transaction > second.transaction ? first : second;
    const { free, main, lastPage, pageSize, mapSize } = meta;
    const isPlausible =
      free.flags === FLAGS.free &&
      main.flags === FLAGS.main &&
      lastPage < this.#size / pageSize + MOST_MISSING_PAGES &&
      mapSize <= LARGEST_MAP;
    if (!isPlausible) throw new BadFile('damaged', 'its head is altered');
    return meta;
  }

  *#walk(tree: Tree): Generator<Entry> {
    if (tree.root === -1) return;
    if (tree.depth > DEEPEST) throw new BadFile('damaged', 'its tree is too deep');
    let count = 0;
    for (const entry of this.#under(tree.root, tree.depth)) {
      count++;
      yield entry;
    }
    if (count !== tree.entries) throw new BadFile('damaged', `it has ${count} records instead of ${tree.entries}`);
  }

  *#under(pageNumber: number, depth: number): Generator<Entry> {
    const page = this.#page(pageNumber);
    const flags = page.readUInt16LE(18);
    const isLeaf = depth === 1;
    if (flags !== (isLeaf ? PAGE.leaf : PAGE.branch)) throw damagedPage(pageNumber);
    const lower = page.readUInt16LE(20);
    if (lower % 2 !== 0 || HEADER + lower > page.length) throw damagedPage(pageNumber);
    for (let at = 0; at < lower / 2; at++) {
      const start = HEADER + page.readUInt16LE(HEADER + 2 * at);
      const keyStart = start + NODE_HEADER;
      if (keyStart > page.length) throw damagedPage(pageNumber);
      const keyEnd = keyStart + page.readUInt16LE(start + 6);
      if (start < HEADER + lower || keyEnd > page.length) throw damagedPage(pageNumber);
      if (isLeaf) yield { key: page.subarray(keyStart, keyEnd), value: this.#value(pageNumber, page, start, keyEnd) };
      else yield* this.#under(page.readUInt32LE(start) + page.readUInt16LE(start + 4) * 2 ** 32, depth - 1);
    }
  }

  #value(pageNumber: number, page: Buffer, start: number, at: number): Buffer {
    const length = page.readUInt32LE(start);
    const flags = page.readUInt16LE(start + 4);
    if (flags !== 0 && flags !== BIG_DATA) throw damagedPage(pageNumber);
    if (flags === BIG_DATA) return this.#overflow(readCount(page, at, pageNumber), length);
    if (at + length > page.length) throw damagedPage(pageNumber);
    return page.subarray(at, at + length);
  }

  #overflow(pageNumber: number, length: number): Buffer {
    const { pageSize, lastPage } = this.#meta;
    if (pageNumber < 2 || pageNumber > lastPage) throw damagedPage(pageNumber);
    const bytes = this.#read(pageNumber * pageSize, HEADER + length);
    // NOTE: a record that shrank may have kept more pages than it needs.
    const pages = bytes.readUInt32LE(20);
    const isWhole =
      readCount(bytes, 0, pageNumber) === pageNumber &&
      bytes.readUInt16LE(18) === PAGE.overflow &&
      pages >= Math.ceil((HEADER + length) / pageSize);
    if (!isWhole) throw damagedPage(pageNumber);
    this.#mark(pageNumber, pages);
    return bytes.subarray(HEADER);
  }

  #page(pageNumber: number): Buffer {
    const { pageSize } = this.#meta;
    this.#mark(pageNumber, 1);
    const page = this.#read(pageNumber * pageSize, pageSize);
    if (readCount(page, 0, pageNumber) !== pageNumber) throw damagedPage(pageNumber);
    return page;
  }

  /** Pages of which each may be come across once. */
  #mark(first: number, count: number): void {
    if (first < 2 || first + count - 1 > this.#meta.lastPage) throw damagedPage(first);
    for (let page = first; page < first + count; page++) {
      if (this.#seen[page] === 1) throw new BadFile('damaged', `its page ${page} is in two places`);
      this.#seen[page] = 1;
    }
  }

  /** A record of free pages: how many numbers follow, then pages, runs of them (minus their length, then the first), and zeros. */
  #markFree(list: Buffer): void {
    if (list.length < 8 || Number(list.readBigInt64LE(0)) > list.length / 8 - 1)
      throw new BadFile('damaged', LIST_IS_ALTERED);
    const numbers = Number(list.readBigInt64LE(0));
    for (let at = 1; at <= numbers; at++) {
      const number = Number(list.readBigInt64LE(8 * at));
      if (number > 0) this.#mark(number, 1);
      if (number >= 0) continue;
      if (++at > numbers) throw new BadFile('damaged', LIST_IS_ALTERED);
      this.#mark(Number(list.readBigInt64LE(8 * at)), -number);
    }
  }

  #read(position: number, length: number): Buffer {
    if (position + length > this.#size) throw new BadFile('torn', 'its end is missing');
    const window = Math.floor(position / WINDOW);
    const start = position - window * WINDOW;
    if (start + length > WINDOW) return this.#readNow(position, length);
    const bytes = this.#windows.get(window) ?? this.#open(window);
    return bytes.subarray(start, start + length);
  }

  /** NOTE: pages that follow one another in the tree mostly lie close together in the file, in a few places at a time. */
  #open(window: number): Buffer {
    const bytes = this.#readNow(window * WINDOW, Math.min(WINDOW, this.#size - window * WINDOW));
    const [oldest] = this.#windows.keys();
    if (oldest !== undefined && this.#windows.size >= MOST_WINDOWS) this.#windows.delete(oldest);
    this.#windows.set(window, bytes);
    return bytes;
  }

  #readNow(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    let at = 0;
    while (at < length) {
      const count = readSync(this.#file, bytes, at, length - at, position + at);
      if (count === 0) throw new BadFile('torn', 'its end is missing');
      at += count;
    }
    return bytes;
  }
}

const LIST_IS_ALTERED = 'its list of free pages is altered';

function readMeta(page: Buffer, pageNumber: 0 | 1): Meta {
  const isOurs = page.readUInt32LE(HEADER) === MAGIC && (page.readUInt32LE(HEADER + 4) & 0xffff) === DATA_VERSION;
  if (!isOurs) {
    throw pageNumber === 0
      ? new BadFile('foreign', 'it does not begin like one of ours')
      : new BadFile('damaged', 'its second head is altered');
  }
  const isWhole = readCount(page, 0, pageNumber) === pageNumber && page.readUInt16LE(18) === PAGE.meta;
  const pageSize = page.readUInt32LE(HEADER + 24);
  if (!isWhole || pageSize < 512 || pageSize > 65536 || (pageSize & (pageSize - 1)) !== 0) {
    throw new BadFile('damaged', 'its head is altered');
  }
  return {
    pageSize,
    free: readTree(page, HEADER + 24),
    main: readTree(page, HEADER + 72),
    lastPage: readCount(page, HEADER + 120, pageNumber),
    transaction: readCount(page, HEADER + 128, pageNumber),
    mapSize: readCount(page, HEADER + 16, pageNumber),
  };
}

function readTree(page: Buffer, at: number): Tree {
  const isEmpty = page.readBigUInt64LE(at + 40) === 0xffffffffffffffffn;
  return {
    flags: page.readUInt16LE(at + 4),
    depth: page.readUInt16LE(at + 6),
    entries: readCount(page, at + 32, 0),
    root: isEmpty ? -1 : readCount(page, at + 40, 0),
  };
}

/** A 64-bit number, which in a file that could exist is a safe integer. */
function readCount(bytes: Buffer, at: number, pageNumber: number): number {
  if (at + 8 > bytes.length) throw damagedPage(pageNumber);
  const count = bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
  if (!Number.isSafeInteger(count)) throw damagedPage(pageNumber);
  return count;
}

function damagedPage(pageNumber: number): BadFile {
  return new BadFile('damaged', `its page ${pageNumber} is altered`);
}
