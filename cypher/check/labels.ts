/** Checks label expressions: one set of symbols, dynamic names of the right type. */
import { type CypherErrorOptions, RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type { LabelExpression, LabelName, Literal, Span } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { placeOfLabels } from './place.ts';
import { listOf, STRING, unionOf } from './static-type.ts';

const TEXTS = unionOf(STRING, listOf(STRING));

export function checkLabelExpression(checker: Checker, labels: LabelExpression, site: Site, isSought = false): void {
  refuseMixture(checker, labels);
  if (labels.kind === 'labelOr' && labels.colons === true) {
    const message = 'Labels are told apart by `|` alone, not by `|:`.';
    const place = placeOfLabels(labels, checker.text);
    throw checker.failure(labels.span, message, { at: place, gqlStatus: RULE_BROKEN });
  }
  walk(checker, labels, site, {
    more: { gqlStatus: WRONG_TYPE },
    isSought,
    at: placeOfLabels(labels, checker.text, true),
  });
}

/** As above; relationships take the old `:A|:B` too. */
export function checkTypeExpression(checker: Checker, types: LabelExpression, site: Site): void {
  refuseMixture(checker, types);
  walk(checker, types, site, {
    more: { gqlStatus: WRONG_TYPE },
    isSought: true,
    at: placeOfLabels(types, checker.text, true),
  });
}

interface Walk {
  readonly more: Partial<CypherErrorOptions>;
  readonly isSought: boolean;
  /** What a name that is none is told at. */
  readonly at: number;
}

/** NOTE: in what is sought, a parameter that is no name is told as the statement runs. */
function walk(checker: Checker, labels: LabelExpression, site: Site, all: Walk): void {
  for (const part of partsOf(labels)) walk(checker, part, site, all);
  if (labels.kind === 'label') refuseNoName(checker, labels.name, labels.span, all.at);
  if (labels.kind !== 'dynamicLabel') return;
  const { expression, span } = labels;
  const type = checker.rules.expression(checker, expression, site);
  if (!all.isSought || !checker.environment.parameterType) checker.expect(type, TEXTS, expression, all.more);
  if (expression.kind === 'literal') refuseNoName(checker, expression.value, span, all.at);
}

/** A name that is written out has to be one. */
export function refuseNoName(checker: Checker, name: Literal['value'], span: Span, at = span.start): void {
  if (name !== null && name !== '') return;
  const shown = name === null ? 'null' : "''";
  const message = `${shown} cannot be the name of a label, a type or a property key: a name has at least one character.`;
  throw checker.failure(span, message, { at });
}

/** In WHERE and other expressions the names of labels are fixed. */
export function refuseDynamic(checker: Checker, labels: LabelExpression, span: Span): void {
  for (const part of partsOf(labels)) refuseDynamic(checker, part, span);
  if (labels.kind !== 'dynamicLabel') return;
  throw checker.failure(span, 'A label by value can stand in a pattern, SET and REMOVE, not here.', {
    hint: 'Write `$x IN labels(n)`, or put it into the pattern.',
  });
}

function partsOf(labels: LabelExpression): readonly LabelExpression[] {
  if ('operands' in labels) return labels.operands;
  return 'operand' in labels ? [labels.operand] : [];
}

/** What is created has all labels that are said, and not any of them. */
export function refuseAny(checker: Checker, labels: LabelExpression): void {
  for (const { span, ...name } of conjunction(labels) ?? []) {
    if (name.kind !== 'dynamicLabel' || name.mode !== 'any') continue;
    throw checker.failure(span, '`$any(…)` chooses among labels and can only be searched for.');
  }
}

/** Of SET and REMOVE, whose items `span` is. */
export function checkLabelNames(checker: Checker, labels: readonly LabelName[], site: Site, span: Span): void {
  for (const label of labels) walk(checker, label, site, { more: {}, isSought: false, at: span.start });
}

/** `:A:B|C` could be read two ways, so colons and symbols do not mix. */
function refuseMixture(checker: Checker, labels: LabelExpression): void {
  const found = symbolsIn(labels);
  if (!found.colons || !found.symbols) return;
  const message = '`:` between labels cannot be mixed with `|`, `&`, `!` and `%`.';
  throw checker.failure(labels.span, message, {
    at: placeOfLabels(labels, checker.text),
    hint: 'Write `&` instead of `:` between labels.',
    ...(labels.kind === 'labelOr' && labels.colons && { gqlStatus: RULE_BROKEN }),
  });
}

function symbolsIn(labels: LabelExpression): { readonly colons: boolean; readonly symbols: boolean } {
  const inner = partsOf(labels).map(symbolsIn);
  const isJoined = 'operands' in labels;
  const own = isJoined && labels.colons === true;
  const isMixed = labels.kind === 'labelAnd' && labels.mixed === true;
  const isSign = labels.kind === 'labelWildcard' || labels.kind === 'labelNot' || (isJoined && !own) || isMixed;
  return {
    colons: own || inner.some(({ colons }) => colons),
    symbols: isSign || inner.some(({ symbols }) => symbols),
  };
}

/** Fixed and dynamic names joined by `:` or `&`; undefined for anything else. */
export function conjunction(labels: LabelExpression): readonly LabelName[] | undefined {
  if (labels.kind === 'label' || labels.kind === 'dynamicLabel') return [labels];
  if (labels.kind !== 'labelAnd') return undefined;
  const names = labels.operands.map(conjunction);
  return names.every((found) => found !== undefined) ? names.flat() : undefined;
}
