/** The line of a record as text in short pieces, so that one record with millions of values is no single piece of work. */
import type { Value } from '../graph/values.ts';
import { encodeValue, MAX_DEPTH, tooDeep } from '../graph/wire-encode.ts';

/** Items that are written at a stretch. */
const PIECE = 512;
/** How deep what a path or a node holds can lie in it. */
const ENTITY_DEPTH = 3;

/** What cannot be written throws before the first piece: half a line would break the stream. */
export function* recordPieces(record: readonly Value[], columns: readonly string[]): Generator<string> {
  if (!record.some(isLongList)) {
    const values = record.map((value, i) => encodeValue(value, columns[i] ?? `record[${i}]`));
    yield `${JSON.stringify({ record: values })}\n`;
    return;
  }
  for (const [i, value] of record.entries()) refuseTooDeep(value, columns[i] ?? `record[${i}]`, 0);
  let before = '{"record":[';
  for (const [i, value] of record.entries()) {
    yield before;
    yield* valuePieces(value, columns[i] ?? `record[${i}]`, 0);
    before = ',';
  }
  yield ']}\n';
}

function refuseTooDeep(value: Value, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const isEntity = !Array.isArray(value) && !(value instanceof Map);
  if (depth + (isEntity ? ENTITY_DEPTH : 0) > MAX_DEPTH) throw tooDeep(path);
  if (isEntity) return;
  for (const item of (value as readonly Value[] | ReadonlyMap<string, Value>).values()) {
    if (typeof item === 'object') refuseTooDeep(item, path, depth + 1);
    else if (depth + 1 > MAX_DEPTH) throw tooDeep(path);
  }
}

function* valuePieces(value: Value, path: string, depth: number): Generator<string> {
  if (!isLongList(value)) {
    yield JSON.stringify(encodeValue(value, path, depth));
    return;
  }
  yield '{"$type":"List","_value":[';
  for (let from = 0; from < value.length; from += PIECE) {
    if (from > 0) yield ',';
    yield* itemsPiece(value.slice(from, from + PIECE), path, depth + 1);
  }
  yield ']}';
}

function* itemsPiece(items: readonly Value[], path: string, depth: number): Generator<string> {
  if (!items.some(isLongList)) {
    yield items.map((item) => JSON.stringify(encodeValue(item, path, depth))).join();
    return;
  }
  for (const [i, item] of items.entries()) {
    if (i > 0) yield ',';
    yield* valuePieces(item, path, depth);
  }
}

function isLongList(value: Value): value is readonly Value[] {
  return Array.isArray(value) && value.length > PIECE;
}
