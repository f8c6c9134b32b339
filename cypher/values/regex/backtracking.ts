/**
 * For what no automaton can do: references, looks, atomic groups and possessive repeats. Such an expression can take
 * exponential time, so its steps are counted, and past a bound it is refused rather than waited for.
 */
import { holds } from './assertions.ts';
import type { Matcher as WholeMatcher } from './automaton.ts';
import { sameLetter } from './code-points.ts';
import type { RegexNode } from './nodes.ts';
import { invalidRegex } from './regex-error.ts';

/** One attempt: the text, the groups matched so far and the steps taken. */
interface Attempt {
  readonly text: string;
  readonly groups: ([number, number] | undefined)[];
  readonly step: (count?: number) => void;
}

/** Goes on from a place; true where the rest matches too. */
type Rest = (at: number) => boolean;
type Matcher = (attempt: Attempt, at: number, rest: Rest) => boolean;

/** Few enough for one slice: backtracking goes by the stack, and cannot pause. */
const MAX_STEPS = 100_000;
/** Characters that are compared in the time of one step. */
const PER_STEP = 32;

/** Tells whether a tree matches the whole of a text. */
export function createBacktracker(node: RegexNode): WholeMatcher {
  const matcher = matcherOf(node);
  return function* (text) {
    let steps = 0;
    const step = (count = 1) => {
      steps += count;
      if (steps > MAX_STEPS) throw tooComplex();
    };
    if (text.length > PER_STEP * PER_STEP) yield;
    try {
      return matcher({ text, groups: [], step }, 0, (at) => at === text.length);
    } catch (error) {
      if (error instanceof RangeError) throw tooComplex();
      throw error;
    }
  };
}

function tooComplex(): Error {
  return invalidRegex(
    `Matching takes more than ${MAX_STEPS} steps; backreferences, lookaround and possessive repeats can take exponential time: use a simpler expression`,
  );
}

function matcherOf(node: RegexNode): Matcher {
  switch (node.kind) {
    case 'empty':
      return (_attempt, at, rest) => rest(at);
    case 'set':
      return (attempt, at, rest) => {
        attempt.step();
        const codePoint = attempt.text.codePointAt(at);
        return codePoint !== undefined && node.test(codePoint) && rest(at + (codePoint > 0xffff ? 2 : 1));
      };
    case 'assertion':
      return ({ text }, at, rest) => holds(node.assertion, text, at) && rest(at);
    case 'sequence':
      return node.items.map(matcherOf).reduceRight<Matcher>(
        (following, matcher) => (attempt, at, rest) => matcher(attempt, at, (next) => following(attempt, next, rest)),
        (_attempt, at, rest) => rest(at),
      );
    case 'choice': {
      const options = node.options.map(matcherOf);
      return (attempt, at, rest) => options.some((option) => option(attempt, at, rest));
    }
    case 'group':
      return groupMatcher(matcherOf(node.item), node.number);
    case 'reference':
      return referenceMatcher(node);
    case 'look':
      return lookMatcher(node);
    case 'atomic':
      return atomicMatcher(matcherOf(node.item));
    case 'repeat':
      return node.greed === 'possessive'
        ? atomicMatcher(repeatMatcher({ ...node, greed: 'greedy' }))
        : repeatMatcher(node);
    default:
      return node satisfies never;
  }
}

function groupMatcher(matcher: Matcher, number: number): Matcher {
  return (attempt, at, rest) => {
    const before = attempt.groups[number];
    const isMatch = matcher(attempt, at, (end) => {
      const inner = attempt.groups[number];
      attempt.groups[number] = [at, end];
      if (rest(end)) return true;
      attempt.groups[number] = inner;
      return false;
    });
    if (!isMatch) attempt.groups[number] = before;
    return isMatch;
  };
}

/** A group that has not matched matches nothing. */
function referenceMatcher({ number, isCaseless, isUnicodeCase }: Extract<RegexNode, { kind: 'reference' }>): Matcher {
  return ({ text, groups, step }, at, rest) => {
    const group = groups[number];
    if (!group) return false;
    const referred = text.slice(...group);
    const found = text.slice(at, at + referred.length);
    step(1 + Math.floor(referred.length / (isCaseless ? 1 : PER_STEP)));
    const isSame = isCaseless ? sameLetters(referred, found, isUnicodeCase) : referred === found;
    return isSame && rest(at + referred.length);
  };
}

function sameLetters(a: string, b: string, isUnicodeCase: boolean): boolean {
  const [left, right] = [[...a], [...b]];
  return (
    left.length === right.length &&
    left.every((letter, i) => sameLetter(letter.codePointAt(0) ?? 0, right[i]?.codePointAt(0) ?? 0, isUnicodeCase))
  );
}

function lookMatcher({ item, isAhead, isNegated }: Extract<RegexNode, { kind: 'look' }>): Matcher {
  const matcher = matcherOf(item);
  return (attempt, at, rest) => {
    const isFound = isAhead ? matcher(attempt, at, () => true) : endsAt(attempt, matcher, at);
    return isFound !== isNegated && rest(at);
  };
}

/** Whether what ends here matches: tried from every start, the nearest first. */
function endsAt(attempt: Attempt, matcher: Matcher, at: number): boolean {
  for (let start = at; start >= 0; start--) {
    attempt.step();
    if (matcher(attempt, start, (end) => end === at)) return true;
  }
  return false;
}

/** The first way in which it matches is the only one. */
function atomicMatcher(matcher: Matcher): Matcher {
  return (attempt, at, rest) => {
    let end = -1;
    const isMatch = matcher(attempt, at, (reached) => {
      end = reached;
      return true;
    });
    return isMatch && rest(end);
  };
}

function repeatMatcher({
  item,
  min,
  max = Number.POSITIVE_INFINITY,
  greed,
}: Extract<RegexNode, { kind: 'repeat' }>): Matcher {
  if (item.kind === 'set') return setRepeatMatcher(item.test, { min, max, isLazy: greed === 'lazy' });
  const matcher = matcherOf(item);
  const from = (attempt: Attempt, at: number, count: number, rest: Rest): boolean => {
    attempt.step();
    const again = () =>
      count < max &&
      matcher(attempt, at, (next) => (next !== at || count < min) && from(attempt, next, count + 1, rest));
    if (count < min) return again();
    return greed === 'lazy' ? rest(at) || again() : again() || rest(at);
  };
  return (attempt, at, rest) => from(attempt, at, 0, rest);
}

/** Repeats of single characters run in a loop: a long text needs no deep stack. */
function setRepeatMatcher(
  test: (codePoint: number) => boolean,
  { min, max, isLazy }: { readonly min: number; readonly max: number; readonly isLazy: boolean },
): Matcher {
  return (attempt, at, rest) => {
    const ends = [at];
    let end = at;
    const grow = (): boolean => {
      attempt.step();
      const codePoint = ends.length <= max ? attempt.text.codePointAt(end) : undefined;
      if (codePoint === undefined || !test(codePoint)) return false;
      end += codePoint > 0xffff ? 2 : 1;
      ends.push(end);
      return true;
    };
    while (ends.length <= min) if (!grow()) return false;
    if (isLazy) {
      for (;;) {
        if (rest(end)) return true;
        if (!grow()) return false;
      }
    }
    while (grow());
    while (ends.length > min) {
      attempt.step();
      if (rest(ends.pop() ?? at)) return true;
    }
    return false;
  };
}
