/** Approximate bytes of values, for the memory budget. */
import { isList } from '../values/kinds.ts';
import type { RuntimeList, RuntimeValue } from '../values/runtime.ts';

/** Of V8 with words of eight bytes: an array is an object and a store of its slots, and so is a map, with room to spare. */
const SLOT = 8;
const ARRAY = 48;
const MAP = 96;
const ENTRY = 48;
const OBJECT = 40;
/** A number that is no 32-bit integer is an object. */
const NUMBER = 16;
/** How far into nested collections a look goes: deeper ones are paid for where they are built. */
const MAX_DEPTH = 4;
/** Longer lists are sampled: at places that nobody can foresee, so that the estimate is fair to any list. */
const SAMPLES = [1024, 256, 32, 8] as const;

export function sizeOfRow(row: readonly RuntimeValue[]): number {
  let size = ARRAY;
  for (const value of row) size += SLOT + sizeOf(value ?? null);
  return size;
}

/** Beyond the slot itself: small primitives cost nothing more. */
export function sizeOf(value: RuntimeValue, depth = 0): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (typeof value === 'number') return (value | 0) === value ? 0 : NUMBER;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? 24 : 0;
  if (value instanceof Uint8Array) return OBJECT + value.length;
  if (isList(value)) {
    return ARRAY + value.length * SLOT + (depth < MAX_DEPTH ? sizeOfItems(value, depth + 1) : 0);
  }
  if (value instanceof Map) {
    let size = MAP;
    for (const [key, item] of value) size += ENTRY + key.length * 2 + (depth < MAX_DEPTH ? sizeOf(item, depth + 1) : 0);
    return size;
  }
  const tagged = value as { readonly kind: string; readonly nodes?: readonly number[] };
  return tagged.kind === 'pathRef' ? OBJECT + 2 * ARRAY + 2 * SLOT * (tagged.nodes?.length ?? 0) : OBJECT;
}

function sizeOfItems(list: RuntimeList, depth: number): number {
  const sample = SAMPLES[depth - 1] ?? 1;
  let size = 0;
  if (list.length <= sample) {
    for (const item of list) size += sizeOf(item, depth);
    return size;
  }
  for (let at = 0; at < sample; at++) size += sizeOf(list[Math.floor(Math.random() * list.length)] ?? null, depth);
  return Math.ceil((size * list.length) / sample);
}
