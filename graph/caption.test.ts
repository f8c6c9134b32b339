import { expect, test } from 'vitest';
import { captionOf } from './caption.ts';
import type { NodeValue, Value } from './values.ts';

function node(properties: Record<string, Value>, labels: readonly string[] = ['Thing']): NodeValue {
  return { kind: 'node', elementId: '4:x:1', labels, properties: new Map(Object.entries(properties)) };
}

test.each<[string, NodeValue, string, string]>([
  ['the name', node({ id: 'sdf', name: 'Syrian Democratic Forces' }), 'en', 'Syrian Democratic Forces'],
  ['the name in the language', node({ name: 'Türkiye', nameAr: 'تركيا' }), 'ar', 'تركيا'],
  ['the name where the language has none', node({ name: 'Türkiye' }), 'ar', 'Türkiye'],
  ['a title', node({ released: 1999, title: 'The Matrix' }), 'en', 'The Matrix'],
  ['a key whatever its case', node({ Name: 'A' }), 'en', 'A'],
  ['an id before other texts', node({ colour: 'red', id: 7 }), 'en', '7'],
  ['the first short text', node({ body: 'x'.repeat(200), colour: 'red' }), 'en', 'red'],
  ['a number with its key', node({ size: 4 }), 'en', 'size 4'],
  ['the labels', node({ name: '  ' }, ['A', 'B']), 'en', 'A B'],
  ['the element id', node({}, []), 'en', '4:x:1'],
])('a node is called by %s', (_, one, language, caption) => {
  expect(captionOf(one, language)).toBe(caption);
});
