/** Why one claim bears out another is in every file, as it is on the page. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { EdgeValue } from '../values.ts';
import { subgraphCypher } from './cypher-script.ts';
import { claimFacts, claimsAt, readingsOf } from './edge-claims.ts';
import { subgraphGraphml, subgraphGraphmlWithClaims } from './graphml.ts';
import { subgraphCsv } from './subgraph-csv.ts';
import { evidenceJson, subgraphJson } from './subgraph-json.ts';
import { subgraphTables } from './subgraph-tables.ts';
import { edge } from './testing/arbitrary-subgraph.ts';
import { CORROBORATED_PART } from './testing/article-part.ts';

const EN = 'Who counts the killed says that they clashed.';
const AR = 'من يحصي القتلى يقول إنهم اشتبكوا.';
const [CLASHED, KILLED] = ['art1-c13', 'art1-c14'];

const rowsOf = (csv: Iterable<string>): Record<string, string>[] =>
  parse([...csv].join(''), { bom: true, columns: true });

test.each([
  ['one table', () => rowsOf(subgraphCsv(CORROBORATED_PART)).filter((row) => row._record === 'claim'), '_linkReadings'],
  [
    'three tables',
    () =>
      subgraphTables(CORROBORATED_PART).flatMap(({ name, pieces }) => (name === 'claims.csv' ? rowsOf(pieces()) : [])),
    'LinkReadings',
  ],
])('%s: in a column for each language, behind the id of the other claim', (_, rows, heading) => {
  expect(rows().map((row) => [row[heading], row[`${heading}Ar`]])).toEqual([
    [`${KILLED}: ${EN}`, `${KILLED}: ${AR}`],
    [`${CLASHED}: ${EN}`, `${CLASHED}: ${AR}`],
  ]);
});

test.each([
  ['of a subgraph', subgraphJson],
  ['beside a table', evidenceJson],
])('JSON %s: once, with the link', (_, json) => {
  const { links } = JSON.parse([...json(CORROBORATED_PART)].join('')) as { links: unknown };
  expect(links).toEqual([
    {
      id: '5:x:l5',
      type: 'CORROBORATES',
      from: '4:x:art1-c14',
      to: '4:x:art1-c13',
      properties: { reading: EN, readingAr: AR },
    },
    { id: '5:x:l3', type: 'BY', from: '4:x:art1-c13', to: '4:x:turkish-defence-sources', properties: { id: 'l3' } },
  ]);
});

test('GraphML: with both claims of the relation, or on the link where claims are nodes', () => {
  const flat = [...subgraphGraphml(CORROBORATED_PART)].join('');
  const json = /(\[\{.*\}\])<\/data>/.exec(flat)?.[1] ?? '';
  const claims = JSON.parse(json.replaceAll('&quot;', '"')) as Record<string, unknown>[];
  expect(
    claims.map(({ id, corroborates, corroboratedBy, contradicts }) => [id, corroborates, corroboratedBy, contradicts]),
  ).toEqual([
    [CLASHED, [], [{ claim: KILLED, reading: EN, readingAr: AR }], []],
    [KILLED, [{ claim: CLASHED, reading: EN, readingAr: AR }], [], []],
  ]);
  const link = /<edge [^>]*source="art1-c14" target="art1-c13">.*/.exec(
    [...subgraphGraphmlWithClaims(CORROBORATED_PART)].join(''),
  )?.[0];
  expect(link).toContain(`>${EN}</data>`);
  expect(link).toContain(`>${AR}</data>`);
});

test('Cypher: on the link that is made', () => {
  const script = [...subgraphCypher(CORROBORATED_PART)].join('');
  expect(script).toContain(`{reading: '${EN}', readingAr: '${AR}'}`);
});

test('two links between the same claims may give two reasons, and tie them once', () => {
  const { claims, links } = CORROBORATED_PART.evidence;
  const again = (id: string, map: EdgeValue['properties']) =>
    edge(id, '4:x:art1-c14', '4:x:art1-c13', 'CORROBORATES', map);
  const more = [again('5:x:l6', new Map([['reading', 'Another.']])), again('5:x:l7', new Map())];
  const facts = claimFacts({ ...CORROBORATED_PART, evidence: { claims, links: [...links, ...more], others: [] } });
  const killed = facts.get('4:x:art1-c14');
  if (killed === undefined) throw new Error('test: the second claim was given.');
  expect(claimsAt(killed.corroborates).map(({ elementId }) => elementId)).toEqual(['4:x:art1-c13']);
  expect(readingsOf(killed, 'ar')).toBe(`${CLASHED}: ${AR}; ${CLASHED}: Another.`);
});
