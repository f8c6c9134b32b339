/**
 * The one union of values that both stores answer with and that parameters are made of.
 *
 * JavaScript has one number type where Cypher has two, so the rule is:
 * a `number` for which `Number.isInteger` holds is an INTEGER (and is then always a safe integer, never -0);
 * any other `number` (fractions, NaN, the infinities) is a FLOAT;
 * a `bigint` is an INTEGER outside the safe range; a `Float` holds a FLOAT that looks like an integer (1.0, -0.0, 1e300).
 * Build floats with `float()` and integers with `integer()`, and the rule keeps itself.
 */

/** A FLOAT whose value JavaScript cannot tell from an integer. Never built by hand: see `float()`. */
export interface Float {
  readonly kind: 'float';
  readonly value: number;
}

/** A DATE: days since 1970-01-01 in the proleptic Gregorian calendar. */
export interface DateValue {
  readonly kind: 'date';
  readonly epochDay: number;
}

/** A LOCAL TIME: nanoseconds since midnight (below 86,400 × 10⁹, so exact in a number). */
export interface LocalTimeValue {
  readonly kind: 'localTime';
  readonly nanoOfDay: number;
}

/** A ZONED TIME: wall clock nanoseconds since midnight and the offset from UTC in seconds. */
export interface TimeValue {
  readonly kind: 'time';
  readonly nanoOfDay: number;
  readonly offsetSeconds: number;
}

/** A LOCAL DATETIME. */
export interface LocalDateTimeValue {
  readonly kind: 'localDateTime';
  readonly epochDay: number;
  readonly nanoOfDay: number;
}

/** A ZONED DATETIME: wall clock day and time, the offset from UTC in seconds, and the zone's name where it has one. */
export interface DateTimeValue {
  readonly kind: 'dateTime';
  readonly epochDay: number;
  readonly nanoOfDay: number;
  readonly offsetSeconds: number;
  readonly zone?: string;
}

/**
 * A DURATION in four independent parts, as Cypher keeps it. `nanoseconds` is 0 to 999,999,999; each part is an integer,
 * and `seconds` a bigint where it is past 2^53 (285 million years, which lie within Cypher's calendar).
 */
export interface DurationValue {
  readonly kind: 'duration';
  readonly months: number;
  readonly days: number;
  readonly seconds: number | bigint;
  readonly nanoseconds: number;
}

/** A POINT. `srid` is 4326 or 4979 (WGS-84: x = longitude, y = latitude, z = height) or 7203 or 9157 (Cartesian). */
export interface PointValue {
  readonly kind: 'point';
  readonly srid: number;
  readonly x: number;
  readonly y: number;
  readonly z?: number;
}

/** A property map: a `Map`, so that `__proto__` and `constructor` are ordinary keys. */
export type PropertyMap = ReadonlyMap<string, Value>;

/** A node as answered: whole, and detached from its store. */
export interface NodeValue {
  readonly kind: 'node';
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: PropertyMap;
}

/** An edge (Cypher's relationship) as answered. */
export interface EdgeValue {
  readonly kind: 'edge';
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: PropertyMap;
}

/** A path: `nodes` has one element more than `edges`; an edge may be walked against its direction. */
export interface PathValue {
  readonly kind: 'path';
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

export type TemporalValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue | DurationValue;

export type NumberValue = number | bigint | Float;

/** What a property may hold (lists of one type only, checked where properties are written). */
export type Value =
  | null
  | boolean
  | NumberValue
  | string
  | Uint8Array
  | TemporalValue
  | PointValue
  | NodeValue
  | EdgeValue
  | PathValue
  | readonly Value[]
  | ReadonlyMap<string, Value>;

/** Parameters of a statement by name. */
export type Parameters = ReadonlyMap<string, Value>;

/** A FLOAT from a JavaScript number, wrapped where it would read as an integer. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? { kind: 'float', value } : value;
}

/** An INTEGER from a bigint, as a number where it is safe. The caller has checked the 64-bit range. */
export function integer(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

export function isFloat(value: unknown): value is number | Float {
  return typeof value === 'number'
    ? !Number.isInteger(value)
    : typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'float';
}

export function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

export function isNumber(value: unknown): value is NumberValue {
  return typeof value === 'number' || typeof value === 'bigint' || isFloat(value);
}

/** The JavaScript number nearest to a numeric value (a bigint loses digits). */
export function toNumber(value: NumberValue): number {
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : value.value;
}
