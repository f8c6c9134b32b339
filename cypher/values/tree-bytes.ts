/**
 * What lists and maps would take if they were written out: a list that is in another twice counts twice.
 *
 * `[s, s]`, forty times over, is forty small lists in memory and a million million values for whoever goes through it. So
 * whatever puts lists into lists is charged for what they would be, and whoever copies or compares them can ask beforehand.
 */
import { isList } from './kinds.ts';
import type { RuntimeList, RuntimeValue } from './runtime.ts';
import { LIST_SLOT, listBytes } from './size.ts';

const MAP = 48;
const ENTRY = 40;
/** Shorter texts count as their slot. */
const LONG_TEXT = 1024;
/** Collections of which it is kept: then asking again costs nothing, and what is not kept is soon gone through. */
const LARGE = 16_384;

const known = new WeakMap<object, number>();

/** 0 for anything but a list, a map or a long text. */
export function treeBytes(value: RuntimeValue): number {
  if (typeof value === 'string') return value.length > LONG_TEXT ? value.length * 2 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  if (isList(value)) return kept(value, listBytes(value.length), value);
  return value instanceof Map ? kept(value, MAP + value.size * ENTRY, value.values()) : 0;
}

/** A list just made, by whoever knows what its elements come to: then nobody need go through it to know. */
export function withTreeBytes<List extends RuntimeList>(list: List, ofElements = 0): List {
  if (list.length * LIST_SLOT > LARGE) known.set(list, listBytes(list.length) + ofElements);
  return list;
}

function kept(collection: object, own: number, items: Iterable<RuntimeValue>): number {
  const before = known.get(collection);
  if (before !== undefined) return before;
  let bytes = own;
  for (const item of items) if (typeof item === 'object' || typeof item === 'string') bytes += treeBytes(item);
  if (bytes > LARGE) known.set(collection, bytes);
  return bytes;
}
