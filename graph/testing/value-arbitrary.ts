/** Random values of every kind that a property can hold, for property tests. */
import fc from 'fast-check';
import { type EdgeValue, float, integer, type NodeValue, type PathValue, type Value } from '../values.ts';

const nanoOfDay = fc.integer({ min: 0, max: 86_399_999_999_999 });
const offsetSeconds = fc.integer({ min: -18 * 3600, max: 18 * 3600 });
const epochDay = fc.integer({ min: -365_243_219_162, max: 365_241_780_471 });
const safe = fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value));
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integer);
const zone = fc.constantFrom('Europe/Istanbul', 'Asia/Damascus', 'Etc/GMT+3');

/** Scalars: everything but lists. */
export const scalarValue: fc.Arbitrary<Value> = fc.oneof(
  fc.boolean(),
  safe,
  int64,
  fc.double().map(float),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', 'ش', '\0') }),
  fc.uint8Array({ maxLength: 20 }),
  fc.record({ kind: fc.constant('date' as const), epochDay }),
  fc.record({ kind: fc.constant('localTime' as const), nanoOfDay }),
  fc.record({ kind: fc.constant('time' as const), nanoOfDay, offsetSeconds }),
  fc.record({ kind: fc.constant('localDateTime' as const), epochDay, nanoOfDay }),
  fc.record({ kind: fc.constant('dateTime' as const), epochDay, nanoOfDay, offsetSeconds }),
  fc.record({ kind: fc.constant('dateTime' as const), epochDay, nanoOfDay, offsetSeconds, zone }),
  fc.record({
    kind: fc.constant('duration' as const),
    months: safe,
    days: safe,
    seconds: int64,
    nanoseconds: fc.integer({ min: 0, max: 999_999_999 }),
  }),
  fc.record({ kind: fc.constant('point' as const), srid: fc.constantFrom(4326, 7203), x: fc.double(), y: fc.double() }),
  fc.record({
    kind: fc.constant('point' as const),
    srid: fc.constantFrom(4979, 9157),
    x: fc.double(),
    y: fc.double(),
    z: fc.double(),
  }),
);

export const propertyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalarValue },
  { weight: 1, arbitrary: fc.array(scalarValue, { maxLength: 5 }) },
);

const properties = fc.array(fc.tuple(fc.string(), propertyValue), { maxLength: 5 }).map((entries) => new Map(entries));
const elementId = fc.integer({ min: 0 }).map((id) => `4:graph:${id}`);

const node: fc.Arbitrary<NodeValue> = fc.record({
  kind: fc.constant('node' as const),
  elementId,
  labels: fc.array(fc.string(), { maxLength: 3 }),
  properties,
});

const edge: fc.Arbitrary<EdgeValue> = fc.record({
  kind: fc.constant('edge' as const),
  elementId,
  type: fc.string(),
  startElementId: elementId,
  endElementId: elementId,
  properties,
});

const path: fc.Arbitrary<PathValue> = fc
  .array(fc.tuple(node, edge), { minLength: 1, maxLength: 4 })
  .map((steps) => ({ kind: 'path', nodes: steps.map(([at]) => at), edges: steps.slice(1).map(([, by]) => by) }));

/** All that an answer can hold, lists and maps in one another included. */
export const answeredValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    propertyValue,
    fc.constant(null),
    node,
    edge,
    path,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
})).value;
