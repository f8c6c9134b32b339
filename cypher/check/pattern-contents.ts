/** Checks what stands inside of patterns: labels, types, properties, predicates. */
import { RULE_BROKEN } from '../errors.ts';
import type {
  Expression,
  LabelExpression,
  PathPattern,
  PatternElement,
  QuantifiedPattern,
  RelationshipPattern,
} from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { checkLabelExpression, checkTypeExpression, refuseNoName } from './labels.ts';
import { withLocal, withLocals } from './local-scope.ts';
import { typeOfElement } from './match-patterns.ts';
import { namesInExpression } from './names-in.ts';
import { checkOldAlternatives } from './notation.ts';
import { placeOfLabels } from './place.ts';
import { RELATIONSHIP, type StaticType } from './static-type.ts';

/** For patterns that are searched for; every name of the clause is in the scope already. */
export function checkPatternContents(checker: Checker, pattern: PathPattern, site: Site): void {
  const inner: Site = { ...site, aggregates: 'forbidden' };
  refuseOwnPath(checker, pattern);
  for (const element of pattern.elements) checkContents(checker, element, inner);
}

/** NOTE: the path is not there before its parts are, nor before one of several is chosen. */
function refuseOwnPath(checker: Checker, { variable, elements, selector, span }: PathPattern): void {
  if (!variable) return;
  const isChosen = selector !== undefined && selector.kind !== 'all';
  for (const element of elements) {
    if (element.kind !== 'group' && !isChosen) continue;
    if (!namesInExpression(element).includes(variable.name)) continue;
    const where = element.kind === 'group' ? 'Inside of parentheses' : 'Inside of a pattern of which paths are chosen';
    const message = `${where} \`${variable.name}\` cannot be spoken of: it is the path itself.`;
    throw checker.failure(span, message, {
      hint: `Put the predicate behind the pattern${element.kind === 'group' ? ', or name the path inside: `(q = (a)-->(b) WHERE …)`' : ''}.`,
    });
  }
}

function checkContents(checker: Checker, element: PatternElement, site: Site): void {
  switch (element.kind) {
    case 'group':
      checkGroup(checker, element, site);
      return;
    case 'node':
      if (element.labels) checkLabelExpression(checker, element.labels, site, true);
      break;
    case 'relationship':
      checkOldAlternatives(checker, element);
      if (element.types) checkTypes(checker, element, element.types, site);
  }
  if (element.properties) {
    refuseParameter(checker, element.properties, 'MATCH');
    refuseNoKey(checker, element.properties);
    checker.rules.expression(checker, element.properties, site);
  }
  if (!element.where) return;
  const isRepeated =
    element.kind === 'relationship' && element.quantifier !== undefined && element.variable !== undefined;
  const inside = isRepeated && element.variable ? withLocal(site, element.variable.name, RELATIONSHIP) : site;
  checker.rules.predicate(checker, element.where, inside);
}

function checkGroup(checker: Checker, group: QuantifiedPattern, site: Site): void {
  const inside = group.quantifier ? withLocals(site, namesInside(group)) : site;
  for (const element of group.elements) checkContents(checker, element, inside);
  if (group.where) checker.rules.predicate(checker, group.where, inside);
}

function namesInside(group: QuantifiedPattern): Map<string, StaticType> {
  const names = new Map<string, StaticType>();
  for (const element of group.elements) if (element.variable) names.set(element.variable.name, typeOfElement(element));
  return names;
}

function checkTypes(checker: Checker, { length }: RelationshipPattern, types: LabelExpression, site: Site): void {
  checkTypeExpression(checker, types, site);
  if (length && !isListOfNames(types)) {
    throw checker.failure(
      types.span,
      'A relationship of several steps takes types with `|` between them, and nothing else.',
      {
        at: placeOfLabels(types, checker.text),
        hint: 'Write `(()-[:!R]->()){1,3}`.',
      },
    );
  }
  if (types.kind !== 'labelAnd' || types.colons !== true) return;
  throw checker.failure(types.span, 'A relationship has exactly one type, so types cannot be joined by `:`.', {
    at: placeOfLabels(types, checker.text),
    hint: 'Write `:A|B` for one or the other.',
    gqlStatus: RULE_BROKEN,
  });
}

function isListOfNames(types: LabelExpression): boolean {
  return types.kind === 'labelOr' ? types.operands.every(isListOfNames) : /abel$/.test(types.kind);
}

/** Keys that are written out in a pattern have to be names. */
export function refuseNoKey(checker: Checker, properties: Expression): void {
  if (properties.kind !== 'map') return;
  for (const { key } of properties.entries) refuseNoName(checker, key.name, key.span);
}

/** A parameter cannot be looked up by, since its keys are unknown when the statement is planned. */
export function refuseParameter(checker: Checker, properties: Expression, clause: 'MATCH' | 'MERGE'): void {
  if (properties.kind !== 'parameter') return;
  const message = `A parameter cannot stand for all properties in ${clause}.`;
  throw checker.failure(properties.span, message, {
    detail: 'InvalidParameterUse',
    hint: `Write the keys out, as in \`{id: $${properties.name}.id}\`.`,
  });
}
