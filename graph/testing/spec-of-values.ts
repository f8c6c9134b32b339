/** Of what every store keeps to: values, columns, order and arithmetic. */
import { expect, it } from 'vitest';
import { QueryFailed } from '../errors.ts';
import { NO_COUNTERS } from '../store.ts';
import { float, type NodeValue, type Value } from '../values.ts';
import { type Asking, failureOf } from './asking.ts';

/** One of each kind of value that a property can hold, at the ends of its range where it has some. */
const STORABLE: readonly Value[] = [
  true,
  false,
  0,
  -1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  9007199254740993n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  0.1,
  float(1),
  float(-0),
  float(1e300),
  float(2 ** 53),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.MIN_VALUE,
  '',
  'شبكة العلاقات',
  'e\u0301 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u0000\ufffd',
  '\' " ` \\ \n $x {',
  '__proto__',
  { kind: 'date', epochDay: 20292 },
  { kind: 'date', epochDay: -719_529 },
  { kind: 'localTime', nanoOfDay: 86_399_999_999_999 },
  { kind: 'time', nanoOfDay: 0, offsetSeconds: -64_800 },
  { kind: 'localDateTime', epochDay: -1, nanoOfDay: 1 },
  { kind: 'dateTime', epochDay: 20292, nanoOfDay: 43_200_000_000_000, offsetSeconds: 10_800 },
  { kind: 'dateTime', epochDay: 20292, nanoOfDay: 0, offsetSeconds: 10_800, zone: 'Europe/Istanbul' },
  { kind: 'duration', months: -13, days: 400, seconds: -1, nanoseconds: 999_999_999 },
  { kind: 'point', srid: 4326, x: 36.3, y: 33.5 },
  { kind: 'point', srid: 4979, x: 36.3, y: 33.5, z: -1 },
  { kind: 'point', srid: 7203, x: 0, y: 1e300 },
  { kind: 'point', srid: 9157, x: 1, y: 2, z: 3 },
  Uint8Array.of(0, 127, 128, 255),
  [],
  [1, 2, 3],
  [float(1), 2.5],
  ['a', 'ب'],
  [true, false],
  [{ kind: 'date', epochDay: 1 }],
  [{ kind: 'point', srid: 7203, x: 1, y: 2 }],
];

