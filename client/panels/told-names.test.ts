/** Where the names of a node stand in the details. */
import { expect, test } from 'vitest';
import type { NodeValue, Value } from '../../graph/values.ts';
import { nameRows, toldNames } from './told-names.ts';

const LONG = 'a name of many words '.repeat(17).trim();

function called(properties: Readonly<Record<string, Value>>): NodeValue {
  return { kind: 'node', elementId: '1', labels: ['Item'], properties: new Map(Object.entries(properties)) };
}

test('a name that the heading tells whole stands nowhere else', () => {
  const node = called({ name: 'Short', size: 3 });
  expect(nameRows(node)).toEqual([]);
  expect(toldNames(node)).toEqual(['name']);
});

test('a name that the heading shortens is left to the properties', () => {
  expect(toldNames(called({ name: LONG }))).toEqual([]);
});

test('several names have rows, however long they are', () => {
  const node = called({ name: LONG, nameAr: 'اسم' });
  expect(nameRows(node)).toEqual([
    { key: 'name', texts: [LONG] },
    { key: 'nameAr', texts: ['اسم'] },
  ]);
  expect(toldNames(node)).toEqual(['name', 'nameAr']);
});

test('other names alone are no heading, and are left to the properties', () => {
  expect(toldNames(called({ title: 'Title', aliases: ['A', 'B'] }))).toEqual([]);
});
