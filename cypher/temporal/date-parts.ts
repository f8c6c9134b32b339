/** Days out of components: calendar, week, quarter or ordinal dates, made from nothing or by changing another day. */
import { civilDateOf, daysInMonth, epochDayOf, isLeapYear, MAX_YEAR } from '../../graph/calendar.ts';
import { dayOfQuarterOf, dayOfWeek, firstMonday, ordinalDayOf, quarterOf, weekOf, weeksIn } from './calendar-fields.ts';
import type { DateKey, Parts } from './components.ts';
import { checkedDay } from './moment.ts';
import { badComponent, badComposition, checkRange, misplaced } from './temporal-errors.ts';

type Family = 'calendar' | 'week' | 'quarter' | 'ordinal';

const FAMILIES: Readonly<Record<Exclude<DateKey, 'year'>, Family>> = {
  month: 'calendar',
  day: 'calendar',
  week: 'week',
  dayOfWeek: 'week',
  quarter: 'quarter',
  dayOfQuarter: 'quarter',
  ordinalDay: 'ordinal',
};

/** The components of each family from the greatest to the least. */
const STEPS: Readonly<Record<Family, readonly DateKey[]>> = {
  calendar: ['month', 'day'],
  week: ['week', 'dayOfWeek'],
  quarter: ['quarter', 'dayOfQuarter'],
  ordinal: ['ordinalDay'],
};

const MONTH_NAMES = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
];

const FIRST_DAY_OF_YEAR_ZERO = epochDayOf({ year: 0, month: 1, day: 1 });

/**
 * The day that the components name. With a base each of them changes that day, the greater first, and what a shorter month
 * or year lacks becomes its last day; without one the greater must be there, and the least are 1 unless `isWhole` wants them all.
 */
export function dayFromParts(parts: Parts<DateKey>, base: number | undefined, isWhole = false): number {
  const family = familyOf(parts);
  if (base === undefined) requireGreater(parts, family, isWhole);
  const start = base ?? FIRST_DAY_OF_YEAR_ZERO;
  switch (family) {
    case 'calendar':
      return changed(start, parts, [
        ['year', withYear],
        ['month', withMonth],
        ['day', withDay],
      ]);
    case 'week':
      return changed(base ?? firstMonday(0), parts, [
        ['year', withWeekYear],
        ['week', withWeek],
        ['dayOfWeek', withDayOfWeek],
      ]);
    case 'quarter':
      return changed(start, parts, [
        ['year', withYear],
        ['quarter', withQuarter],
        ['dayOfQuarter', withDayOfQuarter],
      ]);
    case 'ordinal':
      return changed(start, parts, [
        ['year', withYear],
        ['ordinalDay', withOrdinalDay],
      ]);
    default:
      return family satisfies never;
  }
}

function familyOf(parts: Parts<DateKey>): Family {
  let family: Family | undefined;
  for (const key of parts.keys()) {
    if (key === 'year') continue;
    if (family !== undefined && FAMILIES[key] !== family) throw misplaced(`Cannot assign ${key} to ${family} date.`);
    family = FAMILIES[key];
  }
  return family ?? 'calendar';
}

function requireGreater(parts: Parts<DateKey>, family: Family, isWhole: boolean): void {
  if (!parts.has('year')) throw badComposition('year must be specified');
  let missing: DateKey | undefined;
  for (const key of STEPS[family]) {
    if (!parts.has(key)) missing ??= key;
    else if (missing !== undefined) throw badComposition(`${key} cannot be specified without ${missing}`);
  }
  if (isWhole && missing !== undefined) throw badComposition(`${missing} must be specified`);
}

function changed(
  start: number,
  parts: Parts<DateKey>,
  changes: readonly (readonly [DateKey, (epochDay: number, value: number) => number])[],
): number {
  let day = start;
  for (const [key, change] of changes) {
    const value = parts.get(key);
    if (value !== undefined) day = change(day, value);
  }
  return checkedDay(day);
}

function withYear(epochDay: number, year: number): number {
  checkYear(year);
  const { month, day } = civilDateOf(epochDay);
  return epochDayOf({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

function withMonth(epochDay: number, month: number): number {
  checkRange(month, [1, 12], 'MonthOfYear');
  const { year, day } = civilDateOf(epochDay);
  return epochDayOf({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

function withDay(epochDay: number, day: number): number {
  checkRange(day, [1, 31], 'DayOfMonth', '28/31');
  const { year, month } = civilDateOf(epochDay);
  if (day > daysInMonth(year, month)) {
    if (day === 29) throw badComponent(`Invalid date 'February 29' as '${year}' is not a leap year`);
    throw badComponent(`Invalid date '${MONTH_NAMES[month - 1]} ${day}'`);
  }
  return epochDayOf({ year, month, day });
}

function withWeekYear(epochDay: number, year: number): number {
  checkYear(year);
  const week = Math.min(weekOf(epochDay), weeksIn(year));
  return firstMonday(year) + (week - 1) * 7 + dayOfWeek(epochDay) - 1;
}

function withWeek(epochDay: number, week: number): number {
  checkRange(week, [1, 53], 'WeekOfWeekBasedYear', '52/53');
  return epochDay + (week - weekOf(epochDay)) * 7;
}

function withDayOfWeek(epochDay: number, day: number): number {
  return epochDay + checkRange(day, [1, 7], 'DayOfWeek') - dayOfWeek(epochDay);
}

function withQuarter(epochDay: number, quarter: number): number {
  checkRange(quarter, [1, 4], 'QuarterOfYear');
  const { month } = civilDateOf(epochDay);
  return withMonth(epochDay, month + (quarter - quarterOf(epochDay)) * 3);
}

function withDayOfQuarter(epochDay: number, day: number): number {
  return epochDay + checkRange(day, [1, 92], 'DayOfQuarter', '90/92') - dayOfQuarterOf(epochDay);
}

function withOrdinalDay(epochDay: number, day: number): number {
  checkRange(day, [1, 366], 'DayOfYear', '365/366');
  const { year } = civilDateOf(epochDay);
  if (day === 366 && !isLeapYear(year)) {
    throw badComponent(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`);
  }
  return epochDay + day - ordinalDayOf(epochDay);
}

function checkYear(year: number): void {
  checkRange(year, [-MAX_YEAR, MAX_YEAR], 'Year');
}
