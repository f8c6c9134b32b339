/** Values of every kind for property tests, crowded so that equal and nearly equal ones meet. */
import fc from 'fast-check';
import { float, integer } from '../../graph/values.ts';
import type { RuntimeValue } from './runtime.ts';

const NANOS_PER_DAY = 86_400_000_000_000;

const numbers: fc.Arbitrary<RuntimeValue> = fc.oneof(
  fc.constantFrom<RuntimeValue>(0, 1, -1, 2, 0.5, Number.NaN, Number.POSITIVE_INFINITY, float(0), float(-0), float(1)),
  fc.constantFrom<RuntimeValue>(
    2n ** 53n,
    2n ** 53n + 1n,
    float(2 ** 53),
    2n ** 63n - 1n,
    float(2 ** 63),
    -(2n ** 63n),
  ),
  fc.integer(),
  fc.double().map(float),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integer),
);

const texts: fc.Arbitrary<RuntimeValue> = fc.oneof(
  fc.constantFrom('', 'a', 'b', '\u0000', '\u0000s', '\u0000n1', '\u{1f600}', '\uffff', '1'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const epochDay = fc.integer({ min: -3, max: 3 });
const nanoOfDay = fc.constantFrom(0, 1, 3_600_000_000_000, NANOS_PER_DAY - 1);
const offsetSeconds = fc.constantFrom(0, 3600, -3600);

const moments: fc.Arbitrary<RuntimeValue> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), epochDay }),
  fc.record({ kind: fc.constant('localTime' as const), nanoOfDay }),
  fc.record({ kind: fc.constant('time' as const), nanoOfDay, offsetSeconds }),
  fc.record({ kind: fc.constant('localDateTime' as const), epochDay, nanoOfDay }),
  fc.record(
    {
      kind: fc.constant('dateTime' as const),
      epochDay,
      nanoOfDay,
      offsetSeconds,
      zone: fc.constantFrom('Asia/Damascus', 'Europe/Stockholm'),
    },
    { requiredKeys: ['kind', 'epochDay', 'nanoOfDay', 'offsetSeconds'] },
  ),
  fc.record({
    kind: fc.constant('duration' as const),
    months: fc.constantFrom(0, 1),
    days: fc.constantFrom(0, 30, -1),
    seconds: fc.constantFrom<number | bigint>(0, 86_400, 2_629_746, 2n ** 60n),
    nanoseconds: fc.constantFrom(0, 1),
  }),
);

const references: fc.Arbitrary<RuntimeValue> = fc.oneof(
  fc.record({ kind: fc.constantFrom('nodeRef' as const, 'edgeRef' as const), id: fc.nat({ max: 3 }) }),
  fc.record({
    kind: fc.constant('point' as const),
    srid: fc.constantFrom(4326, 7203),
    x: fc.constantFrom(0, -0, 1),
    y: fc.nat({ max: 2 }),
  }),
  fc.constantFrom<RuntimeValue>(
    { kind: 'pathRef', nodes: [1], edges: [] },
    { kind: 'pathRef', nodes: [1, 2], edges: [0] },
    { kind: 'pathRef', nodes: [1, 2], edges: [1] },
    { kind: 'pathRef', nodes: [1, 2, 1], edges: [0, 1] },
  ),
);

/** Any value at all, nested a little. */
export const anyValue: fc.Arbitrary<RuntimeValue> = fc.letrec<{ value: RuntimeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<RuntimeValue>(null, true, false),
    numbers,
    texts,
    moments,
    references,
    fc.uint8Array({ maxLength: 2 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '__proto__'), tie('value')), { maxLength: 2 })
      .map((entries) => new Map(entries)),
  ),
})).value;

/** Any number. */
export const anyNumber = numbers;