/** What comes back is what was given, and what Neo4j would have given. */
export function specOfValues({ ask, write, rowsOf }: Asking): void {
  it('answers columns, records in order, and a summary', async () => {
    const { columns, rows, summary } = await ask('UNWIND [2, 1] AS n RETURN n, n * 1.0 AS f', {});
    expect({ columns, rows }).toEqual({
      columns: ['n', 'f'],
      rows: [
        [2, { kind: 'float', value: 2 }],
        [1, { kind: 'float', value: 1 }],
      ],
    });
    expect(summary).toEqual({
      kind: 'read',
      rows: 2,
      counters: NO_COUNTERS,
      notifications: [],
      elapsedMs: expect.any(Number),
    });
  });

  it('gives parameters back as they were', async () => {
    const all: Value[] = [
      null,
      true,
      0,
      -9007199254740993n,
      { kind: 'float', value: -0 },
      Number.NaN,
      'شبكة 😀',
      [],
      [1, [2]],
      new Map<string, Value>([
        ['__proto__', 1],
        ['constructor', 'c'],
      ]),
      { kind: 'date', epochDay: 20292 },
      { kind: 'localTime', nanoOfDay: 1 },
      { kind: 'time', nanoOfDay: 1, offsetSeconds: -3600 },
      { kind: 'localDateTime', epochDay: -1, nanoOfDay: 86_399_999_999_999 },
      { kind: 'dateTime', epochDay: 0, nanoOfDay: 0, offsetSeconds: 7200, zone: 'Asia/Damascus' },
      { kind: 'duration', months: 14, days: -3, seconds: -1, nanoseconds: 500_000_000 },
      { kind: 'point', srid: 4326, x: 36.3, y: 33.5 },
    ];
    expect((await ask('RETURN $all AS all', { parameters: { all } })).rows).toEqual([[all]]);
  });

  it('takes any map of parameters, and keeps keys that JavaScript treats in its own way', async () => {
    const map = new Map<string, Value>([
      ['__proto__', 'p'],
      ['constructor', 1],
      ['hasOwnProperty', true],
      ['', 'empty'],
      ['اسم', 'a'],
    ]);
    expect(
      await rowsOf('RETURN $map AS map, $map.`__proto__` AS p, $`odd name` AS odd', { map, 'odd name': null }),
    ).toEqual([[map, 'p', null]]);
    map.delete('');
    await write('CREATE (n:`__proto__`:constructor) SET n = $map', { map });
    const [[node] = []] = await rowsOf('MATCH (n:constructor) RETURN n');
    expect(node).toMatchObject({ labels: expect.arrayContaining(['__proto__', 'constructor']) });
    expect(new Map([...(node as NodeValue).properties].sort())).toEqual(new Map([...map].sort()));
  });

  it('keeps a property of every kind exactly', async () => {
    for (const value of STORABLE) {
      await write('CREATE (:V {v: $value})-[:R {v: $value}]->()', { value });
      const [[ofNode, ofEdge, node] = []] = await rowsOf('MATCH (n:V)-[r]->() RETURN n.v, r.v, n');
      expect([ofNode, ofEdge, (node as NodeValue).properties.get('v')]).toEqual([value, value, value]);
      await write('MATCH (n) DETACH DELETE n');
    }
  });

  it('names columns after what is written', async () => {
    const { columns } = await ask('RETURN 1+1, "a" AS a, [x IN [1]  | x * 2 ], toUpper( "b" ), 1.50 AS `odd ``name`');
    expect(columns).toEqual(['1+1', 'a', '[x IN [1]  | x * 2 ]', 'toUpper( "b" )', 'odd `name']);
  });

  it('orders values of all kinds, null last', async () => {
    const rows = await rowsOf(
      `UNWIND [1, 'a', null, true, [1], {a: 1}, 0.5, NaN, date('2020-01-01'), 'A', false, localtime('10:00'), duration('P1D')] AS x
       RETURN x ORDER BY x`,
    );
    expect(rows.map(([x]) => x)).toEqual([
      new Map([['a', 1]]),
      [1],
      expect.objectContaining({ kind: 'date' }),
      expect.objectContaining({ kind: 'localTime' }),
      expect.objectContaining({ kind: 'duration' }),
      'A',
      'a',
      false,
      true,
      0.5,
      1,
      Number.NaN,
      null,
    ]);
  });

  it('knows null and NaN apart', async () => {
    expect(
      await rowsOf(
        'RETURN null = null, NaN = NaN, NaN <> NaN, NaN > 1, null IN [null], [NaN] = [NaN], 1 = 1.0, [1] = [1.0]',
      ),
    ).toEqual([[null, false, true, false, null, false, true, true]]);
  });

  it('keeps integers exact and their overflow an error', async () => {
    expect(
      await rowsOf('RETURN 9007199254740993 + 1, 9223372036854775807, -9223372036854775808, 7 / 2, -7 % 3'),
    ).toEqual([[9007199254740994n, 2n ** 63n - 1n, -(2n ** 63n), 3, -1]]);
    const error = await failureOf(ask('RETURN $big + 1 AS x', { parameters: { big: 2n ** 63n - 1n } }));
    expect(error).toBeInstanceOf(QueryFailed);
    expect(error).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
  });

  it('answers nodes, edges and paths whole', async () => {
    await write("CREATE (:A:B {id: 1, `__proto__`: 'p'})-[:R {w: 2.5}]->(:C)");
    const { rows } = await ask('MATCH p = (c:C)<-[r]-(a) RETURN a, r, p, elementId(c)');
    const [a, r, p, c] = rows[0] ?? [];
    const node = {
      kind: 'node',
      elementId: expect.any(String),
      labels: ['A', 'B'],
      properties: new Map<string, Value>([
        ['id', 1],
        ['__proto__', 'p'],
      ]),
    };
    expect(a).toEqual(node);
    const { elementId } = a as { elementId: string };
    expect(r).toEqual({
      kind: 'edge',
      elementId: expect.any(String),
      type: 'R',
      startElementId: elementId,
      endElementId: c,
      properties: new Map([['w', 2.5]]),
    });
    expect(p).toEqual({
      kind: 'path',
      nodes: [{ kind: 'node', elementId: c, labels: ['C'], properties: new Map() }, a],
      edges: [r],
    });
  });

  it('walks a path in its direction and against it, and a loop on itself', async () => {
    await write('CREATE (a:A {id: 1})-[:R]->(b:B {id: 2})<-[:S]-(a), (a)-[:L]->(a)');
    const [[path] = []] = await rowsOf('MATCH p = (:B)<-[:R]-(:A)-[:L]->(:A)-[:S]->(:B) RETURN p');
    expect(path).toMatchObject({
      kind: 'path',
      nodes: [2, 1, 1, 2].map((id) => expect.objectContaining({ properties: new Map([['id', id]]) })),
      edges: ['R', 'L', 'S'].map((type) => expect.objectContaining({ type })),
    });
    expect(await rowsOf('MATCH (a:A)--() RETURN count(*)')).toEqual([[3]]);
  });
}
