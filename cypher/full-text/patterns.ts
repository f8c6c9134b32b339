/** Words by pattern: wildcards, Lucene's regular expressions, and how many letters two words differ by. */
import { compileRegex } from '../values/regex/matches.ts';

type WordTest = (word: string) => boolean;

/** `*` stands for any letters, `?` for one; a backslash takes the meaning away. */
export function wildcardTest(text: string, normalize: (text: string) => string): WordTest {
  const parts = text.match(/\\.?|[*?]|[^\\*?]+/gs) ?? [];
  return test(
    parts
      .map((part) => {
        if (part === '*') return '.*';
        return part === '?' ? '.' : quoted(part.startsWith('\\') ? part.slice(1) : normalize(part));
      })
      .join(''),
  );
}

/** `fail` throws, told what this regular expression has that cannot be read. */
export function regexTest(text: string, fail: (what: string) => never): WordTest {
  const pattern = text.replace(
    /\\[dDwWsS]|\\(.)|\[\^?(?:\\.|[^\]\\])+\]|[?*+}][?*+{]|\(\?|[&~#@"<^$]/gs,
    (part, escaped) => {
      if (escaped !== undefined) return quoted(escaped);
      if (part.startsWith('\\')) return part;
      if (part.startsWith('[')) return part.replace(/(?<=.)[[&]/g, '\\$&');
      if (part === '^' || part === '$') return `\\${part}`;
      return fail(`a regular expression with ${part}, which is not supported`);
    },
  );
  try {
    return test(pattern);
  } catch {
    return fail('a regular expression that cannot be read');
  }
}

function test(pattern: string): WordTest {
  const matcher = compileRegex(`(?s)${pattern}`);
  return (word) => {
    const matching = matcher(word);
    let step = matching.next();
    while (!step.done) step = matching.next();
    return step.value;
  };
}

function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
}

/** By how many letters the words differ, each put in, left out, changed or swapped with the next; more than `most`: Infinity. */
export function distance(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    [before, row] = [row, next];
  }
  const found = row[b.length] ?? 0;
  return found > most ? Number.POSITIVE_INFINITY : found;
}
