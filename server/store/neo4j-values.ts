/** Values of neo4j-driver to ours and back, losslessly: the one place that knows both. */
import neo4j, {
  Date as DriverDate,
  DateTime as DriverDateTime,
  Duration as DriverDuration,
  LocalDateTime as DriverLocalDateTime,
  LocalTime as DriverLocalTime,
  Node as DriverNode,
  Path as DriverPath,
  Point as DriverPoint,
  Relationship as DriverRelationship,
  Time as DriverTime,
} from 'neo4j-driver';
import { civilDateOf, epochDayOf } from '../../graph/calendar.ts';
import type { EdgeValue, NodeValue, Parameters, PropertyMap, Value } from '../../graph/values.ts';
import { float, integer } from '../../graph/values.ts';

const NANOS_PER_SECOND = 1_000_000_000;

/** A value as the driver answers it with `useBigInt`: a number is a FLOAT, a bigint an INTEGER. */
export function fromDriver(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return integer(value);
  if (typeof value === 'number') return float(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(fromDriver);
  if (value instanceof Int8Array)
    return new Uint8Array(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength));
  if (typeof value !== 'object') return placeholder(typeof value);
  return fromObject(value);
}

/** Parameters as the driver takes them. */
export function toDriverParameters(parameters: Parameters): Record<string, unknown> {
  return toObject(parameters);
}

function fromObject(value: object): Value {
  if (value instanceof DriverNode) return fromNode(value);
  if (value instanceof DriverRelationship) return fromRelationship(value);
  if (value instanceof DriverPath) return fromPath(value);
  if (neo4j.isPoint(value)) {
    const point = { kind: 'point', srid: Number(value.srid), x: value.x, y: value.y } as const;
    return typeof value.z === 'number' ? { ...point, z: value.z } : point;
  }
  return fromTemporal(value) ?? fromRare(value) ?? fromMap(value);
}

function fromTemporal(value: object): Value | undefined {
  if (neo4j.isDate(value)) return { kind: 'date', epochDay: dayOf(value) };
  if (neo4j.isLocalTime(value)) return { kind: 'localTime', nanoOfDay: nanoOf(value) };
  if (neo4j.isTime(value)) {
    return { kind: 'time', nanoOfDay: nanoOf(value), offsetSeconds: Number(value.timeZoneOffsetSeconds) };
  }
  if (neo4j.isLocalDateTime(value)) {
    return { kind: 'localDateTime', epochDay: dayOf(value), nanoOfDay: nanoOf(value) };
  }
  if (neo4j.isDateTime(value)) {
    const offsetSeconds = Number(value.timeZoneOffsetSeconds ?? 0);
    const moment = { kind: 'dateTime', epochDay: dayOf(value), nanoOfDay: nanoOf(value), offsetSeconds } as const;
    return typeof value.timeZoneId === 'string' ? { ...moment, zone: value.timeZoneId } : moment;
  }
  if (neo4j.isDuration(value)) {
    return {
      kind: 'duration',
      months: Number(value.months),
      days: Number(value.days),
      seconds: integer(BigInt(value.seconds.toString())),
      nanoseconds: Number(value.nanoseconds),
    };
  }
  return undefined;
}

/** Types that the port has no value for: a VECTOR is a map that says so, what the driver cannot read a named text. */
function fromRare(value: object): Value | undefined {
  if (neo4j.isVector(value)) {
    const numbers: ArrayLike<number | bigint> = value.asTypedArray();
    const isFloating = value.getType().startsWith('FLOAT');
    const coordinates = Array.from(numbers, (item) =>
      typeof item === 'bigint' ? integer(item) : isFloating ? float(item) : item,
    );
    return new Map<string, Value>([
      ['type', `VECTOR<${value.getType()}>`],
      ['coordinates', coordinates],
    ]);
  }
  if (neo4j.isUnsupportedType(value)) return placeholder(value.name);
  return undefined;
}

