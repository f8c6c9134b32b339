/** Hashes of large lists and maps, such that values that grouping does not tell apart have the same. */
import { PAUSE, type Steps } from '../steps.ts';
import { groupKey } from './group-key.ts';
import { isList, isMap } from './kinds.ts';
import { isHeavy } from './long-work.ts';
import type { EvaluationContext, RuntimeValue } from './runtime.ts';

/** Rows share their lists: of each the hash is worked out once. */
const known = new WeakMap<object, number>();

export function* hashSteps(value: RuntimeValue, context: Pick<EvaluationContext, 'spend'>): Steps<number> {
  if (typeof value !== 'object' || value === null || !isHeavy(value)) return hashOfKey(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  let hash = 0;
  for (const part of partsOf(value)) {
    if (context.spend(1)) yield PAUSE;
    hash = mixed(hash, isHeavy(part) ? yield* hashSteps(part, context) : hashOfKey(part));
  }
  known.set(value, hash);
  return hash;
}

/** The elements of a list; the keys of a map in their order, each with its value after it. */
function* partsOf(value: RuntimeValue): Generator<RuntimeValue, void, undefined> {
  if (isList(value)) yield* value;
  if (!isMap(value)) return;
  for (const key of [...value.keys()].sort()) {
    yield key;
    yield value.get(key) ?? null;
  }
}

function hashOfKey(value: RuntimeValue): number {
  const key = groupKey(value);
  if (typeof key === 'number' && (key | 0) === key) return key | 0;
  const text = String(key);
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash;
}

function mixed(hash: number, other: number): number {
  return (Math.imul(hash ^ other, 0x85ebca6b) + (hash >>> 13)) | 0;
}
