import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryServer, startMemoryServer } from '../../tools/memory-server.ts';
import { readRows } from './answers.ts';
import { tellingFirst } from './telling-labels.ts';
import { explorerForTest } from './testing/explorer-for-test.ts';

let server: MemoryServer;

beforeAll(async () => {
  server = await startMemoryServer([
    `CREATE (hub:Actor:State:__Imported__ {name: 'Ruritania'}), (hub)-[:RULES]->(:Place {name: 'Strelsau'})
     WITH hub
     UNWIND [1, 2, 3] AS i
     CREATE (hub)-[:ARMS]->(:Actor:ArmedGroup {name: 'Band ' + i}), (hub)-[:FIGHTS]->(:Tribe:Actor {name: 'Clan ' + i})`,
  ]);
}, 30_000);

afterAll(() => server.close());

test('without a vocabulary the label that fewer nodes have is the kind, with its name and its pictogram', async () => {
  const { filters, vocabulary, api } = await explorerForTest(server.address);
  expect(filters.kinds.value.map(({ name, total, look }) => [name, total, look.icon])).toEqual([
    ['ArmedGroup', 3, 'armed'],
    ['Tribe', 3, 'tribe'],
    ['Place', 1, 'place'],
    ['State', 1, 'state'],
  ]);
  expect(vocabulary.kindName('ArmedGroup', 'en')).toBe('Armed group');
  filters.toggleKind('State');
  filters.toggleKind('Tribe');
  const { rows } = await readRows(api, filters.statement(), new AbortController().signal);
  expect(rows.map((row) => vocabulary.kindOf(row.node('node'))).sort()).toEqual([
    'ArmedGroup',
    'ArmedGroup',
    'ArmedGroup',
    'Place',
  ]);
});

test.each<[string, Record<string, number>, string[]]>([
  ['a label inside another', { Person: 40, Officer: 7 }, ['Officer', 'Person']],
  ['a chain of them', { Entity: 90, Company: 40, Bank: 3 }, ['Bank', 'Company', 'Entity']],
  ['as many of a broad word as of another', { Actor: 2, State: 2, Zebra: 2 }, ['State', 'Zebra', 'Actor']],
  ['a tie of words that nobody knows', { Movie: 5, Film: 5 }, ['Film', 'Movie']],
  ['marks of tools', { __Entity__: 1, _Bloom: 2, Person: 40 }, ['Person', '__Entity__', '_Bloom']],
])('%s: the order of the labels on the node says nothing', (_, counts, expected) => {
  const known = new Map(Object.entries(counts));
  expect(tellingFirst([...known.keys()], known)).toEqual(expected);
  expect(tellingFirst([...known.keys()].reverse(), known)).toEqual(expected);
});

test('labels that came after the counting are ordered all the same', () => {
  expect(tellingFirst(['Entity', 'Tribe'], new Map())).toEqual(['Tribe', 'Entity']);
  expect(tellingFirst(['Person', 'Officer'], new Map([['Person', 40]]))).toEqual(['Officer', 'Person']);
});
