/** Relations between the same two nodes are told apart by as little as does it, in an order that can be read. */
import { expect, test } from 'vitest';
import type { EdgeValue, Value } from '../../graph/values.ts';
import { toldApart } from './told-apart.ts';

const day = (epochDay: number): Value => ({ kind: 'date', epochDay });

const relations = (all: readonly Readonly<Record<string, Value>>[]): readonly EdgeValue[] =>
  all.map((properties, i) => ({
    kind: 'edge',
    elementId: `e${i}`,
    type: 'PAID',
    startElementId: 'a',
    endElementId: 'b',
    properties: new Map(Object.entries(properties)),
  }));

function told(...all: readonly Readonly<Record<string, Value>>[]) {
  const { relations: ordered, keys, isApart } = toldApart(relations(all));
  return { order: ordered.map(({ elementId }) => elementId).join(' '), keys, isApart };
}

test('when they hold is enough where no two hold at the same time', () => {
  expect(told({ validFrom: day(20), amount: 1 }, { validFrom: day(10), amount: 2 })).toEqual({
    order: 'e1 e0',
    keys: [],
    isApart: true,
  });
});

test('a date tells before a number, a number before a text, and an id only where nothing else does', () => {
  const first = { id: 'x', note: 'a', amount: 3, on: day(5) };
  expect(told(first, { id: 'y', note: 'b', amount: 2, on: day(4) })).toMatchObject({ order: 'e1 e0', keys: ['on'] });
  expect(told(first, { id: 'y', note: 'b', amount: 2, on: day(5) })).toMatchObject({
    order: 'e1 e0',
    keys: ['amount'],
  });
  expect(told(first, { id: 'y', note: 'b', amount: 3, on: day(5) })).toMatchObject({ keys: ['note'] });
  expect(told(first, { ...first, id: 'w' })).toMatchObject({ order: 'e1 e0', keys: ['id'] });
});

test('what one key leaves alike the next one tells apart; how well it is borne out is no mark', () => {
  const all = [
    { on: day(1), amount: 5, claimCount: 1 },
    { on: day(1), amount: 4, claimCount: 2 },
    { on: day(0), amount: 5, claimCount: 3 },
  ];
  expect(told(...all)).toEqual({ order: 'e2 e1 e0', keys: ['on', 'amount'], isApart: true });
  expect(told({ claimCount: 1 }, { claimCount: 2 })).toEqual({ order: 'e0 e1', keys: [], isApart: false });
});
