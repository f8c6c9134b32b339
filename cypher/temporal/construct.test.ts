import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTemporal } from '../../graph/temporal-text.ts';
import type { TemporalValue } from '../../graph/values.ts';
import { CypherError } from '../errors.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { dateFrom, dateTimeFrom, localDateTimeFrom, localTimeFrom, timeFrom } from './construct.ts';
import { durationFrom } from './construct-duration.ts';
import { readDate, readDateTime, readLocalDateTime, readLocalTime, readTime } from './construct-text.ts';

/** 2026-11-24T12:00Z. */
const now = { clock: { epochSecond: 1_795_521_600, nanosecond: 5 }, zone: 0 };
const MAKERS = {
  date: dateFrom,
  localtime: localTimeFrom,
  time: timeFrom,
  localdatetime: localDateTimeFrom,
  datetime: dateTimeFrom,
};
const READERS = {
  date: readDate,
  localtime: readLocalTime,
  time: (text: string) => readTime(text, now),
  localdatetime: readLocalDateTime,
  datetime: (text: string) => readDateTime(text, now),
};

type TypeWord = keyof typeof MAKERS;

const make = (type: TypeWord, entries: Record<string, RuntimeValue>) =>
  formatTemporal(MAKERS[type](new Map(Object.entries(entries)), now));
const read = (type: TypeWord, text: string) => formatTemporal(READERS[type](text));

function failure(work: () => unknown) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    return `${error.kind}: ${error.message}`;
  }
}

