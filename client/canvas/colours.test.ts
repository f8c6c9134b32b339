import { expect, test } from 'vitest';
import { contrast } from '../styles/contrast.ts';
import { PALETTES, RELATION_FAMILIES, THEMES } from '../styles/tokens.ts';
import { drained, thinned } from './colours.ts';

/** What WCAG asks of marks that carry a meaning. */
const LEAST = 3;

/** How far a colour is from grey, from 0 to 255. */
function saturation(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels);
}

test.each(THEMES)('a line that has ended is seen as well as any mark, and has lost its colour: %s', (theme) => {
  const palette = PALETTES[theme];
  for (const family of RELATION_FAMILIES) {
    const colour = palette.families[family];
    const ended = drained(colour, palette);
    expect(ended).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(ended, palette.ground)).toBeGreaterThanOrEqual(LEAST);
    expect(saturation(ended)).toBeLessThanOrEqual(Math.max(32, 0.45 * saturation(colour)));
  }
});

test('a line that has ended is thinner than it was, whatever its width, but never a hair', () => {
  expect([1.5, 5].map(thinned)).toEqual([1, 3]);
});
