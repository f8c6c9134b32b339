/** `<`, `<=`, `>`, `>=`: an order within one type, unknown across types. */

import { compareStrings } from '../../graph/string-order.ts';
import { isNumber, type TemporalValue } from '../../graph/values.ts';
import { equals } from './equality.ts';
import { kindOf } from './kinds.ts';
import { compareNumbers } from './number-order.ts';
import { orderPaths } from './order-entities.ts';
import { orderTemporal } from './order-temporal.ts';
import type { EdgeRef, NodeRef, PathRef, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';

/**
 * Negative, zero or positive; null where the two cannot be compared (other types, a null inside);
 * NaN where a NaN takes part, so that each of the four operators answers false.
 */
export function compare(a: RuntimeValue, b: RuntimeValue): number | null {
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : null;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  switch (kind) {
    case 'boolean':
      return Number(a) - Number(b);
    case 'list':
      return compareLists(a as RuntimeList, b as RuntimeList);
    case 'map':
      return compareMaps(a as RuntimeMap, b as RuntimeMap);
    case 'nodeRef':
    case 'edgeRef':
      return (a as NodeRef | EdgeRef).id - (b as NodeRef | EdgeRef).id;
    case 'pathRef':
      return orderPaths(a as PathRef, b as PathRef);
    case 'date':
    case 'localTime':
    case 'time':
    case 'localDateTime':
    case 'dateTime':
      return orderTemporal(a as TemporalValue, b as TemporalValue);
    default:
      // Durations and points have no order, but `<=` holds between equal ones.
      return equals(a, b) === true ? 0 : null;
  }
}

/** The first place where they differ decides; of two where one begins the other, the shorter is less. */
function compareLists(a: RuntimeList, b: RuntimeList): number | null {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const items = compare(a[i] ?? null, b[i] ?? null);
    if (items !== 0) return Number.isNaN(items) ? null : items;
  }
  return a.length - b.length;
}

/** By size, then by sorted keys, then by the values under them. */
function compareMaps(a: RuntimeMap, b: RuntimeMap): number | null {
  if (a.size !== b.size) return a.size - b.size;
  const left = [...a.keys()].sort(compareStrings);
  const right = [...b.keys()].sort(compareStrings);
  const keys = compareLists(left, right);
  if (keys !== 0) return keys;
  return compareLists(
    left.map((key) => a.get(key) ?? null),
    left.map((key) => b.get(key) ?? null),
  );
}
