/** The page's own font files for a picture that leaves it: as the style sheets declare them, and only those that its texts need. */
import { toBase64 } from '../../graph/formats/base64.ts';
import { isInRange, type SvgFont, type SvgFontFace } from '../../graph/formats/svg-font.ts';

const FAMILY = 'IBM Plex Sans Arabic';

/** For viewers that take no fonts out of files (librsvg, Inkscape, Word): what machines have that is nearest in width and has both scripts. */
const STANDING_IN =
  '"IBM Plex Sans", "Noto Sans Arabic", "Noto Sans", "Segoe UI", "Helvetica Neue", Tahoma, Arial, sans-serif';

/** What is written in one weight. */
export interface Written {
  readonly weight: number;
  readonly text: string;
}

/** The font with the files for these texts. A file that cannot be had any more is left out: the picture is worth more than its font. */
export async function fontFor(written: Iterable<Written>): Promise<SvgFont> {
  const texts = new Map<number, string>();
  for (const { weight, text } of written) texts.set(weight, (texts.get(weight) ?? '') + text);
  const needed = declaredFaces().filter(({ weight, unicodeRange }) => isInRange(texts.get(weight) ?? '', unicodeRange));
  const faces = await Promise.all(needed.map(embedded));
  return { family: `"${FAMILY}", ${STANDING_IN}`, faces: faces.flat() };
}

interface DeclaredFace {
  readonly weight: number;
  readonly unicodeRange: string;
  readonly address: string;
}

function declaredFaces(): readonly DeclaredFace[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const family = style.getPropertyValue('font-family').replace(/["']/g, '');
      const source = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
      if (family !== FAMILY || source === undefined) return [];
      return [
        {
          weight: Number(style.getPropertyValue('font-weight')),
          unicodeRange: style.getPropertyValue('unicode-range'),
          address: new URL(source, sheet.href ?? document.baseURI).href,
        },
      ];
    }),
  );
}

/** None of a sheet from elsewhere, which a page may not read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function embedded({ weight, unicodeRange, address }: DeclaredFace): Promise<readonly SvgFontFace[]> {
  try {
    const response = await fetch(address);
    if (!response.ok) return [];
    const bytes = new Uint8Array(await response.arrayBuffer());
    return [{ weight, unicodeRange, file: `data:font/woff2;base64,${toBase64(bytes)}` }];
  } catch {
    return [];
  }
}
