/** Path modes and match modes: which of them stand together, and with what. */
import { RULE_BROKEN } from '../errors.ts';
import type { MatchClause, PathPattern, PatternElement, Span } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import { placeBefore, placeOfShortest } from './place.ts';

/** Modes of several patterns in one MATCH, and of each with what it holds. */
export function checkModes(checker: Checker, { patterns, matchMode }: MatchClause): void {
  const repeatable = matchMode === 'repeatable' ? patterns : [];
  for (const pattern of repeatable) refuseMode(checker, pattern);
  const modes = new Set(patterns.map(({ pathMode = 'walk' }) => pathMode));
  const [first] = patterns;
  if (modes.size > 1 && first) {
    const names = [...modes].map((mode) => mode.toUpperCase()).join(' and ');
    throw refuse(checker, first.span, `The path modes ${names} cannot stand in one MATCH.`);
  }
  for (const pattern of patterns) {
    if (pattern.pathMode !== undefined) refuseVarLength(checker, pattern, pattern.pathMode);
    if (matchMode !== undefined && pattern.shortestFunction) refuseShortest(checker, pattern);
    if (matchMode === 'repeatable') checkRepeatable(checker, pattern);
  }
}

function refuseVarLength(checker: Checker, { elements }: PathPattern, mode: string): void {
  for (const element of elements) {
    if (element.kind !== 'relationship' || !element.length) continue;
    const message = `A relationship such as \`-[*]->\` takes no path mode, and here stands ${mode.toUpperCase()}.`;
    throw refuse(checker, element.span, message, 'Write a quantifier, as in `-->+` or `-->{1,3}`.');
  }
}

function refuseShortest(checker: Checker, pattern: PathPattern): void {
  const message = `${pattern.shortestFunction}(…) takes no match mode.`;
  throw checker.failure(pattern.span, message, {
    at: placeOfShortest(pattern, checker.text),
    hint: 'Write `SHORTEST 1` instead.',
    gqlStatus: RULE_BROKEN,
  });
}

/** Where elements may come again, only a bound ends the search. */
function checkRepeatable(checker: Checker, pattern: PathPattern): void {
  if (!pattern.elements.some(isUnbounded)) return;
  const message = 'With REPEATABLE ELEMENTS there may be no end of paths.';
  throw refuse(checker, pattern.span, message, 'Give the quantifier an upper bound, as in `{1,5}`.');
}

function refuseMode(checker: Checker, { pathMode, elements, span }: PathPattern): void {
  if (pathMode !== 'trail' && pathMode !== 'acyclic') return;
  const mode = pathMode.toUpperCase();
  const place = placeBefore(elements[0]?.span.start ?? span.start, mode, checker.text);
  const message = `REPEATABLE ELEMENTS and ${mode} contradict each other.`;
  throw checker.failure(span, message, { at: place, gqlStatus: RULE_BROKEN });
}

function isUnbounded(element: PatternElement): boolean {
  if (element.kind === 'node') return false;
  if (element.quantifier) return element.quantifier.max === undefined;
  if (element.kind === 'group') return element.elements.some(isUnbounded);
  return element.length !== undefined && element.length.max === undefined;
}

function refuse(checker: Checker, span: Span, message: string, hint?: string) {
  return checker.failure(span, message, { gqlStatus: RULE_BROKEN, hint });
}
