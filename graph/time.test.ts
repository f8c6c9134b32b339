import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDateOf, epochDayOf } from './calendar.ts';
import { heldOn, holdsOn, lastDayOf, periodOf, precisionOfKey, type Validity, writtenDate } from './time.ts';
import type { DateValue } from './values.ts';

function date(text: string): DateValue {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { kind: 'date', epochDay: epochDayOf({ year, month, day }) };
}

test('a claim known to the day holds from its first day to its last, both included', () => {
  const met: Validity = { validFrom: date('2025-07-22'), validTo: date('2025-07-23'), datePrecision: 'day' };
  const days = ['2025-07-21', '2025-07-22', '2025-07-23', '2025-07-24'];
  expect(days.map((day) => holdsOn(met, date(day)))).toEqual(['no', 'yes', 'yes', 'no']);
});

test('no end is open for ever, no beginning is open backwards, neither is undated', () => {
  expect(holdsOn({ validFrom: date('2025-03-10') }, date('9999-12-31'))).toBe('yes');
  expect(holdsOn({ validTo: date('2025-03-10') }, date('1900-01-01'))).toBe('yes');
  expect(holdsOn({ validFrom: null, validTo: null }, date('2025-01-01'))).toBe('undated');
});

test('within a first or last month or year it is only possible', () => {
  const led: Validity = { validTo: date('2024-12-01'), datePrecision: 'month' };
  const days = ['2024-11-30', '2024-12-01', '2024-12-31', '2025-01-01'];
  expect(days.map((day) => holdsOn(led, date(day)))).toEqual(['yes', 'possibly', 'possibly', 'no']);
  const since: Validity = { validFrom: date('2024-01-01'), datePrecision: 'year' };
  const years = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
  expect(years.map((day) => holdsOn(since, date(day)))).toEqual(['no', 'possibly', 'possibly', 'yes']);
});

test('a relation holds as surely as its surest claim, and a denial is no claim that it held', () => {
  const month: Validity = { validTo: date('2024-12-01'), datePrecision: 'month', modality: 'asserted' };
  const year: Validity = { validTo: date('2024-01-01'), datePrecision: 'year', modality: 'asserted' };
  const denied: Validity = { validFrom: date('2000-01-01'), modality: 'denied' };
  expect(heldOn([year, month], date('2024-11-15'))).toBe('yes');
  expect(heldOn([year], date('2024-11-15'))).toBe('possibly');
  expect(heldOn([denied], date('2024-11-15'))).toBe('no');
  expect(heldOn([denied, {}], date('2024-11-15'))).toBe('undated');
  expect(heldOn([], date('2024-11-15'))).toBe('undated');
  expect(heldOn([{}, year], date('2026-01-01'))).toBe('no');
});

test('the day after the last day of a period opens the next period', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const first: DateValue = { kind: 'date', epochDay: epochDayOf({ year, month, day: 1 }) };
      const next = civilDateOf(lastDayOf(first, 'month').epochDay + 1);
      expect(next).toEqual(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
      const january: DateValue = { kind: 'date', epochDay: epochDayOf({ year, month: 1, day: 1 }) };
      expect(civilDateOf(lastDayOf(january, 'year').epochDay + 1)).toEqual({ year: year + 1, month: 1, day: 1 });
      expect(lastDayOf(first, 'day')).toEqual(first);
    }),
  );
});

test('a date may mean any day of what it opens, and no more than it opens', () => {
  const days = (text: string, precision: 'day' | 'month' | 'year') => {
    const { from, to } = periodOf(date(text), precision);
    return [from, to].map((epochDay) => Object.values(civilDateOf(epochDay)).join('-'));
  };
  expect(days('2024-12-01', 'day')).toEqual(['2024-12-1', '2024-12-1']);
  expect(days('2024-12-01', 'month')).toEqual(['2024-12-1', '2024-12-31']);
  expect(days('2024-01-01', 'year')).toEqual(['2024-1-1', '2024-12-31']);
  expect(days('2024-12-01', 'year')).toEqual(['2024-12-1', '2024-12-31']);
  expect(days('2025-07-23', 'month')).toEqual(['2025-7-23', '2025-7-23']);
});

test('a written date is as exact as it is written, and other texts are none', () => {
  const exact = (text: string) => writtenDate(text)?.precision;
  expect(['2025-03-16', '2025-03', '2025', ' 2025-03 '].map(exact)).toEqual(['day', 'month', 'year', 'month']);
  expect(['2025-13', '2025-02-30', '25', '2025-3', 'March 2025', '2025-03-16T10:00'].map(exact)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect(writtenDate('2024-02')?.period).toEqual({
    from: date('2024-02-01').epochDay,
    to: date('2024-02-29').epochDay,
  });
});

test('the precision of a date stands under its own key, and that of when something holds under one for both ends', () => {
  const properties = new Map(Object.entries({ datePrecision: 'month', bornPrecision: 'year', diedPrecision: 'hour' }));
  const keys = ['validFrom', 'validTo', 'date', 'born', 'died', 'reportedOn'];
  expect(keys.map((key) => precisionOfKey(properties, key))).toEqual(['month', 'month', 'month', 'year', 'day', 'day']);
});
