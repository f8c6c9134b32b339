/** The short form of a long name that readers know: an acronym that the graph itself gives among its other names. */
import type { NodeValue } from '../../graph/values.ts';

/** A name that is no longer than this is short enough. */
const LONG = 12;
const LONGEST = 6;
/** Articles and conjunctions that are written together with their word lend no letter to an acronym. */
const PREFIX = /^(ال|وال|لل|al-|el-)/iu;

/**
 * The first of the other names that is made of initials of the caption: SDF for the Syrian Democratic Forces, قسد for
 * قوات سوريا الديمقراطية. Undefined where there is none: a name in another language would be a riddle.
 */
export function shortNameOf({ properties }: NodeValue, caption: string): string | undefined {
  if ([...caption].length <= LONG) return undefined;
  const initials = new Set(
    caption
      .split(/\s+/)
      .flatMap((word) => [...word.replace(PREFIX, '')].slice(0, 1))
      .map((letter) => letter.toLowerCase()),
  );
  const aliases = properties.get('aliases');
  for (const alias of Array.isArray(aliases) ? aliases : []) {
    if (typeof alias !== 'string') continue;
    const letters = [...alias];
    const isShort = letters.length >= 2 && letters.length <= LONGEST;
    if (isShort && letters.every((letter) => initials.has(letter.toLowerCase()))) return alias;
  }
  return undefined;
}
