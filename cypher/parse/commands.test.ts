import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

describe('schema commands', () => {
  it.each([
    [
      'CREATE INDEX i IF NOT EXISTS FOR (n:A) ON (n.x, n.y)',
      {
        kind: 'createIndex',
        name: { name: 'i' },
        ifNotExists: true,
        indexType: 'range',
        entity: 'node',
        labelsOrTypes: ['A'],
        properties: ['x', 'y'],
      },
    ],
    [
      'CREATE FULLTEXT INDEX f FOR (n:A|B) ON EACH [n.x] OPTIONS {a: 1}',
      {
        kind: 'createIndex',
        indexType: 'fulltext',
        labelsOrTypes: ['A', 'B'],
        properties: ['x'],
        options: { kind: 'map' },
      },
    ],
    [
      'CREATE LOOKUP INDEX FOR ()-[r]-() ON EACH type(r)',
      { indexType: 'lookup', entity: 'relationship', labelsOrTypes: [], properties: [] },
    ],
    [
      'CREATE TEXT INDEX $name FOR ()-[r:R]->() ON r.x',
      { name: { kind: 'parameter', name: 'name' }, indexType: 'text', entity: 'relationship' },
    ],
    ['DROP INDEX i IF EXISTS', { kind: 'dropIndex', name: { name: 'i' }, ifExists: true }],
    [
      'CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS UNIQUE',
      { kind: 'createConstraint', constraint: 'unique', labelOrType: 'A', properties: ['x'] },
    ],
    ['CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS NODE KEY', { constraint: 'key', properties: ['x', 'y'] }],
    ['CREATE CONSTRAINT FOR ()-[r:R]-() REQUIRE r.x IS NOT NULL', { constraint: 'notNull', entity: 'relationship' }],
    ['CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: INTEGER', { constraint: 'type', type: { name: 'INTEGER' } }],
    ['DROP CONSTRAINT c', { kind: 'dropConstraint', ifExists: false }],
  ])('%s', (text, expected) => {
    expect(parse(text).body).toMatchObject(expected);
  });

  it.each([
    [
      'CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE',
      'Write `CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE`.',
    ],
    ['DROP INDEX ON :A(x)', 'Write `DROP INDEX name IF EXISTS`.'],
    ['CREATE BTREE INDEX FOR (n:A) ON (n.x)', 'Write `CREATE INDEX`.'],
  ])('answers the old form %s with the new one', (text, hint) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ hint }));
  });

  it('still creates nodes called like commands', () => {
    expect(parse('CREATE index = (a)-[:R]->(b)').body.kind).toBe('single');
  });
});

describe('commands that are refused later', () => {
  it.each([
    ['SHOW USERS', { kind: 'show', what: 'USERS' }],
    ['SHOW USER PRIVILEGES AS COMMANDS', { kind: 'show', what: 'PRIVILEGES', qualifier: 'USER' }],
    ["TERMINATE TRANSACTIONS 'a', 'b'", { kind: 'admin', command: 'TERMINATE TRANSACTIONS' }],
    ["CREATE USER jake SET PASSWORD 'x'", { kind: 'admin', command: 'CREATE USER' }],
    ['DROP DATABASE neo4j IF EXISTS', { kind: 'admin', command: 'DROP DATABASE' }],
    ['GRANT ROLE a TO b', { kind: 'admin', command: 'GRANT ROLE' }],
  ])('%s', (text, expected) => {
    expect(parse(text).body).toMatchObject(expected);
  });
});
