/**
 * One large record in pieces that are each a short message: a list of millions of values would otherwise hold the thread that
 * receives it for as long as it takes to copy. A piece opens a container, puts whole values into the innermost open one, or closes it.
 */
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../../../graph/values.ts';
import { approximateBytes } from '../value-size.ts';

type Head =
  | { readonly kind: 'list' }
  | { readonly kind: 'map' }
  | { readonly kind: 'node'; readonly node: Omit<NodeValue, 'properties'> }
  | { readonly kind: 'edge'; readonly edge: Omit<EdgeValue, 'properties'> }
  | { readonly kind: 'path' };

export type RecordPiece =
  | { readonly kind: 'open'; readonly head: Head }
  /** The items of a list; of a map, keys and values by turns. */
  | { readonly kind: 'put'; readonly values: Value[] }
  | { readonly kind: 'close' };

/** What one piece holds at most, unless a single text is longer. */
const PIECE_BYTES = 64 * 1024;

/** True for a value that is worth taking apart. */
export function isLarge(value: Value): boolean {
  return approximateBytes(value, PIECE_BYTES) > PIECE_BYTES;
}

/** The pieces of a record, which is a list of its columns, of about so many bytes. */
export function piecesOf(record: readonly Value[], pieceBytes = PIECE_BYTES): Generator<RecordPiece> {
  return contained({ kind: 'list' }, record, pieceBytes);
}

function* contained(head: Head, items: Iterable<Value>, pieceBytes: number): Generator<RecordPiece> {
  yield { kind: 'open', head };
  let together: Value[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = approximateBytes(item, pieceBytes);
    if (bytes + size > pieceBytes && together.length > 0) {
      yield { kind: 'put', values: together };
      together = [];
      bytes = 0;
    }
    if (size > pieceBytes && isContainer(item)) yield* takenApart(item, pieceBytes);
    else {
      together.push(item);
      bytes += size;
    }
  }
  if (together.length > 0) yield { kind: 'put', values: together };
  yield { kind: 'close' };
}

type Container = readonly Value[] | PropertyMap | Extract<Value, { kind: 'node' | 'edge' | 'path' }>;

function isContainer(value: Value): value is Container {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return isList(value) || isMap(value) || value.kind === 'node' || value.kind === 'edge' || value.kind === 'path';
}

function takenApart(value: Container, pieceBytes: number): Generator<RecordPiece> {
  if (isList(value)) return contained({ kind: 'list' }, value, pieceBytes);
  if (isMap(value)) return contained({ kind: 'map' }, flat(value), pieceBytes);
  if (value.kind === 'path') return contained({ kind: 'path' }, [value.nodes, value.edges], pieceBytes);
  const { properties, ...rest } = value;
  const head: Head = rest.kind === 'node' ? { kind: 'node', node: rest } : { kind: 'edge', edge: rest };
  return contained(head, flat(properties), pieceBytes);
}

function* flat(map: PropertyMap): Generator<Value> {
  for (const [key, value] of map) {
    yield key;
    yield value;
  }
}

interface Open {
  put(value: Value): void;
  whole(): Value;
}

/** Puts a record together from its pieces. */
export class RecordBuilder {
  readonly #open: Open[] = [];

  /** The record, once its last piece is there. */
  take(piece: RecordPiece): readonly Value[] | undefined {
    if (piece.kind === 'open') this.#open.push(begun(piece.head));
    else if (piece.kind === 'put') for (const value of piece.values) this.#innermost.put(value);
    else {
      const value = this.#innermost.whole();
      this.#open.pop();
      if (this.#open.length === 0) return value as readonly Value[];
      this.#innermost.put(value);
    }
    return undefined;
  }

  get #innermost(): Open {
    const open = this.#open.at(-1);
    if (open === undefined) throw new Error('record: a piece came without the one that opens it.');
    return open;
  }
}

function begun(head: Head): Open {
  if (head.kind === 'list') return listOf((list) => list);
  if (head.kind === 'map') return mapOf((map) => map);
  if (head.kind === 'node') return mapOf((properties) => ({ ...head.node, properties }));
  if (head.kind === 'edge') return mapOf((properties) => ({ ...head.edge, properties }));
  return listOf(([nodes, edges]) => ({ kind: 'path', nodes: nodes as NodeValue[], edges: edges as EdgeValue[] }));
}

function listOf(whole: (list: Value[]) => Value): Open {
  const list: Value[] = [];
  return { put: (value) => list.push(value), whole: () => whole(list) };
}

function mapOf(whole: (map: Map<string, Value>) => Value): Open {
  const map = new Map<string, Value>();
  let key: string | undefined;
  return {
    put(value) {
      if (key === undefined) key = value as string;
      else {
        map.set(key, value);
        key = undefined;
      }
    },
    whole: () => whole(map),
  };
}

function isMap(value: object): value is PropertyMap {
  return value instanceof Map;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
