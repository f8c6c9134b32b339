/** Holds each clause to one notation: `:A:B` or `:A&B`, `-[*1..2]->` or `-->{1,2}`, never both at once. */

import { RULE_BROKEN } from '../errors.ts';
import type { Clause, LabelExpression, RelationshipPattern } from '../parse/ast.ts';
import { isTree, pushParts } from '../parse/walk.ts';
import type { Steps } from '../steps.ts';
import type { Checker } from './checker.ts';
import { placeOfLabels } from './place.ts';

/** What a clause and the expressions in it hold of either notation. */
interface Found {
  readonly colons: LabelExpression[];
  hasSymbols: boolean;
  readonly lengths: RelationshipPattern[];
  hasQuantifiers: boolean;
}

/** Parts of the tree from one stop to the next. */
const AT_A_STRETCH = 4096;

/** Queries inside of CALL and FOREACH are clauses of their own. */
const OWN = new Set(['subquery', 'foreach']);

export function* checkNotation(checker: Checker, clause: Clause): Steps<void> {
  if (OWN.has(clause.kind)) return;
  const found: Found = { colons: [], hasSymbols: false, lengths: [], hasQuantifiers: false };
  yield* gather(clause, found);
  const [colons] = found.colons;
  if (colons && found.hasSymbols) {
    const message = '`:` between labels cannot be mixed with `|`, `&`, `!` and `%` in one clause.';
    throw checker.failure(colons.span, message, {
      at: placeOfLabels(colons, checker.text),
      hint: 'Write `&` instead of `:` between labels.',
    });
  }
  const [length] = found.lengths;
  if (length && found.hasQuantifiers) {
    const message = 'Relationships of variable length, `-[*]-`, cannot be mixed with quantified ones in one clause.';
    throw checker.failure(length.span, message, {
      at: length.span.start,
      hint: 'Write `-[:R]->{1,3}` instead of `-[:R*1..3]->`.',
    });
  }
}

/**
 * Subqueries are searched for labels, not for lengths. From the first to the last, and without recursion, since
 * expressions grow deep.
 */
function* gather(clause: Clause, found: Found): Steps<void> {
  const waiting: unknown[] = [clause];
  /** How much was left when the subquery began that is gone through; below 0 outside of one. */
  let outside = -1;
  for (let count = 1; waiting.length > 0; count++) {
    if (count % AT_A_STRETCH === 0) yield;
    const tree = waiting.pop();
    if (!isTree(tree)) continue;
    if (waiting.length < outside) outside = -1;
    if (outside < 0 && tree.kind === 'subqueryExpression') outside = waiting.length;
    const isNested = outside >= 0;
    if (tree.kind === 'node' || tree.kind === 'hasLabels') gatherLabels(tree.labels, found, false);
    if (tree.kind === 'relationship') {
      gatherLabels(tree.types, found, true);
      if (!isNested && tree.length !== undefined) found.lengths.push(tree as unknown as RelationshipPattern);
    }
    const isPattern = tree.kind === 'relationship' || tree.kind === 'group';
    if (!isNested && isPattern && tree.quantifier !== undefined) found.hasQuantifiers = true;
    pushParts(tree, waiting);
  }
}

/** `|` between types is as old as `:` between labels and goes with it. */
function gatherLabels(tree: unknown, found: Found, isOfTypes: boolean): void {
  if (!isTree(tree)) return;
  const labels = tree as unknown as LabelExpression;
  switch (labels.kind) {
    case 'label':
    case 'dynamicLabel':
      return;
    case 'labelWildcard':
      found.hasSymbols = true;
      return;
    case 'labelNot':
      found.hasSymbols = true;
      gatherLabels(labels.operand, found, isOfTypes);
      return;
    default:
      if (labels.colons !== true) found.hasSymbols ||= labels.kind === 'labelAnd' || !isOfTypes;
      else if (labels.kind === 'labelAnd') found.colons.push(labels);
      for (const operand of labels.operands) gatherLabels(operand, found, isOfTypes);
  }
}

/** `-[:R|:S]-` lives on only where nothing else stands in the brackets. */
export function checkOldAlternatives(
  checker: Checker,
  { types, variable, properties, length }: RelationshipPattern,
): void {
  if (types?.kind !== 'labelOr' || types.colons !== true) return;
  if (variable === undefined && properties === undefined && length === undefined) return;
  const message = '`|:` between types goes with no variable, properties or length.';
  throw checker.failure(types.span, message, {
    at: placeOfLabels(types, checker.text),
    hint: 'Write `|` alone between types.',
    gqlStatus: RULE_BROKEN,
  });
}
