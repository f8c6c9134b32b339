/** Coordinates and their projection. */
import { expect, test } from 'vitest';
import type { Value } from '../../../graph/values.ts';
import { coordinatesOf, projected } from './map.ts';

const float = (value: number): Value => ({ kind: 'float', value });
const point = (srid: number, x: number, y: number): Value => ({ kind: 'point', srid, x, y });

test.each<[string, Readonly<Record<string, Value>>, unknown]>([
  ['a geographic point', { at: point(4326, 36.3, 33.5) }, { latitude: 33.5, longitude: 36.3 }],
  ['a point in a plane', { at: point(7203, 36.3, 33.5) }, undefined],
  ['latitude and longitude', { latitude: 33.5, longitude: float(36) }, { latitude: 33.5, longitude: 36 }],
  ['lat and lng', { lat: 1, lng: 2n }, { latitude: 1, longitude: 2 }],
  ['one of the two', { latitude: 33.5 }, undefined],
  ['texts', { latitude: '33.5', longitude: '36.3' }, undefined],
  ['what lies on no globe', { latitude: 133.5, longitude: 36.3 }, undefined],
])('coordinates of %s', (_, properties, expected) => {
  expect(coordinatesOf(new Map(Object.entries(properties)))).toEqual(expected);
});

test('Mercator: the equator and the first meridian at nothing, the last latitude as far up as the date line is aside', () => {
  expect(projected({ latitude: 0, longitude: 0 })).toEqual({ x: 0, y: expect.closeTo(0, 12) });
  expect(projected({ latitude: 90, longitude: 180 })).toEqual({ x: Math.PI, y: expect.closeTo(Math.PI, 4) });
  expect(projected({ latitude: -45, longitude: -90 })).toEqual({
    x: -Math.PI / 2,
    y: expect.closeTo(-0.881_373_587, 9),
  });
});
