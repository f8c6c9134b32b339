/** Values in one text each: what differs to Neo4j differs here, what depends on a store's inner order does not. */
import { formatTemporal } from '../../graph/temporal-text.ts';
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../../graph/values.ts';

export interface CanonicalOptions {
  /** The `uid` of each element id that the graph began with; others are new. */
  readonly uids: ReadonlyMap<string, string>;
  /** Lists as bags and floats to twelve digits: for telling a difference of order or rounding from others. */
  readonly isLenient?: boolean;
}

export function canonicalRow(row: readonly Value[], options: CanonicalOptions): string {
  return row.map((value) => canonical(value, options)).join(' | ');
}

export function canonical(value: Value, options: CanonicalOptions): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : floatText(value, options);
  if (value instanceof Uint8Array) return `bytes(${value.join(',')})`;
  if (isList(value))
    return `[${ordered(
      value.map((item) => canonical(item, options)),
      options,
    ).join(', ')}]`;
  if (isMap(value)) return mapText(value, options);
  switch (value.kind) {
    case 'float':
      return floatText(value.value, options);
    case 'point':
      return `point(${value.srid}: ${[value.x, value.y, ...(value.z === undefined ? [] : [value.z])].map((n) => floatText(n, options)).join(' ')})`;
    case 'node':
      return nodeText(value, options);
    case 'edge':
      return edgeText(value, options);
    case 'path': {
      const ends = value.edges.map((edge, i) => {
        const isForwards = edge.startElementId === value.nodes[i]?.elementId;
        const next = value.nodes[i + 1];
        const to = next === undefined ? '?' : nodeText(next, options);
        return `${isForwards ? '-' : '<-'}${edgeText(edge, options)}${isForwards ? '->' : '-'}${to}`;
      });
      const first = value.nodes[0];
      return `<${first === undefined ? '?' : nodeText(first, options)}${ends.join('')}>`;
    }
    default:
      return `${value.kind}(${formatTemporal(value)})`;
  }
}

function nodeText({ elementId, labels, properties }: NodeValue, options: CanonicalOptions): string {
  const names = [...labels].sort().map((label) => `:${label}`);
  return `(#${options.uids.get(elementId) ?? 'new'}${names.join('')} ${mapText(properties, options)})`;
}

function edgeText(edge: EdgeValue, options: CanonicalOptions): string {
  const uid = (elementId: string) => `#${options.uids.get(elementId) ?? 'new'}`;
  const ends = `${uid(edge.startElementId)}->${uid(edge.endElementId)}`;
  return `[${uid(`edge ${edge.elementId}`)}:${edge.type} ${ends} ${mapText(edge.properties, options)}]`;
}

function mapText(map: PropertyMap, options: CanonicalOptions): string {
  const entries = [...map].map(([key, item]) => `${key}: ${canonical(item, options)}`);
  return `{${entries.sort().join(', ')}}`;
}

function floatText(value: number, { isLenient = false }: CanonicalOptions): string {
  const rounded = isLenient && Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
  const text = Object.is(rounded, -0) ? '-0' : String(rounded);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function ordered(texts: string[], { isLenient = false }: CanonicalOptions): string[] {
  return isLenient ? texts.sort() : texts;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: object): value is PropertyMap {
  return value instanceof Map;
}
