/**
 * Values to the typed JSON of Neo4j's Query API: `{"$type":"Integer","_value":"1"}`.
 *
 * Every value survives the way out and back (wire-decode.ts), 64-bit integers and nanoseconds included, and other
 * clients of Neo4j can read it.
 */
import { InvalidInput } from './errors.ts';
import { formatTemporal } from './temporal-text.ts';
import type { EdgeValue, NodeValue, Parameters, PathValue, PointValue, PropertyMap, Value } from './values.ts';

/** Lists and maps nested deeper than this neither leave nor enter: JSON writers and readers give up not far above. */
export const MAX_DEPTH = 128;

export interface TypedJson {
  readonly $type: string;
  readonly _value: unknown;
}

/** Typed JSON of a value; `path` names it in the error that a too deep one gives, `depth` says how deep it lies already. */
export function encodeValue(value: Value, path = 'value', depth = 0): TypedJson {
  return encode(value, path, depth);
}

/** Texts and lists of texts are the same in plain JSON, and a third as long: a question may name ten thousand nodes. */
export type ParameterJson = TypedJson | string | readonly string[];

/** Parameters as `POST /api/cypher` takes them. */
export function encodeParameters(parameters: Parameters): Record<string, ParameterJson> {
  const json = emptyObject<ParameterJson>();
  for (const [name, value] of parameters) {
    json[name] = isText(value) || isTexts(value) ? value : encodeValue(value, `parameters.${name}`);
  }
  return json;
}

function isText(value: Value): value is string {
  return typeof value === 'string';
}

function isTexts(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** The refusal of what is nested deeper than `MAX_DEPTH`. */
export function tooDeep(path: string): InvalidInput {
  return new InvalidInput(`${shortened(path)}: nested deeper than ${MAX_DEPTH} lists and maps; flatten it.`, {
    code: 'Shabaka.TooDeep',
  });
}

function encode(value: Value, path: string, depth: number): TypedJson {
  if (depth > MAX_DEPTH) throw tooDeep(path);
  if (value === null) return typed('Null', null);
  if (typeof value === 'boolean') return typed('Boolean', value);
  if (typeof value === 'string') return typed('String', value);
  if (typeof value === 'bigint') return typed('Integer', String(value));
  if (typeof value === 'number') {
    return Number.isInteger(value) ? typed('Integer', String(value)) : typed('Float', String(value));
  }
  if (value instanceof Uint8Array) return typed('Base64', toBase64(value));
  if (value instanceof Map) return typed('Map', encodeMap(value, path, depth));
  if (isList(value))
    return typed(
      'List',
      value.map((item, i) => encode(item, `${path}[${i}]`, depth + 1)),
    );
  return encodeTagged(value as Exclude<Extract<Value, { kind: string }>, PropertyMap>, path, depth);
}

function encodeTagged(value: Extract<Value, { kind: string }>, path: string, depth: number): TypedJson {
  switch (value.kind) {
    case 'float':
      return typed('Float', floatText(value.value));
    case 'date':
      return typed('Date', formatTemporal(value));
    case 'localTime':
      return typed('LocalTime', formatTemporal(value));
    case 'time':
      return typed('Time', formatTemporal(value));
    case 'localDateTime':
      return typed('LocalDateTime', formatTemporal(value));
    case 'dateTime':
      return typed(value.zone === undefined ? 'OffsetDateTime' : 'ZonedDateTime', formatTemporal(value));
    case 'duration':
      return typed('Duration', formatTemporal(value));
    case 'point':
      return typed('Point', pointText(value));
    case 'node':
      return encodeNode(value, path, depth);
    case 'edge':
      return encodeEdge(value, path, depth);
    case 'path':
      return typed('Path', encodePath(value, path, depth));
    default:
      return value satisfies never;
  }
}

function encodeNode(node: NodeValue, path: string, depth: number): TypedJson {
  return typed('Node', {
    _element_id: node.elementId,
    _labels: node.labels,
    _properties: encodeMap(node.properties, path, depth),
  });
}

function encodeEdge(edge: EdgeValue, path: string, depth: number): TypedJson {
  return typed('Relationship', {
    _element_id: edge.elementId,
    _start_node_element_id: edge.startElementId,
    _end_node_element_id: edge.endElementId,
    _type: edge.type,
    _properties: encodeMap(edge.properties, path, depth),
  });
}

function encodePath(value: PathValue, path: string, depth: number): readonly TypedJson[] {
  return value.nodes.flatMap((node, i) => {
    const edge = value.edges[i];
    const first = encodeNode(node, path, depth + 1);
    return edge === undefined ? [first] : [first, encodeEdge(edge, path, depth + 1)];
  });
}

function encodeMap(map: PropertyMap, path: string, depth: number): Record<string, TypedJson> {
  const json = emptyObject<TypedJson>();
  for (const [key, value] of map) json[key] = encode(value, `${path}.${key}`, depth + 1);
  return json;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function floatText(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function pointText({ srid, x, y, z }: PointValue): string {
  const coordinates = z === undefined ? [x, y] : [x, y, z];
  return `SRID=${srid};POINT ${z === undefined ? '' : 'Z '}(${coordinates.map(floatText).join(' ')})`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

function typed($type: string, _value: unknown): TypedJson {
  return { $type, _value };
}

/** Without a prototype, so that `__proto__` is a key like any other. */
function emptyObject<Item>(): Record<string, Item> {
  return Object.create(null) as Record<string, Item>;
}

function shortened(path: string): string {
  return path.length > 120 ? `${path.slice(0, 120)}…` : path;
}
