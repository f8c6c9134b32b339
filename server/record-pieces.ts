/** The line of a record as text in short pieces, so that one record with millions of values is no single piece of work. */
import type { EdgeValue, NodeValue, PathValue, PropertyMap, Value } from '../graph/values.ts';
import { encodeValue, MAX_DEPTH, tooDeep } from '../graph/wire-encode.ts';

/** Values that are written at a stretch, and values looked at between two pieces. */
const PIECE = 512;
const LOOKED_AT = 2 ** 14;
/** How deep what a path or a node holds can lie in it. */
const ENTITY_DEPTH = 3;

/** What cannot be written throws before the first piece that is not empty: half a line would break the stream. */
export function* recordPieces(record: readonly Value[], columns: readonly string[]): Generator<string> {
  if (!isLargeRecord(record)) {
    const values = record.map((value, i) => encodeValue(value, columns[i] ?? `record[${i}]`));
    yield `${JSON.stringify({ record: values })}\n`;
    return;
  }
  const looked = { count: 0 };
  for (const [i, value] of record.entries()) yield* refuseTooDeep(value, columns[i] ?? `record[${i}]`, 0, looked);
  let before = '{"record":[';
  for (const [i, value] of record.entries()) {
    yield before;
    yield* valuePieces(value, columns[i] ?? `record[${i}]`, 0);
    before = ',';
  }
  yield ']}\n';
}

/** True for what is better written in pieces, record by record. */
export function isLargeRecord(record: readonly Value[]): boolean {
  return record.some(isLarge);
}

/** Yields an empty piece now and then. */
function* refuseTooDeep(value: Value, path: string, depth: number, looked: { count: number }): Generator<string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const isEntity = !isList(value) && !isMap(value);
  if (depth + (isEntity ? ENTITY_DEPTH : 0) > MAX_DEPTH) throw tooDeep(path);
  if (isEntity) return;
  for (const item of value.values()) {
    if (++looked.count % LOOKED_AT === 0) yield '';
    if (typeof item === 'object') yield* refuseTooDeep(item, path, depth + 1, looked);
    else if (depth + 1 > MAX_DEPTH) throw tooDeep(path);
  }
}

function* valuePieces(value: Value, path: string, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || !isLarge(value)) {
    yield JSON.stringify(encodeValue(value, path, depth));
  } else if (isList(value)) {
    yield '{"$type":"List","_value":';
    yield* listPieces(value, path, depth + 1);
    yield '}';
  } else if (isMap(value)) {
    yield '{"$type":"Map","_value":';
    yield* mapPieces(value, path, depth);
    yield '}';
  } else if (value.kind === 'node') {
    yield* nodePieces(value, path, depth);
  } else if (value.kind === 'edge') {
    yield* edgePieces(value, path, depth);
  } else if (value.kind === 'path') {
    yield '{"$type":"Path","_value":';
    yield* listPieces(alongPath(value), path, depth + 1);
    yield '}';
  }
}

/** Small items go out together. */
function* listPieces(items: readonly Value[], path: string, depth: number): Generator<string> {
  let together: Value[] = [];
  let size = 0;
  let before = '[';
  const written = () => {
    const text = before + together.map((item) => JSON.stringify(encodeValue(item, path, depth))).join();
    together = [];
    size = 0;
    before = ',';
    return text;
  };
  for (const item of items) {
    const itsSize = sizeOf(item);
    if (size + itsSize > PIECE && together.length > 0) yield written();
    if (itsSize <= PIECE) {
      together.push(item);
      size += itsSize;
      continue;
    }
    yield before;
    before = ',';
    yield* valuePieces(item, path, depth);
  }
  if (together.length > 0 || items.length === 0) yield written();
  yield ']';
}

function* mapPieces(map: PropertyMap, path: string, depth: number): Generator<string> {
  let before = '{';
  for (const [key, item] of map) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    yield* valuePieces(item, path, depth + 1);
  }
  yield map.size === 0 ? '{}' : '}';
}

function* nodePieces({ elementId, labels, properties }: NodeValue, path: string, depth: number): Generator<string> {
  const head = JSON.stringify({ _element_id: elementId, _labels: labels });
  yield `{"$type":"Node","_value":${head.slice(0, -1)},"_properties":`;
  yield* mapPieces(properties, path, depth);
  yield '}}';
}

function* edgePieces(edge: EdgeValue, path: string, depth: number): Generator<string> {
  const head = JSON.stringify({
    _element_id: edge.elementId,
    _start_node_element_id: edge.startElementId,
    _end_node_element_id: edge.endElementId,
    _type: edge.type,
  });
  yield `{"$type":"Relationship","_value":${head.slice(0, -1)},"_properties":`;
  yield* mapPieces(edge.properties, path, depth);
  yield '}}';
}

function alongPath({ nodes, edges }: PathValue): readonly Value[] {
  return nodes.flatMap((node, i) => {
    const edge = edges[i];
    return edge === undefined ? [node] : [node, edge];
  });
}

function isLarge(value: Value): boolean {
  return sizeOf(value) > PIECE;
}

/** How many values there are in a value, itself included; counted no further than to say that they are many. */
function sizeOf(value: Value, limit = PIECE): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 1;
  if (isList(value)) return sizeOfAll(value, limit);
  if (isMap(value)) return sizeOfAll(value.values(), limit);
  if (value.kind === 'path') return sizeOfAll(value.nodes, limit) + sizeOfAll(value.edges, limit);
  return value.kind === 'node' || value.kind === 'edge' ? 4 + sizeOfAll(value.properties.values(), limit) : 1;
}

function sizeOfAll(values: Iterable<Value>, limit: number): number {
  let size = 1;
  for (const value of values) {
    size += sizeOf(value, limit - size);
    if (size > limit) break;
  }
  return size;
}

function isMap(value: object): value is PropertyMap {
  return value instanceof Map;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
