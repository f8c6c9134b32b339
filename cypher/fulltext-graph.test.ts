import { expect, test } from 'vitest';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import type { SchemaReader } from '../graph/property-schema.ts';
import { createFulltextIndex } from './fulltext.ts';

const found = (graph: SchemaReader, query: string) =>
  [...(graph.fulltext('names')?.search(query) ?? [])].flatMap((hit) => hit?.id ?? []).sort();

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

test('a search that pauses is not led astray by who writes and searches meanwhile', () => {
  const graph = createMemoryGraph({ fulltext: createFulltextIndex });
  const first = graph.begin();
  const label = first.internLabel('A');
  const name = first.internKey('name');
  for (let at = 0; at < 500; at++) first.createNode([label], new Map([['name', `old words ${at}`]]));
  first.createIndex({
    name: 'names',
    type: 'FULLTEXT',
    entity: 'node',
    labelsOrTypes: ['A'],
    properties: ['name'],
    ifNotExists: false,
  });
  first.commit();

  for (const commits of [false, true]) {
    const before = graph.snapshot();
    const search = before.fulltext('names')?.search('words');
    expect(search?.next()).toEqual({ done: false, value: undefined });
    const tx = graph.begin();
    for (let at = 0; at < 500; at += 2) tx.setNodeProperty(at, name, 'new');
    expect([found(tx, 'words').length, found(tx, 'new').length]).toEqual([250, 250]);
    expect([...(search ?? [])].filter((hit) => hit !== undefined).length).toBe(500);
    expect([found(before, 'words').length, found(before, 'new').length]).toEqual([500, 0]);
    expect([found(tx, 'words').length, found(tx, 'new').length]).toEqual([250, 250]);
    if (commits) tx.commit();
    else tx.rollback();
    expect(found(graph.snapshot(), 'words').length).toBe(commits ? 250 : 500);
  }

  for (let round = 0; round < 6; round++) {
    const tx = graph.begin();
    for (let at = 0; at < 500; at++) tx.setNodeProperty(at, name, `words of round ${round}`);
    tx.commit();
    expect(found(graph.snapshot(), `${round}`).length).toBe(500);
  }
  expect(found(graph.snapshot(), '4')).toEqual([]);
});
