import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_EVIDENCE, type Subgraph } from '../../graph/formats/subgraph.ts';
import { anySubgraph, edge, node } from '../../graph/formats/testing/arbitrary-subgraph.ts';
import { ARTICLE_PART, CORROBORATED_PART } from '../../graph/formats/testing/article-part.ts';
import { createApi } from '../api.ts';
import { hasLatinDigits, locale } from '../i18n/locale.ts';
import { createExplorer } from '../state/explorer.ts';
import { memoryStorage } from '../state/storage.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportOf } from './report-of.ts';

const TODAY = 20787;

const explorer = createExplorer({
  api: createApi('http://127.0.0.1:9'),
  storage: memoryStorage(),
  address: { read: () => '', write: () => undefined },
});

beforeEach(() => {
  hasLatinDigits.value = true;
});
afterEach(() => {
  locale.value = 'en';
});

const told = (subgraph: Subgraph, more: { picture?: string; isSelection?: boolean } = {}) =>
  reportOf(explorer, { subgraph, isSelection: false, today: TODAY, ...more });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Its elements, each with all the text inside it; throws where the file is not well-formed. */
function elementsOf(html: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Readonly<Record<string, string>>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    for (const element of open) element.text += piece;
  });
  parser.on('closetag', () => open.pop());
  parser.write(html).close();
  return all;
}

const htmlOf = (subgraph: Subgraph) => elementsOf([...reportHtml(told(subgraph))].join(''));
const byClass = (elements: readonly Element[], name: string) =>
  elements.filter(({ attributes }) => attributes.class === name);

test('a relation is told with its claim: words, voice, document, dates and both grades', () => {
  const [family] = told(ARTICLE_PART).families;
  expect(family?.relations).toEqual([
    {
      from: { text: 'Druze groups', language: undefined },
      type: { text: 'clashes with', language: undefined },
      to: { text: 'Bedouin tribes', language: undefined },
      tags: [],
      facts: [],
      note: undefined,
      claims: [
        {
          id: 'art1-c13',
          quote: { text: 'مواجهات دموية، "منذ أسبوع"', language: 'ar' },
          translation: undefined,
          speakers: [{ text: 'Turkish defence sources', language: undefined }],
          isUnnamed: false,
          via: [],
          citations: [{ number: 1, line: '11' }],
          facts: [
            { label: 'True', value: { text: 'since 16 July 2025', language: undefined }, isInferred: false },
            {
              label: 'Reliability of the source',
              value: { text: 'F · Reliability cannot be judged', language: undefined },
              isInferred: false,
            },
            {
              label: 'Credibility of the information',
              value: { text: '6 · Truth cannot be judged', language: undefined },
              isInferred: false,
            },
          ],
          corroborates: [],
          corroboratedBy: [],
          contradicts: [],
        },
      ],
    },
  ]);
});

test('a claim that bears out another says so, the other that it is borne out; contradiction is told on both', () => {
  const [first] = ARTICLE_PART.evidence.claims;
  if (first === undefined) throw new Error('the part of the article has a claim');
  const other = node('4:x:art1-c14', ['Claim'], new Map([...first.properties, ['id', 'art1-c14'], ['quote', 'قتلى']]));
  const linked = (type: string) => {
    const evidence = {
      claims: [first, other],
      links: [edge('5:x:l', other.elementId, first.elementId, type, new Map())],
    };
    return told({ ...ARTICLE_PART, evidence: { ...ARTICLE_PART.evidence, ...evidence } });
  };
  const markdown = (type: string) =>
    [...[...reportMarkdown(linked(type))].join('').matchAll(/^- (Corrob.*?|Contrad.*?): \S*?(art1\S*c\d+)/gm)].map(
      ([, label, id]) => [label, id?.replaceAll('\\', '')],
    );
  expect(markdown('CORROBORATES')).toEqual([
    ['Corroborated by', 'art1-c14'],
    ['Corroborates', 'art1-c13'],
  ]);
  expect(markdown('CONTRADICTS')).toEqual([
    ['Contradicts', 'art1-c14'],
    ['Contradicts', 'art1-c13'],
  ]);
  const html = elementsOf([...reportHtml(linked('CORROBORATES'))].join(''));
  const texts = byClass(html, 'claim').map(({ text }) => text);
  expect(texts[0]).toMatch(/Corroborated by.*art1-c14: قتلى/);
  expect(texts[1]).toMatch(/Corroborates.*art1-c13: مواجهات/);
});

