/** Bytes written and read in order: the bottom of the encoding on disk. Integers are LEB128, floats IEEE 754 little-endian. */

export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1024);
  #length = 0;

  /** A copy of what was written; the writer starts again. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  /** A non-negative safe integer. */
  unsigned(value: number): this {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** Any safe integer: the magnitude, then the sign in the first byte's lowest bit. */
  signed(value: number): this {
    const size = Math.abs(value);
    this.#reserve(9);
    this.#bytes[this.#length++] = ((size % 0x40) << 1) | (value < 0 ? 1 : 0) | (size >= 0x40 ? 0x80 : 0);
    if (size >= 0x40) this.unsigned(Math.floor(size / 0x40));
    return this;
  }

  double(value: number): this {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
    return this;
  }

  int64(value: bigint): this {
    this.#reserve(8);
    this.#length = this.#bytes.writeBigInt64LE(value, this.#length);
    return this;
  }

  /** Length, then bytes. */
  bytes(value: Uint8Array): this {
    this.unsigned(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** Length in bytes, then UTF-8. The text has no lone surrogate. */
  utf8(text: string): this {
    const length = Buffer.byteLength(text, 'utf8');
    this.unsigned(length);
    this.#reserve(length);
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
    return this;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what a ByteWriter wrote. Reading past the end throws a RangeError. */
export class ByteReader {
  readonly #bytes: Buffer;
  readonly #texts: TextCache;
  #at = 0;

  constructor(bytes: Buffer, texts = new TextCache()) {
    this.#bytes = bytes;
    this.#texts = texts;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the bytes end too early');
    return byte;
  }

  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  signed(): number {
    const first = this.byte();
    const size = ((first & 0x7f) >> 1) + (first < 0x80 ? 0 : this.unsigned() * 0x40);
    // NOTE: `-0` would be a float; an integer zero has no sign.
    return (first & 1) === 0 || size === 0 ? size : -size;
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#advance(8));
  }

  int64(): bigint {
    return this.#bytes.readBigInt64LE(this.#advance(8));
  }

  bytes(): Uint8Array {
    const length = this.unsigned();
    const start = this.#advance(length);
    return Uint8Array.from(this.#bytes.subarray(start, start + length));
  }

  utf8(): string {
    const length = this.unsigned();
    const start = this.#advance(length);
    return this.#texts.text(this.#bytes, start, start + length);
  }

  #advance(count: number): number {
    const start = this.#at;
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new RangeError('the bytes end too early');
    return start;
  }
}

const CACHED_LENGTH = 32;
const SLOTS = 4096;

/** Short ASCII texts that came by lately: a graph says the same few words again and again, and they need be in memory once. */
export class TextCache {
  readonly #texts: string[] = new Array(SLOTS).fill('');

  text(bytes: Buffer, start: number, end: number): string {
    if (end - start > CACHED_LENGTH) return bytes.toString('utf8', start, end);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + Number(bytes[at])) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.#texts[slot] ?? '';
    if (isText(known, bytes, start, end)) return known;
    const text = bytes.toString('utf8', start, end);
    this.#texts[slot] = text;
    return text;
  }
}

/** False for text beyond ASCII, whose units are not its bytes. */
function isText(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at++) {
    const byte = Number(bytes[start + at]);
    if (byte >= 0x80 || text.charCodeAt(at) !== byte) return false;
  }
  return true;
}
