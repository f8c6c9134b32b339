/**
 * What lists and maps would take if they were written out: a list that is in another twice counts twice.
 *
 * `[s, s]`, forty times over, is forty small lists in memory and a million million values for whoever goes through it. So
 * whatever puts lists into lists is charged for what they would be, and whoever copies or compares them can ask beforehand.
 */
import { isList } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';

const LIST = 16;
const SLOT = 8;
const MAP = 48;
const ENTRY = 40;
/** Collections of which it is kept: then asking again costs nothing, and what is not kept is soon gone through. */
const HEAVY = 4096;

const known = new WeakMap<object, number>();

/** 0 for anything but a list or a map. Texts count as a slot: they are not copied. */
export function treeBytes(value: RuntimeValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (isList(value)) return kept(value, LIST + value.length * SLOT, value);
  return value instanceof Map ? kept(value, MAP + value.size * ENTRY, value.values()) : 0;
}

function kept(collection: object, own: number, items: Iterable<RuntimeValue>): number {
  const before = known.get(collection);
  if (before !== undefined) return before;
  let bytes = own;
  for (const item of items) if (typeof item === 'object') bytes += treeBytes(item);
  if (bytes > HEAVY) known.set(collection, bytes);
  return bytes;
}
