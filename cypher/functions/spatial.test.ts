import { describe, expect, it } from 'vitest';
import { float, type PointValue } from '../../graph/values.ts';
import { call } from './call-function.ts';

const flat = (x: number, y: number): PointValue => ({ kind: 'point', srid: 7203, x, y });
const earth = (x: number, y: number, z?: number): PointValue =>
  z === undefined ? { kind: 'point', srid: 4326, x, y } : { kind: 'point', srid: 4979, x, y, z };

describe('spatial functions', () => {
  it('measure distances, straight or along the Earth, within one reference system', () => {
    expect([
      call('point.distance', [flat(0, 0), flat(3, 4)]),
      call('point.distance', [earth(20, 10), earth(21, 11)]),
      call('point.distance', [earth(20, 10, 100), earth(21, 11, 200)]),
      call('point.distance', [flat(0, 0), earth(0, 0)]),
      call('point.distance', [1, flat(0, 0)]),
    ]).toEqual([float(5), 156115.97861747674, 156119.68215293728, null, null]);
  });

  it('tell what lies in a box, across 180° too', () => {
    expect([
      call('point.withinBBox', [flat(1, 1), flat(1, 1), flat(2, 2)]),
      call('point.withinBBox', [flat(1, 1), flat(2, 2), flat(0, 0)]),
      call('point.withinBBox', [earth(179, 1), earth(170, 0), earth(-170, 2)]),
      call('point.withinBBox', [earth(0, 1), earth(170, 0), earth(-170, 2)]),
      call('point.withinBBox', [flat(1, 1), flat(0, 0), earth(2, 2)]),
    ]).toEqual([true, false, true, false, null]);
  });

  it('make points of what has properties', () => {
    expect(
      call('point', [
        new Map([
          ['x', 1],
          ['y', 2],
        ]),
      ]),
    ).toEqual(flat(1, 2));
    expect(() => call('point', [1])).toThrow(
      "Invalid input for function 'point()': Expected a node, a relationship or a literal map but got Long(1)",
    );
  });
});
