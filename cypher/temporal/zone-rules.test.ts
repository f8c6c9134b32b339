import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDayOf } from '../../graph/calendar.ts';
import { atInstant, atLocal, instantOf } from './moment.ts';
import { DAYS_PER_ERA } from './units.ts';
import { findZoneRules, resolveLocal, type ZoneRules } from './zone-rules.ts';

const ZONES = [
  'Europe/Stockholm',
  'America/New_York',
  'Asia/Damascus',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
];
const HOUR = 3600;

function zone(name: string): ZoneRules {
  const rules = findZoneRules(name);
  if (!rules) throw new Error(`no such zone: ${name}`);
  return rules;
}

function dayOf(year: number, month: number, day: number): number {
  return epochDayOf({ year, month, day });
}

/** Asks the engine itself, each time anew. */
function askedOffset(name: string, epochSecond: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const text = format.formatToParts(epochSecond * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
  const size = Number(hours) * HOUR + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? 0 - size : size;
}

describe('zones', () => {
  it('have no names of three letters but those that Java knows too', () => {
    expect(['EST', 'JST', 'ROC', 'PST'].map(findZoneRules)).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      ['CET', 'utc', 'GMT', 'Japan', 'GB', 'EST5EDT'].map((name) => findZoneRules(name) === undefined),
    ).not.toContain(true);
  });

  it('know offsets to the second, long before they were whole hours', () => {
    expect([
      zone('Europe/Stockholm').offsetAt(dayOf(1818, 7, 21), 0),
      zone('Asia/Damascus').offsetAt(dayOf(-5000, 1, 1), 0),
      zone('Asia/Damascus').offsetAt(dayOf(2025, 7, 1), 0),
      zone('Europe/Stockholm').offsetAt(dayOf(1984, 7, 1), 0),
      zone('UTC').offsetAt(0, 0),
    ]).toEqual([3208, 8712, 3 * HOUR, 2 * HOUR, 0]);
  });

  it('agree with the engine at any second', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: -4_000_000_000, max: 8_000_000_000 }),
        (name, second) => {
          const day = Math.floor(second / 86_400);
          expect(zone(name).offsetAt(day, second - day * 86_400)).toBe(askedOffset(name, second));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('repeat their last rules every 400 years', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 60_000, max: 190_000 }),
        fc.nat({ max: 2_400_000 }),
        (name, day, eras) => {
          expect(zone(name).offsetAt(day + eras * DAYS_PER_ERA, 0)).toBe(zone(name).offsetAt(day, 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found in any case, under their own name, and not at all where they do not exist', () => {
    expect([findZoneRules('europe/stockholm')?.name, findZoneRules('utc')?.name]).toEqual(['Europe/Stockholm', 'UTC']);
    expect(['Mars/Phobos', '', '+01:00', 'GMT+1', 'Europe/Stockholm; drop'].map(findZoneRules)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('wall clocks', () => {
  it('skip an hour in spring and have one twice in autumn', () => {
    const rules = zone('Europe/Stockholm');
    expect([
      resolveLocal(rules, dayOf(2017, 3, 26), 2.5 * HOUR),
      resolveLocal(rules, dayOf(2017, 10, 29), 2.5 * HOUR),
      resolveLocal(rules, dayOf(2017, 10, 29), 3.5 * HOUR),
    ]).toEqual([
      { kind: 'gap', before: HOUR, after: 2 * HOUR },
      { kind: 'overlap', before: 2 * HOUR, after: HOUR },
      { kind: 'once', before: HOUR, after: HOUR },
    ]);
  });

  it('skip a whole day where the date line moved', () => {
    expect(resolveLocal(zone('Pacific/Apia'), dayOf(2011, 12, 30), 12 * HOUR)).toEqual({
      kind: 'gap',
      before: -10 * HOUR,
      after: 14 * HOUR,
    });
  });

  it('move on over a gap, and take the first of two unless the second is preferred', () => {
    const rules = zone('Europe/Stockholm');
    const at = (day: number, hours: number, offset?: number) =>
      atLocal({ epochDay: day, nanoOfDay: hours * HOUR * 1e9 }, rules, offset);
    const value = { kind: 'dateTime', zone: 'Europe/Stockholm' };
    expect([
      at(dayOf(2017, 3, 26), 2.5),
      at(dayOf(2017, 10, 29), 2.5),
      at(dayOf(2017, 10, 29), 2.5, HOUR),
      at(dayOf(2017, 10, 29), 2.5, 5 * HOUR),
    ]).toEqual([
      { ...value, epochDay: dayOf(2017, 3, 26), nanoOfDay: 3.5 * HOUR * 1e9, offsetSeconds: 2 * HOUR },
      { ...value, epochDay: dayOf(2017, 10, 29), nanoOfDay: 2.5 * HOUR * 1e9, offsetSeconds: 2 * HOUR },
      { ...value, epochDay: dayOf(2017, 10, 29), nanoOfDay: 2.5 * HOUR * 1e9, offsetSeconds: HOUR },
      { ...value, epochDay: dayOf(2017, 10, 29), nanoOfDay: 2.5 * HOUR * 1e9, offsetSeconds: 2 * HOUR },
    ]);
  });

  it('show every instant, and give it back', () => {
    const nanos = fc.maxSafeInteger().map((n) => Math.abs(n) % 86_400_000_000_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: -90_000, max: 190_000 }),
        nanos,
        (name, epochDay, nanoOfDay) => {
          const shown = atInstant({ epochDay, nanoOfDay }, zone(name));
          expect(instantOf(shown)).toEqual({ epochDay, nanoOfDay });
          expect(atLocal(shown, zone(name), shown.offsetSeconds)).toEqual(shown);
        },
      ),
    );
  });
});
