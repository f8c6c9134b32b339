/** Approximately how many bytes a value takes in memory, for the budget of a statement. */
import { isList } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';

const WORD = 8;
const OBJECT = 40;
const MAP_ENTRY = 48;

/** A list's own slots, whatever is in them. */
export function listBytes(length: number): number {
  return OBJECT + length * WORD;
}

/** UTF-16 at worst. */
export function stringBytes(length: number): number {
  return 24 + length * 2;
}

/** Whole value, deep. Nodes and edges are references and cost what a reference costs. */
export function bytesOf(value: RuntimeValue): number {
  switch (typeof value) {
    case 'string':
      return stringBytes(value.length);
    case 'number':
    case 'boolean':
      return WORD;
    case 'bigint':
      return 24;
    default:
      return value === null ? WORD : objectBytes(value);
  }
}

function objectBytes(value: Extract<RuntimeValue, object>): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + bytesOf(item), listBytes(value.length));
  if (value instanceof Uint8Array) return OBJECT + value.length;
  if ('kind' in value) {
    return value.kind === 'pathRef' ? OBJECT + listBytes(value.nodes.length) + listBytes(value.edges.length) : OBJECT;
  }
  let sum = OBJECT;
  for (const [key, item] of value) sum += MAP_ENTRY + stringBytes(key.length) + bytesOf(item);
  return sum;
}
