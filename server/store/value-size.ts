/** How many bytes a value takes, roughly: the measure of `maxBytes`, the same for both stores. */
import type { PropertyMap, Value } from '../../graph/values.ts';

const OVERHEAD = 16;

/** Text counts two bytes a UTF-16 unit, every value some overhead. Nested values are walked without recursion, no further than the limit. */
export function approximateBytes(value: Value, limit = Number.POSITIVE_INFINITY): number {
  let bytes = 0;
  const open: Value[] = [value];
  for (let next = open.pop(); next !== undefined && bytes <= limit; next = open.pop()) {
    bytes += OVERHEAD;
    if (typeof next === 'string') bytes += next.length * 2;
    else if (next instanceof Uint8Array) bytes += next.length;
    else if (isList(next)) bytes += pushList(open, next, limit - bytes);
    else if (next instanceof Map) bytes += pushMap(open, next);
    else if (typeof next === 'object' && next !== null && 'kind' in next) bytes += pushEntity(open, next);
  }
  return bytes;
}

function pushEntity(open: Value[], value: Extract<Value, { kind: string }>): number {
  switch (value.kind) {
    case 'path':
      push(open, value.nodes);
      push(open, value.edges);
      return OVERHEAD;
    case 'node':
      push(open, value.labels);
      return value.elementId.length * 2 + pushMap(open, value.properties);
    case 'edge':
      return (value.elementId.length + value.type.length) * 2 + pushMap(open, value.properties);
    default:
      return OVERHEAD;
  }
}

function pushMap(open: Value[], map: PropertyMap): number {
  let bytes = 0;
  for (const [key, item] of map) {
    bytes += key.length * 2;
    open.push(item);
  }
  return bytes;
}

/** NOTE: numbers and their like are counted in place: a list may have millions of them. */
function pushList(open: Value[], list: readonly Value[], limit: number): number {
  let bytes = 0;
  for (const item of list) {
    if (typeof item === 'object' || typeof item === 'string') open.push(item);
    else bytes += OVERHEAD;
    if (bytes > limit) break;
  }
  return bytes;
}

function push(open: Value[], items: readonly Value[]): void {
  for (const item of items) open.push(item);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
