import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import { NO_EVIDENCE, type Subgraph } from './subgraph.ts';
import { subgraphCsv } from './subgraph-csv.ts';
import { subgraphTables } from './subgraph-tables.ts';
import { anySubgraph, edge, hostileText, node, propertyValue } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false });
const EXECUTED = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

test('cells that a spreadsheet would execute are defused, numbers are not touched', () => {
  const cells = [
    '=1+1',
    '\n=1+1',
    '\0=1',
    '＝1',
    ' @A1',
    '-5',
    '\t',
    '+49 30',
    'a=b',
    "'=1",
    '\u202e=1',
    -5,
    -0.5,
    null,
  ];
  expect(read(csvRecord(cells))).toEqual([
    [
      "'=1+1",
      "'\n=1+1",
      "'\ufffd=1",
      "'＝1",
      "' @A1",
      "'-5",
      "'\t",
      "'+49 30",
      'a=b',
      "'=1",
      "'\u202e=1",
      '-5',
      '-0.5',
      '',
    ],
  ]);
});

test('any record is read back as one record with as many cells, none of which would be executed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, propertyValue), { minLength: 2 }), (cells) => {
      const [record = [], ...more] = read(csvRecord(cells));
      expect(more).toEqual([]);
      expect(record).toHaveLength(cells.length);
      record.forEach((cell, i) => {
        if (typeof cells[i] === 'string') expect(cell).not.toMatch(EXECUTED);
      });
    }),
  );
});

test('texts that are harmless come back as they were', () => {
  fc.assert(
    fc.property(
      hostileText.filter((text) => !EXECUTED.test(text) && !text.includes('\0')),
      (text) => {
        expect(read(csvRecord([text, 'end']))).toEqual([[text, 'end']]);
      },
    ),
  );
});

const tables = (subgraph: Subgraph) =>
  Object.fromEntries(subgraphTables(subgraph).map(({ name, pieces }) => [name, read([...pieces()].join(''))]));

const byHeading = ([headings = [], ...rows]: string[][]) =>
  rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));

