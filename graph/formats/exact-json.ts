/** Values as JSON that loses nothing: plain where JSON keeps the value exactly, typed as on the wire elsewhere. `decodeValue` reads both. */
import { isNumber, type Value } from '../values.ts';
import { encodeValue } from '../wire-encode.ts';
import { orderedEntries } from './key-order.ts';

/** JSON of a value; `path` names it in the error that a too deep one gives. */
export function exactJson(value: Value, path = 'value'): unknown {
  if (isPlain(value)) return value;
  return Array.isArray(value) && value.every(isPlain) ? value : encodeValue(value, path);
}

/** JSON of properties, in an object without a prototype, so that `__proto__` is a key like any other. */
export function exactProperties(properties: ReadonlyMap<string, Value>): Readonly<Record<string, unknown>> {
  const json = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of orderedEntries(properties)) json[key] = exactJson(value, key);
  return json;
}

function isPlain(value: Value): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  return isNumber(value) && typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0);
}
