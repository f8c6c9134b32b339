/** Dates, times and datetimes out of text. */
import type { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from '../../graph/values.ts';
import { DATE_FORM, parseDay, parseNanoOfDay, TIME_FORM } from './date-text.ts';
import { atLocal, type DayTime } from './moment.ts';
import { currentMoment, type Now } from './now.ts';
import { badComponent, badComposition, unreadable } from './temporal-errors.ts';
import { parseOffset, parseZone } from './zone-text.ts';

const OFFSET_FORM = String.raw`(Z|[+-]\d{2}(?::?\d{2})?)?`;
const ZONE_FORM = String.raw`(?:\[([^\]:]+)\])?`;
const TIME_TEXT = new RegExp(`^T?(${TIME_FORM})${OFFSET_FORM}${ZONE_FORM}$`, 'i');
const DATE_TIME_TEXT = new RegExp(`^(${DATE_FORM})(?:T(${TIME_FORM}))?${OFFSET_FORM}${ZONE_FORM}$`, 'i');
/** Longer text is no moment, whatever it holds. */
const MAX_LENGTH = 256;

export function readDate(text: string): DateValue {
  const epochDay = text.length <= MAX_LENGTH ? parseDay(text) : undefined;
  if (epochDay === undefined) throw unreadable(text, 'Date');
  return { kind: 'date', epochDay };
}

export function readLocalTime(text: string): LocalTimeValue {
  const nanoOfDay = text.length <= MAX_LENGTH ? parseNanoOfDay(text.replace(/^T/i, '')) : undefined;
  if (nanoOfDay === undefined) throw unreadable(text, 'LocalTime');
  return { kind: 'localTime', nanoOfDay };
}

export function readTime(text: string, now: Now): TimeValue {
  const match = matched(TIME_TEXT, text);
  const nanoOfDay = parseNanoOfDay(match?.[1] ?? '');
  if (!match || nanoOfDay === undefined) throw unreadable(text, 'Time');
  if (match[3] !== undefined) {
    throw badComposition(
      'Using a named time zone e.g. [UTC] is not valid for a time without a date. Instead, use a specific time zone string e.g. +00:00.',
    );
  }
  const offsetSeconds = writtenOffset(match[2]) ?? currentMoment(now, now.zone).offsetSeconds;
  return { kind: 'time', nanoOfDay, offsetSeconds };
}

export function readLocalDateTime(text: string): LocalDateTimeValue {
  const match = matched(DATE_TIME_TEXT, text);
  const moment = match && dayTimeOf(match);
  if (!moment || match[3] !== undefined || match[4] !== undefined) throw unreadable(text, 'LocalDateTime');
  return { kind: 'localDateTime', ...moment };
}

/** Where both an offset and a zone are written, they must agree. */
export function readDateTime(text: string, now: Now): DateTimeValue {
  const match = matched(DATE_TIME_TEXT, text);
  const moment = match && dayTimeOf(match);
  if (!moment) throw unreadable(text, 'DateTime');
  const offset = writtenOffset(match[3]);
  if (match[4] === undefined) return atLocal(moment, offset ?? now.zone);
  const value = atLocal(moment, parseZone(match[4]), offset);
  if (offset !== undefined && offset !== value.offsetSeconds) {
    throw badComponent(`Timezone and offset do not match: ${text}`, '22003');
  }
  return value;
}

/** In a moment's text the colon may be left out. */
function writtenOffset(text = ''): number | undefined {
  return parseOffset(text.replace(/(\d\d)(\d\d)$/, '$1:$2'));
}

function dayTimeOf(match: RegExpExecArray): DayTime | undefined {
  const epochDay = parseDay(match[1] ?? '');
  const nanoOfDay = match[2] === undefined ? 0 : parseNanoOfDay(match[2]);
  return epochDay === undefined || nanoOfDay === undefined ? undefined : { epochDay, nanoOfDay };
}

function matched(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return text.length <= MAX_LENGTH ? (pattern.exec(text) ?? undefined) : undefined;
}
