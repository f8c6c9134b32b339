import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, daysInMonth, epochDayOf } from '../../graph/calendar.ts';
import { formatTemporal } from '../../graph/temporal-text.ts';
import type { TemporalValue } from '../../graph/values.ts';
import { minusDuration, plusDuration } from './arithmetic.ts';
import { between, inDays, inMonths, inSeconds, type Moment } from './between.ts';
import { readDate, readDateTime, readLocalDateTime, readLocalTime, readTime } from './construct-text.ts';
import { duration } from './duration.ts';
import { parseDuration } from './duration-text.ts';

const now = { clock: { epochSecond: 0, nanosecond: 0 }, zone: 0 };

/** The value that a text means, told by its form. */
function value(text: string): Moment {
  if (!text.includes(':')) return readDate(text);
  if (!text.includes('T')) return /[Z+-]/.test(text) ? readTime(text, now) : readLocalTime(text);
  return /[Z[+]|-\d\d:?\d\d$/.test(text.slice(10)) ? readDateTime(text, now) : readLocalDateTime(text);
}

describe('moments and durations', () => {
  it.each([
    ['2020-01-31', '+', 'P1M', '2020-02-29'],
    ['2020-01-01', '+', 'PT48H', '2020-01-03'],
    ['2020-01-01', '+', 'PT-25H', '2019-12-31'],
    ['2020-01-01', '-', 'P1M1DT24H', '2019-11-29'],
    ['2020-01-02', '-', 'PT23H59M59.5S', '2020-01-02'],
    ['10:00', '+', 'P1DT15H', '01:00:00'],
    ['10:00', '-', 'PT11H', '23:00:00'],
    ['10:00+01:00', '+', 'PT0.000000001S', '10:00:00.000000001+01:00'],
    ['1984-10-11T12:31:14', '-', 'P12Y5M14DT16H13M10S', '1972-04-26T20:18:04'],
    ['2017-10-29T02:30+01:00[Europe/Stockholm]', '+', 'P0D', '2017-10-29T02:30:00+01:00[Europe/Stockholm]'],
    ['2017-10-28T02:30[Europe/Stockholm]', '+', 'P1D', '2017-10-29T02:30:00+02:00[Europe/Stockholm]'],
    ['2017-10-29T02:30+02:00[Europe/Stockholm]', '+', 'PT1H', '2017-10-29T02:30:00+01:00[Europe/Stockholm]'],
    ['2017-03-25T02:30[Europe/Stockholm]', '+', 'P1D', '2017-03-26T03:30:00+02:00[Europe/Stockholm]'],
  ])('%s %s %s is %s', (text, operator, by, expected) => {
    const work = operator === '+' ? plusDuration : minusDuration;
    expect(formatTemporal(work<TemporalValue>(value(text), parseDuration(by)))).toBe(expected);
  });

  it('move by months as by turning the pages of a calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -800_000, max: 800_000 }),
        fc.integer({ min: -60, max: 60 }),
        (epochDay, months) => {
          let { year, month, day } = civilDateOf(epochDay);
          for (let i = 0; i < Math.abs(months); i++) {
            month += Math.sign(months);
            if (month === 0) [year, month] = [year - 1, 12];
            if (month === 13) [year, month] = [year + 1, 1];
          }
          day = Math.min(day, daysInMonth(year, month));
          const by = duration({ months, days: 0, seconds: 0, nanoseconds: 0 });
          expect(plusDuration({ kind: 'date', epochDay }, by)).toEqual({
            kind: 'date',
            epochDay: epochDayOf({ year, month, day }),
          });
        },
      ),
    );
  });

  it('stay within the calendar', () => {
    const problem = 'Invalid value for Year (valid values -999999999 - 999999999): 1000000000';
    expect(() => plusDuration(readDate('+999999999-12-31'), parseDuration('P1D'))).toThrow(problem);
    expect(() => plusDuration(readLocalDateTime('+999999999-12-31T23:00'), parseDuration('PT1H'))).toThrow(problem);
  });
});

describe('the time between', () => {
  it.each([
    ['2018-01-01T12:00', '2018-01-02T10:00', 'PT22H'],
    ['2018-01-02T10:00', '2018-01-01T12:00', 'PT-22H'],
    ['2018-01-02T10:00:00.1', '2018-01-01T10:00:00.2', 'PT-23H-59M-59.9S'],
    ['2017-10-28T23:00+02:00[Europe/Stockholm]', '2017-10-29T04:00+01:00[Europe/Stockholm]', 'PT6H'],
    ['2020-01-31', '2020-03-01', 'P1M1D'],
    ['2020-03-01', '2020-01-31', 'P-1M-1D'],
    ['10:00', '2020-01-01', 'PT-10H'],
    ['2017-10-29T00:00[Europe/Stockholm]', '2017-10-30T00:00[America/New_York]', 'P1DT5H'],
    ['-999999999-01-01', '+999999999-12-31', 'P1999999998Y11M30D'],
  ])('%s and %s is %s', (from, to, expected) => {
    expect(formatTemporal(between(value(from), value(to)))).toBe(expected);
  });

  it.each([
    [inMonths, '2018-07-21T21:40:36.143+0500', '1984-07-21T22:40:36.143+0200', 'P-33Y-11M'],
    [inDays, '2020-01-31', '2020-03-01T12:00+05:00', 'P30D'],
    [inDays, '2020-01-31', '10:00', 'PT0S'],
    [inSeconds, '2014-07-21T21:40:36.143+0200', '16:30+0100', 'PT-4H-10M-36.143S'],
    [inSeconds, '2017-10-29T00:00[Europe/Stockholm]', '2017-10-30', 'PT25H'],
    [inSeconds, '12:34:54.7', '12:34:54.3', 'PT-0.4S'],
    [inSeconds, '-999999999-01-01T00:00', '+999999999-12-31T23:59:59', 'PT17531639991215H59M59S'],
  ])('by %o: %s and %s is %s', (measure, from, to, expected) => {
    expect(formatTemporal(measure(value(from), value(to)))).toBe(expected);
  });

  it('added to the start gives the end', () => {
    const moment = fc.record({
      kind: fc.constant('localDateTime' as const),
      epochDay: fc.integer({ min: -400_000, max: 400_000 }),
      nanoOfDay: fc.maxSafeInteger().map((n) => Math.abs(n) % 86_400_000_000_000),
    });
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        expect(plusDuration(from, between(from, to))).toEqual(to);
        expect(plusDuration(from, inSeconds(from, to))).toEqual(to);
      }),
    );
  });
});
