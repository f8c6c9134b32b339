/**
 * The first clock, "true at": when a claim holds, and what that makes true on one day.
 * The second, "known by", is `reportedOn` and needs no more than a comparison.
 */
import { civilDateOf, daysInMonth, epochDayOf, isCivilDate, isLeapYear } from './calendar.ts';
import type { DateValue, PropertyMap } from './values.ts';

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

/** Days from the first to the last, both within it, counted from 1970-01-01. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** How exactly the date under `key` is known, by what stands beside it: `<key>Precision`, or `datePrecision` for when something holds. */
export function precisionOfKey(properties: PropertyMap, key: string): DatePrecision {
  const isValidity = key === 'validFrom' || key === 'validTo';
  const value = properties.get(`${key}Precision`) ?? (isValidity ? properties.get('datePrecision') : undefined);
  return DATE_PRECISIONS.find((precision) => precision === value) ?? 'day';
}

/**
 * The days that a date may mean. NOTE: where one precision is said of two dates it is the coarser one; a date that opens
 * no month or no year is known better than that.
 */
export function periodOf(date: DateValue, precision: DatePrecision): Period {
  const { month, day } = civilDateOf(date.epochDay);
  const own = day !== 1 ? 'day' : precision === 'year' && month !== 1 ? 'month' : precision;
  return { from: date.epochDay, to: lastDayOf(date, own).epochDay };
}

const WRITTEN = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;

export interface WrittenDate {
  readonly period: Period;
  readonly precision: DatePrecision;
}

/** A text that is a date and nothing else: 2025-03-16, 2025-03 or 2025. */
export function writtenDate(text: string): WrittenDate | undefined {
  const { year, month, day } = WRITTEN.exec(text.trim())?.groups ?? {};
  if (year === undefined) return undefined;
  const civil = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!isCivilDate(civil)) return undefined;
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return { period: periodOf({ kind: 'date', epochDay: epochDayOf(civil) }, precision), precision };
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
