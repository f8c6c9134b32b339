/** Checks label expressions: one set of symbols, dynamic names of the right type. */
import { type CypherErrorOptions, RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type { LabelExpression, LabelName, Literal, Span } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { placeOfLabels, placeOfWhole } from './place.ts';
import { listOf, STRING, unionOf } from './static-type.ts';

const TEXTS = unionOf(STRING, listOf(STRING));

export function checkLabelExpression(checker: Checker, labels: LabelExpression, site: Site, isSought = false): void {
  refuseMixture(checker, labels);
  if (labels.kind === 'labelOr' && labels.colons === true) {
    const message = 'Labels are told apart by `|` alone, not by `|:`.';
    const place = placeOfLabels(labels, checker.text);
    throw checker.failure(labels.span, message, { at: place, gqlStatus: RULE_BROKEN });
  }
  walk(checker, labels, site, { more: { gqlStatus: WRONG_TYPE }, isSought, whole: labels });
}

/** As above; relationships take the old `:A|:B` too. */
export function checkTypeExpression(checker: Checker, types: LabelExpression, site: Site): void {
  refuseMixture(checker, types);
  walk(checker, types, site, { more: { gqlStatus: WRONG_TYPE }, isSought: true, whole: types });
}

interface Walk {
  readonly more: Partial<CypherErrorOptions>;
  readonly isSought: boolean;
  /** What a name that is none is told at. */
  readonly whole: LabelExpression;
}

/** NOTE: in what is sought, a parameter that is no name is told as the statement runs. */
function walk(checker: Checker, labels: LabelExpression, site: Site, all: Walk): void {
  switch (labels.kind) {
    case 'labelWildcard':
      return;
    case 'label':
      refuseNoLabel(checker, labels, labels.span, placeOfWhole(all.whole, checker.text));
      return;
    case 'dynamicLabel':
      {
        const type = checker.rules.expression(checker, labels.expression, site);
        if (!all.isSought || !checker.environment.parameterType)
          checker.expect(type, TEXTS, labels.expression, all.more);
      }
      refuseNoLabel(checker, labels, labels.span, placeOfWhole(all.whole, checker.text));
      return;
    case 'labelNot':
      walk(checker, labels.operand, site, all);
      return;
    default:
      for (const operand of labels.operands) walk(checker, operand, site, all);
  }
}

function refuseNoLabel(checker: Checker, label: LabelName, span: Span, at = span.start): void {
  if (label.kind === 'label') refuseNoName(checker, label.name, span, at);
  else if (label.expression.kind === 'literal') refuseNoName(checker, label.expression.value, span, at);
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
  if (labels.kind === 'labelWildcard' || labels.kind === 'label') return;
  if (labels.kind !== 'dynamicLabel') {
    const operands = labels.kind === 'labelNot' ? [labels.operand] : labels.operands;
    for (const operand of operands) refuseDynamic(checker, operand, span);
    return;
  }
  throw checker.failure(span, 'A label by value can stand in a pattern, SET and REMOVE, not here.', {
    hint: 'Write `$x IN labels(n)`, or put it into the pattern.',
  });
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
  for (const label of labels) {
    refuseNoLabel(checker, label, span);
    walk(checker, label, site, { more: {}, isSought: false, whole: label });
  }
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
  switch (labels.kind) {
    case 'label':
    case 'dynamicLabel':
      return { colons: false, symbols: false };
    case 'labelWildcard':
    case 'labelNot':
      return { colons: labels.kind === 'labelNot' && symbolsIn(labels.operand).colons, symbols: true };
    default: {
      const inner = labels.operands.map(symbolsIn);
      const own = labels.colons === true;
      return {
        colons: own || inner.some(({ colons }) => colons),
        symbols:
          (labels.kind === 'labelAnd' && (!own || labels.mixed === true)) ||
          (labels.kind === 'labelOr' && !own) ||
          inner.some(({ symbols }) => symbols),
      };
    }
  }
}

/** Fixed and dynamic names joined by `:` or `&`; undefined for anything else. */
export function conjunction(labels: LabelExpression): readonly LabelName[] | undefined {
  if (labels.kind === 'label' || labels.kind === 'dynamicLabel') return [labels];
  if (labels.kind !== 'labelAnd') return undefined;
  const names = labels.operands.map(conjunction);
  return names.every((found) => found !== undefined) ? names.flat() : undefined;
}
