/** Colours of rules in each theme: seen on their ground, told apart by every kind of colour vision, and ramps that rise. */
import { expect, test } from 'vitest';
import { RAMPS } from '../../graph/wire-style.ts';
import { HUES } from '../state/kind-looks.ts';
import { type Colour, colourOfLook, HUE_LOOKS, STEP_LOOKS } from '../state/styling/colours.ts';
import { contrast, toLinear } from './contrast.ts';
import { inkOf } from './inks.ts';
import { PALETTES, type Palette, THEMES } from './tokens.ts';

const MARK = 3;

const STEPS = Array.from({ length: 64 }, (_, i) => i / 63);

const rampOf = (ramp: (typeof RAMPS)[number], palette: Palette) =>
  STEPS.map((share) => inkOf({ kind: 'ramp', ramp, share }, palette));

function inksOf(palette: Palette): ReadonlyMap<string, string> {
  const single: readonly Colour[] = [
    ...Array.from({ length: HUES }, (_, hue): Colour => ({ kind: 'hue', hue })),
    { kind: 'other' },
    { kind: 'none' },
  ];
  return new Map([
    ...single.map((colour): [string, string] => [JSON.stringify(colour), inkOf(colour, palette)]),
    ...RAMPS.flatMap((ramp) => rampOf(ramp, palette).map((ink, i): [string, string] => [`${ramp} ${i}`, ink])),
  ]);
}

test.each(THEMES)(
  'every colour that a rule gives is seen on the ground of the %s set, and a pictogram on it',
  (theme) => {
    const palette = PALETTES[theme];
    const weak = [...inksOf(palette)].filter(
      ([, ink]) => Math.min(contrast(ink, palette.ground), contrast(ink, palette.onActor)) < MARK,
    );
    expect(weak).toEqual([]);
  },
);

/** What of light in linear red, green and blue reaches an eye without one kind of cone (Machado, Oliveira and Fernandes, 2009). */
const EYES: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  trichromat: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

type Triple = readonly [number, number, number];

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function seenBy(eye: readonly Triple[], ink: string): Triple {
  const channel = (at: number) => toLinear(Number.parseInt(ink.slice(at, at + 2), 16) / 255);
  const light: Triple = [channel(1), channel(3), channel(5)];
  const [red = 0, green = 0, blue = 0] = eye.map((row) => Math.max(0, dot(row, light)));
  return labOf([red, green, blue]);
}

/** Oklab, in which equal distances look about equal. */
function labOf(light: Triple): Triple {
  const cones: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

/** As far apart as Okabe and Ito's colours are for the same eyes. */
const APART = 0.085;

test.each(THEMES)(
  'no two hues of the %s set are alike to any eye, nor is one like the colour of a selection',
  (theme) => {
    const { series, accent, actors } = PALETTES[theme];
    const inks = [...series, accent, actors.things];
    const alike = Object.entries(EYES).flatMap(([eye, rows]) => {
      const seen = inks.map((ink) => seenBy(rows, ink));
      return series.flatMap((ink, i) =>
        inks.slice(i + 1).flatMap((other, j) => {
          const [a, b] = [seen[i] ?? [0, 0, 0], seen[i + 1 + j] ?? [0, 0, 0]] as const;
          const away = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
          return away < APART ? [`${eye}: ${ink} ${other} ${away.toFixed(3)}`] : [];
        }),
      );
    });
    expect(alike).toEqual([]);
  },
);

/** Channels are rounded to 256 steps, by which a ratio may fall this far. */
const WHOLE_NUMBERS = 0.99;

test.each(THEMES)(
  'more is further from the ground of the %s set at every step, on both sides of the middle where there are two',
  (theme) => {
    const palette = PALETTES[theme];
    const rises = (inks: readonly string[]) => {
      const ratios = inks.map((ink) => contrast(ink, palette.ground));
      return ratios.every((ratio, i) => i === 0 || ratio >= (ratios[i - 1] ?? 0) * WHOLE_NUMBERS);
    };
    expect([rises(rampOf('cool', palette)), rises(rampOf('warm', palette))]).toEqual([true, true]);
    const split = rampOf('split', palette);
    expect([rises(split.slice(33)), rises(split.slice(0, 31).reverse())]).toEqual([true, true]);
  },
);

test('a look that is kept as a name is one of these colours, and no other name is', () => {
  expect([...HUE_LOOKS, ...STEP_LOOKS].every((look) => colourOfLook(look) !== undefined)).toBe(true);
  expect(colourOfLook('hue99')).toBe(undefined);
});
