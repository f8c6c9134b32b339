/** What the spoken status of the search counts. */
import { expect, test } from 'vitest';
import { node } from '../../graph/formats/testing/arbitrary-subgraph.ts';
import { countFound, type SearchOption } from './search-options.ts';

test('the line that adds all of them is not counted among what was found', () => {
  const ids = ['1', '2', '3'];
  const hits = ids.map((id): SearchOption => {
    const found = node(id, ['Person'], new Map());
    return { kind: 'node', hit: { node: found, key: 'name', matched: id, rank: 0, isSimilar: false } };
  });
  expect(countFound([...hits, { kind: 'all', ids }, { kind: 'ofKind', name: 'Person', count: 7 }])).toBe(4);
  expect(countFound([])).toBe(0);
});
