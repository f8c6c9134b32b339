/**
 * What a day is called besides its date: the day of the week, the ISO 8601 week and its year, the quarter, the day of the year.
 * Weeks begin on Monday; the first week of a year is the one with its first Thursday.
 */
import { civilDateOf, epochDayOf } from '../../graph/calendar.ts';

/** 1 is Monday. */
export function dayOfWeek(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the first week of a week-based year. */
export function firstMonday(weekYear: number): number {
  const fourth = epochDayOf({ year: weekYear, month: 1, day: 4 });
  return fourth - dayOfWeek(fourth) + 1;
}

export function weekYearOf(epochDay: number): number {
  return civilDateOf(epochDay - dayOfWeek(epochDay) + 4).year;
}

export function weekOf(epochDay: number): number {
  return Math.floor((epochDay - firstMonday(weekYearOf(epochDay))) / 7) + 1;
}

/** 52 or 53. */
export function weeksIn(weekYear: number): number {
  return (firstMonday(weekYear + 1) - firstMonday(weekYear)) / 7;
}

export function ordinalDayOf(epochDay: number): number {
  return epochDay - epochDayOf({ year: civilDateOf(epochDay).year, month: 1, day: 1 }) + 1;
}

export function quarterOf(epochDay: number): number {
  return Math.ceil(civilDateOf(epochDay).month / 3);
}

export function dayOfQuarterOf(epochDay: number): number {
  const { year } = civilDateOf(epochDay);
  return epochDay - epochDayOf({ year, month: quarterOf(epochDay) * 3 - 2, day: 1 }) + 1;
}
