/**
 * Values from typed JSON (wire-encode.ts) or plain JSON, which parameters may also be.
 *
 * A plain whole number is an INTEGER, any other a FLOAT. Every refusal names the path: `parameters.since: …`.
 */
import { InvalidInput } from './errors.ts';
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from './temporal-parsing.ts';
import {
  type EdgeValue,
  float,
  integer,
  type NodeValue,
  type Parameters,
  type PathValue,
  type Value,
} from './values.ts';
import { MAX_DEPTH, type TypedJson, tooDeep } from './wire-encode.ts';

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;
const INTEGER_TEXT = /^[+-]?\d{1,20}$/;
const FLOAT_TEXT = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?|NaN|-?Infinity)$/;
const BASE64_TEXT = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const POINT_TEXT = /^SRID=(\d{1,5});\s*POINT(?: Z)?\s*\(([^()]{1,120})\)$/;
const DIMENSIONS_OF_SRID: ReadonlyMap<number, number> = new Map([
  [4326, 2],
  [7203, 2],
  [4979, 3],
  [9157, 3],
]);

/** A value from typed or plain JSON. `path` names it in errors: `parameters.since: …`. */
export function decodeValue(json: unknown, path = 'value'): Value {
  return decode(json, path, 0);
}

/** Parameters of a statement. Nodes, edges and paths are answers, never parameters: neither store takes them. */
export function decodeParameters(json: Readonly<Record<string, unknown>>): Parameters {
  const parameters = new Map<string, Value>();
  for (const [name, item] of Object.entries(json)) {
    const path = `parameters.${name}`;
    const value = decodeValue(item, path);
    refuseEntities(value, path);
    parameters.set(name, value);
  }
  return parameters;
}

function decode(json: unknown, path: string, depth: number): Value {
  if (depth > MAX_DEPTH) throw tooDeep(path);
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return decodePlainNumber(json, path);
  // NOTE: a list may have a hundred thousand numbers, whose places nobody asks for.
  if (Array.isArray(json)) {
    return json.map((item, i) =>
      depth < MAX_DEPTH && isItself(item) ? item : decode(item, `${path}[${i}]`, depth + 1),
    );
  }
  if (typeof json !== 'object') throw invalid(path, `has no JSON type that a value can have (${typeof json})`);
  if (Object.hasOwn(json, '$type')) return decodeTyped(asTyped(json, path), path, depth);
  return decodeMap(json, path, depth);
}

/** Whether plain JSON is the value that it stands for. */
function isItself(json: unknown): json is string | boolean | number | null {
  if (typeof json !== 'number') return json === null || typeof json === 'string' || typeof json === 'boolean';
  return Number.isSafeInteger(json) ? json !== 0 : !Number.isInteger(json);
}

function decodePlainNumber(json: number, path: string): Value {
  if (!Number.isInteger(json)) return json;
  if (Number.isSafeInteger(json)) return json === 0 ? 0 : json;
  throw invalid(
    path,
    'is a whole number past the digits that JSON keeps; send {"$type":"Integer","_value":"…"} or {"$type":"Float","_value":"…"}',
  );
}

function asTyped(json: object, path: string): TypedJson {
  const keys = Object.keys(json);
  const { $type, _value } = json as { readonly $type?: unknown; readonly _value?: unknown };
  if (keys.length !== 2 || !Object.hasOwn(json, '_value') || typeof $type !== 'string') {
    throw invalid(
      path,
      'has a key $type, so it must be {"$type":"…","_value":…} and nothing else; wrap a map that has such a key in {"$type":"Map","_value":{…}}',
    );
  }
  return { $type, _value };
}

function decodeTyped({ $type, _value }: TypedJson, path: string, depth: number): Value {
  switch ($type) {
    case 'Null':
      if (_value !== null) throw invalid(path, 'of type Null must hold null');
      return null;
    case 'Boolean':
      if (typeof _value !== 'boolean') throw invalid(path, 'of type Boolean must hold true or false');
      return _value;
    case 'List':
      if (!Array.isArray(_value)) throw invalid(path, 'of type List must hold an array');
      return _value.map((item, i) => decode(item, `${path}[${i}]`, depth + 1));
    case 'Map':
      return decodeMap(asObject(_value, path), path, depth);
    case 'Node':
      return decodeNode(_value, path, depth);
    case 'Relationship':
      return decodeEdge(_value, path, depth);
    case 'Path':
      return decodePath(_value, path, depth);
    default:
      return decodeText($type, asText(_value, $type, path), path);
  }
}

const TEXT_DECODERS: ReadonlyMap<
  string,
  { readonly read: (text: string) => Value | undefined; readonly like: string }
> = new Map([
  ['String', { read: (text: string) => text, like: 'text' }],
  ['Integer', { read: readInteger, like: '"-12" within 64 bits' }],
  ['Float', { read: readFloat, like: '"1.5", "1.0E300", "NaN" or "-Infinity"' }],
  ['Base64', { read: readBase64, like: 'padded Base64' }],
  ['Date', { read: parseDate, like: '"2025-07-23"' }],
  ['LocalTime', { read: parseLocalTime, like: '"09:30:00"' }],
  ['Time', { read: parseTime, like: '"09:30:00+03:00"' }],
  ['LocalDateTime', { read: parseLocalDateTime, like: '"2025-07-23T09:30:00"' }],
  ['OffsetDateTime', { read: parseDateTime, like: '"2025-07-23T09:30:00+03:00"' }],
  ['ZonedDateTime', { read: parseDateTime, like: '"2025-07-23T09:30:00+03:00[Asia/Damascus]"' }],
  ['Duration', { read: parseDuration, like: '"P1Y2M3DT4H5M6.7S"' }],
  ['Point', { read: readPoint, like: '"SRID=4326;POINT (36.3 33.5)"' }],
]);

