/** Values as people and other programs read them: plain JSON without type marks, and the text of one cell. */
import { formatTemporal } from '../temporal-text.ts';
import type { EdgeValue, NodeValue, PathValue, PropertyMap, Value } from '../values.ts';
import { toBase64 } from './base64.ts';
import { orderedEntries } from './key-order.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Plain JSON of a value. Dates become ISO texts; integers past 2^53, NaN and the infinities become texts; bytes Base64. */
export function plainJson(value: Value): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Uint8Array) return toBase64(value);
  if (value instanceof Map) return plainMap(value);
  if (isList(value)) return value.map(plainJson);
  return plainTagged(value as Exclude<Extract<Value, { kind: string }>, PropertyMap>);
}

/** Plain JSON of properties, in an object without a prototype, so that `__proto__` is a key like any other. */
export function plainMap(map: PropertyMap): { readonly [key: string]: Json } {
  const json = Object.create(null) as { [key: string]: Json };
  for (const [key, value] of orderedEntries(map)) json[key] = plainJson(value);
  return json;
}

/** The text of a value in a table: texts as they are, numbers and dates as usual, everything nested as JSON. Nothing for null. */
export function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  const json = plainJson(value);
  return typeof json === 'string' ? json : JSON.stringify(json);
}

function plainTagged(value: Exclude<Extract<Value, { kind: string }>, PropertyMap>): Json {
  switch (value.kind) {
    case 'float':
      return plainNumber(value.value);
    case 'point':
      return value.z === undefined
        ? { srid: value.srid, x: value.x, y: value.y }
        : { srid: value.srid, x: value.x, y: value.y, z: value.z };
    case 'node':
      return plainNode(value);
    case 'edge':
      return plainEdge(value);
    case 'path':
      return plainPath(value);
    default:
      return formatTemporal(value);
  }
}

function plainNumber(value: number): Json {
  return Number.isFinite(value) ? value : String(value);
}

function plainNode({ elementId, labels, properties }: NodeValue): Json {
  return { id: elementId, labels, properties: plainMap(properties) };
}

function plainEdge({ elementId, type, startElementId, endElementId, properties }: EdgeValue): Json {
  return { id: elementId, type, from: startElementId, to: endElementId, properties: plainMap(properties) };
}

function plainPath({ nodes, edges }: PathValue): Json {
  return { nodes: nodes.map(plainNode), edges: edges.map(plainEdge) };
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