test('why one claim bears out another is told below it, in the reader’s language', () => {
  const markdown = () => [...reportMarkdown(told(CORROBORATED_PART))].join('').replaceAll('\\', '');
  const items = () => htmlOf(CORROBORATED_PART).flatMap(({ name, text }) => (name === 'li' ? [text] : []));
  const en = 'Who counts the killed says that they clashed.';
  expect(markdown()).toContain(`- Corroborates: art1-c13: مواجهات دموية، "منذ أسبوع"\n  - ${en}\n`);
  expect(markdown()).toContain(`- Corroborated by: art1-c14: قتلى\n  - ${en}\n`);
  expect(items()).toEqual([`art1-c14: قتلى${en}`, `art1-c13: مواجهات دموية، "منذ أسبوع"${en}`]);
  locale.value = 'ar';
  expect(items()).toEqual([
    'art1-c14: قتلىمن يحصي القتلى يقول إنهم اشتبكوا.',
    'art1-c13: مواجهات دموية، "منذ أسبوع"من يحصي القتلى يقول إنهم اشتبكوا.',
  ]);
});

test('sources are numbered as they are cited, with all that is known of them', () => {
  expect(told(ARTICLE_PART).sources).toEqual([
    {
      number: 1,
      name: { text: 'Damascus asks Ankara', language: undefined },
      address: undefined,
      facts: [
        { label: 'Also titled', value: { text: 'دمشق تطلب من أنقرة', language: 'ar' } },
        { label: 'Reliability of the source', value: { text: 'B · Usually reliable', language: undefined } },
        { label: 'Claims', value: { text: '1 claim here', language: undefined } },
      ],
    },
  ]);
});

test('the whole is summed up, and grades that nobody gave are not explained', () => {
  const { made, summary, grades, title } = told(ARTICLE_PART, { isSelection: true });
  expect([title.text, made, ...summary]).toEqual([
    'Network',
    'Made with Shabaka on 30 November 2026',
    'Only what was selected in the picture.',
    '2 nodes · 1 relation · 1 claim · 1 document',
    '1 of 1 relations have a claim',
  ]);
  expect(grades.map(({ label }) => label)).toEqual(['F', '6']);
});

