/** What the seeds say, they say in both languages: every property has a name, every code, every text of ours, every answer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textInLanguage } from '../graph/bilingual.ts';
import { exampleStatement } from '../graph/statements/example.ts';
import { vocabularyEntries } from '../graph/statements/vocabulary.ts';
import type { GraphStore } from '../graph/store.ts';
import type { Parameters, Value } from '../graph/values.ts';
import { EMPTY_VOCABULARY, type Vocabulary, vocabularyFrom } from '../graph/vocabulary.ts';
import { decodeValue } from '../graph/wire-decode.ts';
import { readLibrary } from '../server/library.ts';
import { seedStore } from '../server/seeding.ts';
import { openEmbeddedStore } from '../server/store/embedded.ts';

const questions = await readLibrary('seeds/queries');
const ARABIC: unknown = expect.stringMatching(/\p{Script=Arabic}/u);
const NO_ARABIC: unknown = expect.stringMatching(/^[^\p{Script=Arabic}]+$/u);

let store: GraphStore;
let vocabulary: Vocabulary;

beforeAll(async () => {
  store = await openEmbeddedStore({ writable: true });
  await seedStore(store, 'seeds');
  const { statement, parameters } = vocabularyEntries();
  vocabulary = vocabularyFrom(
    (await rowsOf(statement, parameters)).flatMap(([entry]) => (isNode(entry) ? [entry] : [])),
  );
}, 60_000);

afterAll(() => store.close());

async function rowsOf(statement: string, parameters: Parameters = new Map()): Promise<(readonly Value[])[]> {
  const rows: (readonly Value[])[] = [];
  for await (const row of (await store.run(statement, parameters, { mode: 'read' })).records) rows.push(row);
  return rows;
}

function isEdge(value: Value | undefined) {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'edge';
}

function isNode(value: Value | undefined) {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
}

test('every type, kind and property key that is used has a name in both languages', async () => {
  const declared = [vocabulary.relationTypes, vocabulary.nodeKinds, vocabulary.propertyKeys].flatMap((table) => [
    ...table.values(),
  ]);
  for (const { id, label, labelAr } of declared) expect([id, label, labelAr]).toEqual([id, NO_ARABIC, ARABIC]);
  const used = await rowsOf(`MATCH (n) UNWIND keys(n) AS key RETURN key
    UNION MATCH ()-[r]->() UNWIND keys(r) AS key RETURN key`);
  expect(used.length).toBeGreaterThan(30);
  expect(used.map(([key]) => key).filter((key) => !vocabulary.propertyKeys.has(String(key)))).toEqual([]);
});

test.each(['modality', 'status', 'datePrecision', 'method'])(
  'every code that stands under %s has a name',
  async (key) => {
    const codes = await rowsOf(
      `MATCH (n) WHERE n[$key] IS NOT NULL RETURN n[$key] AS code UNION MATCH ()-[r]->() WHERE r[$key] IS NOT NULL RETURN r[$key] AS code`,
      new Map([['key', key]]),
    );
    const named = vocabulary.propertyKeys.get(key)?.values;
    expect(codes.length).toBeGreaterThan(0);
    for (const [code] of codes) {
      expect(named?.get(String(code))).toEqual({ label: NO_ARABIC, labelAr: ARABIC });
    }
  },
);

test.each(['name', 'reading', 'note', 'figureUnit', 'publisher'])('every %s stands in both languages', async (key) => {
  const bearers = await rowsOf(
    `MATCH (n) WHERE n[$key] IS NOT NULL RETURN properties(n) AS bearer
     UNION ALL MATCH ()-[r]->() WHERE r[$key] IS NOT NULL RETURN properties(r) AS bearer`,
    new Map([['key', key]]),
  );
  expect(bearers.length).toBeGreaterThan(0);
  for (const [bearer] of bearers) {
    if (!(bearer instanceof Map)) throw new Error(`no properties: ${String(bearer)}`);
    expect(textInLanguage(bearer, key, 'en')).toEqual({ text: NO_ARABIC, language: 'en' });
    expect(textInLanguage(bearer, key, 'ar')).toEqual({ text: ARABIC, language: 'ar' });
  }
});

test('background is known by the day of the article, and says when it was written down', async () => {
  const [row] = await rowsOf(`MATCH (c:Claim)-[:IN]->(:Document {id: 'background-knowledge'})
    MATCH ()-[r {id: c.relationId}]->()
    RETURN count(c) AS claims, count(c.recordedAt) AS recorded, count(c.reportedOn) AS reported, count(r.firstReported) AS firsts`);
  expect(row).toEqual([7, 7, 7, 7]);
});

test('a relation knows how many of its claims quote somebody: none of the background, all of the article', async () => {
  const rows = await rowsOf(`MATCH ()-[r]->() WHERE r.claimCount > 0
    MATCH (c:Claim {relationId: r.id})-[:IN]->(d)
    WITH r, collect(d.id = 'background-knowledge') AS isBackground, count(c.quote) AS quotes
    RETURN isBackground[0] AS background, all(one IN isBackground WHERE one = isBackground[0]) AS isOne,
      count(*) AS relations, sum(r.quoteCount) AS told, sum(quotes) AS quotes
    ORDER BY background`);
  expect(rows).toEqual([
    [false, true, 47, 50, 50],
    [true, true, 7, 0, 0],
  ]);
});

test('the example in the console brings relations, not what mentions whom; without a vocabulary it asks for anything', async () => {
  const example = await rowsOf(exampleStatement(vocabulary));
  const relations = await rowsOf('MATCH ()-[r]->() WHERE r.claimCount > 0 RETURN r.id');
  const ids = new Set(relations.map(([id]) => id));
  expect(example.length).toBe(25);
  for (const [, r] of example) expect(isEdge(r) && ids.has(r.properties.get('id') ?? null)).toBe(true);
  expect(exampleStatement(EMPTY_VOCABULARY)).toBe('MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 25');
});

/** What a question answers in words of its own, and not in nodes, relations or texts in both languages. */
test.each(questions.map((question) => [question.id, question] as const))(
  'an answer has no word that an Arabic reader is not told: %s',
  async (_, { statement, parameters, columns }) => {
    const rows = await rowsOf(
      statement,
      new Map(parameters.map(({ name, default: value }) => [name, decodeValue(value)])),
    );
    const untold = rows.flatMap((row) =>
      row.flatMap((value, i) => {
        const { name = '', values = [] } = columns[i] ?? {};
        if (typeof value !== 'string' || /\p{Script=Arabic}/u.test(value)) return [];
        // A translation is into English, and an id is a name for machines.
        if (name === 'translation' || /claim$/i.test(name)) return [];
        const isTold =
          values.some((entry) => entry.value === value) || vocabulary.propertyKeys.get(name)?.values.has(value);
        return isTold ? [] : [`${name}: ${value}`];
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(untold).toEqual([]);
  },
);
