import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { float, type Value } from '../../graph/values.ts';
import { asKind, type Field, fieldOf, readField } from './parameter-field.ts';

const map = (entries: Readonly<Record<string, Value>>): Value => new Map(Object.entries(entries));
const day: Value = { kind: 'date', epochDay: 20_292 };

describe('the field of a value', () => {
  test.each<[Field, Value]>([
    [{ kind: 'text', text: '42' }, '42'],
    [{ kind: 'integer', text: '42' }, 42],
    [{ kind: 'integer', text: '9223372036854775807' }, 9223372036854775807n],
    [{ kind: 'float', text: '1.0' }, float(1)],
    [{ kind: 'boolean', text: 'true' }, true],
    [{ kind: 'date', text: '2025-07-23' }, day],
    [{ kind: 'texts', text: 'sdf\n"a, b"\n""\n" c"' }, ['sdf', 'a, b', '', ' c']],
    [{ kind: 'integers', text: '1\n2' }, [1, 2]],
    [{ kind: 'floats', text: '1.0\n2.5' }, [float(1), 2.5]],
    [{ kind: 'dates', text: '2025-07-23' }, [day]],
    [{ kind: 'texts', text: '' }, []],
    [{ kind: 'null', text: '' }, null],
    [{ kind: 'json', text: '[1,"a"]' }, [1, 'a']],
    [{ kind: 'json', text: '[[1],[2]]' }, [[1], [2]]],
    [{ kind: 'json', text: '{"name":"SDF","most":3}' }, map({ name: 'SDF', most: 3 })],
    [
      { kind: 'json', text: '{"$type":"Map","_value":{"$type":{"$type":"String","_value":"Date"}}}' },
      map({ $type: 'Date' }),
    ],
    [{ kind: 'json', text: '"a\\r\\nb"' }, 'a\r\nb'],
  ])('is %j', (field, value) => {
    expect(fieldOf(value)).toEqual(field);
    expect(readField(field, 'x')).toEqual({ value });
  });

  it('gives back that very value', () => {
    const single = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', ',', '،', '"', '\\', '\n', '\r', ' ') }),
      fc.boolean(),
      fc.maxSafeInteger().map((value) => value || 0),
      fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n - 1n }),
      fc.double().map(float),
      fc.integer({ min: -1_000_000, max: 5_000_000 }).map((epochDay): Value => ({ kind: 'date', epochDay })),
      fc.constant(null),
    );
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        single,
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .dictionary(fc.string(), tie('value'), { maxKeys: 3 })
          .map((entries): Value => new Map(Object.entries(entries))),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(value, fc.array(fc.string())), (any) => {
        expect(readField(fieldOf(any), 'x')).toEqual({ value: any });
      }),
    );
  });
});

describe('what is typed', () => {
  test.each<[Field, Value]>([
    [{ kind: 'text', text: ' 42 ' }, ' 42 '],
    [{ kind: 'integer', text: ' ٤٢ ' }, 42],
    [{ kind: 'float', text: '2' }, float(2)],
    [{ kind: 'float', text: '−۱٫۵' }, -1.5],
    [{ kind: 'date', text: '٢٠٢٥-٠٧-٢٣' }, day],
    [{ kind: 'texts', text: 'a, b،ج\n\n "d, e" ,"f" g' }, ['a', 'b', 'ج', 'd, e', '"f" g']],
    [{ kind: 'integers', text: '1, 2\n3' }, [1, 2, 3]],
    [{ kind: 'null', text: 'left over' }, null],
  ])('%j is read', (field, value) => {
    expect(readField(field, 'x')).toEqual({ value });
  });

  test.each<[Field, string]>([
    [{ kind: 'integer', text: '1.5' }, '1.5'],
    [{ kind: 'integer', text: '' }, ''],
    [{ kind: 'integer', text: '9223372036854775808' }, '9223372036854775808'],
    [{ kind: 'float', text: '1,5' }, '1,5'],
    [{ kind: 'boolean', text: 'maybe' }, 'maybe'],
    [{ kind: 'date', text: '2025-02-30' }, '2025-02-30'],
    [{ kind: 'json', text: '{a: 1}' }, '{a: 1}'],
    [{ kind: 'json', text: '9007199254740993' }, '9007199254740993'],
  ])('%j is wrong', (field, text) => {
    expect(readField(field, 'x')).toMatchObject({ wrong: { as: field.kind, text } });
  });

  it('tells the item of a list that is wrong', () => {
    expect(readField({ kind: 'integers', text: '1\ntwo\n3' }, 'x')).toEqual({ wrong: { as: 'integer', text: 'two' } });
  });
});

test.each<[Field, Field]>([
  [
    { kind: 'text', text: '42' },
    { kind: 'integer', text: '42' },
  ],
  [
    { kind: 'texts', text: '"a, b"' },
    { kind: 'text', text: 'a, b' },
  ],
  [
    { kind: 'integers', text: '1, 2' },
    { kind: 'json', text: '[1,2]' },
  ],
  [
    { kind: 'json', text: '["a", "b"]' },
    { kind: 'texts', text: 'a\nb' },
  ],
  [
    { kind: 'integer', text: 'two' },
    { kind: 'text', text: 'two' },
  ],
  [
    { kind: 'integer', text: '42' },
    { kind: 'null', text: '42' },
  ],
])('%j becomes %j where another kind is chosen', (field, next) => {
  expect(asKind(field, next.kind)).toEqual(next);
});
