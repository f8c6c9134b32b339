/** What is true both ways says so in every file, in the form that the readers of that file know. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { subgraphGraphml, subgraphGraphmlWithClaims } from './graphml.ts';
import type { Subgraph } from './subgraph.ts';
import { subgraphCsv } from './subgraph-csv.ts';
import { evidenceJson, subgraphJson } from './subgraph-json.ts';
import { subgraphTables } from './subgraph-tables.ts';
import { edge } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

const [clash] = ARTICLE_PART.edges;
const command = edge('5:x:r-z', clash?.startElementId ?? '', clash?.endElementId ?? '', 'COMMANDS', new Map());
const BOTH: Subgraph = {
  ...ARTICLE_PART,
  edges: [...ARTICLE_PART.edges, command],
  symmetricTypes: new Set(['CLASHES_WITH']),
};

const rowsOf = (csv: Iterable<string>): Record<string, string>[] =>
  parse([...csv].join(''), { bom: true, columns: true });

test('three tables: the column Type, of edges and of claims, as Gephi reads it', () => {
  const types = subgraphTables(BOTH).map(({ pieces }) => rowsOf(pieces()).map(({ Label, Type }) => [Label, Type]));
  expect(types.slice(1)).toEqual([
    [
      ['CLASHES_WITH', 'Undirected'],
      ['COMMANDS', 'Directed'],
    ],
    [['CLASHES_WITH', 'Undirected']],
  ]);
});

test('one table: a column of its own, empty for nodes', () => {
  expect(rowsOf(subgraphCsv(BOTH)).map(({ _record, _symmetric }) => [_record, _symmetric])).toEqual([
    ['node', ''],
    ['node', ''],
    ['edge', 'true'],
    ['edge', 'false'],
    ['claim', 'true'],
  ]);
});

test.each([
  ['of a subgraph', subgraphJson],
  ['beside a table', evidenceJson],
])('JSON %s: a field of the edge', (_, json) => {
  const { edges } = JSON.parse([...json(BOTH)].join('')) as {
    readonly edges: readonly { readonly symmetric: boolean }[];
  };
  expect(edges.map(({ symmetric }) => symmetric)).toEqual([true, false]);
});

test.each([
  ['with claims as data', subgraphGraphml, ['true', 'false']],
  ['with claims as nodes', subgraphGraphmlWithClaims, ['true', 'false', 'false', 'false', 'false', 'false']],
])('GraphML %s: data that is a boolean, in a file of directed edges', (_, graphml, expected) => {
  const file = [...graphml(BOTH)].join('');
  const key = /<key id="(e\d+)" for="edge" attr.name="_symmetric" attr.type="boolean"\/>/.exec(file)?.[1];
  expect([...file.matchAll(new RegExp(`<data key="${key}">(\\w+)</data>`, 'g'))].map(([, value]) => value)).toEqual(
    expected,
  );
  expect(file).toContain('edgedefault="directed"');
  expect(file).not.toContain('directed="false"');
});
