/** Parameters as the JSON that a user reads and edits: plain wherever plain JSON says the same. */
import { InvalidInput } from '../../graph/errors.ts';
import type { Parameters, Value } from '../../graph/values.ts';
import { decodeParameters } from '../../graph/wire-decode.ts';
import { encodeValue } from '../../graph/wire-encode.ts';

/** Short lists on one line, so that a table of folds does not fill the screen. */
export function parametersJson(parameters: Parameters): string {
  const lines = [...parameters].map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(plain(value))}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
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
  return encodeValue(value);
}

function notJson(why: string, cause: unknown): InvalidInput {
  return new InvalidInput(`parameters: they cannot be read as JSON (${why}).`, {
    code: 'Shabaka.InvalidJson',
    hint: 'Write an object such as { "name": "SDF", "limit": 10 }.',
    cause,
  });
}