describe('components', () => {
  const base = readDate('1984-11-11');
  const stockholm = readDateTime('2020-07-01T12:00[Europe/Stockholm]', now);

  it.each<[TypeWord, Record<string, RuntimeValue>, string]>([
    ['date', { year: 1984, month: 10, day: 11 }, '1984-10-11'],
    ['date', { year: 1984, week: 10, dayOfWeek: 3 }, '1984-03-07'],
    ['date', { year: 2021, week: 53 }, '2022-01-03'],
    ['date', { year: 1984, ordinalDay: 202 }, '1984-07-20'],
    ['date', { year: 1984, quarter: 3, dayOfQuarter: 45 }, '1984-08-14'],
    ['date', { date: base, year: 28 }, '0028-11-11'],
    ['date', { date: base, week: 1 }, '1984-01-08'],
    ['date', { date: base, quarter: 3 }, '1984-08-11'],
    ['date', { date: readDate('2020-01-31'), month: 2 }, '2020-02-29'],
    ['date', { date: readDate('2020-12-31'), year: 2019, week: 53 }, '2020-01-02'],
    [
      'localtime',
      { hour: 12, minute: 31, second: 14, millisecond: 123, microsecond: 456, nanosecond: 789 },
      '12:31:14.123456789',
    ],
    ['localtime', { time: readLocalTime('12:31:14.645876123'), millisecond: 5 }, '12:31:14.005'],
    ['localtime', { time: readLocalTime('12:31:14.645876123'), minute: 5 }, '12:05:14.645876123'],
    ['time', { hour: 12, timezone: 'Europe/Stockholm' }, '12:00:00+01:00'],
    ['time', { time: readTime('12:00+01:00', now), timezone: '+05:00' }, '16:00:00+05:00'],
    ['time', { time: readLocalTime('12:00'), timezone: '+05:00' }, '12:00:00+05:00'],
    ['localdatetime', { year: 1984 }, '1984-01-01T00:00:00'],
    ['localdatetime', { date: base, time: stockholm, second: 7 }, '1984-11-11T12:00:07'],
    ['datetime', { year: 2020, timezone: 'Europe/Stockholm' }, '2020-01-01T00:00:00+01:00[Europe/Stockholm]'],
    ['datetime', { datetime: stockholm, timezone: '+05:00' }, '2020-07-01T15:00:00+05:00'],
    ['datetime', { date: stockholm, timezone: '+05:00' }, '2020-07-01T00:00:00+05:00'],
    [
      'datetime',
      { date: base, time: stockholm, timezone: 'Pacific/Honolulu' },
      '1984-11-11T01:00:00-10:00[Pacific/Honolulu]',
    ],
    [
      'datetime',
      { datetime: readDateTime('2020-07-01T12:00+01:00', now), hour: 3, day: 5, timezone: '+02:00' },
      '2020-07-05T04:00:00+02:00',
    ],
    ['datetime', { epochSeconds: 100, nanosecond: 5 }, '1970-01-01T00:01:40.000000005Z'],
    ['datetime', { epochMillis: -1 }, '1969-12-31T23:59:59.999Z'],
    ['datetime', { timezone: 'Asia/Damascus' }, '2026-11-24T15:00:00.000000005+03:00[Asia/Damascus]'],
    ['date', { timezone: '+14:00' }, '2026-11-25'],
  ])('%s(%o) is %s', (type, entries, expected) => {
    expect(make(type, entries)).toBe(expected);
  });

  it.each<[TypeWord, Record<string, RuntimeValue>, string]>([
    ['date', {}, 'ArgumentError: At least one temporal unit must be specified.'],
    ['date', { month: 5 }, 'ArgumentError: year must be specified'],
    ['date', { year: 2020, day: 5 }, 'ArgumentError: day cannot be specified without month'],
    ['date', { year: 2020, month: 13 }, 'ArgumentError: Invalid value for MonthOfYear (valid values 1 - 12): 13'],
    ['date', { year: 2020, month: 2, day: 30 }, "ArgumentError: Invalid date 'FEBRUARY 30'"],
    [
      'date',
      { year: 2021, ordinalDay: 366 },
      "ArgumentError: Invalid date 'DayOfYear 366' as '2021' is not a leap year",
    ],
    ['date', { year: 2020, week: 10, month: 8 }, 'TypeError: Cannot assign month to week date.'],
    ['date', { year: 2020, hour: 1 }, 'TypeError: Not supported: hour'],
    ['date', { year: 2020, foo: 1 }, 'ArgumentError: No such field: foo'],
    ['date', { year: 2020.5 }, 'ArgumentError: year must be an integer value, but was a FLOAT'],
    [
      'date',
      { year: 10n ** 18n },
      'ArgumentError: Invalid value for Year (valid values -999999999 - 999999999): 1000000000000000000',
    ],
    ['date', { date: '2020-01-01' }, 'ArgumentError: Cannot construct date from: String("2020-01-01")'],
    ['date', { date: readLocalTime('10:00') }, 'TypeError: Cannot get the date of: 10:00:00'],
    ['localtime', { minute: 1 }, 'ArgumentError: hour must be specified'],
    ['localtime', { hour: 24 }, 'ArgumentError: Invalid value for HourOfDay (valid values 0 - 23): 24'],
    [
      'localtime',
      { hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000 },
      'ArgumentError: Invalid value for Microsecond: 1000',
    ],
    [
      'localtime',
      { hour: 1, timezone: '+01:00' },
      'TypeError: Cannot assign time zone if also assigning other fields.',
    ],
    ['localdatetime', { year: 2020, hour: 1 }, 'ArgumentError: month must be specified'],
    [
      'datetime',
      { datetime: stockholm, date: base },
      'ArgumentError: datetime cannot be selected together with date or time.',
    ],
    [
      'datetime',
      { epochSeconds: 1, epochMillis: 1 },
      'ArgumentError: epochMillis cannot be selected together with epochSeconds.',
    ],
    [
      'datetime',
      { year: 2020, timezone: 'Nowhere' },
      "SyntaxError: Invalid value for TimeZone: 'Nowhere' is neither an offset such as +01:00 nor the name of a time zone",
    ],
  ])('%s(%o) is refused', (type, entries, message) => {
    expect(failure(() => make(type, entries))).toBe(message);
  });
});

