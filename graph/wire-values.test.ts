import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from './errors.ts';
import { float, integer, type Value } from './values.ts';
import { decodeParameters, decodeValue } from './wire-decode.ts';
import { encodeValue } from './wire-encode.ts';

const SECOND = 1_000_000_000;
const epochDay = fc.oneof(
  fc.integer({ min: -800_000, max: 800_000 }),
  fc.integer({ min: -365_243_219_162, max: 365_241_780_471 }),
);
const nanoOfDay = fc.maxSafeInteger().map((n) => Math.abs(n) % (86_400 * SECOND));
const offsetSeconds = fc.integer({ min: -64_800, max: 64_800 });
const coordinate = fc.double({ noNaN: true });

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integer),
  fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
  fc.double().map(float),
  fc.string({ unit: 'binary' }),
  fc.uint8Array(),
  epochDay.map((day): Value => ({ kind: 'date', epochDay: day })),
  nanoOfDay.map((nano): Value => ({ kind: 'localTime', nanoOfDay: nano })),
  fc.record({ kind: fc.constant('time' as const), nanoOfDay, offsetSeconds }),
  fc.record({ kind: fc.constant('localDateTime' as const), epochDay, nanoOfDay }),
  fc.record(
    {
      kind: fc.constant('dateTime' as const),
      epochDay,
      nanoOfDay,
      offsetSeconds,
      zone: fc.constantFrom('Asia/Damascus', 'Etc/GMT+3', 'America/Port-au-Prince'),
    },
    { requiredKeys: ['kind', 'epochDay', 'nanoOfDay', 'offsetSeconds'] },
  ),
  fc.record({
    kind: fc.constant('duration' as const),
    months: fc.integer(),
    days: fc.integer(),
    seconds: fc.integer({ min: -1e12, max: 1e12 }),
    nanoseconds: fc.integer({ min: 0, max: SECOND - 1 }),
  }),
  fc.record({ kind: fc.constant('point' as const), srid: fc.constantFrom(4326, 7203), x: coordinate, y: coordinate }),
  fc.record({
    kind: fc.constant('point' as const),
    srid: fc.constantFrom(4979, 9157),
    x: coordinate,
    y: coordinate,
    z: coordinate,
  }),
);

const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$type', '_value'));
const properties = fc.array(fc.tuple(key, scalar), { maxLength: 4 }).map((entries) => new Map(entries));
const node = fc.record({
  kind: fc.constant('node' as const),
  elementId: fc.string({ minLength: 1 }),
  labels: fc.array(fc.string()),
  properties,
});
const edge = fc.record({
  kind: fc.constant('edge' as const),
  elementId: fc.string({ minLength: 1 }),
  type: fc.string(),
  startElementId: fc.string(),
  endElementId: fc.string(),
  properties,
});
const path = fc.array(fc.tuple(node, edge), { maxLength: 3 }).chain((steps) =>
  node.map(
    (last): Value => ({
      kind: 'path',
      nodes: [...steps.map(([first]) => first), last],
      edges: steps.map(([, second]) => second),
    }),
  ),
);
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    node,
    edge,
    path,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
}));

describe('typed JSON of values', () => {
  it('gives back every value that it was given, through text', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeValue(JSON.parse(JSON.stringify(encodeValue(value))))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Value, unknown]>([
    ['a safe integer', 1, { $type: 'Integer', _value: '1' }],
    ['an integer past 2^53', 9007199254740993n, { $type: 'Integer', _value: '9007199254740993' }],
    ['a float that looks whole', float(1), { $type: 'Float', _value: '1.0' }],
    ['a negative zero', float(-0), { $type: 'Float', _value: '-0.0' }],
    ['no number', Number.NaN, { $type: 'Float', _value: 'NaN' }],
    ['bytes', Uint8Array.of(1, 2, 255), { $type: 'Base64', _value: 'AQL/' }],
    ['a date', { kind: 'date', epochDay: 20292 }, { $type: 'Date', _value: '2025-07-23' }],
    ['the first day of all', { kind: 'date', epochDay: -365243219162 }, { $type: 'Date', _value: '-999999999-01-01' }],
    [
      'a zoned moment',
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 1, offsetSeconds: 10_800, zone: 'Asia/Damascus' },
      { $type: 'ZonedDateTime', _value: '1970-01-01T00:00:00.000000001+03:00[Asia/Damascus]' },
    ],
    [
      'half a second before nothing',
      { kind: 'duration', months: 0, days: 0, seconds: -1, nanoseconds: 500_000_000 },
      { $type: 'Duration', _value: 'PT-0.5S' },
    ],
    [
      'a place',
      { kind: 'point', srid: 4326, x: 36.3, y: 33 },
      { $type: 'Point', _value: 'SRID=4326;POINT (36.3 33.0)' },
    ],
  ])('writes %s as Neo4j does', (_, value, json) => {
    expect(encodeValue(value)).toStrictEqual(json);
  });

  it('reads plain JSON: whole numbers as INTEGER, others as FLOAT, __proto__ as a key', () => {
    const json = JSON.parse('{"n": 3, "minus": -0, "x": 1.5, "__proto__": {"isAdmin": true}, "list": [null, "a"]}');
    expect(decodeParameters(json)).toStrictEqual(
      new Map<string, Value>([
        ['n', 3],
        ['minus', 0],
        ['x', 1.5],
        ['__proto__', new Map([['isAdmin', true]])],
        ['list', [null, 'a']],
      ]),
    );
  });

  it.each([
    [
      '9007199254740992',
      'parameters.p: is a whole number past the digits that JSON keeps; send {"$type":"Integer","_value":"…"} or {"$type":"Float","_value":"…"}.',
    ],
    [
      '{"$type":"Integer","_value":"9223372036854775808"}',
      'parameters.p: is no Integer: "9223372036854775808"; write it like "-12" within 64 bits.',
    ],
    ['{"$type":"Integer","_value":1}', 'parameters.p: of type "Integer" must hold text.'],
    ['{"$type":"Date","_value":"2025-02-29"}', 'parameters.p: is no Date: "2025-02-29"; write it like "2025-07-23".'],
    ['{"$type":"Colour","_value":"red"}', 'parameters.p: has the unknown type "Colour".'],
    [
      '{"$type":"Map"}',
      'parameters.p: has a key $type, so it must be {"$type":"…","_value":…} and nothing else; wrap a map that has such a key in {"$type":"Map","_value":{…}}.',
    ],
    ['{"deep":[{"$type":"Null","_value":0}]}', 'parameters.p.deep[0]: of type Null must hold null.'],
    [
      '[{"$type":"Node","_value":{"_element_id":"1","_labels":[],"_properties":{}}}]',
      'parameters.p[0]: is a node, which no statement takes as a parameter; send its id or its properties.',
    ],
  ])('refuses %s and says where and what', (text, message) => {
    const json = JSON.parse(`{"p": ${text}}`);
    expect(() => decodeParameters(json)).toThrow(new InvalidInput(message, { code: 'Shabaka.InvalidValue' }));
  });

  it('refuses 200,000 nested arrays without exhausting the stack, in and out', () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
    expect(() => decodeValue(deep)).toThrow(/nested deeper than 128/);
    expect(() => encodeValue(deep)).toThrow(/nested deeper than 128/);
  });
});
