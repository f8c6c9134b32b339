/** What is told of what the search found: its count, and the names that nothing is called by. */
import { expect, test } from 'vitest';
import { node } from '../../graph/formats/testing/arbitrary-subgraph.ts';
import { countFound, type SearchOption, unknownNames } from './search-options.ts';

test('the line that adds all of them is not counted among what was found', () => {
  const ids = ['1', '2', '3'];
  const hits = ids.map((id): SearchOption => {
    const found = node(id, ['Person'], new Map());
    return { kind: 'node', hit: { node: found, key: 'name', matched: id, rank: 0, isSimilar: false } };
  });
  expect(countFound([...hits, { kind: 'all', ids }, { kind: 'ofKind', name: 'Person', count: 7 }])).toBe(4);
  expect(countFound([])).toBe(0);
});

test('a text that asks for a way tells which of its ends nothing is called by', () => {
  const found = { kind: 'found', text: 'from xyz to Israel', hits: [], isCut: false, kinds: [], types: [] } as const;
  const way = { kind: 'found', ways: [], missing: ['xyz'] } as const;
  const kind = { kind: 'ofKind', name: 'Person', count: 7 } as const;
  expect(unknownNames(found, { kind: 'idle' }, [])).toEqual(['from xyz to Israel']);
  expect(unknownNames(found, { kind: 'searching' }, [])).toEqual([]);
  expect(unknownNames(found, way, [])).toEqual(['xyz']);
  expect(unknownNames(found, way, [kind])).toEqual(['xyz']);
  expect(unknownNames(found, { kind: 'idle' }, [kind])).toEqual([]);
  expect(unknownNames({ kind: 'idle' }, way, [])).toEqual([]);
});