describe('text', () => {
  it.each<[TypeWord, string, string]>([
    ...['2015-07-21', '20150721', '2015-W30-2', '2015W302', '2015-202', '2015202', '2015-7-21', '2015-Q3-21'].map(
      (text): [TypeWord, string, string] => ['date', text, '2015-07-21'],
    ),
    ['date', '2015', '2015-01-01'],
    ['date', '201507', '2015-07-01'],
    ['date', '2015W30', '2015-07-20'],
    ['date', '+20200101', '+20200101-01-01'],
    ['date', '-0001-01-01', '-0001-01-01'],
    ['localtime', '214032.142', '21:40:32.142'],
    ['localtime', 'T21', '21:00:00'],
    ['localtime', '1:30', '01:30:00'],
    ['time', '12:31+0130', '12:31:00+01:30'],
    ['time', '2140-00:00', '21:40:00Z'],
    ['localdatetime', '2015T214032', '2015-01-01T21:40:32'],
    ['localdatetime', '2015202T21', '2015-07-21T21:00:00'],
    ['datetime', '2015-W30-2T214032.142Z', '2015-07-21T21:40:32.142Z'],
    ['datetime', '2015-07-21T21:40:32.142-04[America/New_York]', '2015-07-21T21:40:32.142-04:00[America/New_York]'],
    ['datetime', '1818-07-21T21:40[europe/stockholm]', '1818-07-21T21:40:00+00:53:28[Europe/Stockholm]'],
    ['datetime', '2020-01-01', '2020-01-01T00:00:00Z'],
  ])('%s(%s) is %s', (type, text, expected) => {
    expect(read(type, text)).toBe(expected);
  });

  it.each<[TypeWord, string, string]>([
    ['date', 'hello', "SyntaxError: Text cannot be parsed to a Date: 'hello'"],
    ['date', '12345-01-01', "SyntaxError: Text cannot be parsed to a Date: '12345-01-01'"],
    ['date', '2015-02-30', "SyntaxError: Invalid date 'FEBRUARY 30'"],
    ['localtime', '24:00', 'SyntaxError: Invalid value for HourOfDay (valid values 0 - 23): 24'],
    ['localtime', '12:31:14.1234567891', "SyntaxError: Text cannot be parsed to a LocalTime: '12:31:14.1234567891'"],
    ['time', '12:31+19:00', "ArgumentError: Zone offset not in valid range: '+19:00' is not between -18:00 and +18:00"],
    [
      'localdatetime',
      '2020-01-01T00:00Z',
      "SyntaxError: Text cannot be parsed to a LocalDateTime: '2020-01-01T00:00Z'",
    ],
    [
      'datetime',
      '2020-01-01T00:00+02:00[Europe/Stockholm]',
      'ArgumentError: Timezone and offset do not match: 2020-01-01T00:00+02:00[Europe/Stockholm]',
    ],
    [
      'datetime',
      `2020${'0'.repeat(1000)}`,
      `SyntaxError: Text cannot be parsed to a DateTime: '2020${'0'.repeat(96)}...'`,
    ],
  ])('%s(%s) is refused', (type, text, message) => {
    expect(failure(() => read(type, text))).toBe(message);
  });

  it('reads back every value that is written', () => {
    const epochDay = fc.oneof(
      fc.integer({ min: -800_000, max: 800_000 }),
      fc.integer({ min: -365_243_219_162, max: 365_241_780_471 }),
    );
    const nanoOfDay = fc.maxSafeInteger().map((n) => Math.abs(n) % 86_400_000_000_000);
    const offsetSeconds = fc.integer({ min: -1080, max: 1080 }).map((minutes) => minutes * 60);
    const values: fc.Arbitrary<[TypeWord, TemporalValue]> = fc.oneof(
      fc.tuple(fc.constant('date' as const), fc.record({ kind: fc.constant('date' as const), epochDay })),
      fc.tuple(fc.constant('localtime' as const), fc.record({ kind: fc.constant('localTime' as const), nanoOfDay })),
      fc.tuple(
        fc.constant('time' as const),
        fc.record({ kind: fc.constant('time' as const), nanoOfDay, offsetSeconds }),
      ),
      fc.tuple(
        fc.constant('localdatetime' as const),
        fc.record({ kind: fc.constant('localDateTime' as const), epochDay, nanoOfDay }),
      ),
      fc.tuple(
        fc.constant('datetime' as const),
        fc.record({ kind: fc.constant('dateTime' as const), epochDay, nanoOfDay, offsetSeconds }),
      ),
    );
    fc.assert(
      fc.property(values, ([type, value]) => {
        expect(READERS[type](formatTemporal(value))).toEqual(value);
      }),
    );
  });
});

describe('duration components', () => {
  it.each<[Record<string, RuntimeValue>, string]>([
    [{ days: 14, hours: 16, minutes: 12 }, 'P14DT16H12M'],
    [{ months: 0.75 }, 'P22DT19H51M49.5S'],
    [{ weeks: 2.5 }, 'P17DT12H'],
    [{ years: 1.7 }, 'P1Y8M12DT4H11M38.399999996S'],
    [{ seconds: -2, milliseconds: 1 }, 'PT-1.999S'],
    [{ milliseconds: 2n ** 63n - 1n }, 'PT2562047788015H12M55.807S'],
    [
      { years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3 },
      'P12Y11M29DT33H58M13.500000003S',
    ],
  ])('%o is %s', (entries, expected) => {
    expect(formatTemporal(durationFrom(new Map(Object.entries(entries))))).toBe(expected);
  });

  it('are known by name and are numbers', () => {
    const from = (entries: Record<string, RuntimeValue>) =>
      failure(() => durationFrom(new Map(Object.entries(entries))));
    expect([from({}), from({ foo: 1 }), from({ days: 'a' })]).toEqual([
      'ArgumentError: At least one temporal unit must be specified.',
      'ArgumentError: Unknown field: foo',
      'ArgumentError: days must be a number value, but was String("a")',
    ]);
  });
});
