/**
 * What is wrong with a statement, in Arabic, where the English sentence has a shape that is known: what stands at the place, and
 * what should. The engine builds these sentences out of few parts; Neo4j words some of them alike.
 */

interface Shape {
  readonly of: RegExp;
  /** Takes the groups of the shape. */
  told(...groups: readonly string[]): string;
}

const SHAPES: readonly Shape[] = [
  {
    of: /^Expected (.+?) but found (?:`(.+?)`|the end of the statement)(?:[.;]|$)/s,
    told: (expected, found) =>
      `المتوقع هنا ${expectedParts(expected)}، ${found === '' ? 'لكن الاستعلام انتهى' : `والموجود ${name(found)}`}`,
  },
  { of: /^Invalid input '(.+?)'/s, told: (found) => `لا يصلح ${name(found)} في هذا الموضع` },
  { of: /^Variable `(.+?)` not defined/s, told: (variable) => `لا متغير باسم ${name(variable)}` },
  { of: /^Unknown function [`'](.+?)[`']/s, told: (called) => `لا دالة باسم ${name(called)}` },
  {
    of: /^`(.+?)` was given too (many|few) arguments: it is `(.+?)`/s,
    told: (called, many, signature) =>
      `وسائط ${name(called)} ${many === 'many' ? 'أكثر' : 'أقل'} مما يلزم، وصيغتها ${name(signature)}`,
  },
  { of: /^This text has no end; close it with (.)/s, told: (quote) => `نص لم يُغلق، ويُغلق بالعلامة ${name(quote)}` },
  { of: /^This name has no end; close it with (.)/s, told: (quote) => `اسم لم يُغلق، ويُغلق بالعلامة ${name(quote)}` },
  { of: /^This comment has no end; close it with (..)/s, told: (end) => `تعليق لم يُغلق، ويُغلق بالعلامة ${name(end)}` },
  {
    of: /^An expression in (\w+) needs a name/,
    told: (clause) => `يحتاج التعبير بعد ${name(clause)} إلى اسم، يُعطى بالكلمة ${name('AS')}`,
  },
  { of: /^Two columns are called `(.+?)`/s, told: (column) => `للجواب عمودان باسم ${name(column)}` },
  {
    of: /^Expected parameter\(s\): (.+)/s,
    told: (missing) => `لا قيمة للمعلمات التي يذكرها الاستعلام: ${name(missing)}`,
  },
  {
    of: /^Text cannot be parsed to an? ([\w ]+): '(.*)'/s,
    told: (type, text) => `لا يُقرأ النص ${name(text)} قيمةً من نوع ${name(type)}`,
  },
];

/** Undefined for a sentence of another shape. */
export function toldByShape(message: string): string | undefined {
  for (const { of, told } of SHAPES) {
    const found = of.exec(message);
    if (found !== null) return told(...found.slice(1).map((group) => group ?? ''));
  }
  return undefined;
}

/** How the parser's words for what it expects begin; what they quote is said behind. */
const HEADS: readonly (readonly [head: string, told: string])[] = [
  ['a statement', 'استعلام يبدأ بكلمة مثل \u2068MATCH\u2069 أو \u2068RETURN\u2069'],
  ['a clause or the end', 'عبارة جديدة أو نهاية الاستعلام'],
  ['a clause', 'عبارة جديدة'],
  ['an expression', 'تعبير'],
  ['a property name', 'اسم خاصية'],
  ['a property', 'خاصية'],
  ['a path variable', 'متغير مسار'],
  ['a variable', 'متغير'],
  ['a label or type', 'تصنيف أو نوع'],
  ['a relationship', 'علاقة'],
  ['a node', 'عقدة'],
  ['a whole number', 'عدد صحيح'],
  ['a number', 'عدد'],
  ['a name', 'اسم'],
  ['the name', 'اسم'],
  ['a key', 'مفتاح'],
  ['a value', 'قيمة'],
  ['a text', 'نص'],
  ['an index', 'نوع الفهرس'],
  ['how many paths', 'عدد المسارات'],
  ['what to show', 'ما يُعرض'],
];

const QUOTED = /`([^`]+)`/g;

/** What the parser expects: what it quotes first, else what it names, and what it quotes behind. */
export function expectedParts(expected: string): string {
  const head = HEADS.find(([begin]) => expected.startsWith(begin))?.[1];
  // Behind AS, `after` says where and not what.
  const quoted = [...expected.replace(/ after `.*/s, '').matchAll(QUOTED)].map(([, text = '']) => name(text));
  return [...(head === undefined ? [] : [head]), ...quoted].join(' أو ');
}

/** Out of the statement: it keeps its own direction. */
function name(text: string): string {
  return `\u2068${text}\u2069`;
}
