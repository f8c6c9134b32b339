/** A named question on a graph that has what it asks for, and on one that has not. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { meetsNeeds, needsOf } from './question-needs.ts';

test('reads what has to be there, and nothing of what may be missing', () => {
  const statement = `// (a:Comment)
MATCH (one:Actor {name: '(x:Text)'})-[r:LEADS|HEADS]->(b)
OPTIONAL MATCH (b)-[:KNOWS]->(:Friend)
WHERE EXISTS { (b)-[:LIKES]->(:Thing) }
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
RETURN one`;
  expect(needsOf(statement)).toEqual({ labels: [['Actor'], ['Claim']], types: [['LEADS', 'HEADS'], ['BY']] });
});

test('no question of the article is offered on a graph of films', () => {
  const films = { labels: [{ name: 'Movie', count: 2 }], edgeTypes: [{ name: 'ACTED_IN', count: 4 }] };
  const folder = new URL('../../seeds/queries/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  expect(texts).toHaveLength(7);
  expect(texts.filter((text) => meetsNeeds(films, needsOf(text)))).toEqual([]);
});

test('a question is offered where every need is met by one of its names', () => {
  const needs = needsOf('MATCH (a:Actor)-[:LEADS|HEADS]->(b) RETURN a');
  const actors = { labels: [{ name: 'Actor', count: 1 }], edgeTypes: [{ name: 'HEADS', count: 1 }] };
  expect(meetsNeeds(actors, needs)).toBe(true);
  expect(meetsNeeds({ ...actors, edgeTypes: [] }, needs)).toBe(false);
});
