import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, daysInMonth, epochDayOf, MAX_YEAR } from '../../graph/calendar.ts';
import {
  dayOfQuarterOf,
  dayOfWeek,
  firstMonday,
  ordinalDayOf,
  quarterOf,
  weekOf,
  weeksIn,
  weekYearOf,
} from './calendar-fields.ts';

const DAYS_EACH_WAY = 150_000;
const anyDay = fc.oneof(
  fc.integer({ min: -800_000, max: 800_000 }),
  fc.integer({ min: -365_243_219_162, max: 365_241_780_471 }),
);

describe('days', () => {
  it('are what counting one day at a time makes them', () => {
    let [year, month, day, weekDay, ordinal] = [1970, 1, 1, 4, 1];
    for (let epochDay = 0; epochDay < DAYS_EACH_WAY; epochDay++) {
      const expected = { year, month, day };
      if (epochDayOf(expected) !== epochDay || dayOfWeek(epochDay) !== weekDay || ordinalDayOf(epochDay) !== ordinal) {
        expect({ epochDay, weekDay: dayOfWeek(epochDay), ordinal: ordinalDayOf(epochDay) }).toEqual({
          epochDay,
          weekDay,
          ordinal,
        });
      }
      day++;
      ordinal++;
      weekDay = (weekDay % 7) + 1;
      if (day > daysInMonth(year, month)) [month, day] = [month + 1, 1];
      if (month > 12) [year, month, ordinal] = [year + 1, 1, 1];
    }
    expect(civilDateOf(DAYS_EACH_WAY)).toEqual({ year, month, day });
  });

  it('agree with Date, which has the same calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (epochDay) => {
        const date = new Date(epochDay * 86_400_000);
        expect({ ...civilDateOf(epochDay), weekDay: dayOfWeek(epochDay) % 7 }).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          weekDay: date.getUTCDay(),
        });
      }),
    );
  });

  it('go there and back over all years', () => {
    fc.assert(
      fc.property(anyDay, (epochDay) => {
        expect(epochDayOf(civilDateOf(epochDay))).toBe(epochDay);
      }),
    );
    expect([
      epochDayOf({ year: -MAX_YEAR, month: 1, day: 1 }),
      epochDayOf({ year: MAX_YEAR, month: 12, day: 31 }),
    ]).toEqual([-365_243_219_162, 365_241_780_471]);
  });
});

describe('weeks', () => {
  it.each([
    [
      { year: 1816, month: 12, day: 30 },
      { weekYear: 1817, week: 1 },
    ],
    [
      { year: 1818, month: 12, day: 28 },
      { weekYear: 1818, week: 53 },
    ],
    [
      { year: 1819, month: 1, day: 4 },
      { weekYear: 1819, week: 1 },
    ],
    [
      { year: 2021, month: 1, day: 3 },
      { weekYear: 2020, week: 53 },
    ],
    [
      { year: 0, month: 1, day: 1 },
      { weekYear: -1, week: 52 },
    ],
  ])('of %o are %o', (date, expected) => {
    const day = epochDayOf(date);
    expect({ weekYear: weekYearOf(day), week: weekOf(day) }).toEqual(expected);
  });

  it('name every day once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(firstMonday(weekYearOf(day)) + (weekOf(day) - 1) * 7 + dayOfWeek(day) - 1).toBe(day);
        expect(weekOf(day)).toBeLessThanOrEqual(weeksIn(weekYearOf(day)));
      }),
    );
  });

  it('are 52 or 53 in a year, 53 in 71 years of 400', () => {
    const long = Array.from({ length: 400 }, (_, i) => weeksIn(2000 + i));
    expect([long.filter((weeks) => weeks === 53).length, long.filter((weeks) => weeks === 52).length]).toEqual([
      71, 329,
    ]);
  });
});

describe('quarters', () => {
  it('begin in January, April, July and October', () => {
    const days = [1, 4, 7, 10].map((month) => epochDayOf({ year: 2024, month, day: 1 }));
    expect(days.map((day) => [quarterOf(day), dayOfQuarterOf(day), quarterOf(day - 1)])).toEqual([
      [1, 1, 4],
      [2, 1, 1],
      [3, 1, 2],
      [4, 1, 3],
    ]);
    expect(dayOfQuarterOf(epochDayOf({ year: 2024, month: 3, day: 31 }))).toBe(91);
  });
});
