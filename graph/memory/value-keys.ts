/**
 * Keys under which equal property values meet, in the sense of Cypher's `=`: 1 and 1.0 share one, 0.1 and '0.1' do not,
 * and null and NaN (alone or in a list) have none, because they equal nothing.
 * Booleans, numbers and strings are their own keys; the others become text, kept apart from strings by `isPlain`.
 */
import { isNumber, type Value } from '../values.ts';

export type PlainKey = string | number | bigint | boolean;

/** A key, and whether it is the value itself (`plain`) or a text that stands for it. */
export interface ValueKey {
  readonly plain: boolean;
  readonly key: PlainKey;
}

/** Undefined where the value equals nothing. */
export function valueKey(value: Value): ValueKey | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return { plain: true, key: value };
  if (value === null) return undefined;
  if (isNumber(value)) {
    const key = numberKey(value);
    return key === undefined ? undefined : { plain: true, key };
  }
  const key = textKey(value);
  return key === undefined ? undefined : { plain: false, key };
}

/** One key for the values of a composite index. */
export function compositeKey(values: readonly Value[]): string | undefined {
  const parts = values.map(textKey);
  return parts.includes(undefined) ? undefined : parts.join('\0');
}

function numberKey(value: number | bigint | { readonly value: number }): number | bigint | undefined {
  if (typeof value === 'bigint') return value;
  const number = typeof value === 'number' ? value : value.value;
  if (Number.isNaN(number)) return undefined;
  // NOTE: past 2^53 an INTEGER is a bigint, so a FLOAT there takes a bigint's key to meet it.
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(number) : number + 0;
}

/** Text that is the same for equal values and differs for others, whatever their kinds. */
function textKey(value: Value): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (isNumber(value)) {
    const key = numberKey(value);
    return key === undefined ? undefined : `n${key}`;
  }
  if (value instanceof Uint8Array) return `b${value.join(',')}`;
  if (isList(value)) return listKey(value);
  if (isMap(value)) return undefined;
  switch (value.kind) {
    case 'date':
      return `d${value.epochDay}`;
    case 'localTime':
      return `t${value.nanoOfDay}`;
    case 'time':
      return `z${value.nanoOfDay},${value.offsetSeconds}`;
    case 'localDateTime':
      return `l${value.epochDay},${value.nanoOfDay}`;
    case 'dateTime':
      return `g${value.epochDay},${value.nanoOfDay},${value.offsetSeconds},${value.zone ?? ''}`;
    case 'duration':
      return `p${value.months},${value.days},${value.seconds},${value.nanoseconds}`;
    case 'point':
      return [value.x, value.y, value.z ?? 0].some(Number.isNaN)
        ? undefined
        : `@${value.srid},${value.x + 0},${value.y + 0},${(value.z ?? 0) + 0}`;
    case 'node':
    case 'edge':
    case 'path':
      return undefined;
  }
}

function listKey(list: readonly Value[]): string | undefined {
  const parts = list.map(textKey);
  return parts.includes(undefined) ? undefined : `[${parts.join('\0')}]`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}