function placeholder(name: string): string {
  return `(a ${name}, which this version cannot read)`;
}

function fromMap(value: object): Map<string, Value> {
  return new Map(Object.entries(value).map(([key, item]) => [key, fromDriver(item)]));
}

function fromNode(node: DriverNode): NodeValue {
  return { kind: 'node', elementId: node.elementId, labels: node.labels, properties: fromMap(node.properties) };
}

function fromRelationship(relationship: DriverRelationship): EdgeValue {
  return {
    kind: 'edge',
    elementId: relationship.elementId,
    type: relationship.type,
    startElementId: relationship.startNodeElementId,
    endElementId: relationship.endNodeElementId,
    properties: fromMap(relationship.properties),
  };
}

function fromPath(path: DriverPath): Value {
  const nodes = [fromNode(path.start), ...path.segments.map(({ end }) => fromNode(end))];
  return { kind: 'path', nodes, edges: path.segments.map(({ relationship }) => fromRelationship(relationship)) };
}

interface DayParts {
  readonly year: unknown;
  readonly month: unknown;
  readonly day: unknown;
}

interface ClockParts {
  readonly hour: unknown;
  readonly minute: unknown;
  readonly second: unknown;
  readonly nanosecond: unknown;
}

function dayOf({ year, month, day }: DayParts): number {
  return epochDayOf({ year: Number(year), month: Number(month), day: Number(day) });
}

function nanoOf({ hour, minute, second, nanosecond }: ClockParts): number {
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return seconds * NANOS_PER_SECOND + Number(nanosecond);
}

function toDriver(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'bigint')
    return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value instanceof Uint8Array) return new Int8Array(value);
  if (isList(value)) return value.map(toDriver);
  if (isMap(value)) return toObject(value);
  switch (value.kind) {
    case 'float':
      return value.value;
    case 'point':
      return new DriverPoint(BigInt(value.srid), value.x, value.y, value.z);
    case 'duration':
      return new DriverDuration(
        BigInt(value.months),
        BigInt(value.days),
        BigInt(value.seconds),
        BigInt(value.nanoseconds),
      );
    case 'node':
    case 'edge':
    case 'path':
      throw new TypeError(`A ${value.kind} is no parameter.`);
    default:
      return toDriverTemporal(value);
  }
}

function toDriverTemporal(
  value: Extract<Value, { kind: 'date' | 'time' | 'localTime' | 'localDateTime' | 'dateTime' }>,
) {
  if (value.kind === 'date') return new DriverDate(...day(value.epochDay));
  if (value.kind === 'localTime') return new DriverLocalTime(...clock(value.nanoOfDay));
  if (value.kind === 'time') return new DriverTime(...clock(value.nanoOfDay), BigInt(value.offsetSeconds));
  if (value.kind === 'localDateTime') return new DriverLocalDateTime(...day(value.epochDay), ...clock(value.nanoOfDay));
  return new DriverDateTime(
    ...day(value.epochDay),
    ...clock(value.nanoOfDay),
    BigInt(value.offsetSeconds),
    value.zone ?? null,
  );
}

function day(epochDay: number): [bigint, bigint, bigint] {
  const date = civilDateOf(epochDay);
  return [BigInt(date.year), BigInt(date.month), BigInt(date.day)];
}

function clock(nanoOfDay: number): [bigint, bigint, bigint, bigint] {
  const nano = nanoOfDay % NANOS_PER_SECOND;
  const second = (nanoOfDay - nano) / NANOS_PER_SECOND;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60, nano] as const;
  return [BigInt(parts[0]), BigInt(parts[1]), BigInt(parts[2]), BigInt(parts[3])];
}

/** NOTE: `Object.fromEntries` makes `__proto__` an own key, and the driver needs the ordinary prototype. */
function toObject(map: PropertyMap): Record<string, unknown> {
  return Object.fromEntries(Array.from(map, ([key, item]) => [key, toDriver(item)]));
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: object): value is PropertyMap {
  return value instanceof Map;
}
