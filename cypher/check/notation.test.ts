import { describe, expect, it } from 'vitest';
import { checked, errorOf } from './testing/checking.ts';

describe('one clause', () => {
  it.each([
    ['MATCH (n:A:B), (m:A&B) RETURN 1 AS x', 10],
    ['MATCH (n:A:B)-[r:!R]->(m) RETURN 1 AS x', 10],
    ['MATCH (n:A|B) WHERE n:A:B RETURN 1 AS x', 23],
    ['MATCH (n:A|B) WHERE EXISTS { (n:A:B) } RETURN 1 AS x', 33],
    ['CREATE (n:A:B), (m:A&B)', 11],
    ['MATCH (a)-[*1..2]->(b), (c)-->+(d) RETURN 1 AS x', 9],
    ['MATCH (a)-->+(b) WHERE (a)-[*1..2]->(b) RETURN 1 AS x', 26],
    ['MATCH ()-[r:R|:S]->() RETURN 1 AS x', 13],
    ['MATCH ()-[:R|:S*1..2]->() RETURN 1 AS x', 12],
  ])('%s mixes two notations at %i', (text, offset) => {
    expect(errorOf(text)).toMatchObject({ detail: 'UnexpectedSyntax', position: { offset } });
  });

  it.each([
    'MATCH (n:A:B)-[r:R|S]->(m) RETURN 1 AS x',
    'MATCH (n:A|B) RETURN n:A:B AS x',
    'MATCH (n:A|B) CALL (n) { MATCH (n:A:B) RETURN 1 AS x } RETURN x',
    'MATCH (a)-[*1..2]->(b) WHERE EXISTS { (a)-->+(b) } RETURN 1 AS x',
    'MATCH (a)-[*1..2]->(b) MATCH (c)-->+(d) RETURN 1 AS x',
    'MATCH ()-[:R|:S]->() RETURN 1 AS x',
  ])('%s keeps to one', (text) => {
    expect(checked(text).columns).toEqual(['x']);
  });
});
