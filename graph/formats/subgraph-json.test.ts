import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Value } from '../values.ts';
import { decodeValue } from '../wire-decode.ts';
import { subgraphJson } from './subgraph-json.ts';
import { tableCsv, tableJson } from './table.ts';
import { anySubgraph, node, propertyValue } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

interface FileNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface File {
  readonly nodes: readonly FileNode[];
  readonly edges: readonly (FileNode & {
    readonly from: string;
    readonly to: string;
    readonly claims: readonly string[];
  })[];
  readonly claims: readonly (FileNode & { readonly speakers: readonly string[] })[];
  readonly evidence: readonly FileNode[];
  readonly links: readonly FileNode[];
}

const fileOf = (chunks: Iterable<string>): File => JSON.parse([...chunks].join('')) as File;

function decodeProperties(json: Readonly<Record<string, unknown>>): Map<string, Value> {
  return new Map(Object.entries(json).map(([key, value]) => [key, decodeValue(value)]));
}

test('every relation names its claims, and these their voices and documents', () => {
  const file = fileOf(subgraphJson(ARTICLE_PART));
  expect(file.edges).toEqual([
    {
      id: '5:x:r-clash',
      type: 'CLASHES_WITH',
      symmetric: false,
      from: '4:x:druze-groups',
      to: '4:x:bedouin-tribes',
      properties: { id: 'r-clash' },
      claims: ['4:x:art1-c13'],
    },
  ]);
  expect(file.claims).toEqual([
    {
      id: '4:x:art1-c13',
      labels: ['Claim'],
      properties: {
        id: 'art1-c13',
        relationId: 'r-clash',
        quote: 'مواجهات دموية، "منذ أسبوع"',
        line: 11,
        credibility: 6,
        validFrom: { $type: 'Date', _value: '2025-07-16' },
      },
      sourceReliability: 'F',
      subjects: ['4:x:druze-groups'],
      objects: ['4:x:bedouin-tribes'],
      speakers: ['4:x:turkish-defence-sources'],
      via: [],
      documents: ['4:x:art1'],
      corroborates: [],
      corroboratedBy: [],
      contradicts: [],
    },
  ]);
  expect(file.evidence.map(({ id }) => id)).toEqual(['4:x:art1', '4:x:turkish-defence-sources']);
});

test('every value of every property is read back as it was', () => {
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const file = fileOf(subgraphJson(subgraph));
      expect(file.nodes.map(({ properties }) => decodeProperties(properties))).toEqual(
        subgraph.nodes.map(({ properties }) => properties),
      );
      expect(file.edges.map(({ properties }) => decodeProperties(properties))).toEqual(
        subgraph.edges.map(({ properties }) => properties),
      );
      expect(file.claims).toHaveLength(subgraph.evidence.claims.length);
      expect(file.links.map(({ properties }) => decodeProperties(properties))).toEqual(
        subgraph.evidence.links.map(({ properties }) => properties).filter(({ size }) => size > 0),
      );
    }),
    { numRuns: 50 },
  );
});

test('a table is written row by row and read back value by value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(propertyValue, propertyValue)), async (rows) => {
      const chunks: string[] = [];
      for await (const chunk of tableJson(['a', '__proto__'], rows)) chunks.push(chunk);
      const file = JSON.parse(chunks.join('')) as { columns: string[]; rows: unknown[][] };
      expect(file.columns).toEqual(['a', '__proto__']);
      expect(file.rows.map((row) => row.map((value) => decodeValue(value)))).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test('a table as CSV keeps its column order and writes nodes as JSON', async () => {
  async function* rows() {
    yield [node('n1', ['Actor'], new Map([['name', 'أحمد']])), 1];
    yield ['=2', null];
  }
  const chunks: string[] = [];
  for await (const chunk of tableCsv(['n', '=count'], rows())) chunks.push(chunk);
  expect(chunks).toEqual([
    "\ufeffn,'=count,n_name\r\n",
    '"{""id"":""n1"",""labels"":[""Actor""],""properties"":{""name"":""أحمد""}}",1,أحمد\r\n',
    "'=2,,\r\n",
  ]);
});
