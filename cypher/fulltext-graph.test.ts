import { expect, test } from 'vitest';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import type { SchemaReader } from '../graph/property-schema.ts';
import { createFulltextIndex } from './fulltext.ts';

const found = (graph: SchemaReader, query: string) =>
  (graph.fulltext('names')?.search(query) ?? []).map(({ id }) => id).sort();

test('readers find what is committed, the writer what it wrote, and nobody what was undone', () => {
  const graph = createMemoryGraph({ fulltext: createFulltextIndex });
  const first = graph.begin();
  const label = first.internLabel('A');
  const name = first.internKey('name');
  first.createNode([label], new Map([['name', 'old words']]));
  first.createIndex({
    name: 'names',
    type: 'FULLTEXT',
    entity: 'node',
    labelsOrTypes: ['A'],
    properties: ['name'],
    ifNotExists: false,
  });
  first.commit();
  const before = graph.snapshot();
  expect(found(before, 'words')).toEqual([0]);

  for (const commits of [false, true]) {
    const tx = graph.begin();
    tx.setNodeProperty(0, name, 'new');
    tx.createNode([label], new Map([['name', 'more words']]));
    tx.createNode([], new Map([['name', 'words of no one']]));
    expect([found(tx, 'words'), found(tx, 'new')]).toEqual([[1], [0]]);
    expect([found(before, 'words'), found(before, 'new')]).toEqual([[0], []]);
    expect(found(tx, 'new')).toEqual([0]);
    if (commits) tx.commit();
    else tx.rollback();
    const after = graph.snapshot();
    expect([found(after, 'words'), found(after, 'new')]).toEqual(commits ? [[1], [0]] : [[0], []]);
  }

  const last = graph.begin();
  last.removeLabel(0, label);
  last.deleteNode(1);
  last.commit();
  expect(found(graph.snapshot(), 'new words')).toEqual([]);
});
