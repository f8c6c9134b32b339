import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import type { RuntimeValue } from './runtime.ts';
import { storable, storageProblem } from './storable.ts';

describe('storable', () => {
  it('keeps scalars and lists of one type', () => {
    const values: RuntimeValue[] = [1, 'a', [], [1, 2], ['a'], { kind: 'date', epochDay: 0 }, new Uint8Array([1])];
    expect(values.map(storable)).toEqual(values);
  });

  it('turns integers beside floats into floats', () => {
    expect(storable([1, 1.5])).toEqual([float(1), 1.5]);
  });

  it.each<[string, RuntimeValue]>([
    [
      'Property values can only be of primitive types or arrays thereof. Encountered: Map{a -> Long(1)}.',
      new Map([['a', 1]]),
    ],
    [
      'Property values can only be of primitive types or arrays thereof. Encountered: (3).',
      [{ kind: 'nodeRef', id: 3 }],
    ],
    ['Collections containing null values can not be stored in properties.', [1, null]],
    ['Collections containing collections can not be stored in properties.', [[1]]],
    [
      'Collections containing point values with different CRS can not be stored in properties.',
      [
        { kind: 'point', srid: 7203, x: 1, y: 1 },
        { kind: 'point', srid: 4326, x: 1, y: 1 },
      ],
    ],
  ])('says: %s', (message, value) => {
    expect(storageProblem(value)).toBe(message);
    expect(() => storable(value)).toThrow(
      expect.objectContaining({ code: 'Neo.ClientError.Statement.TypeError', detail: 'InvalidPropertyType', message }),
    );
  });

  it('refuses lists of mixed types', () => {
    expect(storageProblem([1, 'a'])).toMatch(/^Neo4j only supports a subset of Cypher types for storage/);
  });
});
