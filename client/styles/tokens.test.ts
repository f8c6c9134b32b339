import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { PALETTES, type Palette, paletteProperties, THEMES, tokensCss } from './tokens.ts';

const TEXT = 4.5;
const MARK = 3;

/** Pairs of colours that stand on each other, with what they must hold. */
function pairs(palette: Palette): [string, string, string, number][] {
  const grounds = ['ground', 'surface', 'sunken'] as const;
  const texts = { ink: palette.ink, muted: palette.muted, accent: palette.accent, danger: palette.danger };
  const extra = { warning: palette.warning, good: palette.good, ...palette.code };
  return [
    ...grounds.flatMap((ground) => [
      ...Object.entries({ ...texts, ...extra }).map(([name, colour]): [string, string, string, number] => [
        `${name} on ${ground}`,
        colour,
        palette[ground],
        TEXT,
      ]),
      [`quiet on ${ground}`, palette.quiet, palette[ground], MARK] satisfies [string, string, string, number],
    ]),
    ['ink on hover', palette.ink, palette.hover, TEXT],
    ['muted on hover', palette.muted, palette.hover, TEXT],
    ['ink on accentSoft', palette.ink, palette.accentSoft, TEXT],
    ['accent on accentSoft', palette.accent, palette.accentSoft, TEXT],
    ['onAccent on accent', palette.onAccent, palette.accent, TEXT],
    ['danger on dangerSoft', palette.danger, palette.dangerSoft, TEXT],
    ['warning on warningSoft', palette.warning, palette.warningSoft, TEXT],
    ...Object.entries(palette.actors).flatMap(([name, colour]): [string, string, string, number][] => [
      [`actor ${name} on ground`, colour, palette.ground, MARK],
      [`pictogram on actor ${name}`, palette.onActor, colour, MARK],
    ]),
    ...Object.entries(palette.families).map(([name, colour]): [string, string, string, number] => [
      `line ${name} on ground`,
      colour,
      palette.ground,
      MARK,
    ]),
    ...palette.series.map((colour, i): [string, string, string, number] => [
      `series ${i} on ground`,
      colour,
      palette.ground,
      MARK,
    ]),
  ];
}

test.each(THEMES)('every colour of the %s set holds its contrast', (theme) => {
  const weak = pairs(PALETTES[theme])
    .map(([name, colour, ground, least]) => ({ name, ratio: contrast(colour, ground), least }))
    .filter(({ ratio, least }) => ratio < least)
    .map(({ name, ratio, least }) => `${name}: ${ratio.toFixed(2)} < ${least}`);
  expect(weak).toEqual([]);
});

test('the accent is used by nothing else', () => {
  for (const theme of THEMES) {
    const { accent, ...rest } = PALETTES[theme];
    const others = [...paletteProperties({ ...rest, accent: '' }).values()];
    expect(others.filter((colour) => colour === accent)).toEqual([]);
  }
});

test('names become custom properties, nested ones joined', () => {
  const properties = paletteProperties(PALETTES.light);
  expect(properties.get('--actors-people')).toBe(PALETTES.light.actors.people);
  expect(properties.get('--accent-soft')).toBe(PALETTES.light.accentSoft);
  expect(properties.get('--series-0')).toBe(PALETTES.light.series[0]);
});

test('the style sheet has a rule for each set, paper last', () => {
  const css = tokensCss();
  expect(css.match(/^(:root|@media print)/gm)).toEqual([':root', ':root', '@media print']);
  expect(css).toContain(`--ink:${PALETTES.dark.ink}`);
});
