import { expect, test } from 'vitest';
import { type Expected, expectedAt } from './completion.ts';

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
