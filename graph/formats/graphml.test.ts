import fc from 'fast-check';
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { subgraphGraphml, subgraphGraphmlWithClaims } from './graphml.ts';
import { cellText } from './plain.ts';
import { NO_EVIDENCE } from './subgraph.ts';
import { anySubgraph, edge, node } from './testing/arbitrary-subgraph.ts';
import { ARTICLE_PART } from './testing/article-part.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Data by the name of its key. */
  readonly data: Map<string, string>;
}

/** Reads a file as strictly as XML demands; throws where it is not well-formed. */
function read(text: string): {
  keys: Map<string, Readonly<Record<string, string>>>;
  nodes: Element[];
  edges: Element[];
} {
  const keys = new Map<string, Readonly<Record<string, string>>>();
  const elements: Element[] = [];
  let key: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = attributes as Readonly<Record<string, string | SaxesAttributePlain>>;
    const texts = Object.fromEntries(Object.entries(plain).map(([at, value]) => [at, String(value)]));
    if (name === 'key') keys.set(texts.id ?? '', texts);
    if (name === 'node' || name === 'edge') elements.push({ name, attributes: texts, data: new Map() });
    key = name === 'data' ? keys.get(texts.key ?? '')?.['attr.name'] : undefined;
    if (key !== undefined) elements.at(-1)?.data.set(key, '');
  });
  parser.on('text', (piece) => {
    const data = elements.at(-1)?.data;
    if (key !== undefined) data?.set(key, (data.get(key) ?? '') + piece);
  });
  parser.on('closetag', () => {
    key = undefined;
  });
  parser.write(text).close();
  const of = (name: string) => elements.filter((element) => element.name === name);
  return { keys, nodes: of('node'), edges: of('edge') };
}

const file = (subgraph: Parameters<typeof subgraphGraphml>[0]): string => [...subgraphGraphml(subgraph)].join('');

test('nodes keep their names in every script, edges carry their claims, voices and documents', () => {
  const { nodes, edges } = read(file(ARTICLE_PART));
  expect(nodes.map(({ attributes, data }) => ({ ...attributes, ...Object.fromEntries(data) }))).toEqual([
    {
      id: 'bedouin-tribes',
      name: 'Bedouin tribes',
      aliases: '["عشائر البدو"]',
      label: 'Bedouin tribes',
      _id: '4:x:bedouin-tribes',
      _labels: 'Actor:Tribe',
    },
    {
      id: 'druze-groups',
      name: 'Druze groups',
      nameAr: 'مجموعات درزية',
      label: 'Druze groups',
      _id: '4:x:druze-groups',
      _labels: 'Actor:ArmedGroup',
    },
  ]);
  const [clash] = edges;
  expect(clash?.attributes).toEqual({ id: 'r-clash', source: 'druze-groups', target: 'bedouin-tribes' });
  expect(clash?.data.get('_claimCount')).toBe('1');
  expect(clash?.data.get('_sourceReliability')).toBe('F');
  expect(clash?.data.get('_credibility')).toBe('6');
  expect(clash?.data.get('_quotes')).toBe('مواجهات دموية، "منذ أسبوع"');
  expect(clash?.data.get('_speakers')).toBe('Turkish defence sources');
  expect(clash?.data.get('_speakersAr')).toBe('مصادر الدفاع التركية');
  expect(clash?.data.get('_documents')).toBe('Damascus asks Ankara');
  expect(clash?.data.get('_documentsAr')).toBe('دمشق تطلب من أنقرة');
  expect(JSON.parse(clash?.data.get('_claims') ?? '')).toEqual([
    {
      id: 'art1-c13',
      relationId: 'r-clash',
      quote: 'مواجهات دموية، "منذ أسبوع"',
      line: 11,
      credibility: 6,
      validFrom: '2025-07-16',
      sourceReliability: 'F',
      by: [{ name: 'Turkish defence sources', nameAr: 'مصادر الدفاع التركية', reliability: 'F' }],
      via: [],
      in: [{ name: 'Damascus asks Ankara', nameAr: 'دمشق تطلب من أنقرة', reliability: 'B' }],
      corroborates: [],
      corroboratedBy: [],
      contradicts: [],
    },
  ]);
});

