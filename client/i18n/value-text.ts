/** Values of the graph as text: for people (`readable`, in their language) and exactly (`exact`, as Cypher writes them). */
import type { Grade } from '../../graph/grades.ts';
import { formatOffset, formatTemporal } from '../../graph/temporal-text.ts';
import type { PointValue, Value } from '../../graph/values.ts';
import { formatDay, formatNumber, formatPlain, formatWallClock, separator } from './format.ts';
import { locale } from './locale.ts';

const YES_NO = { en: ['yes', 'no'], ar: ['نعم', 'لا'] } as const;

/** A property in the details panel. Years and line numbers are not grouped. */
export function readable(value: Value): string {
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'number') {
    const isYear = Number.isInteger(value) && value >= 1000 && value <= 2999;
    return isYear ? formatPlain(value) : formatNumber(value);
  }
  if (typeof value === 'bigint') return formatNumber(value);
  if (isTagged(value) && value.kind === 'date') return formatDay(value.epochDay);
  if (isTagged(value) && value.kind === 'localDateTime') return formatWallClock(value);
  if (isTagged(value) && value.kind === 'dateTime') {
    return `${formatWallClock(value)} (${value.zone ?? (value.offsetSeconds === 0 ? 'UTC' : formatOffset(value.offsetSeconds))})`;
  }
  if (isTagged(value) && value.kind === 'float') return formatNumber(value.value);
  if (Array.isArray(value)) return value.map((item: Value) => readable(item)).join(separator());
  return exact(value);
}

/** A grade of the Admiralty code: its letter or figure, which is written alike in all languages, and what it means. */
export function gradeText({ id, label, labelAr }: Grade<string | number>): string {
  return locale.value === 'ar' ? `${id}: ${labelAr}` : `${id} · ${label}`;
}

/** A truth value as people say it. */
export function yesOrNo(value: boolean): string {
  return YES_NO[locale.value][value ? 0 : 1];
}

/** A value in a result, unambiguous and fit to be copied: texts as they are, floats with a point, the rest as in Cypher. */
export function exact(value: Value): string {
  return typeof value === 'string' ? value : literal(value);
}

function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Uint8Array) return `0x${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]: [string, Value]) => `${key}: ${literal(item)}`).join(', ')}}`;
  }
  if (Array.isArray(value)) return `[${value.map((item: Value) => literal(item)).join(', ')}]`;
  if (isTagged(value)) return tagged(value);
  return String(value);
}

type Tagged = Extract<Value, { readonly kind: string }>;

function isTagged(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function tagged(value: Tagged): string {
  switch (value.kind) {
    case 'float':
      return Object.is(value.value, -0)
        ? '-0.0'
        : Number.isFinite(value.value)
          ? floatText(value.value)
          : String(value.value);
    case 'node':
      return `(${value.labels.map((label) => `:${label}`).join('')} ${literal(value.properties)})`;
    case 'edge':
      return `[:${value.type} ${literal(value.properties)}]`;
    case 'path':
      return value.edges.reduce(
        (text, edge, i) => {
          const isForward = edge.startElementId === value.nodes[i]?.elementId;
          const next = value.nodes[i + 1];
          return `${text}${isForward ? '-' : '<-'}[:${edge.type}]${isForward ? '->' : '-'}${next ? literal(next) : ''}`;
        },
        value.nodes[0] ? literal(value.nodes[0]) : '',
      );
    case 'point':
      return pointText(value);
    default:
      return formatTemporal(value);
  }
}

function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function pointText({ srid, x, y, z }: PointValue): string {
  const parts = [`srid: ${srid}`, `x: ${x}`, `y: ${y}`, ...(z === undefined ? [] : [`z: ${z}`])];
  return `point({${parts.join(', ')}})`;
}
