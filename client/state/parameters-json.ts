/** Parameters as the JSON that a user reads and edits: plain wherever plain JSON says the same. */
import type { Parameters, Value } from '../../graph/values.ts';
import { encodeValue } from '../../graph/wire-encode.ts';

/** Short lists on one line, so that a table of folds does not fill the screen. */
export function parametersJson(parameters: Parameters): string {
  const lines = [...parameters].map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(plain(value))}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function plain(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  return encodeValue(value);
}
