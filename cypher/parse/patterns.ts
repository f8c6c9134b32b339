/** Path patterns as MATCH, CREATE and MERGE take them: selectors, path modes, groups, quantifiers. */
import type { Expression, NodePattern, PathPattern, PathSelector, PatternElement, QuantifiedPattern } from './ast.ts';
import { parseShortestFunction } from './expression-path.ts';
import { parseParameter } from './maps.ts';
import { numberLiteral } from './numbers.ts';
import type { Parser } from './parser.ts';
import { parseQuantifier } from './pattern-length.ts';
import { isArrowStart, parseNode, parseRelationship } from './pattern-parts.ts';
import type { Token } from './tokens.ts';

/** `p = ANY SHORTEST (a)-->(b)`, with everything optional but the path. */
export function parsePathPattern(parser: Parser): PathPattern {
  const { start } = parser.token;
  const variable = parser.isName() && parser.isSymbol('=', 1) ? parser.expectName('a path variable') : undefined;
  if (variable) parser.expectSymbol('=');
  if (!variable && !isPathPatternStart(parser) && parser.isName()) throw nodeExpected(parser);
  const path = isShortestFunction(parser) ? parseShortestFunction(parser) : parseSelectedPath(parser);
  return { variable, ...path, span: parser.spanFrom(start) };
}

/** A bare name could still be that of a path, so that it is what follows which cannot stand there. */
function nodeExpected(parser: Parser) {
  const { token } = parser;
  const shown = parser.textOf(token);
  const next = parser.peek(1);
  const message = `Expected \`(\` and a node but found \`${shown}\`.`;
  const hint = isName(next) || next.text === ')' ? `Write \`(${shown})\` for a node of that name.` : undefined;
  return parser.errorAt({ start: token.start, end: token.end }, message, { hint, at: next.start });
}

function isName({ kind }: Token): boolean {
  return kind === 'name' || kind === 'quotedName' || kind === 'end';
}

export function isPathPatternStart(parser: Parser): boolean {
  if (parser.isSymbol('(') || (parser.isName() && parser.isSymbol('=', 1)) || isShortestFunction(parser)) return true;
  const { keyword } = parser.token;
  return keyword === 'SHORTEST' || keyword === 'ANY' || keyword === 'ALL' || modeOf(keyword) !== undefined;
}

function isShortestFunction(parser: Parser): boolean {
  const { keyword } = parser.token;
  return (keyword === 'SHORTESTPATH' || keyword === 'ALLSHORTESTPATHS') && parser.isSymbol('(', 1);
}

function parseSelectedPath(parser: Parser): Omit<PathPattern, 'span'> {
  const prefix = parsePrefix(parser);
  const pathMode = prefix.pathMode ?? acceptMode(parser);
  if (pathMode !== undefined) parser.acceptOneOf('PATHS', 'PATH');
  const elements = parseElements(parser);
  return { selector: prefix.selector, pathMode, elements };
}

type PathMode = NonNullable<PathPattern['pathMode']>;

function modeOf(keyword: string): PathMode | undefined {
  const modes: Readonly<Record<string, PathMode>> = {
    WALK: 'walk',
    TRAIL: 'trail',
    ACYCLIC: 'acyclic',
  };
  return Object.hasOwn(modes, keyword) ? modes[keyword] : undefined;
}

function acceptMode(parser: Parser): PathMode | undefined {
  const mode = modeOf(parser.token.keyword);
  if (mode !== undefined) parser.take();
  return mode;
}

