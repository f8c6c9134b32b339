import { expect, test } from 'vitest';
import { contrast } from '../styles/contrast.ts';
import { PALETTES, RELATION_FAMILIES, THEMES } from '../styles/tokens.ts';
import { ENDED_ALPHA, faded } from './colours.ts';

/** Half of what a line has to have that has not ended. */
const LEAST = 2;

/** What the eye sees of a colour with an alpha (`#rrggbbaa`) over another. */
function over(colour: string, ground: string): string {
  const alpha = Number.parseInt(colour.slice(7, 9), 16) / 255;
  const channels = [1, 3, 5].map((at) => {
    const [own = 0, below = 0] = [colour, ground].map((text) => Number.parseInt(text.slice(at, at + 2), 16));
    return Math.round(own * alpha + below * (1 - alpha));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const LINES = THEMES.flatMap((theme) => RELATION_FAMILIES.map((family) => ({ theme, family })));

test.each(LINES)('a line that has ended is fainter and can be seen: $family, $theme', ({ theme, family }) => {
  const { families, ground } = PALETTES[theme];
  const ended = contrast(over(faded(families[family], ENDED_ALPHA), ground), ground);
  expect(ended).toBeGreaterThanOrEqual(LEAST);
  expect(ended).toBeLessThan(0.75 * contrast(families[family], ground));
});
