/** Texts and queries on which the engine's full text is held against Neo4j's: every script, every piece of the syntax. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../fuzz/random.ts';

export interface FulltextCase {
  readonly index: string;
  readonly query: string;
  readonly options?: { readonly skip?: number; readonly limit?: number; readonly analyzer?: string };
}

export interface SearchedText {
  readonly labels: readonly string[];
  readonly name?: string;
  readonly text?: string;
  readonly aliases?: readonly string[];
}

/** By name: what follows `FOR` in the statement that makes it. Two on the same labels and properties there cannot be. */
export const INDEXES: ReadonlyMap<string, string> = new Map([
  ['one', '(n:A) ON EACH [n.name]'],
  ['many', '(n:A|B) ON EACH [n.name, n.text, n.aliases]'],
  ['edges', '()-[n:R|S]-() ON EACH [n.text, n.name]'],
  ...['standard', 'simple', 'stop', 'whitespace', 'unicode_whitespace', 'keyword'].map(
    (analyzer) =>
      [
        analyzer,
        `(n:A|B|${analyzer}) ON EACH [n.name, n.text] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
      ] as const,
  ),
]);

const HAND_WRITTEN: readonly SearchedText[] = [
  { labels: ['A'], name: 'Ahmad al-Sharaa', aliases: ['أحمد الشرع', 'Ahmed Şara', 'Abu Mohammad al-Julani'] },
  { labels: ['A'], name: 'أحمد الشرع', text: 'رئيس الجمهورية العربية السورية' },
  { labels: ['B'], name: 'Ministry of Defence', text: 'The ministry said so; the Ministry of Defence said it again.' },
  { labels: ['B'], name: 'Millî Savunma Bakanlığı', aliases: ['MSB', 'وزارة الدفاع التركية'] },
  { labels: ['B'], name: 'قوات سوريا الديمقراطية', aliases: ['قسد', 'SDF', 'Hêzên Sûriya Demokratîk'] },
  { labels: ['A', 'B'], name: 'Mazloum Abdi', text: "Mazloum's real name isn't known: Ferhat Abdi Şahin" },
  { labels: ['A'], name: 'İSTANBUL Iğdır ISPARTA ığdır istanbul' },
  { labels: ['A'], name: 'ΟΔΥΣΣΕΥΣ Σίσυφος', text: 'Straße STRASSE ﬁsh' },
  { labels: ['A'], name: '東京都 とうきょう トウキョウ 서울특별시', text: 'สวัสดีครับ ພາສາລາວ' },
  { labels: ['A'], name: '😀 👨‍👩‍👧 🇸🇾🇹🇷 ❤️ 1️⃣ 👍🏽', text: 'a😀b' },
  { labels: ['B'], text: '1.000,50 3.14 192.168.0.1 2025-03-10 10:30 v1.2.3 a.b a,b 1,2 a:b' },
  { labels: ['B'], text: 'foo_bar foo-bar foo.bar foo@bar.com https://example.com/a?b=c #tag C++ C# .NET' },
  { labels: ['B'], text: "l'Orient-Le Jour l’Orient O'Neil's dogs’ rock'n'roll" },
  { labels: ['A'], text: "שלום צה\"ל ג'ורג'" },
  { labels: ['A'], name: 'the of and', text: 'the quick brown fox jumps over the lazy dog' },
  { labels: ['A'], name: 'a a a b', text: 'a b a b a' },
  { labels: ['A'], name: 'b a', text: 'quick fox brown' },
  { labels: ['A'], name: '', text: '   ', aliases: [''] },
  { labels: ['A'], name: 'مُحَمَّد محمد ـمـحـمـد ١٢٣ 123 أإآا ى ي ة ه' },
  { labels: ['C'], name: 'Sharaa of another label' },
  { labels: ['A'], name: 'word '.repeat(40), text: 'long '.repeat(300) },
  { labels: ['A'], name: `x${'y'.repeat(300)}`, text: 'z'.repeat(255) },
  { labels: ['A'], aliases: ['end of one', 'start of two'] },
  { labels: ['B'], name: 'abcd', text: 'abdc abce abc bcd acbd xabcd abxcd' },
];

const WORDS =
  'sharaa shara şara sara الشرع الشراع syria suriye سوريا سورية army ordu جيش ministry defence defense دفاع وزارة أحمد احمد mazloum mazlum مظلوم قسد sdf msb idlib إدلب hama حماة kurdish kürt ankara damascus دمشق'.split(
    ' ',
  );

export const TEXTS: readonly SearchedText[] = [...HAND_WRITTEN, ...randomTexts(150)];

function randomTexts(count: number): readonly SearchedText[] {
  const random = createRandom(7);
  const words = (most: number) =>
    Array.from(
      { length: 1 + random.below(most) },
      () => WORDS[Math.floor(random.below(WORDS.length) ** 2 / WORDS.length)],
    ).join(' ');
  return Array.from({ length: count }, () => ({
    labels: [random.below(2) === 0 ? 'A' : 'B'],
    name: words(4),
    ...(random.below(3) > 0 && { text: words(30) }),
    ...(random.below(4) === 0 && { aliases: Array.from({ length: random.below(3) + 1 }, () => words(3)) }),
  }));
}

/** One a line. */
const QUERIES = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8')
  .trimEnd()
  .split('\n');

const OPTIONS = [
  { limit: 5 },
  { skip: 3 },
  { skip: 2, limit: 4 },
  { limit: 0 },
  { skip: 1000 },
  { limit: 1000 },
  { skip: 0, limit: 1 },
];

/** Blank and very long ones cannot stand in the list. */
const ODD = ['', ' ', 'sharaa '.repeat(1025), 'a b '.repeat(300), `${'('.repeat(20)}sharaa${')'.repeat(20)}`];

export const CASES: readonly FulltextCase[] = [
  ...['one', 'many'].flatMap((index) => [...QUERIES, ...ODD].map((query) => ({ index, query }))),
  ...[...INDEXES.keys()]
    .slice(2)
    .flatMap((index) => QUERIES.filter((_, at) => at % 4 === 0).map((query) => ({ index, query }))),
  ...['syria', 'sharaa syria army', 'shar*', '*:*', '"sharaa syria"~5', 'sharaa~'].flatMap((query) =>
    OPTIONS.map((options) => ({ index: 'many', query, options })),
  ),
  ...['standard', 'whitespace', 'keyword', 'simple'].flatMap((analyzer) =>
    ['The Ministry', 'Sharaa', 'sharaa syria', 'al-sharaa', 'SHAR*'].map((query) => ({
      index: 'many',
      query,
      options: { analyzer },
    })),
  ),
];
