/** Checks patterns that are created: what may be new, what must be, and what cannot be made. */
import { GENERAL_STATUS, WRONG_TYPE } from '../errors.ts';
import type { LabelExpression, NodePattern, PathPattern, RelationshipPattern } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { checkLabelExpression, conjunction, refuseAny } from './labels.ts';
import { refuseNoKey, refuseParameter } from './pattern-contents.ts';
import { placeOf, placeOfLabels, placeOfShortest } from './place.ts';
import { describeType, mayBe, NODE, PATH, RELATIONSHIP } from './static-type.ts';
import { checkPropertyMap } from './storable.ts';

type Clause = 'CREATE' | 'MERGE';

/** Binds what is new and checks what stands inside. */
export function checkWritePattern(checker: Checker, pattern: PathPattern, site: Site, clause: Clause): void {
  refuseSearch(checker, pattern, clause);
  const isAlone = pattern.elements.length === 1;
  for (const element of pattern.elements) {
    if (element.kind === 'node') declareNode(checker, element, site, isAlone);
    else if (element.kind === 'relationship') declareRelationship(checker, element, site, clause);
  }
  if (pattern.variable) checker.bind(site.scope, pattern.variable, PATH);
}

/** After all names of the clause are known. */
export function checkWriteContents(checker: Checker, pattern: PathPattern, site: Site, clause: Clause): void {
  for (const element of pattern.elements) {
    if (element.kind === 'group' || !element.properties) continue;
    if (clause === 'MERGE') refuseParameter(checker, element.properties, 'MERGE');
    refuseNoKey(checker, element.properties);
    checkPropertyMap(checker, element.properties, site);
  }
}

/** INSERT is GQL, where `:A:B` is not. */
export function refuseColons(checker: Checker, pattern: PathPattern): void {
  for (const element of pattern.elements) {
    if (element.kind !== 'node' || element.labels?.kind !== 'labelAnd' || element.labels.colons !== true) continue;
    const place = placeOfLabels(element.labels, checker.text);
    const message = 'INSERT takes labels joined by `&`, not by `:`.';
    throw checker.failure(element.labels.span, message, {
      at: place,
      hint: 'Write `:A&B`, or CREATE instead of INSERT.',
    });
  }
}

function refuseSearch(checker: Checker, pattern: PathPattern, clause: Clause): void {
  const refuse = (what: string, span = pattern.span, place = span.start) =>
    checker.failure(span, `${what} cannot be used in ${clause}, only in MATCH.`, { at: place });
  if (pattern.shortestFunction)
    throw refuse(`${pattern.shortestFunction}(…)`, pattern.span, placeOfShortest(pattern, checker.text));
  if (pattern.selector || pattern.pathMode) throw refuse('SHORTEST, ANY, ALL and path modes');
  for (const element of pattern.elements) {
    if (element.kind === 'group') throw refuse('A group', element.span);
    if (!element.where) continue;
    throw refuse('A predicate inside a pattern', element.where.span, placeOf(element.where, checker.text));
  }
}

function declareNode(checker: Checker, node: NodePattern, site: Site, isAlone: boolean): void {
  if (node.labels) checkLabels(checker, node.labels, site);
  const { variable } = node;
  if (!variable) return;
  const binding = site.scope.lookup(variable.name);
  if (!binding) {
    site.scope.declare(variable.name, { type: NODE, span: variable.span });
    return;
  }
  if (!mayBe(binding.type, NODE)) {
    const message = `Type mismatch: \`${variable.name}\` is ${describeType(binding.type)} and cannot be a NODE here.`;
    throw checker.failure(variable.span, message, {
      detail: 'VariableTypeConflict',
      gqlStatus: isAlone ? GENERAL_STATUS : WRONG_TYPE,
    });
  }
  if (isAlone || node.labels || node.properties) {
    const hint = 'To change a node that is bound already, use SET.';
    throw checker.alreadyBound(variable.name, variable.span, hint, isAlone ? GENERAL_STATUS : '42N78');
  }
}

function checkLabels(checker: Checker, labels: LabelExpression, site: Site): void {
  checkLabelExpression(checker, labels, site);
  refuseAny(checker, labels);
  if (conjunction(labels)) return;
  throw checker.failure(labels.span, 'A node is created with labels joined by `:` or `&`, nothing else.', {
    at: placeOfLabels(labels, checker.text),
  });
}

function declareRelationship(checker: Checker, relationship: RelationshipPattern, site: Site, clause: Clause): void {
  const { variable, types, length, quantifier } = relationship;
  if (variable && site.scope.lookup(variable.name)) throw checker.alreadyBound(variable.name, variable.span);
  if (length || quantifier) {
    const span = length?.span ?? quantifier?.span ?? relationship.span;
    throw checker.failure(span, `${clause} makes one relationship at a time; it takes no length.`, {
      detail: 'CreatingVarLength',
      at: relationship.span.start,
    });
  }
  if (types?.kind !== 'label' && types?.kind !== 'dynamicLabel') {
    throw checker.failure(
      types?.span ?? relationship.span,
      `${clause} needs exactly one relationship type, as in \`-[:KNOWS]->\`.`,
      {
        detail: 'NoSingleRelationshipType',
        at:
          types?.kind === 'labelAnd'
            ? placeOfLabels(types, checker.text)
            : types?.kind === 'labelNot'
              ? types.span.start
              : relationship.span.start,
      },
    );
  }
  checkLabelExpression(checker, types, site);
  refuseSeveral(checker, types, relationship, clause);
  if (clause === 'CREATE' && relationship.direction === 'both') {
    throw checker.failure(relationship.span, 'CREATE needs a direction: `-[…]->` or `<-[…]-`.', {
      detail: 'RequiresDirectedRelationship',
    });
  }
  if (variable) checker.bind(site.scope, variable, RELATIONSHIP);
}

/** A list of types that is written out has to have one. */
function refuseSeveral(checker: Checker, types: LabelExpression, { span }: RelationshipPattern, clause: Clause): void {
  if (types.kind !== 'dynamicLabel') return;
  const { expression } = types;
  const written = expression.kind === 'list' ? expression.items : expression.kind === 'literal' && expression.value;
  if (!Array.isArray(written) || written.length === 1) return;
  throw checker.failure(span, `${clause} needs exactly one relationship type.`, { detail: 'NoSingleRelationshipType' });
}
