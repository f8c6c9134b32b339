/** Values as Cypher literals: what stands in a script where a parameter cannot. The one place that escapes texts into a statement. */
import { identifier } from '../statements/fragment.ts';
import { formatDate, formatOffset, formatTemporal, formatTimeOfDay } from '../temporal-text.ts';
import type { DateTimeValue, DurationValue, PointValue, PropertyMap, TimeValue, Value } from '../values.ts';
import { toBase64 } from './base64.ts';
import { orderedEntries } from './key-order.ts';

/**
 * A literal of a property's value. Bytes have none in Cypher and become their Base64 text; nodes, edges, paths and maps are no
 * properties and are not met here, save a map of properties itself (`mapLiteral`).
 */
export function cypherLiteral(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : floatLiteral(value);
  if (value instanceof Uint8Array) return stringLiteral(toBase64(value));
  if (value instanceof Map) return mapLiteral(value);
  if (isList(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  return taggedLiteral(value as Exclude<Extract<Value, { kind: string }>, PropertyMap>);
}

/** `{name: 'value', …}` with its keys as identifiers. */
export function mapLiteral(properties: PropertyMap): string {
  return `{${orderedEntries(properties)
    .map(([key, value]) => `${identifier(key)}: ${cypherLiteral(value)}`)
    .join(', ')}}`;
}

/** A text in single quotes, safe whatever it holds. Controls, marks of direction and lone surrogates are written as escapes. */
export function stringLiteral(text: string): string {
  return `'${text.replace(ESCAPED, escapeOf)}'`;
}

const ESCAPED = /[\\'\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeOf(character: string): string {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

function taggedLiteral(value: Exclude<Extract<Value, { kind: string }>, PropertyMap>): string {
  switch (value.kind) {
    case 'float':
      return floatLiteral(value.value);
    case 'date':
      return `date('${formatTemporal(value)}')`;
    case 'localTime':
      return `localtime('${formatTemporal(value)}')`;
    case 'time':
      return timeLiteral(value);
    case 'localDateTime':
      return `localdatetime('${formatTemporal(value)}')`;
    case 'dateTime':
      return dateTimeLiteral(value);
    case 'duration':
      return durationLiteral(value);
    case 'point':
      return pointLiteral(value);
    case 'node':
    case 'edge':
    case 'path':
      return 'null';
    default:
      return value satisfies never;
  }
}

function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return '(0.0 / 0.0)';
  if (!Number.isFinite(value)) return value > 0 ? '(1.0 / 0.0)' : '(-1.0 / 0.0)';
  const text = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

// NOTE: Neo4j reads no offset with seconds out of a text (local mean times have them), but does out of a map's timezone.
function timeLiteral(value: TimeValue): string {
  const { offsetSeconds, nanoOfDay } = value;
  if (offsetSeconds % 60 === 0) return `time('${formatTemporal(value)}')`;
  return `time({time: localtime('${formatTimeOfDay(nanoOfDay)}'), timezone: '${formatOffset(offsetSeconds)}'})`;
}

function dateTimeLiteral(value: DateTimeValue): string {
  const { offsetSeconds, epochDay, nanoOfDay, zone } = value;
  if (offsetSeconds % 60 === 0) return `datetime(${stringLiteral(formatTemporal(value))})`;
  const moment = `date: date('${formatDate(epochDay)}'), time: localtime('${formatTimeOfDay(nanoOfDay)}')`;
  return `datetime({${moment}, timezone: ${stringLiteral(zone ?? formatOffset(offsetSeconds))}})`;
}

function durationLiteral({ months, days, seconds, nanoseconds }: DurationValue): string {
  return `duration({months: ${months}, days: ${days}, seconds: ${seconds}, nanoseconds: ${nanoseconds}})`;
}

function pointLiteral({ srid, x, y, z }: PointValue): string {
  const axes = [
    `x: ${floatLiteral(x)}`,
    `y: ${floatLiteral(y)}`,
    ...(z === undefined ? [] : [`z: ${floatLiteral(z)}`]),
  ];
  return `point({srid: ${srid}, ${axes.join(', ')}})`;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