function decodeText(type: string, text: string, path: string): Value {
  const decoder = TEXT_DECODERS.get(type);
  if (!decoder) throw invalid(path, `has the unknown type ${quoted(type)}`);
  const value = decoder.read(text);
  if (value === undefined) throw invalid(path, `is no ${type}: ${quoted(text)}; write it like ${decoder.like}`);
  return value;
}

function decodeNode(json: unknown, path: string, depth: number): NodeValue {
  const { _element_id, _labels, _properties } = asObject(json, path);
  if (!Array.isArray(_labels) || !_labels.every((label) => typeof label === 'string')) {
    throw invalid(path, 'of type Node must have _labels, an array of texts');
  }
  return {
    kind: 'node',
    elementId: asText(_element_id, 'Node', `${path}._element_id`),
    labels: _labels,
    properties: decodeMap(asObject(_properties, `${path}._properties`), path, depth),
  };
}

function decodeEdge(json: unknown, path: string, depth: number): EdgeValue {
  const { _element_id, _start_node_element_id, _end_node_element_id, _type, _properties } = asObject(json, path);
  return {
    kind: 'edge',
    elementId: asText(_element_id, 'Relationship', `${path}._element_id`),
    type: asText(_type, 'Relationship', `${path}._type`),
    startElementId: asText(_start_node_element_id, 'Relationship', `${path}._start_node_element_id`),
    endElementId: asText(_end_node_element_id, 'Relationship', `${path}._end_node_element_id`),
    properties: decodeMap(asObject(_properties, `${path}._properties`), path, depth),
  };
}

function decodePath(json: unknown, path: string, depth: number): PathValue {
  if (!Array.isArray(json) || json.length % 2 === 0) {
    throw invalid(path, 'of type Path must hold nodes and relationships in turn, nodes at both ends');
  }
  const nodes: NodeValue[] = [];
  const edges: EdgeValue[] = [];
  for (const [i, item] of json.entries()) {
    const value = decode(item, `${path}[${i}]`, depth + 1);
    if (i % 2 === 0 && isTagged(value, 'node')) nodes.push(value);
    else if (i % 2 === 1 && isTagged(value, 'edge')) edges.push(value);
    else throw invalid(`${path}[${i}]`, `must be a ${i % 2 === 0 ? 'Node' : 'Relationship'}`);
  }
  return { kind: 'path', nodes, edges };
}

function decodeMap(json: object, path: string, depth: number): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [key, item] of Object.entries(json)) map.set(key, decode(item, `${path}.${key}`, depth + 1));
  return map;
}

function refuseEntities(value: Value, path: string): void {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return;
  if (isList(value)) {
    for (const [i, item] of value.entries()) if (typeof item === 'object') refuseEntities(item, `${path}[${i}]`);
  } else if (value instanceof Map) {
    for (const [key, item] of value) if (typeof item === 'object') refuseEntities(item, `${path}.${key}`);
  } else if (isTagged(value, 'node') || isTagged(value, 'edge') || isTagged(value, 'path')) {
    throw invalid(path, `is a ${value.kind}, which no statement takes as a parameter; send its id or its properties`);
  }
}

function asObject(json: unknown, path: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw invalid(path, 'must hold an object');
  return json as Record<string, unknown>;
}

function asText(json: unknown, type: string, path: string): string {
  if (typeof json !== 'string') throw invalid(path, `of type ${quoted(type)} must hold text`);
  return json;
}

function readInteger(text: string): Value | undefined {
  if (!INTEGER_TEXT.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return value < MIN_INTEGER || value > MAX_INTEGER ? undefined : integer(value);
}

function readFloat(text: string): Value | undefined {
  return FLOAT_TEXT.test(text) ? float(Number(text)) : undefined;
}

function readPoint(text: string): Value | undefined {
  const match = POINT_TEXT.exec(text);
  if (!match) return undefined;
  const srid = Number(match[1]);
  const texts = (match[2] ?? '').trim().split(/\s+/);
  if (texts.length !== DIMENSIONS_OF_SRID.get(srid) || !texts.every((item) => FLOAT_TEXT.test(item))) return undefined;
  const [x, y, z] = texts.map(Number);
  if (x === undefined || y === undefined) return undefined;
  return z === undefined ? { kind: 'point', srid, x, y } : { kind: 'point', srid, x, y, z };
}

function readBase64(text: string): Value | undefined {
  return BASE64_TEXT.test(text) ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : undefined;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function invalid(path: string, what: string): InvalidInput {
  return new InvalidInput(`${shortened(path)}: ${what}.`, { code: 'Shabaka.InvalidValue' });
}

function isTagged<Kind extends 'node' | 'edge' | 'path'>(
  value: Value,
  kind: Kind,
): value is Extract<Value, { kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function shortened(path: string): string {
  return path.length > 120 ? `${path.slice(0, 120)}…` : path;
}
