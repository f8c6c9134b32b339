/** Font files inside a picture, so that it reads the same on a machine that has not got the font. */
import { xmlText } from './xml.ts';

/** One file of a font: some characters in one weight. */
export interface SvgFontFace {
  readonly weight: number;
  /** A `data:` address: a picture never fetches anything. */
  readonly file: string;
  /** As CSS writes it (`U+0600-06FF, U+200C`); absent: all that the file has. */
  readonly unicodeRange?: string;
}

export interface SvgFont {
  /** The font's own name, then what stands in for it where a viewer takes no fonts out of files. */
  readonly family: string;
  readonly faces: readonly SvgFontFace[];
}

/** The style element with the faces; nothing where there are none, or none that may go in. */
export function fontStyle({ family, faces }: SvgFont): string {
  const name =
    family
      .split(',')[0]
      ?.replace(/["'\\{}<>]/g, '')
      .trim() ?? '';
  const rules = faces.flatMap(({ weight, file, unicodeRange }) => {
    if (!/^data:[\w/+.;-]+,[A-Za-z0-9+/=]*$/.test(file)) return [];
    const range =
      unicodeRange === undefined || !UNICODE_RANGE.test(unicodeRange) ? '' : `unicode-range:${unicodeRange};`;
    return [`@font-face{font-family:"${xmlText(name)}";font-weight:${weight};${range}src:url("${file}")}`];
  });
  return rules.length === 0 ? '' : `<style>${rules.join('\n')}</style>\n`;
}

/** True where a text has a character of the range. */
export function isInRange(text: string, unicodeRange: string): boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (ranges.some(([from, to]) => from <= code && code <= to)) return true;
  }
  return false;
}

const UNICODE_RANGE = /^\s*U\+[0-9A-F]+(-[0-9A-F]+)?(\s*,\s*U\+[0-9A-F]+(-[0-9A-F]+)?)*\s*$/i;
