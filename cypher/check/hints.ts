/** Checks USING: a hint must speak of something that the MATCH itself asks for. Which index there is counts for nothing. */
import type { Expression, Hint, LabelExpression, MatchClause, PatternElement } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { childrenOf } from './children.ts';

/** GQL: a hint that does not fit its statement. */
const UNFIT = '42N76';

export function checkHints(checker: Checker, clause: MatchClause, site: Site): void {
  for (const hint of clause.hints) {
    for (const { name, span } of hint.variables) {
      if (!site.scope.lookup(name)) throw checker.undefinedVariable(name, span, site.scope);
      if (hint.kind === 'join') checkJoin(checker, hint, elementsNamed(clause, name));
      else checkAccess(checker, hint, clause, name);
    }
  }
}

interface Named {
  readonly element: PatternElement;
  readonly isAlone: boolean;
}

function elementsNamed({ patterns }: MatchClause, name: string): readonly Named[] {
  return patterns.flatMap(({ elements }) =>
    elements
      .filter(({ variable }) => variable?.name === name)
      .map((element) => ({ element, isAlone: elements.length === 1 })),
  );
}

function checkJoin(checker: Checker, hint: Hint, named: readonly Named[]): void {
  if (!named.some(({ isAlone }) => isAlone)) return;
  throw unfit(checker, hint, 'A join hint needs a node with relationships around it.');
}

function checkAccess(checker: Checker, hint: Hint, clause: MatchClause, name: string): void {
  const { label = '', properties } = hint;
  const elements = elementsNamed(clause, name).map(({ element }) => element);
  const parts = clause.where ? partsOf(clause.where) : [];
  const hasLabel = elements.some((element) => labelsOf(element).includes(label)) || asksLabel(parts, name, label);
  if (!hasLabel) {
    throw unfit(
      checker,
      hint,
      `The hint speaks of \`${name}:${label}\`, and this MATCH does not ask for \`${label}\`.`,
    );
  }
  const missing = properties.find(
    (key) =>
      !elements.some((element) => keysOf(element).includes(key)) && !parts.some((part) => reads(part, name, key)),
  );
  if (missing === undefined) return;
  throw unfit(checker, hint, `The hint speaks of \`${name}.${missing}\`, and this MATCH asks nothing about it.`);
}

function unfit(checker: Checker, hint: Hint, message: string) {
  return checker.failure(hint.span, message, {
    gqlStatus: UNFIT,
    hint: 'Leave the hint out; indexes are found without it.',
  });
}

function labelsOf(element: PatternElement): readonly string[] {
  if (element.kind === 'group') return [];
  const labels = element.kind === 'node' ? element.labels : element.types;
  return labels ? namesIn(labels) : [];
}

function namesIn(labels: LabelExpression): readonly string[] {
  if (labels.kind === 'label') return [labels.name];
  return labels.kind === 'labelAnd' ? labels.operands.flatMap(namesIn) : [];
}

function keysOf(element: PatternElement): readonly string[] {
  if (element.kind === 'group' || element.properties?.kind !== 'map') return [];
  return element.properties.entries.map(({ key }) => key.name);
}

/** The predicates that AND and OR join. */
function partsOf(where: Expression): readonly Expression[] {
  if (where.kind !== 'binary' || (where.operator !== 'AND' && where.operator !== 'OR')) return [where];
  return [...partsOf(where.left), ...partsOf(where.right)];
}

function asksLabel(parts: readonly Expression[], name: string, label: string): boolean {
  return parts.some(
    (part) =>
      part.kind === 'hasLabels' &&
      part.operand.kind === 'variable' &&
      part.operand.name === name &&
      namesIn(part.labels).includes(label),
  );
}

function reads(expression: Expression, name: string, key: string): boolean {
  if (expression.kind === 'property' && expression.key.name === key) {
    return expression.object.kind === 'variable' && expression.object.name === name;
  }
  return childrenOf(expression).some((child) => reads(child, name, key));
}
