/** What shapes of paths there are: functions of shortest paths, selectors, groups and how often they repeat. */
import { GENERAL_STATUS, RULE_BROKEN } from '../errors.ts';
import type { PathPattern, PatternElement, QuantifiedPattern, Quantifier } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import { placeOf, placeOfShortest } from './place.ts';

export function checkPathShape(checker: Checker, pattern: PathPattern): void {
  if (pattern.shortestFunction) checkShortestShape(checker, pattern);
  const count = pattern.selector?.count;
  if (
    count?.kind === 'literal' &&
    !(typeof count.value === 'number' && Number.isInteger(count.value) && count.value > 0)
  ) {
    throw checker.failure(count.span, 'The count of paths must be a whole number above 0.', {
      detail: 'InvalidArgumentType',
      gqlStatus: Number.isInteger(count.value) ? RULE_BROKEN : GENERAL_STATUS,
    });
  }
  for (const element of pattern.elements) checkElementShape(checker, element, pattern.elements);
  if (!pattern.elements.every(mayBeLeftOut)) return;
  const at = (pattern.variable ? pattern : pattern.elements[1])?.span.start;
  throw checker.failure(pattern.span, 'A path needs a node of its own: each part of this one may repeat 0 times.', {
    at,
  });
}

/** A group that may repeat 0 times, or a node between such, which is not written. */
function mayBeLeftOut(element: PatternElement): boolean {
  return element.kind === 'node' ? isImplied(element) : element.kind === 'group' && element.quantifier?.min === 0;
}

function isImplied({ span }: PatternElement): boolean {
  return span.start === span.end;
}

export function checkShortestShape(checker: Checker, pattern: PathPattern): void {
  const name = `${pattern.shortestFunction ?? 'shortestPath'}(…)`;
  const [, relationship] = pattern.elements;
  const at = placeOfShortest(pattern, checker.text);
  if (pattern.elements.length !== 3 || relationship?.kind !== 'relationship') {
    throw checker.failure(pattern.span, `${name} takes two nodes with one relationship between them.`, {
      at,
      gqlStatus: RULE_BROKEN,
    });
  }
  if (relationship.properties) {
    const hint = 'Write `all(x IN r WHERE …)` after the pattern.';
    throw checker.failure(pattern.span, `${name} takes no properties of its relationships.`, { at, hint });
  }
  if (relationship.quantifier) {
    throw checker.failure(relationship.span, `${name} takes \`*\` and no quantifier.`, {
      hint: 'Write `-[*1..3]-`, or `SHORTEST 1` with the quantifier.',
    });
  }
  const { min = 1, span } = relationship.length ?? { span: relationship.span };
  if (min <= 1) return;
  throw checker.failure(span, `${name} cannot ask for at least ${min} steps; the least is 0 or 1.`, {
    at: span.start + 1,
  });
}

function checkElementShape(checker: Checker, element: PatternElement, siblings: readonly PatternElement[]): void {
  if (element.kind === 'node') return;
  if (element.quantifier) checkQuantifier(checker, element.quantifier);
  if (element.kind === 'group') checkGroup(checker, element, siblings);
  else if (element.length && element.quantifier) {
    const message = 'A relationship takes either `*…` inside of its brackets or a quantifier behind it.';
    throw checker.failure(element.span, message);
  } else if (element.length && element.where) {
    const place = placeOf(element.where, checker.text);
    const message = 'A relationship of several steps takes no WHERE.';
    throw checker.failure(element.where.span, message, {
      at: place,
      hint: 'Write `((a)-[r]->(b) WHERE …){1,3}`, or `all(x IN r WHERE …)` after the pattern.',
    });
  }
}

function checkQuantifier(checker: Checker, { min, max, span }: Quantifier): void {
  if (max === 0)
    throw checker.failure(span, 'A quantifier must allow at least one repetition.', { gqlStatus: RULE_BROKEN });
  if (max === undefined || min <= max) return;
  throw checker.failure(span, `The quantifier asks for at least ${min} and at most ${max}.`);
}

function checkGroup(checker: Checker, group: QuantifiedPattern, siblings: readonly PatternElement[]): void {
  if (!group.quantifier) {
    const isAlone = siblings.every((sibling) => sibling === group || (sibling.kind === 'node' && isImplied(sibling)));
    if (!isAlone)
      throw checker.failure(group.span, 'A group beside other parts of a path must be repeated, as in `(…){1,3}`.');
    for (const element of group.elements) checkElementShape(checker, element, group.elements);
    return;
  }
  for (const element of group.elements) {
    if (element.kind === 'group') throw checker.failure(element.span, 'A repeated group cannot hold another group.');
    if (element.kind === 'relationship' && (element.length || element.quantifier)) {
      throw checker.failure(element.span, 'A relationship of several steps cannot stand in a repeated group.');
    }
  }
  if (group.elements.length > 1) return;
  throw checker.failure(group.span, 'A repeated group needs at least one relationship.');
}

/** Selectors that choose among paths work on one pattern at a time. */
export function checkSelectors(checker: Checker, patterns: readonly PathPattern[]): void {
  if (patterns.length < 2) return;
  const selective = patterns.find(({ selector }) => selector !== undefined && selector.kind !== 'all');
  if (!selective) return;
  const message = 'A pattern with SHORTEST or ANY must be the only one in its MATCH.';
  const place = selective.variable ? selective.span.start : selective.elements[0]?.span.start;
  throw checker.failure(selective.span, message, {
    at: place ?? selective.span.start,
    hint: 'Put the other patterns into a MATCH of their own, or write `MATCH REPEATABLE ELEMENTS`.',
    gqlStatus: RULE_BROKEN,
  });
}
