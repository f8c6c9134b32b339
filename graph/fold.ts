/**
 * Folding of names for search: one table of replacements, used by TypeScript (`foldName`) and, as the parameter `$folds`,
 * inside Cypher (`foldExpression`), so that a name and what is typed fold the same on any graph and in both stores.
 */

/** One replacement: every occurrence of the first becomes the second. */
export type Fold = readonly [from: string, to: string];

/** Everything that is written but not heard: combining marks, vowel signs, tatweel, direction marks, quotation marks. */
const DROPPED = [
  // Combining marks of decomposed Latin letters; U+0307 is also what lower case makes of the Turkish İ.
  ...'\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030c\u0323\u0327\u0328\u0331',
  // Arabic vowel signs, hamza above and below, dagger alef, tatweel, and the hamza that stands alone.
  ...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u0640ء',
  // Marks of direction and joining, soft hyphen, byte order mark.
  ...'\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufeff',
  ...'\'"`´‘’“”«»ʿʾʼʻ',
];

/** Letters that are one letter to a reader who searches: the first character stands for each of the others. */
const ALIKE = [
  'اأإآٱ',
  'هةەھ',
  'يىئیێ',
  'وؤۆ',
  'كک',
  'aàáâãäåāăą',
  'cçćč',
  'dďđḍḏ',
  'eèéêëēėęě',
  'gğġģ',
  'hḥḫ',
  'iìíîïīįı',
  'lł',
  'nñńň',
  'oòóôõöøō',
  'rř',
  'sśšşșṣ',
  'tťţțṭṯ',
  'uùúûüūůű',
  'yýÿ',
  'zźżžẓ',
  'σς',
  ...[...'0123456789'].map((digit, i) => digit + '٠١٢٣٤٥٦٧٨٩'.charAt(i) + '۰۱۲۳۴۵۶۷۸۹'.charAt(i)),
] as const;

/** Several for one, and all that separates words made a single kind of gap. */
const SPELLED: readonly Fold[] = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ...[...'\t\n\r\u00a0\u202f_'].map((gap): Fold => [gap, ' ']),
  ...[...'\u2010\u2011\u2012\u2013\u2014'].map((dash): Fold => [dash, '-']),
];

/** The article at the head of a word, in Arabic and as Latin, Turkish and sun-letter spellings write it. */
const ARTICLES: readonly Fold[] = [
  ' ال',
  ' al ',
  ...['al', 'el', 'ul', 'ad', 'adh', 'an', 'ar', 'as', 'es', 'ash', 'at', 'ath', 'az'].map((word) => ` ${word}-`),
].map((article): Fold => [article, ' ']);

/** What remains of hyphens is a gap; five halvings make any run of up to 32 gaps one. */
const GAPS: readonly Fold[] = [['-', ' '], ...Array.from({ length: 5 }, (): Fold => ['  ', ' '])];

/** The table, in the order in which it is applied to a lower-cased text that begins with a space. */
export const FOLDS: readonly Fold[] = [
  ...DROPPED.map((mark): Fold => [mark, '']),
  ...ALIKE.flatMap(([kept, ...others]) => others.map((other): Fold => [other, kept ?? ''])),
  ...SPELLED,
  ...GAPS.slice(1),
  ...ARTICLES,
  ...GAPS,
];

/** A name or a typed word as search compares it. May be empty (for `ال` alone): then there is nothing to look for. */
export function foldName(text: string): string {
  const start = ` ${text.toLowerCase()}`;
  return trimSpaces(FOLDS.reduce((folded, [from, to]) => folded.replaceAll(from, to), start));
}

/**
 * The same folding as a Cypher expression over `operand` (an expression of ours, such as `n.name`; never a user's text)
 * with the table in the parameter `$folds`. `null` stays `null`.
 */
export function foldExpression(operand: string): string {
  return `trim(reduce(folded = ' ' + toLower(${operand}), fold IN $folds | replace(folded, fold[0], fold[1])))`;
}

/** Cypher's trim takes the spaces at both ends; JavaScript's would take more kinds of white space. */
function trimSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}
