import { expect, test } from 'vitest';
import { parameterNames } from './parameter-names.ts';

test.each([
  ['MATCH (n {id: $id}) WHERE n.since > $since AND n.id <> $id RETURN n LIMIT $most', ['id', 'since', 'most']],
  [
    'MATCH (n $properties) RETURN $`any name`, $1, $الاسم; RETURN $later',
    ['properties', 'any name', '1', 'الاسم', 'later'],
  ],
  ["RETURN '$text', `$name` // $comment", []],
  ['MATCH (n:$all($labels)) SET n:$(label) RETURN n', ['labels']],
  ['MATCH (n WHERE n.id = $i', ['i']],
  ['RETURN $', []],
])('the parameters of “%s”', (script, names) => {
  expect(parameterNames(script)).toEqual(names);
});
