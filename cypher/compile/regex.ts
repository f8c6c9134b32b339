/** `=~`: the whole string against a regular expression in Java's notation, as far as JavaScript's is the same. */
import { cypherError } from '../errors.ts';

const cache = new Map<string, RegExp>();
const CACHED = 64;

export function matchesRegex(text: string, pattern: string): boolean {
  return compiled(pattern).test(text);
}

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known) return known;
  const [flags, body] = withoutFlags(pattern);
  try {
    const regex = new RegExp(`^(?:${body})$`, flags);
    if (cache.size >= CACHED) cache.clear();
    cache.set(pattern, regex);
    return regex;
  } catch (cause) {
    throw cypherError({
      kind: 'SyntaxError',
      detail: 'InvalidArgumentValue',
      message: `Invalid Regex: ${pattern}`,
      phase: 'runtime',
      cause,
    });
  }
}

/** Leading flags such as `(?i)` become those of JavaScript. */
function withoutFlags(pattern: string): [flags: string, body: string] {
  const match = /^\(\?([imsu]+)\)/.exec(pattern);
  if (!match) return ['u', pattern];
  const flags = new Set(match[1] ?? '');
  flags.add('u');
  return [[...flags].join(''), pattern.slice(match[0].length)];
}
