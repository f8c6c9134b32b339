/**
 * The total order of all values, as ORDER BY, min and max need it: total also across types, with nulls last.
 * No equal values are told apart but -0.0, which comes before 0, and null and NaN are the same as themselves.
 */

import { compareStrings } from '../../graph/string-order.ts';
import { isNumber, type NumberValue, type PointValue, type TemporalValue } from '../../graph/values.ts';
import { type Kind, kindOf } from './kinds.ts';
import { orderNumbers } from './number-order.ts';
import { orderPaths, orderPoints } from './order-entities.ts';
import { orderTemporal } from './order-temporal.ts';
import type { EdgeRef, NodeRef, PathRef, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';

/** Lower ranks sort first. */
const RANKS: Readonly<Record<Kind, number>> = {
  map: 0,
  nodeRef: 1,
  edgeRef: 2,
  list: 3,
  bytes: 4,
  pathRef: 5,
  point: 6,
  dateTime: 7,
  localDateTime: 8,
  date: 9,
  time: 10,
  localTime: 11,
  duration: 12,
  string: 13,
  boolean: 14,
  integer: 15,
  float: 15,
  null: 16,
};

/** Negative, zero or positive; never NaN. */
export function order(a: RuntimeValue, b: RuntimeValue): number {
  if (a === b) return 0;
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isNumber(a) && isNumber(b)) return orderNumbers(a, b);
  const kind = kindOf(a);
  const ranks = RANKS[kind] - RANKS[kindOf(b)];
  return ranks !== 0 ? ranks : orderOfOneKind(kind, a, b);
}

function orderOfOneKind(kind: Kind, a: RuntimeValue, b: RuntimeValue): number {
  switch (kind) {
    case 'null':
      return 0;
    case 'boolean':
      return Number(a) - Number(b);
    case 'integer':
    case 'float':
      return orderNumbers(a as NumberValue, b as NumberValue);
    case 'string':
      return compareStrings(a as string, b as string);
    case 'nodeRef':
    case 'edgeRef':
      return (a as NodeRef | EdgeRef).id - (b as NodeRef | EdgeRef).id;
    case 'pathRef':
      return orderPaths(a as PathRef, b as PathRef);
    case 'point':
      return orderPoints(a as PointValue, b as PointValue);
    case 'list':
      return orderLists(a as RuntimeList, b as RuntimeList);
    case 'map':
      return orderMaps(a as RuntimeMap, b as RuntimeMap);
    case 'bytes':
      return orderBytes(a as Uint8Array, b as Uint8Array);
    default:
      return orderTemporal(a as TemporalValue, b as TemporalValue);
  }
}

function orderLists(a: RuntimeList, b: RuntimeList): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const items = order(a[i] ?? null, b[i] ?? null);
    if (items !== 0) return items;
  }
  return a.length - b.length;
}

/** By size, then by sorted keys, then by the values under them. */
function orderMaps(a: RuntimeMap, b: RuntimeMap): number {
  if (a.size !== b.size) return a.size - b.size;
  const left = [...a.keys()].sort(compareStrings);
  const right = [...b.keys()].sort(compareStrings);
  return orderLists(left, right) || orderLists(left.map(valueIn(a)), left.map(valueIn(b)));
}

function valueIn(map: RuntimeMap): (key: string) => RuntimeValue {
  return (key) => map.get(key) ?? null;
}

function orderBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const bytes = (a[i] ?? 0) - (b[i] ?? 0);
    if (bytes !== 0) return bytes;
  }
  return a.length - b.length;
}
