import { describe, expect, it } from 'vitest';
import { formatTemporal } from '../../graph/temporal-text.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Moment } from './between.ts';
import { readDate, readDateTime, readLocalDateTime, readLocalTime, readTime } from './construct-text.ts';
import { parseDuration } from './duration-text.ts';
import { temporalProperty } from './properties.ts';
import { truncateDate, truncateDateTime, truncateLocalDateTime, truncateLocalTime, truncateTime } from './truncate.ts';

const now = { clock: { epochSecond: 0, nanosecond: 0 }, zone: 0 };
const TO = {
  date: truncateDate,
  localtime: truncateLocalTime,
  time: truncateTime,
  localdatetime: truncateLocalDateTime,
  datetime: truncateDateTime,
};
const date = readDate('1984-10-11');
const zoned = readDateTime('1984-10-11T12:31:14.645876123+01:00', now);
const autumn = readDateTime('2017-10-29T02:30+01:00[Europe/Stockholm]', now);

describe('truncation', () => {
  it.each<[keyof typeof TO, string, Moment, Record<string, RuntimeValue>, string]>([
    ['date', 'millennium', readDate('2017-10-11'), { day: 2 }, '2000-01-02'],
    ['date', 'century', date, {}, '1900-01-01'],
    ['date', 'century', readDate('-0150-05-05'), {}, '-0100-01-01'],
    ['date', 'decade', zoned, {}, '1980-01-01'],
    ['date', 'weekYear', date, { dayOfWeek: 2 }, '1984-01-03'],
    ['date', 'quarter', date, {}, '1984-10-01'],
    ['date', 'week', readDate('2020-12-31'), { dayOfWeek: 3 }, '2020-12-30'],
    ['localtime', 'millisecond', zoned, { nanosecond: 2 }, '12:31:14.645000002'],
    ['localtime', 'microsecond', zoned, {}, '12:31:14.645876'],
    ['localtime', 'day', zoned, { nanosecond: 2 }, '00:00:00.000000002'],
    ['time', 'hour', zoned, { timezone: '-05:00' }, '12:00:00-05:00'],
    ['time', 'hour', readLocalTime('12:31'), {}, '12:00:00Z'],
    ['localdatetime', 'month', zoned, { hour: 3 }, '1984-10-01T03:00:00'],
    ['datetime', 'day', zoned, {}, '1984-10-11T00:00:00+01:00'],
    [
      'datetime',
      'year',
      readLocalDateTime('2020-05-05T10:00'),
      { timezone: 'Europe/Stockholm' },
      '2020-01-01T00:00:00+01:00[Europe/Stockholm]',
    ],
    ['datetime', 'hour', autumn, {}, '2017-10-29T02:00:00+02:00[Europe/Stockholm]'],
  ])('%s.truncate(%s, %o, %o) is %s', (type, unit, value, fields, expected) => {
    expect(formatTemporal(TO[type](unit, value, new Map(Object.entries(fields)), now))).toBe(expected);
  });

  it.each<[keyof typeof TO, string, Moment, string]>([
    ['date', 'hour', date, 'Unit too small for truncation: hour'],
    ['localtime', 'year', readTime('10:00', now), 'Unit too large for truncation: year'],
    ['localtime', 'hour', date, 'Cannot get the time of: 1984-10-11'],
    ['datetime', 'day', readLocalTime('10:00'), 'Cannot get the date of: 10:00:00'],
    [
      'date',
      'constructor',
      date,
      'Unsupported unit: constructor. Valid units are: millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond.',
    ],
  ])('%s.truncate(%s, %o) is refused', (type, unit, value, message) => {
    expect(() => TO[type](unit, value, new Map(), now)).toThrow(message);
  });
});

describe('components as properties', () => {
  const all = (value: Parameters<typeof temporalProperty>[0], keys: string) =>
    keys.split(' ').map((key) => temporalProperty(value, key));

  it('of datetimes', () => {
    const value = readDateTime('2020-12-31T10:11:12.123456789+01:00[Europe/Stockholm]', now);
    expect(all(value, 'year quarter month week weekYear day ordinalDay dayOfWeek weekDay dayOfQuarter')).toEqual([
      2020, 4, 12, 53, 2020, 31, 366, 4, 4, 92,
    ]);
    expect(all(value, 'hour minute second millisecond microsecond nanosecond')).toEqual([
      10, 11, 12, 123, 123456, 123456789,
    ]);
    expect(all(value, 'timezone offset offsetMinutes offsetSeconds epochSeconds epochMillis')).toEqual([
      'Europe/Stockholm',
      '+01:00',
      60,
      3600,
      1609405872,
      1609405872123,
    ]);
    expect(all(readDateTime('-0005-12-31T10:11:12.123Z', now), 'epochSeconds epochMillis')).toEqual([
      -62293499327, -62293499327877,
    ]);
    expect(all(readDateTime('+999999999-12-31T00:00Z', now), 'epochMillis')).toEqual([31556889832694400000n]);
  });

  it('of durations', () => {
    const groups = 'years quarters months weeks days hours minutes seconds milliseconds microseconds nanoseconds';
    const rests =
      'quartersOfYear monthsOfQuarter monthsOfYear daysOfWeek minutesOfHour secondsOfMinute millisecondsOfSecond microsecondsOfSecond nanosecondsOfSecond';
    expect([
      all(parseDuration('P1Y4M10DT1H1M1.111111111S'), groups),
      all(parseDuration('P1Y4M10DT1H1M1.111111111S'), rests),
    ]).toEqual([
      [1, 5, 16, 1, 10, 1, 61, 3661, 3661111, 3661111111, 3661111111111],
      [1, 1, 4, 3, 1, 1, 111, 111111, 111111111],
    ]);
    expect([
      all(parseDuration('-P1Y4M10DT1H1M1.111111111S'), groups),
      all(parseDuration('-P1Y4M10DT1H1M1.111111111S'), rests),
    ]).toEqual([
      [-1, -5, -16, -1, -10, -1, -61, -3662, -3661112, -3661111112, -3661111111111],
      [-1, -1, -4, -3, -1, -2, 888, 888888, 888888889],
    ]);
  });

  it('are refused where a value has none of that name', () => {
    expect(() => temporalProperty(date, 'hour')).toThrow('Unsupported field: hour');
    expect(() => temporalProperty(date, 'constructor')).toThrow('No such field: constructor');
    expect(() => temporalProperty(parseDuration('P1D'), 'foo')).toThrow('No such field: foo');
  });
});
