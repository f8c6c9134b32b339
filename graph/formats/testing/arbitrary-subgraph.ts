/** Subgraphs that make trouble: hostile texts and names, every type of property, parallel edges, loops, claims without a speaker. */
import fc from 'fast-check';
import { epochDayOf } from '../../calendar.ts';
import { type EdgeValue, float, integer, type NodeValue, type Value } from '../../values.ts';
import { type EvidenceRow, type Subgraph, subgraphOf } from '../subgraph.ts';

const TROUBLE = [
  '=1+1',
  '\n=1+1',
  '\0=cmd',
  '＝1',
  ' @SUM(A1)',
  '-5',
  '"quoted", and; more',
  "it's \\ 'here' \\u0027 \\\\",
  '`tick` `` \\u0060',
  '</data><script>&amp;',
  ']]>',
  'أحمد الشرع (Ahmad)',
  '\u202eright to left\u202c',
  'e\u0301\u0000\u0008\ufffe',
  'line\r\nbreak\ttab',
  '😀🏴‍☠️',
  '__proto__',
  'constructor',
  '$x {x}',
  '/* */ // ; --',
  ';\n',
  '',
];

/** Any text, the troublesome ones often. Lone surrogates are left out: no store keeps them. */
export const hostileText = fc.oneof(
  fc.constantFrom(...TROUBLE),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'\\u0027`\'"{}$;\n aش'.split('')), maxLength: 12 }),
);

/** Names of labels, types and keys: as hostile, but not empty, without NUL (Neo4j refuses it) and of sane length. */
export const hostileName = fc
  .oneof(hostileText, fc.constantFrom('null', 'true', 'NaN', 'Inf', 'CASE', 'COUNT', 'ANY', 'id', '_id', 'label'))
  .map((name) => name.replaceAll('\0', ''))
  .filter((name) => name !== '');

const day = fc.integer({ min: -999_999, max: 2_932_896 });
const nano = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offset = fc.integer({ min: -64_800, max: 64_800 });
const int32 = fc.integer({ min: -2_000_000, max: 2_000_000 });
const bigInteger = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integer);
const anyFloat = fc.double().map(float);
const scalars = [
  fc.boolean(),
  bigInteger,
  fc.integer(),
  anyFloat,
  hostileText,
  day.map((epochDay) => ({ kind: 'date', epochDay }) as const),
  nano.map((nanoOfDay) => ({ kind: 'localTime', nanoOfDay }) as const),
  fc.record({ kind: fc.constant('time' as const), nanoOfDay: nano, offsetSeconds: offset }),
  fc.record({ kind: fc.constant('localDateTime' as const), epochDay: day, nanoOfDay: nano }),
  fc.record({ kind: fc.constant('dateTime' as const), epochDay: day, nanoOfDay: nano, offsetSeconds: offset }),
  nano.map(
    (nanoOfDay) =>
      ({
        kind: 'dateTime',
        epochDay: epochDayOf({ year: 2025, month: 7, day: 23 }),
        nanoOfDay,
        offsetSeconds: 10_800,
        zone: 'Asia/Damascus',
      }) as const,
  ),
  fc.record({
    kind: fc.constant('duration' as const),
    months: int32,
    days: int32,
    seconds: int32,
    nanoseconds: fc.integer({ min: 0, max: 999_999_999 }),
  }),
  fc.record({ kind: fc.constant('point' as const), srid: fc.constant(7203), x: int32, y: int32.map((n) => n / 7) }),
  fc
    .record({ x: fc.integer({ min: -180, max: 180 }), y: fc.integer({ min: -90, max: 90 }), z: int32 })
    .map(({ x, y, z }) => ({ kind: 'point', srid: 4979, x, y, z }) as const),
] satisfies fc.Arbitrary<Value>[];

/** What a property may hold in a store, bytes aside: a scalar, or a list of scalars of one type. */
export const propertyValue: fc.Arbitrary<Value> = fc.oneof(
  ...scalars,
  ...scalars.map((scalar) => fc.array(scalar as fc.Arbitrary<Value>, { maxLength: 3 })),
);

export const properties = fc
  .array(fc.tuple(hostileName, propertyValue), { maxLength: 4 })
  .map((entries): ReadonlyMap<string, Value> => new Map(entries));

const labels = fc.uniqueArray(fc.oneof(fc.constantFrom('Actor', 'Person'), hostileName), { maxLength: 3 });

/** A subgraph with parallel edges and loops, and claims for some of its edges. */
export const anySubgraph: fc.Arbitrary<Subgraph> = fc
  .record({
    nodes: fc.array(fc.tuple(labels, properties), { minLength: 1, maxLength: 6 }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat(), hostileName, properties, fc.nat(2)), { maxLength: 8 }),
  })
  .map(({ nodes, edges }) => build(nodes, edges));

function build(
  nodes: readonly (readonly [readonly string[], ReadonlyMap<string, Value>])[],
  edges: readonly (readonly [number, number, string, ReadonlyMap<string, Value>, number])[],
): Subgraph {
  const made = nodes.map(([names, map], i) => node(`n:${i}`, names, map));
  const voice = node('voice', ['Actor'], new Map([['name', 'مصادر']]));
  const rows: EvidenceRow[] = [];
  const madeEdges = edges.map(([from, to, type, map, claims], i) => {
    const relation = `r-${i}`;
    for (let n = 0; n < claims; n++) {
      const claim = node(`c:${i}:${n}`, ['Claim'], new Map([...map, ['relationId', relation], ['quote', 'قال "نعم"']]));
      rows.push({ claim, link: edge(`by:${i}:${n}`, claim.elementId, voice.elementId, 'BY', map), other: voice });
    }
    const ends = [made[from % made.length], made[to % made.length]].map((end) => end?.elementId ?? '');
    return edge(`e:${i}`, ends[0] ?? '', ends[1] ?? '', type, new Map([...map, ['id', relation]]));
  });
  return subgraphOf(made, madeEdges, rows);
}

export function node(elementId: string, names: readonly string[], map: ReadonlyMap<string, Value>): NodeValue {
  return { kind: 'node', elementId, labels: names, properties: map };
}

export function edge(
  elementId: string,
  startElementId: string,
  endElementId: string,
  type: string,
  map: ReadonlyMap<string, Value>,
): EdgeValue {
  return { kind: 'edge', elementId, type, startElementId, endElementId, properties: map };
}