test('in Arabic all words of ours are Arabic, and the page runs from right to left', () => {
  locale.value = 'ar';
  const elements = htmlOf(ARTICLE_PART);
  expect(elements.find(({ name }) => name === 'html')?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
  for (const { name, text } of elements) {
    if (/^(h2|h3|dt|thead)$/.test(name)) expect([name, text]).toEqual([name, expect.not.stringMatching(/[A-Za-z]{2}/)]);
  }
  expect(byClass(elements, 'claim')[0]?.text).toContain('مصادر الدفاع التركية');
});

test('a quote stands in its own language and direction, and what is cited is there', () => {
  const elements = htmlOf(ARTICLE_PART);
  const [quote] = elements.filter(({ name }) => name === 'blockquote');
  expect([quote?.text, quote?.attributes]).toEqual(['مواجهات دموية، "منذ أسبوع"', { dir: 'rtl', lang: 'ar' }]);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
  const links = elements.flatMap(({ attributes }) =>
    attributes.href?.startsWith('#') ? attributes.href.slice(1) : [],
  );
  expect(links).toEqual(['source-1']);
  for (const link of links) expect(ids).toContain(link);
});

test('a graph without claims says so, and tells the properties of its relations', () => {
  const [keanu, matrix] = [
    node('k', ['Person'], new Map([['name', 'Keanu Reeves']])),
    node(
      'm',
      ['Movie'],
      new Map<string, string | number>([
        ['title', 'The Matrix'],
        ['released', 1999],
      ]),
    ),
  ];
  if (keanu === undefined || matrix === undefined) throw new Error('test: two nodes were made.');
  const acted = edge('e', 'k', 'm', 'ACTED_IN', new Map([['roles', ['Neo']]]));
  const { summary, families, sources, actors } = told({
    nodes: [keanu, matrix],
    edges: [acted],
    evidence: NO_EVIDENCE,
  });
  expect(summary).toEqual(['2 nodes · 1 relation', 'This graph names no sources for its relations']);
  expect(families.map(({ relations }) => relations.map(({ facts, claims }) => [facts, claims]))).toEqual([
    [[[{ label: 'roles', value: { text: 'Neo', language: undefined } }], []]],
  ]);
  expect(actors.map(({ name, facts }) => [name.text, facts.map(({ label, value }) => [label, value.text])])).toEqual([
    ['Keanu Reeves', []],
    ['The Matrix', [['released', '1999']]],
  ]);
  expect(sources).toEqual([]);
});

test('nor does it speak of claims in any format, where a graph has none', () => {
  const movie = node('m', ['Movie'], new Map([['title', 'The Matrix']]));
  const keanu = node('k', ['Person'], new Map([['name', 'Keanu Reeves']]));
  const subgraph = {
    nodes: [keanu, movie],
    edges: [edge('e', 'k', 'm', 'ACTED_IN', new Map())],
    evidence: NO_EVIDENCE,
  };
  for (const language of ['en', 'ar'] as const) {
    locale.value = language;
    for (const text of [
      htmlOf(subgraph).find(({ name }) => name === 'body')?.text,
      [...reportMarkdown(told(subgraph))].join(''),
    ]) {
      expect(text).toContain('The Matrix');
      expect(text).not.toMatch(/claim|grade|speak|says|إفاد|تقدير|قائل|قال/i);
    }
  }
});

test('a date that is no date, and a grade of another scale, are told as they stand', () => {
  const [claim] = ARTICLE_PART.evidence.claims;
  if (claim === undefined) throw new Error('test: the article has a claim.');
  const odd = node(
    claim.elementId,
    claim.labels,
    new Map([...claim.properties, ['validFrom', 'last week'], ['credibility', 'high']]),
  );
  const subgraph = { ...ARTICLE_PART, evidence: { ...ARTICLE_PART.evidence, claims: [odd] } };
  const facts = told(subgraph).families[0]?.relations[0]?.claims[0]?.facts.map(({ label, value }) => [
    label,
    value.text,
  ]);
  expect(facts).toContainEqual(['validFrom', 'last week']);
  expect(facts).toContainEqual(['credibility', 'high']);
});

test('any subgraph is a well-formed page with every claim in it, and nothing of the graph is markup', () => {
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const elements = htmlOf(subgraph);
      expect(byClass(elements, 'claim')).toHaveLength(subgraph.evidence.claims.length);
      expect(byClass(elements, 'relation')).toHaveLength(subgraph.edges.length);
      expect(elements.filter(({ name }) => /script|img|data/.test(name))).toEqual([]);
      for (const quote of elements.filter(({ name }) => name === 'blockquote')) expect(quote.text).toBe('قال "نعم"');
    }),
    { numRuns: 50 },
  );
});

test('Markdown has a footnote for each source, and nothing of the graph is markup', () => {
  fc.assert(
    fc.property(anySubgraph, (subgraph) => {
      const text = [...reportMarkdown(told(subgraph))].join('');
      const bare = text.replace(/\\[\\`*_[\]<>|~&$#\-+=.)]/g, '');
      expect(bare).not.toMatch(/<[a-z/!]/i);
      const rows = bare.split('\n').filter((line) => line.startsWith('| '));
      expect(rows).toHaveLength(subgraph.nodes.length + 2);
      for (const row of rows) expect(row.split('|')).toHaveLength(7);
      expect(bare.match(/^#{1,6} .*$/gm)?.filter((heading) => heading.startsWith('#### '))?.length ?? 0).toBe(
        subgraph.edges.length,
      );
    }),
    { numRuns: 50 },
  );
  const article = [...reportMarkdown(told(ARTICLE_PART))].join('');
  expect(article).toContain(`#### Druze groups clashes with Bedouin tribes

> مواجهات دموية، "منذ أسبوع"

**Turkish defence sources** · [^1] line 11 · art1-c13
`);
  expect(article).toContain('\n[^1]: Damascus asks Ankara · Also titled: \u2068دمشق تطلب من أنقرة\u2069 · ');
});
