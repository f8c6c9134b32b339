import { expect, test } from 'vitest';
import { type CompletionFacts, type Expected, expectedAt, isFunctionBegun } from './completion.ts';

test.each<[string, Expected]>([
  ['MATCH (n:', 'label'],
  ['MATCH (n:Per', 'label'],
  ['MATCH (n:Person&', 'label'],
  ['MATCH (a)-[:', 'type'],
  ['MATCH (a)-[r:KNOWS|', 'type'],
  ['MATCH (n) WHERE n.', 'property'],
  ['MATCH (n) WHERE n.na', 'property'],
  ['MATCH (n {', 'property'],
  ['MATCH (n {name: 1, ', 'property'],
  ['MATCH (n {name: ', 'word'],
  ['MATCH (n {name: $', 'parameter'],
  ['MATCH (n {name: $te', 'parameter'],
  ['CALL ', 'procedure'],
  ['CALL db.', 'procedure'],
  ['CALL db.index.full', 'procedure'],
  ['RETURN to', 'word'],
  ['MATCH (n) WHERE n:', 'label'],
  ["RETURN 'half a te", 'nothing'],
  ['', 'word'],
])('after %j comes a %s', (before, expected) => {
  expect(expectedAt(before)).toBe(expected);
});

test('a word with a dot begins a function where one is called so and no variable is', () => {
  const functions = ['date.truncate', 'point.distance'].map((name) => ({ name, signature: '', description: '' }));
  const facts: CompletionFacts = {
    schema: {
      labels: [],
      edgeTypes: [],
      propertyKeys: [],
      indexes: [],
      constraints: [],
      functions,
      procedures: [],
      ageMs: 0,
    } as CompletionFacts['schema'],
    parameters: [],
  };
  const begun = (before: string) => isFunctionBegun(/[\w.]*$/.exec(before)?.[0] ?? '', before, facts);
  expect(['RETURN date.tr', 'RETURN Point.', 'RETURN date.trunc'].map(begun)).toEqual([true, true, true]);
  expect(['RETURN n.na', 'RETURN date', 'MATCH (date) RETURN date.', 'RETURN date.year'].map(begun)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
