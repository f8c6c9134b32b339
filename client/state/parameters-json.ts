/** Parameters as the JSON that a user reads and edits: plain wherever plain JSON says the same. */
import { InvalidInput } from '../../graph/errors.ts';
import type { Parameters, PropertyMap, Value } from '../../graph/values.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import { encodeValue } from '../../graph/wire-encode.ts';

/** Short lists on one line, so that a table of folds does not fill the screen. */
export function parametersJson(parameters: Parameters): string {
  const lines = [...parameters].map(([name, value]) => `  ${JSON.stringify(name)}: ${valueJson(value)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

/** One value on one line, fit to stand inside of `parametersJson`. */
export function valueJson(value: Value): string {
  return JSON.stringify(plain(value));
}

/** JSON as a user writes it: plain values, or the typed ones of the wire. Empty text is no parameters. */
export function readParameters(text: string): Parameters {
  if (text.trim() === '') return new Map();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw notJson(cause instanceof Error ? cause.message : 'not JSON', cause);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw notJson('not an object', undefined);
  return decodeParameters(json as Readonly<Record<string, unknown>>);
}

function plain(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  // A plain object with this key would be read as a typed value.
  if (value instanceof Map && !value.has('$type')) return plainMap(value);
  return encodeValue(value);
}

/** `fromEntries` makes `__proto__` a key like any other. */
function plainMap(map: PropertyMap): object {
  return Object.fromEntries([...map].map(([key, value]) => [key, plain(value)]));
}

function notJson(why: string, cause: unknown): InvalidInput {
  return new InvalidInput(`parameters: they cannot be read as JSON (${why}).`, {
    code: 'Shabaka.InvalidJson',
    hint: 'Write an object such as { "name": "SDF", "limit": 10 }.',
    cause,
  });
}
