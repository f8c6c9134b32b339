import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidInput } from './errors.ts';
import { propertyValue } from './testing/value-arbitrary.ts';
import { float, type Value } from './values.ts';
import { createColumnEncoder, type RecordColumns } from './wire-columns.ts';
import { createColumnDecoder } from './wire-columns-decode.ts';

const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', '$type', '');
const properties = fc
  .uniqueArray(key, { maxLength: 4 })
  .chain((keys) =>
    fc
      .tuple(...keys.map(() => propertyValue))
      .map((values) => new Map(keys.map((name, i) => [name, values[i] ?? null]))),
  );
const id = fc.constantFrom('n1', 'n2', 'n3', '__proto__', '');
const node: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('node' as const),
  elementId: id,
  labels: fc.array(fc.constantFrom('Actor', 'Person', ''), { maxLength: 2 }),
  properties,
});
const edge: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('edge' as const),
  elementId: id,
  type: fc.constantFrom('KNOWS', ''),
  startElementId: id,
  endElementId: id,
  properties,
});
const cell: fc.Arbitrary<Value> = fc.oneof(
  node,
  edge,
  propertyValue,
  fc.constant(null),
  fc.array(fc.oneof(node, edge), { maxLength: 3 }),
  fc.array(node, { maxLength: 3 }),
  properties,
);
/** Columns of one kind, as most are, and of anything. */
const column = (rows: number): fc.Arbitrary<readonly Value[]> => {
  const of = (arbitrary: fc.Arbitrary<Value>) => fc.array(arbitrary, { minLength: rows, maxLength: rows });
  return fc.oneof(
    of(node),
    of(edge),
    of(fc.array(node, { maxLength: 3 })),
    of(fc.string()),
    of(fc.integer()),
    of(cell),
  );
};
const records = fc
  .nat({ max: 6 })
  .chain((rows) =>
    fc.tuple(column(rows), column(rows)).map(([a, b]) => a.map((value, i): readonly Value[] => [value, b[i] ?? null])),
  );

describe('records in columns', () => {
  test('come back as they were, over several lines', () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 3 }), (lines) => {
        const encoder = createColumnEncoder(['a', 'b']);
        const decoder = createColumnDecoder();
        for (const line of lines) {
          const text = JSON.stringify(encoder.encode(line));
          expect(decoder.decode(JSON.parse(text))).toEqual(line);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('say a type once, and number what repeats', () => {
    const person = (elementId: string, name: string): Value => ({
      kind: 'node',
      elementId,
      labels: ['Actor', 'Person'],
      properties: new Map<string, Value>([['name', name]]),
    });
    const knows: Value = {
      kind: 'edge',
      elementId: 'e1',
      type: 'KNOWS',
      startElementId: 'n1',
      endElementId: 'n2',
      properties: new Map(),
    };
    const encoder = createColumnEncoder(['p', 'r', 'w']);
    expect(
      encoder.encode([
        [person('n1', 'A'), knows, 1],
        [person('n2', 'B'), knows, float(1)],
      ]),
    ).toEqual({
      rows: 2,
      columns: [
        {
          t: 'Node',
          fresh: ['n1', 'n2'],
          ids: [0, 1],
          labels: { sets: [['Actor', 'Person']], of: [0, 0] },
          properties: { shapes: [{ keys: ['name'], columns: [{ t: 'String', v: ['A', 'B'] }] }] },
        },
        {
          t: 'Relationship',
          ids: ['e1', 'e1'],
          fresh: [],
          starts: [0, 0],
          ends: [1, 1],
          types: { names: ['KNOWS'], of: [0, 0] },
          properties: { shapes: [{ keys: [], columns: [] }] },
        },
        {
          t: 'Any',
          v: [
            { $type: 'Integer', _value: '1' },
            { $type: 'Float', _value: '1.0' },
          ],
        },
      ],
    } satisfies RecordColumns);
  });

  test.each([
    [
      { rows: 1, columns: [{ t: 'String', v: [] }] },
      'answer: columns[0] has 0 values instead of 1; run the statement again.',
    ],
    [
      { rows: 1, columns: [{ t: 'Integer', v: [0.5] }] },
      'answer: columns[0] holds other things than whole numbers; run the statement again.',
    ],
    [
      { rows: 1, columns: [{ t: 'Star' }] },
      'answer: columns[0] has the unknown type "Star" for its 1 values; run the statement again.',
    ],
    [{ rows: -1, columns: [] }, 'answer: columns.rows must hold whole numbers from 0; run the statement again.'],
    [
      {
        rows: 1,
        columns: [{ t: 'Node', fresh: [], ids: [0], labels: { sets: [[]], of: [0] }, properties: { shapes: [] } }],
      },
      'answer: columns[0].ids has no number 0; run the statement again.',
    ],
  ])('that are broken are refused with where: %j', (json, message) => {
    expect(() => createColumnDecoder().decode(json)).toThrow(
      new InvalidInput(message, { code: 'Shabaka.BrokenStream' }),
    );
  });
});
