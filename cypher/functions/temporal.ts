/** Constructors, clocks and truncation of the five temporal types, made from one description of each. */

import { isInteger, type TemporalValue } from '../../graph/values.ts';
import type { Moment } from '../temporal/between.ts';
import {
  dateFrom,
  dateTimeFrom,
  epochDayTime,
  localDateTimeFrom,
  localTimeFrom,
  timeFrom,
} from '../temporal/construct.ts';
import { readDate, readDateTime, readLocalDateTime, readLocalTime, readTime } from '../temporal/construct-text.ts';
import { atInstant, isDay } from '../temporal/moment.ts';
import { type ClockName, currentMoment, type Now, nowOf } from '../temporal/now.ts';
import { badComponent, badComposition } from '../temporal/temporal-errors.ts';
import {
  checkUnit,
  truncateDate,
  truncateDateTime,
  truncateLocalDateTime,
  truncateLocalTime,
  truncateTime,
} from '../temporal/truncate.ts';
import { floorDivide, SECONDS_PER_DAY } from '../temporal/units.ts';
import { parseZone } from '../temporal/zone-text.ts';
import { describe } from '../values/describe.ts';
import { isDuration, isMap, isTemporal } from '../values/kinds.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { argument } from './arguments.ts';
import type { FunctionSpec, TypeName } from './spec.ts';
import { invalidCall, isMoment } from './temporal-arguments.ts';

interface TemporalType {
  readonly name: string;
  readonly type: TypeName;
  from(value: TemporalValue | RuntimeMap, now: Now): TemporalValue;
  read(text: string, now: Now): TemporalValue;
  truncate(unit: string, value: Moment, fields: RuntimeMap, now: Now): TemporalValue;
}

const TYPES: readonly TemporalType[] = [
  { name: 'date', type: 'DATE', from: dateFrom, read: readDate, truncate: truncateDate },
  { name: 'localtime', type: 'LOCAL TIME', from: localTimeFrom, read: readLocalTime, truncate: truncateLocalTime },
  { name: 'time', type: 'ZONED TIME', from: timeFrom, read: readTime, truncate: truncateTime },
  {
    name: 'localdatetime',
    type: 'LOCAL DATETIME',
    from: localDateTimeFrom,
    read: readLocalDateTime,
    truncate: truncateLocalDateTime,
  },
  {
    name: 'datetime',
    type: 'ZONED DATETIME',
    from: dateTimeFrom,
    read: readDateTime,
    truncate: truncateDateTime,
  },
];

const CLOCKS: readonly ClockName[] = ['transaction', 'statement', 'realtime'];
const NO_FIELDS: RuntimeMap = new Map();

export const TEMPORAL_FUNCTIONS: readonly FunctionSpec[] = [
  ...TYPES.flatMap((type) => [
    constructing(type),
    ...CLOCKS.map((clock) => clockFunction(type, clock)),
    truncation(type),
  ]),
  {
    name: 'datetime.fromepoch',
    parameters: [
      { name: 'seconds', type: 'INTEGER | FLOAT' },
      { name: 'nanoseconds', type: 'INTEGER | FLOAT' },
    ],
    returns: 'ZONED DATETIME',
    seesNull: true,
    evaluate: (args) => {
      const [seconds = 0, nanoseconds = 0] = epochArguments('datetime.fromepoch', args);
      return fromEpoch(seconds, nanoseconds);
    },
  },
  {
    name: 'datetime.fromepochmillis',
    parameters: [{ name: 'milliseconds', type: 'INTEGER | FLOAT' }],
    returns: 'ZONED DATETIME',
    seesNull: true,
    evaluate: (args, context) => {
      epochArguments('datetime.fromepochmillis', args);
      return dateTimeFrom(new Map([['epochMillis', argument(args, 0)]]), nowOf(context));
    },
  },
];

function constructing({ name, type, from, read }: TemporalType): FunctionSpec {
  return {
    name,
    parameters: [{ name: 'input', type: 'ANY', optional: true }],
    returns: type,
    evaluate: (args, context) => {
      const now = nowOf(context);
      if (args.length === 0) return current(from, now);
      const value = argument(args, 0);
      if (typeof value === 'string') return read(value, now);
      if (isMap(value)) return from(value, now);
      if (isTemporal(value) && !isDuration(value)) return from(value, now);
      throw invalidCall(name, [value]);
    },
  };
}

function clockFunction({ name, type, from }: TemporalType, clock: ClockName): FunctionSpec {
  const fullName = `${name}.${clock}`;
  return {
    name: fullName,
    parameters: [{ name: 'timezone', type: 'ANY', optional: true }],
    returns: type,
    volatile: clock === 'realtime',
    evaluate: (args, context) => {
      const now = nowOf(context, clock);
      if (args.length === 0) return current(from, now);
      const zone = argument(args, 0);
      if (typeof zone !== 'string') throw invalidCall(fullName, [zone]);
      return current(from, { ...now, zone: parseZone(zone) });
    },
  };
}

function truncation({ name, type, truncate }: TemporalType): FunctionSpec {
  const fullName = `${name}.truncate`;
  return {
    name: fullName,
    parameters: [
      { name: 'unit', type: 'STRING' },
      { name: 'input', type: 'ANY', optional: true },
      { name: 'fields', type: 'MAP', optional: true },
    ],
    returns: type,
    seesNull: true,
    evaluate: (args, context) => {
      const now = nowOf(context);
      const unit = argument(args, 0);
      const value = args.length < 2 ? currentMoment(now, now.zone) : argument(args, 1);
      const fields = argument(args, 2) ?? NO_FIELDS;
      if (unit !== null && typeof unit !== 'string') throw typeError(`Can't coerce \`${describe(unit)}\` to String`);
      if (unit === null || !isMoment(value) || !isMap(fields)) throw invalidCall(fullName, args);
      checkUnit(unit);
      return truncate(unit, value, fields, now);
    },
  };
}

function current(from: TemporalType['from'], now: Now): TemporalValue {
  return from(currentMoment(now, now.zone), now);
}

function epochArguments(functionName: string, args: readonly RuntimeValue[]): readonly (number | bigint)[] {
  if (!args.every(isInteger)) throw invalidCall(functionName, args);
  return args;
}

function fromEpoch(seconds: number | bigint, nanoseconds: number | bigint): TemporalValue {
  if (nanoseconds < 0 || nanoseconds > 999_999_999) throw badComposition(`Invalid nanosecond: ${nanoseconds}`);
  if (!isDay(floorDivide(seconds, SECONDS_PER_DAY).quotient)) {
    throw badComponent(`Invalid epoch: there is no day ${seconds} seconds from 1970.`);
  }
  return atInstant(epochDayTime(seconds, Number(nanoseconds)), 0);
}
