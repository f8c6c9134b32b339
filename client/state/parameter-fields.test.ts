import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { createParameterFields } from './parameter-fields.ts';

function fieldsOf(script: string, json = '{}') {
  const fields = createParameterFields(signal(script));
  fields.text.value = json;
  return fields;
}

test('there is a field for each parameter that the script asks for, by the value that stands there', () => {
  const { fields } = fieldsOf('RETURN $a, $b; RETURN $c', '{"unused": 1, "b": "42", "a": 42}');
  expect(fields.value).toEqual([
    { name: 'a', field: { kind: 'integer', text: '42' } },
    { name: 'b', field: { kind: 'text', text: '42' } },
    { name: 'c', field: undefined },
  ]);
});

test('what is typed stands in the JSON at once, and stays as it was typed; other values keep every digit', () => {
  const parameters = fieldsOf('RETURN $a, $b', '{"b": {"$type": "Integer", "_value": "9223372036854775807"}}');
  parameters.edit('a', { kind: 'float', text: '02' });
  expect(parameters.text.value).toBe(
    '{\n  "b": {"$type":"Integer","_value":"9223372036854775807"},\n  "a": {"$type":"Float","_value":"2.0"}\n}',
  );
  expect(parameters.fields.value).toEqual([
    { name: 'a', field: { kind: 'float', text: '02' } },
    { name: 'b', field: { kind: 'integer', text: '9223372036854775807' } },
  ]);
});

test('nothing is taken while a field is wrong or a value lacks, and the parameters are named', () => {
  const parameters = fieldsOf('RETURN $a, $b', '{"a": 1}');
  parameters.edit('a', { kind: 'integer', text: 'one' });
  expect(parameters.fields.value?.[0]).toEqual({
    name: 'a',
    field: { kind: 'integer', text: 'one' },
    wrong: { as: 'integer', text: 'one' },
  });
  const { error } = parameters.take(false);
  expect([error?.code, error?.message]).toEqual([
    'Shabaka.UnreadableParameters',
    'There is no value that can be read for “$a”, “$b”. Nothing was run.',
  ]);
  parameters.edit('a', { kind: 'integer', text: '2' });
  expect(parameters.take(false).error?.message).toContain('“$b”');
  expect(parameters.take(true)).toEqual({ parameters: new Map([['a', 2]]) });
});

test('a field that is wrong is given up where the JSON is edited or shown', () => {
  const parameters = fieldsOf('RETURN $a', '{"a": 1}');
  const wrong = { kind: 'integer', text: 'one' } as const;
  parameters.edit('a', wrong);
  parameters.forgetWrong();
  expect(parameters.fields.value).toEqual([{ name: 'a', field: { kind: 'integer', text: '1' } }]);
  parameters.edit('a', wrong);
  parameters.text.value = '{"a": true}';
  expect(parameters.take(false)).toEqual({ parameters: new Map([['a', true]]) });
  parameters.text.value = '{';
  expect(parameters.fields.value).toBeUndefined();
  expect(parameters.take(false).error?.code).toBe('Shabaka.InvalidJson');
});
