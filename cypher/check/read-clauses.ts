/** Checks MATCH and UNWIND. */

import type { MatchClause, UnwindClause } from '../parse/ast.ts';
import { forEach, type Steps } from '../steps.ts';
import { cartesianProduct } from './cartesian-product.ts';
import type { Checker, Site } from './checker.ts';
import { checkHints } from './hints.ts';
import { declareMatchPattern } from './match-patterns.ts';
import { checkModes } from './path-modes.ts';
import { checkPatternContents } from './pattern-contents.ts';
import { checkSelectors } from './pattern-shapes.ts';
import { elementOf, LIST, type StaticType, unionOf } from './static-type.ts';

/** Names first, then what is said about them: a property may refer to a node that stands further right. */
export function* checkMatch(checker: Checker, clause: MatchClause, site: Site): Steps<void> {
  checkModes(checker, clause);
  const isRepeatable = clause.matchMode === 'repeatable';
  if (!isRepeatable) checkSelectors(checker, clause.patterns);
  yield* forEach(clause.patterns, (pattern) => declareMatchPattern(checker, pattern, site.scope, { isRepeatable }));
  yield* forEach(clause.patterns, (pattern) => checkPatternContents(checker, pattern, site));
  checkHints(checker, clause, site);
  if (clause.where) yield* checker.ahead(clause.where, site);
  if (clause.where) checker.rules.predicate(checker, clause.where, site);
  const notification = cartesianProduct(checker.text, clause);
  if (notification) checker.notifications.push(notification);
}

export function* checkUnwind(checker: Checker, { list, variable }: UnwindClause, site: Site): Steps<void> {
  yield* checker.ahead(list, site);
  const type = checker.rules.expression(checker, list, site);
  checker.bind(site.scope, variable, unwound(type));
}

/** A list gives its elements; anything else itself. */
function unwound(type: StaticType): StaticType {
  if ((type.kinds & LIST.kinds) === 0) return type;
  const rest = type.kinds & ~LIST.kinds;
  return rest === 0 ? elementOf(type) : unionOf({ kinds: rest }, elementOf(type));
}
