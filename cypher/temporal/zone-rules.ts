/**
 * Offsets of named time zones from UTC, to the second, out of the time zone data that every JavaScript engine carries.
 *
 * `Intl` tells the wall clock at an instant. An offset is the wall clock less UTC; instants are looked at in windows of
 * four days, and where the offset differs between the ends of one, the second of the change is found by halving.
 * Windows are kept, so that most questions cost a Map lookup.
 */
import { epochDayOf } from '../../graph/calendar.ts';
import { DAYS_PER_ERA, SECONDS_PER_DAY } from './units.ts';

/** One named zone. */
export interface ZoneRules {
  readonly name: string;
  /** The offset in force at an instant: a day and a second of it in UTC. */
  offsetAt(epochDay: number, secondOfDay: number): number;
}

/** The wall clock time is skipped (`gap`), happens twice (`overlap`), or once. Offsets are before and after the change. */
export interface LocalResolution {
  readonly kind: 'once' | 'gap' | 'overlap';
  readonly before: number;
  readonly after: number;
}

interface Window {
  readonly changesAt: number;
  readonly before: number;
  readonly after: number;
}

const WINDOW_SECONDS = 4 * SECONDS_PER_DAY;
const MAX_WINDOWS = 2048;
/** 1696: no zone had left its local mean time. */
const FIRST_DAY = -100_000;
/** 2517: by then every zone follows its last rule for ever. */
const LAST_DAY = 200_000;

/** Names of three letters that engines know and Java does not; it knows those of the first group alone. */
const NO_NAME = /^(?!cet|eet|gmt|met|prc|rok|uct|utc|wet)[a-z]{3}$/i;

const rulesByName = new Map<string, ZoneRules | undefined>();

/** The rules of a zone by IANA name in any case, or undefined where there is no such zone. */
export function findZoneRules(name: string): ZoneRules | undefined {
  const key = name.toLowerCase();
  if (!rulesByName.has(key)) rulesByName.set(key, createRules(name));
  return rulesByName.get(key);
}

/** How a wall clock time maps onto the line of time in a zone. */
export function resolveLocal(rules: ZoneRules, epochDay: number, secondOfDay: number): LocalResolution {
  const before = rules.offsetAt(epochDay - 1, secondOfDay);
  const after = rules.offsetAt(epochDay + 1, secondOfDay);
  if (before === after) return { kind: 'once', before, after };
  const early = rules.offsetAt(epochDay, secondOfDay - before) === before;
  const late = rules.offsetAt(epochDay, secondOfDay - after) === after;
  if (early && late) return { kind: 'overlap', before, after };
  if (!early && !late) return { kind: 'gap', before, after };
  const offset = early ? before : after;
  return { kind: 'once', before: offset, after: offset };
}

function createRules(name: string): ZoneRules | undefined {
  const clock = wallClock(name);
  if (!clock) return undefined;
  const windows = new Map<number, Window>();
  const offsetAt = (epochDay: number, secondOfDay: number): number => {
    const second = knownDay(epochDay) * SECONDS_PER_DAY + secondOfDay;
    const index = Math.floor(second / WINDOW_SECONDS);
    let window = windows.get(index);
    if (!window) {
      if (windows.size >= MAX_WINDOWS) windows.clear();
      window = lookAt(clock, index * WINDOW_SECONDS);
      windows.set(index, window);
    }
    return second < window.changesAt ? window.before : window.after;
  };
  return { name: properName(name), offsetAt };
}

function lookAt(offset: (epochSecond: number) => number, start: number): Window {
  let low = start;
  let high = start + WINDOW_SECONDS;
  const before = offset(low);
  const after = offset(high);
  while (before !== after && high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return { changesAt: high, before, after };
}

/** Asks the engine; slow, so its answers are kept in windows. */
function wallClock(name: string): ((epochSecond: number) => number) | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) || NO_NAME.test(name)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  return (epochSecond) => {
    const parts = new Map(format.formatToParts(epochSecond * 1000).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const day = epochDayOf({ year: part('year'), month: part('month'), day: part('day') });
    const second = part('hour') * 3600 + part('minute') * 60 + part('second');
    return day * SECONDS_PER_DAY + second - epochSecond;
  };
}

/** Moves a day into the years for which engines keep rules, where nothing outside them differs from the edge. */
function knownDay(epochDay: number): number {
  if (epochDay <= LAST_DAY) return Math.max(epochDay, FIRST_DAY);
  return epochDay - Math.ceil((epochDay - LAST_DAY) / DAYS_PER_ERA) * DAYS_PER_ERA;
}

/** The name in its own capitals, whatever they were typed in. */
function properName(typed: string): string {
  const key = typed.toLowerCase();
  const listed = Intl.supportedValuesOf('timeZone').find((name) => name.toLowerCase() === key);
  if (listed !== undefined) return listed;
  const resolved = new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions().timeZone;
  return resolved.toLowerCase() === key ? resolved : typed;
}
