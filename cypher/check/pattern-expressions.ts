/** Checks patterns inside expressions: predicates bind nothing, comprehensions bind for themselves. */
import { GENERAL_STATUS, RULE_BROKEN } from '../errors.ts';
import type { PathPattern, PatternElement, PatternExpression, ShortestPathExpression } from '../parse/ast.ts';
import { orMeant } from '../parse/nearest.ts';
import type { Checker, Site } from './checker.ts';
import { declareMatchPattern, refuseBound, typeOfElement } from './match-patterns.ts';
import { checkPatternContents } from './pattern-contents.ts';
import { checkShortestShape } from './pattern-shapes.ts';
import { placeOf } from './place.ts';
import { Scope } from './scope.ts';
import { listOf, PATH, type StaticType } from './static-type.ts';

/** A pattern where a value is asked for. */
export function strayPattern(checker: Checker, { pattern, span }: PatternExpression, site: Site) {
  expectBound(checker, pattern, site);
  return checker.failure(span, 'A pattern can only be asked whether it exists, as in WHERE; it has no value here.', {
    hint: 'Write `EXISTS { … }`, `COUNT { … }`, or a comprehension `[(a)-->(b) | b]`.',
  });
}

/** `WHERE (a)-->(b)`: every variable must be bound already. */
export function checkPatternPredicate(checker: Checker, { pattern }: PatternExpression, site: Site): void {
  expectBound(checker, pattern, site);
  refusePredicates(checker, pattern);
  checkPatternContents(checker, pattern, site);
}

export function checkShortestPathValue(checker: Checker, { pattern }: ShortestPathExpression, site: Site): StaticType {
  checkShortestShape(checker, pattern);
  refusePredicates(checker, pattern);
  expectBound(checker, pattern, site, GENERAL_STATUS);
  refuseBound(checker, pattern);
  checkPatternContents(checker, pattern, site);
  return pattern.shortestFunction === 'allShortestPaths' ? listOf(PATH) : PATH;
}

/** The site in which the rest of a pattern comprehension stands. */
export function checkComprehensionPattern(checker: Checker, pattern: PathPattern, site: Site): Site {
  const inner: Site = { ...site, scope: new Scope(site.scope) };
  declareMatchPattern(checker, pattern, inner.scope);
  checkPatternContents(checker, pattern, inner);
  return inner;
}

function refusePredicates(checker: Checker, { elements }: PathPattern): void {
  for (const { where } of elements) {
    if (!where) continue;
    const message = 'A pattern in an expression takes no WHERE inside.';
    throw checker.failure(where.span, message, {
      at: placeOf(where, checker.text),
      hint: 'Write `EXISTS { … }`, or a comprehension.',
    });
  }
}

function expectBound(checker: Checker, pattern: PathPattern, site: Site, gqlStatus = RULE_BROKEN): void {
  for (const element of pattern.elements) expectElementBound(checker, element, site, gqlStatus);
}

function expectElementBound(checker: Checker, element: PatternElement, site: Site, gqlStatus: string): void {
  const { variable } = element;
  if (!variable) return;
  const binding = site.scope.lookup(variable.name);
  if (!binding) {
    const meant = site.scope.nearest(variable.name);
    throw checker.failure(
      variable.span,
      `Variable \`${variable.name}\` not defined; a pattern in an expression brings no new names${orMeant(meant)}`,
      { detail: 'UndefinedVariable', hint: 'Leave the name out, or write `EXISTS { … }`.', gqlStatus },
    );
  }
  checker.expect(binding.type, typeOfElement(element), { kind: 'variable', ...variable });
}
