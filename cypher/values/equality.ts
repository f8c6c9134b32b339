/** `=`: true, false, or null where a null inside leaves it unknown. */
import { isNumber, type PointValue, type TemporalValue } from '../../graph/values.ts';
import { kindOf } from './kinds.ts';
import { numbersEqual } from './number-order.ts';
import { orderPaths, orderPoints } from './order-entities.ts';
import { orderTemporal } from './order-temporal.ts';
import type { EdgeRef, NodeRef, PathRef, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';

/** Three-valued truth: `null` is "unknown". */
export type Ternary = boolean | null;

/** Lists of different lengths and maps of different keys are unequal even where they hold nulls. */
export function equals(a: RuntimeValue, b: RuntimeValue): Ternary {
  if (a === null || b === null) return null;
  const type = typeof a;
  if (type !== 'object' && type === typeof b) return a === b;
  if (isNumber(a)) return isNumber(b) && numbersEqual(a, b);
  if (type !== 'object' || typeof b !== 'object') return false;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  switch (kind) {
    case 'list':
      return listsEqual(a as RuntimeList, b as RuntimeList);
    case 'map':
      return mapsEqual(a as RuntimeMap, b as RuntimeMap);
    case 'nodeRef':
    case 'edgeRef':
      return (a as NodeRef | EdgeRef).id === (b as NodeRef | EdgeRef).id;
    case 'pathRef':
      return orderPaths(a as PathRef, b as PathRef) === 0;
    case 'point':
      return orderPoints(a as PointValue, b as PointValue) === 0;
    case 'bytes':
      return bytesEqual(a as Uint8Array, b as Uint8Array);
    default:
      return orderTemporal(a as TemporalValue, b as TemporalValue) === 0;
  }
}

/** `x IN list`: true as soon as one is equal, else null where one might be. `step` is called once an element. */
export function isIn(value: RuntimeValue, list: RuntimeList, step?: () => void): Ternary {
  let answer: Ternary = false;
  for (const item of list) {
    step?.();
    const equal = equals(value, item);
    if (equal) return true;
    if (equal === null) answer = null;
  }
  return answer;
}

function listsEqual(a: RuntimeList, b: RuntimeList): Ternary {
  if (a.length !== b.length) return false;
  let answer: Ternary = true;
  for (let i = 0; i < a.length; i++) {
    const equal = equals(a[i] ?? null, b[i] ?? null);
    if (equal === false) return false;
    if (equal === null) answer = null;
  }
  return answer;
}

function mapsEqual(a: RuntimeMap, b: RuntimeMap): Ternary {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  let answer: Ternary = true;
  for (const [key, item] of a) {
    const equal = equals(item, b.get(key) ?? null);
    if (equal === false) return false;
    if (equal === null) answer = null;
  }
  return answer;
}

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