test('nodes, edges and claims are a table each, with the headings that Gephi knows and names beside ids', () => {
  const files = tables(ARTICLE_PART);
  expect(Object.keys(files)).toEqual(['nodes.csv', 'edges.csv', 'claims.csv']);
  expect(files['nodes.csv']).toEqual([
    ['Id', 'Label', 'LabelAr', 'Kinds', 'name', 'nameAr', 'aliases'],
    ['bedouin-tribes', 'Bedouin tribes', 'Bedouin tribes', 'Actor:Tribe', 'Bedouin tribes', '', '["عشائر البدو"]'],
    ['druze-groups', 'Druze groups', 'مجموعات درزية', 'Actor:ArmedGroup', 'Druze groups', 'مجموعات درزية', ''],
  ]);
  const tie = {
    Source: 'druze-groups',
    Target: 'bedouin-tribes',
    Type: 'Directed',
    Label: 'CLASHES_WITH',
    SourceName: 'Druze groups',
    SourceNameAr: 'مجموعات درزية',
    TargetName: 'Bedouin tribes',
    // It has no name in Arabic, so it goes by the one it has.
    TargetNameAr: 'Bedouin tribes',
    Speakers: 'Turkish defence sources',
    SpeakersAr: 'مصادر الدفاع التركية',
    Documents: 'Damascus asks Ankara',
    DocumentsAr: 'دمشق تطلب من أنقرة',
    SourceReliability: 'F',
  };
  expect(byHeading(files['edges.csv'] ?? [])).toEqual([
    { ...tie, Id: 'r-clash', Claims: 'art1-c13', ClaimCredibility: '6' },
  ]);
  expect(byHeading(files['claims.csv'] ?? [])).toEqual([
    {
      ...tie,
      Id: 'art1-c13',
      Edge: 'r-clash',
      Via: '',
      ViaAr: '',
      Corroborates: '',
      CorroboratedBy: '',
      Contradicts: '',
      LinkReadings: '',
      LinkReadingsAr: '',
      relationId: 'r-clash',
      quote: 'مواجهات دموية، "منذ أسبوع"',
      line: '11',
      credibility: '6',
      validFrom: '2025-07-16',
    },
  ]);
  expect(files['edges.csv']?.[0]?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label']);
});

test('a graph without claims has no table of claims', () => {
  expect(Object.keys(tables({ ...ARTICLE_PART, evidence: NO_EVIDENCE }))).toEqual(['nodes.csv', 'edges.csv']);
});

test('one file holds all three, told apart by its first column, and opens with the mark that spreadsheets need', () => {
  const text = [...subgraphCsv(ARTICLE_PART)].join('');
  const grades = byHeading(read(text)).map(({ _record, _sourceReliability, _credibility, credibility }) => [
    [_record, _sourceReliability],
    [_credibility, credibility],
  ]);
  expect(grades).toEqual([
    [
      ['node', ''],
      ['', ''],
    ],
    [
      ['node', ''],
      ['', ''],
    ],
    [
      ['edge', 'F'],
      ['6', ''],
    ],
    [
      ['claim', 'F'],
      ['', '6'],
    ],
  ]);
  expect(text.startsWith(`${BYTE_ORDER_MARK}_record,_id,_labels,`)).toBe(true);
  expect(read(text).map(([record]) => record)).toEqual(['_record', 'node', 'node', 'edge', 'claim']);
});

test('a property that is named like a column of ours has a heading of its own', () => {
  const map = new Map([
    ['id', 'mine'],
    ['Label', 'mine too'],
    ['label*', 'other'],
    ['_id', 'r'],
  ]);
  const clashing = { ...ARTICLE_PART, nodes: [node('n', ['X'], map), node('m', ['X'], map)], edges: [] };
  expect(tables(clashing)['nodes.csv']?.[0]).toEqual([
    'Id',
    'Label',
    'LabelAr',
    'Kinds',
    'id*',
    'Label**',
    '_id',
    'label*',
  ]);
  const [headings = []] = read([...subgraphCsv(clashing)].join(''));
  expect(headings.filter((heading) => /^_?id/i.test(heading))).toEqual(['_id', 'id', '_id*']);
});

test('any subgraph is three tables of whole rows, whose edges and claims end in nodes', () => {
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const files = tables(subgraph);
      const ids = new Set(byHeading(files['nodes.csv'] ?? []).map(({ Id }) => Id));
      expect(ids.size).toBe(subgraph.nodes.length);
      for (const [headings = []] of Object.values(files)) {
        expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
      }
      const ties = [...byHeading(files['edges.csv'] ?? []), ...byHeading(files['claims.csv'] ?? [])];
      expect(ties).toHaveLength(subgraph.edges.length + subgraph.evidence.claims.length);
      for (const { Source, Target } of ties) expect([ids.has(Source), ids.has(Target)]).toEqual([true, true]);
    }),
    { numRuns: 50 },
  );
});

test('any subgraph is a table without ragged rows or doubled headings', () => {
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const [headings = [], ...rows] = read([...subgraphCsv(subgraph)].join(''));
      expect(rows.filter(([record]) => record === 'node')).toHaveLength(subgraph.nodes.length);
      expect(rows.filter(([record]) => record === 'edge')).toHaveLength(subgraph.edges.length);
      expect(rows.filter(([record]) => record === 'claim')).toHaveLength(subgraph.evidence.claims.length);
      expect(headings.filter((heading) => heading.startsWith('_id'))).toContain('_id');
    }),
    { numRuns: 50 },
  );
});

test('an edge that ends outside is refused in one sentence', () => {
  const dangling = { ...ARTICLE_PART, edges: [edge('e', 'nowhere', '4:x:druze-groups', 'T', new Map())] };
  expect(() => [...subgraphCsv(dangling)]).toThrow(
    'export: edge e ends outside what is exported; take both of its nodes along.',
  );
});
