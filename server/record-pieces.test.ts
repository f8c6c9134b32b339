import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scalarValue } from '../graph/testing/value-arbitrary.ts';
import type { EdgeValue, NodeValue, Value } from '../graph/values.ts';
import { encodeValue } from '../graph/wire-encode.ts';
import { recordPieces } from './record-pieces.ts';

function lineOf(record: readonly Value[], columns: readonly string[]): string {
  return [...recordPieces(record, columns)].join('');
}

test('pieces together are the line of the record', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(scalarValue, fc.array(scalarValue)), { maxLength: 4 }), (record) => {
      const whole = `${JSON.stringify({ record: record.map((value) => encodeValue(value)) })}\n`;
      expect(lineOf(record, [])).toBe(whole);
    }),
  );
});

test('long lists, also in long lists, come in pieces', () => {
  const long: Value = Array.from({ length: 1300 }, (_, i) => i);
  const record: Value[] = [long, 'a', [...long, long, [], 'x']];
  expect(lineOf(record, ['a', 'b', 'c'])).toBe(
    `${JSON.stringify({ record: record.map((value) => encodeValue(value)) })}\n`,
  );
  expect(Math.max(...[...recordPieces(record, [])].map((piece) => piece.length))).toBeLessThan(30_000);
});

test('large entities, maps and many short lists come in pieces too', () => {
  const long: Value = Array.from({ length: 1300 }, (_, i) => i);
  const properties = new Map<string, Value>([
    ['l', long],
    ['__proto__', 'x'],
  ]);
  const node = (elementId: string): NodeValue => ({ kind: 'node', elementId, labels: ['A'], properties });
  const edge: EdgeValue = {
    kind: 'edge',
    elementId: '5:x:1',
    type: 'R',
    startElementId: 'a',
    endElementId: 'b',
    properties,
  };
  const record: Value[] = [
    node('a'),
    edge,
    { kind: 'path', nodes: [node('a'), node('b')], edges: [edge] },
    new Map<string, Value>([
      ['a"b', long],
      ['c', new Map()],
    ]),
    Array.from({ length: 300 }, () => [1, 2, 3]),
    new Map(Array.from({ length: 2000 }, (_, i) => [`k${i}`, i])),
  ];
  expect(lineOf(record, [])).toBe(`${JSON.stringify({ record: record.map((value) => encodeValue(value)) })}\n`);
  expect(Math.max(...[...recordPieces(record, [])].map((piece) => piece.length))).toBeLessThan(30_000);
});

test('what is nested too deep is refused in a long list as elsewhere', () => {
  const long: Value[] = Array.from({ length: 600 }, (_, i) => i);
  const nested = (levels: number): Value => (levels === 0 ? 1 : [nested(levels - 1)]);
  const message = 'a: nested deeper than 128 lists and maps; flatten it.';
  expect(() => recordPieces(['b', [...long, nested(128)]], ['b', 'a']).next()).toThrow(message);
  expect(() => recordPieces(['b', nested(129)], ['b', 'a']).next()).toThrow('nested deeper than 128 lists and maps');
  expect(() => lineOf([[...long, nested(127)]], ['a'])).not.toThrow();
});
