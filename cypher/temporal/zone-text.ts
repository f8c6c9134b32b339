/** Time zones as they are written: `Z`, `+01:00`, `Europe/Stockholm`. */
import { shortened } from '../../graph/shortened.ts';
import { formatOffset } from '../../graph/temporal-text.ts';
import { argumentError } from '../values/value-errors.ts';
import type { Zone } from './moment.ts';
import { badText } from './temporal-errors.ts';
import { findZoneRules } from './zone-rules.ts';

const OFFSET = /^([+-])(\d{2})(?::(\d{2})(?::(\d{2}))?)?$/;
const MAX_HOURS = 18;

/** An offset or a name; an error that says what was written where it is neither. */
export function parseZone(text: string): Zone {
  const zone = parseOffset(text) ?? findZoneRules(text.replaceAll(' ', '_'));
  if (zone === undefined)
    throw badText(
      `Invalid value for TimeZone: '${shortened(text)}' is neither an offset such as +01:00 nor the name of a time zone`,
    );
  return zone;
}

/** Seconds from UTC; undefined where the text is no offset. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  const [hour, minute, second] = [match[2], match[3], match[4]].map((digits) => Number(digits ?? 0));
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  const size = hour * 3600 + minute * 60 + second;
  if (minute > 59 || second > 59 || size > MAX_HOURS * 3600) {
    throw argumentError(`Zone offset not in valid range: '${text}' is not between -18:00 and +18:00`);
  }
  return match[1] === '-' ? 0 - size : size;
}

/** The name of a zone, or its offset. */
export function zoneName(zone: Zone): string {
  return typeof zone === 'number' ? formatOffset(zone) : zone.name;
}
