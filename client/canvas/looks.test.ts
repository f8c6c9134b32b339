import { expect, test } from 'vitest';
import { ICON_NAMES } from '../state/icon-names.ts';
import { HUES } from '../state/kind-looks.ts';
import { PALETTES } from '../styles/tokens.ts';
import { ICONS } from './icons.ts';

test('each theme has a hue for every place in the order of kinds', () => {
  expect(Object.values(PALETTES).map(({ series }) => series.length)).toEqual([HUES, HUES, HUES]);
});

test('every pictogram is path data inside its grid', () => {
  for (const name of ICON_NAMES) {
    expect(ICONS[name]).toMatch(/^M[MLHVCQSAZmlhvcqsaz\d .-]+$/);
    const absolute = [...ICONS[name].matchAll(/M(-?[\d.]+)[ ](-?[\d.]+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(absolute.every((value) => value >= 0 && value <= 24)).toBe(true);
  }
});
