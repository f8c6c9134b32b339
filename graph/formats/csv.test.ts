import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import { claimsCsv, edgesCsv, nodesCsv, subgraphCsv } from './subgraph-csv.ts';
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

test('nodes, edges and claims are a table each, with names beside ids', () => {
  expect(read([...nodesCsv(ARTICLE_PART)].join(''))).toEqual([
    ['_id', '_labels', 'id', 'name', 'nameAr', 'aliases'],
    ['4:x:bedouin-tribes', 'Actor:Tribe', 'bedouin-tribes', 'Bedouin tribes', '', '["عشائر البدو"]'],
    ['4:x:druze-groups', 'Actor:ArmedGroup', 'druze-groups', 'Druze groups', 'مجموعات درزية', ''],
  ]);
  expect(read([...edgesCsv(ARTICLE_PART)].join(''))).toEqual([
    [
      '_id',
      '_type',
      '_from',
      '_fromName',
      '_fromNameAr',
      '_to',
      '_toName',
      '_toNameAr',
      '_claims',
      '_speakers',
      '_speakersAr',
      '_documents',
      '_documentsAr',
      'id',
    ],
    [
      '5:x:r-clash',
      'CLASHES_WITH',
      '4:x:druze-groups',
      'Druze groups',
      'مجموعات درزية',
      '4:x:bedouin-tribes',
      'Bedouin tribes',
      // It has no name in Arabic, so it goes by the one it has.
      'Bedouin tribes',
      'art1-c13',
      'Turkish defence sources',
      'مصادر الدفاع التركية',
      'Damascus asks Ankara',
      'دمشق تطلب من أنقرة',
      'r-clash',
    ],
  ]);
  const [headings = [], row = []] = read([...claimsCsv(ARTICLE_PART)].join(''));
  expect(Object.fromEntries(headings.map((heading, i) => [heading, row[i]]))).toEqual({
    _id: '4:x:art1-c13',
    _edge: '5:x:r-clash',
    _type: 'CLASHES_WITH',
    _fromName: 'Druze groups',
    _fromNameAr: 'مجموعات درزية',
    _toName: 'Bedouin tribes',
    _toNameAr: 'Bedouin tribes',
    _speakers: 'Turkish defence sources',
    _speakersAr: 'مصادر الدفاع التركية',
    _sourceReliability: 'F',
    _via: '',
    _viaAr: '',
    _documents: 'Damascus asks Ankara',
    _documentsAr: 'دمشق تطلب من أنقرة',
    _corroborates: '',
    _contradicts: '',
    id: 'art1-c13',
    relationId: 'r-clash',
    quote: 'مواجهات دموية، "منذ أسبوع"',
    line: '11',
    credibility: '6',
    validFrom: '2025-07-16',
  });
});

test('one file holds all three, told apart by its first column, and opens with the mark that spreadsheets need', () => {
  const text = [...subgraphCsv(ARTICLE_PART)].join('');
  expect(text.startsWith(`${BYTE_ORDER_MARK}_record,_id,_labels,`)).toBe(true);
  expect(read(text).map(([record]) => record)).toEqual(['_record', 'node', 'node', 'edge', 'claim']);
});

test('a property that is named like a column of ours has a heading of its own', () => {
  const map = new Map([
    ['_id', 'mine'],
    ['_id*', 'other'],
    ['_record', 'r'],
  ]);
  const text = [...nodesCsv({ ...ARTICLE_PART, nodes: [node('n', ['X'], map)], edges: [] })].join('');
  expect(read(text)).toEqual([
    ['_id', '_labels', '_id**', '_id*', '_record'],
    ['n', 'X', 'mine', 'other', 'r'],
  ]);
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
  expect(() => [...edgesCsv(dangling)]).toThrow(
    'export: edge e ends outside what is exported; take both of its nodes along.',
  );
});