test('claims can be nodes, told from the others and linked to what they rest on', () => {
  const { keys, nodes, edges } = read([...subgraphGraphmlWithClaims(ARTICLE_PART)].join(''));
  expect([...keys.values()].find((key) => key['attr.name'] === '_claimCount')?.['attr.type']).toBe('long');
  expect(nodes.map(({ attributes, data }) => [attributes.id, data.get('_record')])).toEqual([
    ['bedouin-tribes', 'node'],
    ['druze-groups', 'node'],
    ['art1-c13', 'claim'],
    ['art1', 'evidence'],
    ['turkish-defence-sources', 'evidence'],
  ]);
  expect(
    edges.map(({ attributes, data }) => [data.get('_record'), data.get('_type'), attributes.source, attributes.target]),
  ).toEqual([
    ['relation', 'CLASHES_WITH', 'druze-groups', 'bedouin-tribes'],
    ['evidence', 'SUBJECT', 'art1-c13', 'druze-groups'],
    ['evidence', 'OBJECT', 'art1-c13', 'bedouin-tribes'],
    ['evidence', 'BY', 'art1-c13', 'turkish-defence-sources'],
    ['evidence', 'IN', 'art1-c13', 'art1'],
  ]);
});

test('a key has the type that all its values have, else it is a string', () => {
  const nodes = [
    node(
      'a',
      [],
      new Map<string, number | string | boolean>([
        ['n', 1],
        ['m', 1],
        ['f', 0.5],
        ['b', true],
      ]),
    ),
    node(
      'b',
      [],
      new Map<string, number | string | boolean>([
        ['n', 2],
        ['m', 'x'],
        ['f', 1.5],
        ['b', false],
      ]),
    ),
  ];
  const { keys } = read(file({ nodes, edges: [], evidence: NO_EVIDENCE }));
  const types = [...keys.values()].map((key) => [key['attr.name'], key['attr.type']]);
  expect(Object.fromEntries(types)).toMatchObject({ n: 'long', m: 'string', f: 'double', b: 'boolean' });
});

test('ids fall back to numbers where the graph has none that XML takes', () => {
  const nodes = [node('a b', ['X'], new Map([['id', 'same']])), node('<', ['X'], new Map([['id', 'same']]))];
  const twice = [edge('e', 'a b', '<', 'T', new Map()), edge('f', 'a b', '<', 'T', new Map())];
  const { edges } = read(file({ nodes, edges: twice, evidence: NO_EVIDENCE }));
  expect(edges.map(({ attributes }) => attributes)).toEqual([
    { id: 'e', source: 'n0', target: 'n1' },
    { id: 'f', source: 'n0', target: 'n1' },
  ]);
});

test('any subgraph is well-formed and keeps every text save the characters that XML forbids', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is forbidden
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const { nodes, edges } = read(file(subgraph));
      expect(edges).toHaveLength(subgraph.edges.length);
      expect(new Set(edges.map(({ attributes }) => attributes.id)).size).toBe(edges.length);
      subgraph.nodes.forEach(({ elementId, properties }, i) => {
        expect(nodes[i]?.data.get('_id')).toBe(elementId);
        for (const [key, value] of properties) {
          // Two names may become one when what XML forbids is dropped; such pairs are not compared.
          if (key.search(FORBIDDEN) !== -1 || key.startsWith('_') || key.endsWith('*') || /[\t\r\n]/.test(key))
            continue;
          expect(nodes[i]?.data.get(key)).toBe(cellText(value).replace(FORBIDDEN, ''));
        }
      });
    }),
    { numRuns: 50 },
  );
});
