/** Axes of time and numbers: what makes one, where nodes stand on it, and its ticks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksOf } from './axis.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const dated = (ticks: ReturnType<typeof ticksOf>) =>
  ticks.map(({ value, precision }) => [new Date(value * 86_400_000).toISOString().slice(0, 10), precision]);

test.each([
  ['2025-07-16', '2025-07-19', 1, ['2025-07-16', '2025-07-17', '2025-07-18', '2025-07-19'], 'day'],
  ['2025-07-01', '2025-07-24', 5, ['2025-07-07', '2025-07-14', '2025-07-21'], 'day'],
  ['2024-11-30', '2025-03-10', 20, ['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01'], 'month'],
  ['2024-02-01', '2025-07-23', 100, ['2024-07-01', '2025-01-01', '2025-07-01'], 'month'],
  ['1998-06-01', '2002-06-01', 300, ['1999-01-01', '2000-01-01', '2001-01-01', '2002-01-01'], 'year'],
  [
    '1914-01-01',
    '2025-01-01',
    7000,
    ['1920-01-01', '1940-01-01', '1960-01-01', '1980-01-01', '2000-01-01', '2020-01-01'],
    'year',
  ],
  ['-000010-01-01', '0000-01-01', 1500, ['-000010-01', '-000005-01', '0000-01-01'], 'year'],
] as const)('days from %s to %s, at least %d apart', (from, to, least, expected, precision) => {
  const ticks = dated(ticksOf('day', day(from), day(to), least));
  expect(ticks.map(([, each]) => each)).toEqual(expected.map(() => precision));
  expect(ticks.map(([text]) => text)).toEqual(expected);
});

test.each([
  [1964, 2003, 5, [1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000]],
  [0, 1, 0.15, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-3, 3, 1.5, [-2, 0, 2]],
  [5, 5, 1, []],
])('numbers from %d to %d, at least %d apart', (from, to, least, expected) => {
  expect(ticksOf('number', from, to, least).map(({ value }) => value + 0)).toEqual(expected);
});

test('ticks lie within the ends, in order, no nearer than asked, and are few', () => {
  const span = fc.tuple(
    fc.constantFrom('day', 'number'),
    fc.integer({ min: -700_000, max: 700_000 }),
    fc.double({ min: 0.01, max: 500_000, noNaN: true }),
    fc.double({ min: 0.02, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(span, ([kind, from, length, share]) => {
      const to = from + length;
      const values = ticksOf(kind, from, to, length * share).map(({ value }) => value);
      expect(values.length).toBeLessThanOrEqual(1 / share + 1);
      for (const [i, value] of values.entries()) {
        expect(value).toBeGreaterThanOrEqual(from - 1e-6 * Math.abs(from));
        expect(value).toBeLessThanOrEqual(to + 1e-6 * Math.abs(to));
        // A month has 28 days at least, a year 365.
        if (i > 0) expect(value - (values[i - 1] ?? 0)).toBeGreaterThanOrEqual(length * share * 0.9999);
      }
    }),
    { numRuns: 500 },
  );
});
