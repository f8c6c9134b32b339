/** Axes and maps as lines and texts. */
import { expect, test } from 'vitest';
import type { Ground } from '../state/ground/ground.ts';
import { PALETTES } from '../styles/tokens.ts';
import { groundParts } from './ground-parts.ts';
import { viewOfBounds } from './view.ts';

const palette = PALETTES.light;
const view = viewOfBounds({ left: -200, right: 400, bottom: -100, top: 200 }, 0);

test('an axis has its ticks in order over the whole height, and a border where something stands apart', () => {
  const ground: Ground = {
    kind: 'axis',
    column: { of: 'node', source: 'property', key: 'released' },
    values: 'number',
    origin: 1999,
    scale: 100,
    apart: -120,
  };
  const { lines, texts } = groundParts(ground, { view, palette, outline: undefined, apartCount: 3 });
  expect(texts.map(({ text, x }) => [text, x])).toEqual([
    ['1998', 105],
    ['2000', 305],
    ['2002', 505],
    ['without a number: 3', 74],
  ]);
  expect(lines.map(({ points, dash }) => [points, dash])).toEqual(
    [100, 300, 500, 80].map((x) => [
      [
        { x, y: 0 },
        { x, y: 300 },
      ],
      x === 80 ? [5, 5] : undefined,
    ]),
  );
});

test('a map draws no country where something stands apart', () => {
  const ground: Ground = { kind: 'map', x: 0, y: 0, scale: 100, apart: -50 };
  const points = Float64Array.from([0, 1, 0, 0, 0, -0.4, 0, -0.9, 1, -0.9, 1, 0, 1, 1]);
  const box = { left: 0, right: 1, bottom: -0.9, top: 1 };
  const outline = [{ isBorder: true, points, ...box }] as const;
  const { lines, texts } = groundParts(ground, { view, palette, outline, apartCount: 1 });
  expect(lines.map((line) => line.points)).toEqual([
    [
      { x: 200, y: 100 },
      { x: 200, y: 200 },
      { x: 200, y: 240 },
    ],
    [
      { x: 300, y: 200 },
      { x: 300, y: 100 },
    ],
    [
      { x: 0, y: 250 },
      { x: 600, y: 250 },
    ],
  ]);
  expect(texts.map(({ text }) => text)).toEqual(['without coordinates: 1']);
});
