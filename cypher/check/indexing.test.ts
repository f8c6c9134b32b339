import { describe, expect, it } from 'vitest';
import { checked, errorOf } from './testing/checking.ts';

describe('types that are known beforehand', () => {
  it.each([
    "WITH date('2020-01-01') AS d RETURN d['year'] AS x",
    "WITH duration('P1D') AS d RETURN d['days'] AS x",
    'RETURN toInteger([1]) AS x',
    'RETURN point.distance(1, 2) AS x',
  ])('%s is left to the run', (text) => {
    expect(checked(text).columns).toEqual(['x']);
  });

  it.each([
    ["WITH date('2020-01-01') AS d RETURN d[0]", 36],
    ["WITH point({x: 1, y: 2}) AS d RETURN d['x']", 37],
    ['RETURN toString([1])', 16],
    ["RETURN toStringList(reverse('ab'))", 20],
  ])('%s is refused at %i', (text, offset) => {
    expect(errorOf(text)).toMatchObject({ detail: 'InvalidArgumentType', position: { offset } });
  });
});
