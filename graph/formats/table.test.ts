/** A result with relations, as a file: the claims behind each go with it, and a result without is as it was. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Value } from '../values.ts';
import { subgraphOf } from './subgraph.ts';
import type { AskEvidence } from './table.ts';
import { tableCsv, tableJson } from './table.ts';
import { edge as edgeOf, node as nodeOf } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

const ask: AskEvidence = async (edges) => ({ nodes: [], edges, evidence: ARTICLE_PART.evidence });
const [edge] = ARTICLE_PART.edges;
const ROWS: readonly (readonly Value[])[] = [
  [1, edge ?? null],
  [2, null],
];

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('a column of relations is followed by its claims with their grades, by speakers and documents in both languages, and quotes', async () => {
  const [heading = '', first = '', second = ''] = (await textOf(tableCsv(['n', 'r'], ROWS, ask))).split('\r\n');
  expect(heading).toBe('\ufeffn,r,r_type,r_claims,r_grades,r_speakers,r_speakersAr,r_documents,r_documentsAr,r_quotes');
  expect(first.slice(first.indexOf(',art1-c13'))).toBe(
    ',art1-c13,art1-c13 F6,Turkish defence sources,مصادر الدفاع التركية,Damascus asks Ankara,دمشق تطلب من أنقرة,"مواجهات دموية، ""منذ أسبوع"""',
  );
  expect(second).toBe('2,,,,,,,,,');
});

test('the claims behind a cell, their voices and their words are lists in step, one entry for each claim', async () => {
  const named = (id: string, more: Readonly<Record<string, Value>>) =>
    nodeOf(id, [], new Map<string, Value>(Object.entries({ id, ...more })));
  const claims = [
    named('c1', { relationId: 'r1', quote: 'first; and more', credibility: 2 }),
    named('c2', { relationId: 'r1', quote: 'second' }),
    named('c3', { relationId: 'r2', quote: 'third' }),
    named('c4', { relationId: 'r2' }),
  ];
  const [ministry, outlet] = [
    named('m', { name: 'Ministry', reliability: 'A' }),
    named('o', { name: 'Outlet', reliability: 'C' }),
  ];
  const said = [
    ['c1', ministry],
    ['c1', outlet],
    ['c2', ministry],
    ['c3', ministry],
  ] as const;
  const rows = [
    ...claims.map((claim) => ({
      claim,
      link: edgeOf(`about ${claim.elementId}`, claim.elementId, 'm', 'SUBJECT', new Map()),
      other: ministry,
    })),
    ...said.flatMap(([id, other]) =>
      claims
        .filter(({ elementId }) => elementId === id)
        .map((claim) => ({
          claim,
          link: edgeOf(`${id} ${other.elementId}`, id, other.elementId, 'BY', new Map()),
          other,
        })),
    ),
  ];
  const relation = (id: string) => edgeOf(id, 'm', 'o', 'T', new Map([['id', id]]));
  const behind: AskEvidence = async (edges) => subgraphOf([], edges, rows);
  const path: Value = { kind: 'path', nodes: [ministry, outlet, ministry], edges: [relation('r1'), relation('r2')] };
  const records = parse(await textOf(tableCsv(['p'], [[path]], behind)), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(records[0]).toMatchObject({
    p_claims: 'c1; c2; c3; c4',
    p_grades: 'c1 A / C2; c2 A-; c3 A-; –',
    p_speakers: 'Ministry / Outlet; Ministry; Ministry; –',
    p_speakersAr: 'Ministry / Outlet; Ministry; Ministry; –',
    p_documents: '',
    p_quotes: 'first;\u00a0and more; second; third; –',
  });
});

test('a column of nodes is followed by their names, in Arabic too where some have one', async () => {
  const node = (id: string, properties: Readonly<Record<string, Value>>): Value => ({
    kind: 'node',
    elementId: id,
    labels: ['Actor'],
    properties: new Map(Object.entries(properties)),
  });
  const rows = [
    [node('1', { name: 'Syria', nameAr: 'سوريا' }), node('2', { title: 'The Matrix' })],
    [null, 'no node'],
  ];
  const [heading, first = '', second] = (await textOf(tableCsv(['a', 'b'], rows))).split('\r\n');
  expect(heading).toBe('\ufeffa,b,a_name,a_nameAr,b_name');
  expect(first.slice(first.lastIndexOf('"'))).toBe('",Syria,سوريا,The Matrix');
  expect(second).toBe(',no node,,,');
});

test('a heading that the result has already is given to nothing else', async () => {
  const text = await textOf(tableCsv(['r', 'r_claims'], [[edge ?? null, 'mine']], ask));
  expect(text.split('\r\n')[0]).toBe(
    '\ufeffr,r_claims,r_type,r_claims*,r_grades,r_speakers,r_speakersAr,r_documents,r_documentsAr,r_quotes',
  );
});

test('JSON carries each relation with its claims, and what the claims lead to, under evidence', async () => {
  const file = JSON.parse(await textOf(tableJson(['n', 'rs'], [[1, [edge ?? null]]], ask))) as {
    readonly rows: readonly unknown[];
    readonly evidence: {
      readonly edges: readonly { readonly id: string; readonly claims: readonly string[] }[];
      readonly claims: readonly { readonly id: string }[];
      readonly nodes: readonly { readonly id: string }[];
    };
  };
  const ids = ARTICLE_PART.evidence.claims.map(({ elementId }) => elementId);
  expect(file.rows).toHaveLength(1);
  expect(file.evidence.edges).toMatchObject([{ id: edge?.elementId, claims: ids }]);
  expect(file.evidence.claims.map(({ id }) => id)).toEqual(ids);
  expect(file.evidence.nodes.map(({ id }) => id)).toContain('4:x:turkish-defence-sources');
});

test('rows without relations, or without claims behind them, ask for nothing more and gain nothing', async () => {
  const never: AskEvidence = () => Promise.reject(new Error('nothing is to be asked'));
  expect(await textOf(tableCsv(['n'], [[1]], never))).toBe('\ufeffn\r\n1\r\n');
  expect(JSON.parse(await textOf(tableJson(['r'], [[edge ?? null]])))).not.toHaveProperty('evidence');
});
