/**
 * Keys under which a JavaScript Map tells values apart exactly as grouping and DISTINCT do: two values have the same key
 * where `order` says 0, so 1 and 1.0 fall together, and null with null. Only NaN is never the same, not even as itself:
 * each one has a key of its own, as in Neo4j.
 *
 * Numbers, booleans, null and most strings are their own keys. Anything else is written into a string that begins with U+0000;
 * the rare string that does so itself is marked.
 */
import type { TemporalValue } from '../../graph/values.ts';
import { isList } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';

export type GroupKey = string | number | bigint | boolean | null;

const MARK = '\u0000';
let nanKeys = 0;

/** The key of one value. */
export function groupKey(value: RuntimeValue): GroupKey {
  switch (typeof value) {
    case 'string':
      return value.charCodeAt(0) === 0 ? `${MARK}s${value}` : value;
    case 'bigint':
      return numberKey(value);
    case 'number':
      return Number.isNaN(value) ? MARK + written(value) : value;
    case 'object':
      return objectKey(value);
    default:
      return value;
  }
}

/** The key of a row of values, all of which matter. */
export function rowKey(values: readonly RuntimeValue[]): GroupKey {
  const [only] = values;
  return values.length === 1 && only !== undefined ? groupKey(only) : MARK + written(values);
}

function objectKey(value: object | null): GroupKey {
  if (value === null) return null;
  const tagged = value as { readonly kind?: string; readonly id?: number; readonly value?: number };
  if (tagged.kind === 'nodeRef') return `${MARK}n${tagged.id}`;
  if (tagged.kind === 'float' && tagged.value !== undefined) return groupKey(tagged.value);
  return MARK + written(value as RuntimeValue);
}

/** A bigint that a float can equal must have the float's key. */
function numberKey(value: bigint): number | bigint {
  const near = Number(value);
  return BigInt(near) === value ? near : value;
}

/** Self-delimiting text: no value's text begins another's. */
function written(value: RuntimeValue): string {
  switch (typeof value) {
    case 'string':
      return `"${value.length}:${value}`;
    case 'number':
      return Number.isNaN(value) ? `N${nanKeys++};` : `${value === 0 ? 0 : value};`;
    case 'bigint':
      return `${numberKey(value)};`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      return value === null ? '_' : writtenObject(value);
  }
}

function writtenObject(value: Exclude<RuntimeValue, null | string | number | bigint | boolean>): string {
  if (isList(value)) {
    let text = '[';
    for (const item of value) text += written(item);
    return `${text}]`;
  }
  if (value instanceof Uint8Array) return `b${value.join()};`;
  if (!('kind' in value)) {
    const keys = [...value.keys()].sort();
    return `{${keys.map((key) => written(key) + written(value.get(key) ?? null)).join('')}}`;
  }
  switch (value.kind) {
    case 'float':
      return written(value.value);
    case 'nodeRef':
      return `n${value.id};`;
    case 'edgeRef':
      return `e${value.id};`;
    case 'pathRef':
      return `p${value.nodes.join()}/${value.edges.join()};`;
    case 'point':
      return `@${value.srid},${value.x + 0},${value.y + 0},${(value.z ?? 0) + 0};`;
    default:
      return writtenTemporal(value);
  }
}

function writtenTemporal(value: TemporalValue): string {
  switch (value.kind) {
    case 'date':
      return `D${value.epochDay};`;
    case 'localTime':
      return `l${value.nanoOfDay};`;
    case 'time':
      return `T${value.nanoOfDay},${value.offsetSeconds};`;
    case 'localDateTime':
      return `L${value.epochDay},${value.nanoOfDay};`;
    case 'dateTime':
      return `Z${value.epochDay},${value.nanoOfDay},${value.offsetSeconds},${value.zone ?? ''};`;
    case 'duration':
      return `P${value.months},${value.days},${value.seconds},${value.nanoseconds};`;
    default:
      return value satisfies never;
  }
}