function parsePrefix(parser: Parser): Pick<PathPattern, 'selector' | 'pathMode'> {
  const isAll = parser.acceptKeyword('ALL');
  const isAny = !isAll && parser.acceptKeyword('ANY');
  const isShortest = parser.acceptKeyword('SHORTEST');
  if (!isAll && !isAny && !isShortest) return {};
  const count = isAll || (isAny && isShortest) ? undefined : parseCount(parser);
  const pathMode = acceptMode(parser);
  parser.acceptOneOf('PATHS', 'PATH');
  if (
    isShortest &&
    !isAny &&
    !isAll &&
    count === undefined &&
    !parser.isKeyword('GROUPS') &&
    !parser.isKeyword('GROUP')
  )
    throw parser.failure('how many paths, as in `SHORTEST 1`');
  const isGroups = isShortest && !isAny && !isAll && parser.acceptOneOf('GROUPS', 'GROUP') !== undefined;
  const selector = { kind: selectorKind({ isAll, isShortest, isGroups }), count };
  return { selector, pathMode };
}

function selectorKind(words: { isAll: boolean; isShortest: boolean; isGroups: boolean }): PathSelector['kind'] {
  if (words.isGroups) return 'shortestGroups';
  if (words.isAll) return words.isShortest ? 'allShortest' : 'all';
  return words.isShortest ? 'shortest' : 'any';
}

function parseCount(parser: Parser): Expression | undefined {
  const { token } = parser;
  if (parser.isSymbol('$')) return parseParameter(parser);
  if (token.kind !== 'number') return undefined;
  parser.take();
  return numberLiteral(parser, token.text, parser.spanOf(token), false);
}

/** Nodes, relationships and groups in turn. Where groups meet, or begin or end the path, an empty node is put between. */
function parseElements(parser: Parser): PatternElement[] {
  const elements: PatternElement[] = [];
  do {
    if (isGroup(parser)) {
      if (elements.at(-1)?.kind !== 'node') elements.push(emptyNode(parser.token.start));
      elements.push(parser.nested(parseGroup));
    } else {
      elements.push(parseNode(parser));
    }
    if (isArrowStart(parser)) elements.push(...parseHops(parser, elements));
  } while (parser.isSymbol('(') && (elements.at(-1)?.kind === 'group' || isGroup(parser)));
  if (elements.at(-1)?.kind !== 'node') elements.push(emptyNode(parser.spanFrom(0).end));
  return elements;
}

/** Relationships and the nodes they lead to. */
function parseHops(parser: Parser, before: readonly PatternElement[]): PatternElement[] {
  if (before.at(-1)?.kind !== 'node') throw parser.failure('a node between the group and the relationship');
  return parser.series('hop', parseHop, isArrowStart).flat();
}

function parseHop(parser: Parser): PatternElement[] {
  const relationship = parseRelationship(parser);
  const quantifier = parseQuantifier(parser);
  const followed = quantifier
    ? { ...relationship, quantifier, span: parser.spanFrom(relationship.span.start) }
    : relationship;
  return [followed, parseNode(parser)];
}

function emptyNode(at: number): NodePattern {
  return { kind: 'node', span: { start: at, end: at } };
}

function isGroup(parser: Parser): boolean {
  if (!parser.isSymbol('(')) return false;
  refuseModeInside(parser);
  return parser.isSymbol('(', 1) || (parser.isName(1) && parser.isSymbol('=', 2));
}

/** `(ACYCLIC (a)-->(b))`: a mode is that of the whole path. */
function refuseModeInside(parser: Parser): void {
  const { keyword } = parser.peek(1);
  if (modeOf(keyword) === undefined || !parser.isSymbol('(', 2)) return;
  const message = `The path mode ${keyword} cannot stand inside of parentheses.`;
  throw parser.errorAt(parser.peek(2), message, { hint: 'Put it in front of the whole path.' });
}

function parseGroup(parser: Parser): QuantifiedPattern {
  const { start } = parser.expectSymbol('(');
  const variable = parser.isName() ? parser.expectName('a path variable') : undefined;
  if (variable) parser.expectSymbol('=');
  const elements = parseElements(parser);
  const where = parser.expressionAfter('WHERE');
  parser.expectSymbol(')');
  const quantifier = parseQuantifier(parser);
  return {
    kind: 'group',
    variable,
    elements,
    where,
    quantifier,
    span: parser.spanFrom(start),
  };
}
