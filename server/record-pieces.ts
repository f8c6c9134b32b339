/** The line of a record as text in short pieces, so that one record with millions of values is no single piece of work. */
import type { Value } from '../graph/values.ts';
import { encodeValue } from '../graph/wire-encode.ts';

/** Items that are written at a stretch. */
const PIECE = 512;

export function* recordPieces(record: readonly Value[], columns: readonly string[]): Generator<string> {
  let before = '{"record":[';
  for (const [i, value] of record.entries()) {
    yield before;
    yield* valuePieces(value, columns[i] ?? `record[${i}]`, 0);
    before = ',';
  }
  yield record.length === 0 ? `${before}]}\n` : ']}\n';
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
