/** Reads regular expressions in Java's syntax. What does not read is an error that names the place. */
import { parseClass } from './character-class.ts';
import { is, lineEnds, literalTest, noneOf } from './code-points.ts';
import { type Cursor, expect, next, peek, peekText, take, takeMatch } from './cursor.ts';
import { readEscape } from './escapes.ts';
import { type Assertion, type Flags, NO_FLAGS, type RegexNode } from './nodes.ts';
import { invalidRegex } from './regex-error.ts';

interface State extends Cursor {
  flags: Flags;
  groups: number;
  readonly names: Map<string, number>;
  depth: number;
}

type Quantity = { readonly min: number; readonly max?: number };

const EMPTY: RegexNode = { kind: 'empty' };
const MAX_DEPTH = 200;
const MAX_COUNT = 100_000;
const FLAGS = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y;
const NAMED = /\(\?<([a-zA-Z][a-zA-Z0-9]*)>/y;
const COUNTED = /\{(\d+)(,(\d*))?\}/y;
const REFERENCE = /(?:([1-9]\d*)|k<([a-zA-Z][a-zA-Z0-9]*)>)/y;
const IGNORED = /(?:\s|#[^\n\r\u0085\u2028\u2029]*)+/y;

const FLAG_NAMES: Readonly<Record<string, keyof Flags>> = {
  i: 'isCaseless',
  u: 'isUnicodeCase',
  s: 'isDotAll',
  m: 'isMultiline',
  x: 'isSpaced',
  d: 'isUnixLines',
  U: 'isUnicodeClass',
};

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  A: 'start',
  z: 'end',
  Z: 'inputEnd',
  b: 'boundary',
  B: 'noBoundary',
  G: 'start',
};

/** The tree of a pattern. */
export function parseRegex(pattern: string): RegexNode {
  const state: State = { pattern, at: 0, flags: NO_FLAGS, groups: 0, names: new Map(), depth: 0 };
  const node = parseChoice(state);
  if (state.at < pattern.length) throw invalidRegex("Unmatched closing ')'", Math.max(0, state.at - 1));
  return node;
}

/** Flags set inside a choice last until its group ends. */
function parseChoice(state: State): RegexNode {
  if (++state.depth > MAX_DEPTH) throw invalidRegex('Groups are nested too deep', state.at);
  const options = [parseSequence(state)];
  while (take(state, '|')) options.push(parseSequence(state));
  state.depth--;
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', options };
}

function parseSequence(state: State): RegexNode {
  const items: RegexNode[] = [];
  for (;;) {
    if (state.flags.isSpaced) takeMatch(state, IGNORED);
    if (state.at >= state.pattern.length || peekText(state, '|') || peekText(state, ')')) break;
    if (take(state, '\\Q')) items.push(...quoted(state));
    else {
      const atom = parseAtom(state);
      if (atom) items.push(parseQuantifiers(state, atom));
    }
  }
  const [only] = items;
  if (items.length === 0) return EMPTY;
  return items.length === 1 && only ? only : { kind: 'sequence', items };
}

function quoted(state: State): RegexNode[] {
  const items: RegexNode[] = [];
  while (state.at < state.pattern.length && !take(state, '\\E')) items.push(literal(next(state), state.flags));
  const last = items.pop();
  return last ? [...items, parseQuantifiers(state, last)] : items;
}

/** Undefined for flags that stand alone: `(?i)`. */
function parseAtom(state: State): RegexNode | undefined {
  const start = state.at;
  const character = state.pattern.charAt(start);
  switch (character) {
    case '(':
      return parseGroup(state);
    case '[':
      state.at++;
      return { kind: 'set', test: parseClass(state, state.flags) };
    case '.':
      state.at++;
      return { kind: 'set', test: state.flags.isDotAll ? () => true : noneOf(lineEnds(state.flags)) };
    case '^':
      state.at++;
      return { kind: 'assertion', assertion: state.flags.isMultiline ? 'lineStart' : 'start' };
    case '$':
      state.at++;
      return { kind: 'assertion', assertion: state.flags.isMultiline ? 'lineEnd' : 'inputEnd' };
    case '\\':
      state.at++;
      return parseEscape(state);
    case '*':
    case '+':
    case '?':
      throw invalidRegex(`Dangling meta character '${character}'`, start);
    case '{':
      throw invalidRegex('Illegal repetition', start);
    default:
      return literal(next(state), state.flags);
  }
}

function literal(codePoint: number, flags: Flags): RegexNode {
  return { kind: 'set', test: literalTest(codePoint, flags) };
}

function parseEscape(state: State): RegexNode {
  const start = state.at - 1;
  const escaped = readEscape(state, state.flags);
  if (typeof escaped === 'number') return literal(escaped, state.flags);
  if (escaped) return { kind: 'set', test: escaped };
  const reference = takeMatch(state, REFERENCE);
  if (reference) return referenceTo(state, reference, start);
  const character = state.pattern.charAt(state.at);
  const assertion = Object.hasOwn(ASSERTIONS, character) ? ASSERTIONS[character] : undefined;
  if (assertion) {
    state.at++;
    return { kind: 'assertion', assertion };
  }
  if (take(state, 'R')) return lineBreak();
  throw invalidRegex('Illegal/unsupported escape sequence', start + 1);
}

function referenceTo(state: State, [, digits, name]: RegExpExecArray, start: number): RegexNode {
  const number = name === undefined ? Number(digits) : state.names.get(name);
  if (number === undefined) throw invalidRegex(`named capturing group <${name}> does not exist`, start);
  const { isCaseless, isUnicodeCase } = state.flags;
  return { kind: 'reference', number, isCaseless, isUnicodeCase };
}

/** `\R`: any line break, the two characters of Windows as one. */
function lineBreak(): RegexNode {
  const pair: RegexNode = {
    kind: 'sequence',
    items: [
      { kind: 'set', test: is(0x0d) },
      { kind: 'set', test: is(0x0a) },
    ],
  };
  const single = (codePoint: number) =>
    (codePoint >= 0x0a && codePoint <= 0x0d) || lineEnds({ isUnixLines: false })(codePoint);
  return { kind: 'choice', options: [pair, { kind: 'set', test: single }] };
}

function parseGroup(state: State): RegexNode | undefined {
  const outer = state.flags;
  const flags = takeMatch(state, FLAGS);
  if (flags) {
    state.flags = withFlags(withFlags(outer, flags[1] ?? '', true, state.at), flags[2] ?? '', false, state.at);
    return flags[3] === ')' ? undefined : closed(state, outer);
  }
  for (const [opening, isAhead, isNegated] of LOOKS) {
    if (take(state, opening)) return { kind: 'look', item: closed(state, outer), isAhead, isNegated };
  }
  if (take(state, '(?>')) return { kind: 'atomic', item: closed(state, outer) };
  const named = takeMatch(state, NAMED);
  if (!named && peekText(state, '(?')) throw invalidRegex('Unknown inline modifier', state.at + 2);
  if (!named) state.at++;
  const number = ++state.groups;
  if (named) state.names.set(named[1] ?? '', number);
  return { kind: 'group', item: closed(state, outer), number };
}

const LOOKS = [
  ['(?=', true, false],
  ['(?!', true, true],
  ['(?<=', false, false],
  ['(?<!', false, true],
] as const;

function closed(state: State, outer: Flags): RegexNode {
  const item = parseChoice(state);
  expect(state, ')', 'Unclosed group');
  state.flags = outer;
  return item;
}

function withFlags(flags: Flags, letters: string, value: boolean, at: number): Flags {
  let changed = flags;
  for (const letter of letters) {
    const name = Object.hasOwn(FLAG_NAMES, letter) ? FLAG_NAMES[letter] : undefined;
    if (name === undefined) throw invalidRegex('Unknown inline modifier', at);
    changed = { ...changed, [name]: value, ...(letter === 'U' && { isUnicodeCase: value }) };
  }
  return changed;
}

function parseQuantifiers(state: State, atom: RegexNode): RegexNode {
  if (state.flags.isSpaced) takeMatch(state, IGNORED);
  const quantity = readQuantity(state);
  if (!quantity) return atom;
  const greed = take(state, '?') ? 'lazy' : take(state, '+') ? 'possessive' : 'greedy';
  const node: RegexNode = { kind: 'repeat', item: atom, greed, ...quantity };
  const after = String.fromCodePoint(Math.max(0, peek(state)));
  if ('*+?'.includes(after)) throw invalidRegex(`Dangling meta character '${after}'`, state.at);
  return peekText(state, '{') ? parseQuantifiers(state, node) : node;
}

function readQuantity(state: State): Quantity | undefined {
  if (take(state, '*')) return { min: 0 };
  if (take(state, '+')) return { min: 1 };
  if (take(state, '?')) return { min: 0, max: 1 };
  if (!peekText(state, '{')) return undefined;
  const start = state.at;
  const counted = takeMatch(state, COUNTED);
  if (!counted) throw invalidRegex('Illegal repetition', start);
  const min = Number(counted[1]);
  const max = counted[2] === undefined ? min : counted[3] === '' ? undefined : Number(counted[3]);
  if (max !== undefined && max < min) throw invalidRegex('Illegal repetition range', start);
  if (min > MAX_COUNT || (max ?? 0) > MAX_COUNT)
    throw invalidRegex(`Repetition of more than ${MAX_COUNT} times`, start);
  return max === undefined ? { min } : { min, max };
}
