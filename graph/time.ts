/**
 * The first clock, "true at": when a claim holds, and what that makes true on one day.
 * The second, "known by", is `reportedOn` and needs no more than a comparison.
 */
import { civilDateOf, daysInMonth, isLeapYear } from './calendar.ts';
import type { DateValue } from './values.ts';

/** How exactly a date is known. With `month` or `year` the date is the first day of that month or year. */
export type DatePrecision = 'day' | 'month' | 'year';

export const DATE_PRECISIONS: readonly DatePrecision[] = ['day', 'month', 'year'];

/** What one claim says of when it held. No `validTo` is open; no `validFrom` began before anyone says; neither is undated. */
export interface Validity {
  readonly validFrom?: DateValue | null;
  readonly validTo?: DateValue | null;
  /** Absent is `day`. */
  readonly datePrecision?: DatePrecision | null;
  readonly modality?: string | null;
}

/** Whether something held on a day. `possibly` is within a first or last month or year that is not known to the day. */
export type Held = 'yes' | 'possibly' | 'no' | 'undated';

/** The last day of the period that `date` opens. */
export function lastDayOf(date: DateValue, precision: DatePrecision): DateValue {
  if (precision === 'day') return date;
  const { year, month } = civilDateOf(date.epochDay);
  const days = precision === 'month' ? daysInMonth(year, month) : isLeapYear(year) ? 366 : 365;
  return { kind: 'date', epochDay: date.epochDay + days - 1 };
}

/** Whether one claim, taken at its word, holds on `day`. Its modality is not looked at. */
export function holdsOn(validity: Validity, day: DateValue): Held {
  const from = validity.validFrom ?? undefined;
  const to = validity.validTo ?? undefined;
  if (from === undefined && to === undefined) return 'undated';
  const precision = validity.datePrecision ?? 'day';
  if (from !== undefined && day.epochDay < from.epochDay) return 'no';
  if (to !== undefined && day.epochDay > lastDayOf(to, precision).epochDay) return 'no';
  if (precision === 'day') return 'yes';
  const inFirst = from !== undefined && day.epochDay <= lastDayOf(from, precision).epochDay;
  const inLast = to !== undefined && day.epochDay >= to.epochDay;
  return inFirst || inLast ? 'possibly' : 'yes';
}

/**
 * Whether a relation held on `day` by its claims: the surest answer of those that are not denied.
 * `undated` where none of them is dated, so that it can be listed apart; `no` where every claim is a denial.
 */
export function heldOn(claims: Iterable<Validity>, day: DateValue): Held {
  const answers = new Set<Held>();
  let denied = false;
  for (const claim of claims) {
    if (claim.modality === 'denied') denied = true;
    else answers.add(holdsOn(claim, day));
  }
  for (const held of ['yes', 'possibly', 'no'] as const) if (answers.has(held)) return held;
  return denied && answers.size === 0 ? 'no' : 'undated';
}
