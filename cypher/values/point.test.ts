import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import { pointFrom, pointProperty } from './point.ts';
import type { RuntimeValue } from './runtime.ts';

const from = (entries: Record<string, RuntimeValue>) => pointFrom(new Map(Object.entries(entries)));

describe('points', () => {
  it('have the reference system that is named, or that their coordinates say', () => {
    expect([
      from({ x: 1, y: 2 }),
      from({ x: 1, y: 2, z: 3 }),
      from({ latitude: 10, longitude: 20 }),
      from({ latitude: 10, longitude: 20, height: 5 }),
      from({ x: 1, y: 2, crs: 'WGS-84' }),
      from({ x: 1, y: 2, srid: 4326 }),
      from({ latitude: 10, longitude: 200 }),
      from({ x: 1, y: null }),
    ]).toEqual([
      { kind: 'point', srid: 7203, x: 1, y: 2 },
      { kind: 'point', srid: 9157, x: 1, y: 2, z: 3 },
      { kind: 'point', srid: 4326, x: 20, y: 10 },
      { kind: 'point', srid: 4979, x: 20, y: 10, z: 5 },
      { kind: 'point', srid: 4326, x: 1, y: 2 },
      { kind: 'point', srid: 4326, x: 1, y: 2 },
      { kind: 'point', srid: 4326, x: -160, y: 10 },
      null,
    ]);
  });

  it.each<[Record<string, RuntimeValue>, string | RegExp]>([
    [{ x: 1 }, /^A map with keys 'x' is not describing a valid point/],
    [{ latitude: 100, longitude: 20 }, /Valid range for Y coordinate is \[-90, 90\]\.$/],
    [
      { latitude: 1, longitude: 2, crs: 'cartesian' },
      'Geographic points does not support coordinate reference system: cartesian',
    ],
    [{ x: 1, y: 2, crs: 'mars' }, 'Unknown coordinate reference system: mars'],
    [{ x: 1, y: 2, srid: 1 }, 'Unknown coordinate reference system: code=1'],
    [{ x: 1, y: 2, srid: 4326, crs: 'wgs-84' }, 'Cannot specify both CRS and SRID'],
    [{ x: Number.NaN, y: 2 }, 'Cannot create a point with non-finite coordinate values: [NaN, 2]'],
    [{ x: 1, y: 2, crs: 'cartesian-3d' }, /^Cannot create point with 3D coordinate reference system and 2 coordinates/],
  ])('refuse %o', (entries, message) => {
    expect(() => from(entries)).toThrow(message);
  });

  it('answer for their coordinates and for no others', () => {
    const point = { kind: 'point', srid: 4979, x: 20, y: 10, z: 5 } as const;
    expect(['x', 'latitude', 'height', 'crs', 'srid'].map((key) => pointProperty(point, key))).toEqual([
      float(20),
      float(10),
      float(5),
      'wgs-84-3d',
      4979,
    ]);
    expect(() => pointProperty({ kind: 'point', srid: 7203, x: 1, y: 2 }, 'latitude')).toThrow(
      "Field: latitude is not available on cartesian point: point({x: 1.0, y: 2.0, crs: 'cartesian'})",
    );
    expect(() => pointProperty(point, 'constructor')).toThrow('No such field: constructor');
  });
});
