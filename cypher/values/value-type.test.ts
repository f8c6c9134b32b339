import { describe, expect, it } from 'vitest';
import { float } from '../../graph/values.ts';
import type { CypherType } from '../parse/ast.ts';
import type { RuntimeValue } from './runtime.ts';
import { isOfType } from './type-check.ts';
import { valueType } from './value-type.ts';

describe('valueType', () => {
  it.each<[RuntimeValue, string]>([
    [null, 'NULL'],
    [1, 'INTEGER NOT NULL'],
    [float(1), 'FLOAT NOT NULL'],
    [{ kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 0 }, 'ZONED DATETIME NOT NULL'],
    [[], 'LIST<NOTHING> NOT NULL'],
    [[null], 'LIST<NULL> NOT NULL'],
    [[1, null], 'LIST<INTEGER> NOT NULL'],
    [[1, 'a'], 'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'],
    [[[1], ['a']], 'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[[], [1]], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
    [[[], null], 'LIST<LIST<NOTHING>> NOT NULL'],
    [new Uint8Array([1]), 'LIST<INTEGER NOT NULL> NOT NULL'],
  ])('of %o is %s', (value, type) => {
    expect(valueType(value)).toBe(type);
  });
});

describe('IS ::', () => {
  const type = (name: string, rest: Partial<CypherType> = {}): CypherType => ({
    name,
    notNull: false,
    span: { start: 0, end: 0 },
    ...rest,
  });
  const listOf = (inner: CypherType) => type('LIST', { inner });

  it.each<[RuntimeValue, CypherType, boolean]>([
    [1, type('INTEGER'), true],
    [float(1), type('INTEGER'), false],
    [null, type('INTEGER'), true],
    [null, type('INTEGER', { notNull: true }), false],
    [null, type('NULL'), true],
    [1, type('NULL'), false],
    [null, type('NOTHING'), false],
    [1, type('ANY'), true],
    [[], listOf(type('NOTHING')), true],
    [[1, null], listOf(type('INTEGER')), true],
    [[1, null], listOf(type('INTEGER', { notNull: true })), false],
    [[1, 'a'], listOf(type('UNION', { members: [type('INTEGER'), type('STRING')] })), true],
    [[1, 'a'], type('PROPERTY VALUE'), false],
    [[1, 1.5], type('PROPERTY VALUE'), true],
    [new Map(), type('PROPERTY VALUE'), false],
    [{ kind: 'nodeRef', id: 0 }, type('NODE'), true],
    [{ kind: 'nodeRef', id: 0 }, type('MAP'), false],
  ])('%o is of %o: %o', (value, cypherType, expected) => {
    expect(isOfType(value, cypherType)).toBe(expected);
  });
});
