/** `\p{…}`: Java's names for Unicode categories, scripts, binary properties and the POSIX classes. */
import { between } from './code-points.ts';
import type { CodePointTest } from './nodes.ts';

/** POSIX classes are ASCII in Java unless `(?U)` widens them. */
const POSIX: Readonly<Record<string, readonly [ascii: string, unicode: string]>> = {
  Lower: ['[a-z]', String.raw`\p{Lowercase}`],
  Upper: ['[A-Z]', String.raw`\p{Uppercase}`],
  ASCII: [String.raw`[\x00-\x7F]`, String.raw`[\x00-\x7F]`],
  Alpha: ['[A-Za-z]', String.raw`\p{Alphabetic}`],
  Digit: ['[0-9]', String.raw`\p{Nd}`],
  Alnum: ['[A-Za-z0-9]', String.raw`[\p{Alphabetic}\p{Nd}]`],
  Punct: [String.raw`[!-\/:-@\[-\x60{-~]`, String.raw`\p{P}`],
  Graph: ['[!-~]', String.raw`[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]`],
  Print: ['[ -~]', String.raw`[^\p{Cc}\p{Cs}\p{Cn}]`],
  Blank: [String.raw`[ \t]`, String.raw`[\p{Zs}\t]`],
  Cntrl: [String.raw`[\x00-\x1F\x7F]`, String.raw`\p{Cc}`],
  XDigit: ['[0-9a-fA-F]', String.raw`[\p{Nd}\p{Hex_Digit}]`],
  Space: [String.raw`[ \t\n\x0B\f\r]`, String.raw`\p{White_Space}`],
};

const JAVA: Readonly<Record<string, string>> = {
  javaLowerCase: String.raw`\p{Lowercase}`,
  javaUpperCase: String.raw`\p{Uppercase}`,
  javaAlphabetic: String.raw`\p{Alphabetic}`,
  javaLetter: String.raw`\p{L}`,
  javaDigit: String.raw`\p{Nd}`,
  javaLetterOrDigit: String.raw`[\p{L}\p{Nd}]`,
  javaWhitespace: String.raw`[\t-\r\x1C-\x20\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]`,
  javaMirrored: String.raw`\p{Bidi_Mirrored}`,
};

/** The blocks that are asked for by name; JavaScript knows none. */
const BLOCKS = new Map<string, readonly [number, number]>([
  ['basiclatin', [0x0000, 0x007f]],
  ['latin1supplement', [0x0080, 0x00ff]],
  ['latinextendeda', [0x0100, 0x017f]],
  ['latinextendedb', [0x0180, 0x024f]],
  ['greek', [0x0370, 0x03ff]],
  ['greekandcoptic', [0x0370, 0x03ff]],
  ['cyrillic', [0x0400, 0x04ff]],
  ['armenian', [0x0530, 0x058f]],
  ['hebrew', [0x0590, 0x05ff]],
  ['arabic', [0x0600, 0x06ff]],
  ['syriac', [0x0700, 0x074f]],
  ['arabicsupplement', [0x0750, 0x077f]],
  ['arabicextendeda', [0x08a0, 0x08ff]],
  ['arabicpresentationformsa', [0xfb50, 0xfdff]],
  ['arabicpresentationformsb', [0xfe70, 0xfeff]],
]);

/** The set that a name stands for, or undefined where there is no such name. */
export function propertyTest(name: string, isUnicodeClass: boolean): CodePointTest | undefined {
  const posix = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (posix) return patternTest(isUnicodeClass ? posix[1] : posix[0]);
  const java = Object.hasOwn(JAVA, name) ? JAVA[name] : undefined;
  if (java !== undefined) return patternTest(java);
  if (name === 'L1') return between(0, 0xff);
  if (name === 'all') return () => true;
  const [key, value] = name.includes('=') ? name.split('=', 2) : ['', name];
  return keyedTest((key ?? '').toLowerCase(), value ?? '');
}

function keyedTest(key: string, value: string): CodePointTest | undefined {
  switch (key) {
    case '':
      return plainTest(value);
    case 'sc':
    case 'script':
      return unicodeTest(`Script=${titled(value)}`);
    case 'gc':
    case 'general_category':
      return unicodeTest(`General_Category=${value}`);
    case 'blk':
    case 'block':
      return blockTest(value);
    default:
      return undefined;
  }
}

function plainTest(name: string): CodePointTest | undefined {
  if (name.startsWith('Is')) {
    const rest = name.slice(2);
    return (
      unicodeTest(titled(rest)) ?? unicodeTest(`Script=${titled(rest)}`) ?? unicodeTest(`General_Category=${rest}`)
    );
  }
  return name.startsWith('In') ? blockTest(name.slice(2)) : unicodeTest(`General_Category=${name}`);
}

function blockTest(name: string): CodePointTest | undefined {
  const range = BLOCKS.get(name.toLowerCase().replaceAll(/[ _-]/g, ''));
  return range && between(range[0], range[1]);
}

function unicodeTest(property: string): CodePointTest | undefined {
  try {
    return patternTest(String.raw`\p{${property}}`);
  } catch {
    return undefined;
  }
}

/** `WHITE_SPACE` as JavaScript writes it: `White_Space`. */
function titled(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(^|_)([a-z])/g, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

function patternTest(source: string): CodePointTest {
  const pattern = new RegExp(`^${source}$`, 'u');
  return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
}
