/** The outlines of the world as they are drawn, read from the package's own file. */
import { expect, test } from 'vitest';
import { projected } from '../state/ground/map.ts';
import { loadOutline } from './outline.ts';

test('coasts and borders lie where they lie, and none where the map is cut', async () => {
  const outline = await loadOutline();
  const borders = outline.filter(({ isBorder }) => isBorder);
  expect(outline.length - borders.length).toBeGreaterThan(1000);
  expect(borders.length).toBeGreaterThan(250);
  /** A point of the border of Syria and Türkiye (near Kilis), and one of the coast (near Latakia). */
  const nearest = (lines: typeof outline, latitude: number, longitude: number) => {
    const { x, y } = projected({ latitude, longitude });
    let least = Number.POSITIVE_INFINITY;
    for (const { points } of lines) {
      for (let i = 0; i < points.length; i += 2) {
        least = Math.min(least, Math.hypot((points[i] ?? 0) - x, (points[i + 1] ?? 0) - y));
      }
    }
    return (least * 180) / Math.PI;
  };
  const coasts = outline.filter(({ isBorder }) => !isBorder);
  expect(nearest(borders, 36.65, 37.1)).toBeLessThan(0.3);
  expect(nearest(coasts, 35.52, 35.77)).toBeLessThan(0.3);
  expect(nearest(coasts, 36.65, 37.1)).toBeGreaterThan(0.5);
  for (const { points, left, right, bottom, top } of outline) {
    expect(points.length).toBeGreaterThanOrEqual(4);
    expect([left >= -Math.PI - 1e-9, right <= Math.PI + 1e-9, top < Math.PI]).toEqual([true, true, true]);
    expect(bottom).toBeGreaterThan(-Math.PI);
  }
});
