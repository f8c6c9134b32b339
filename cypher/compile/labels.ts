/** Label expressions: `n:A&(B|!C)` on nodes and, with the one type that an edge has, on edges. */

import { cypherError, unchecked } from '../errors.ts';
import type { LabelExpression, LabelName } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import { PAUSE } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { isEdgeRef, isList, isNodeRef } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { type Compiled, evaluate, plain } from './compiled.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './scope.ts';

/** Says whether an entity has one label (or type) of that name. */
type Has = (name: string) => boolean;

/** `operand:labels` as a predicate; null for null. */
export function labelPredicate(
  operand: Compiled,
  labels: LabelExpression,
  scope: Scope,
  environment: Environment,
): Compiled {
  const dynamic = dynamicNames(labels).map((name) => ({
    name,
    value: environment.compile(name.expression, scope),
  }));
  if (dynamic.length === 0) {
    const target = operand.plain;
    const check = (value: RuntimeValue, run: Execution) => {
      const has = hasOf(value, run);
      return has === null ? null : holds(labels, has, NO_NAMES, countOf(value, run));
    };
    if (target) return plain((row, run) => check(target(row, run), run));
    return {
      *stepped(row, run) {
        return check(yield* operand.stepped(row, run), run);
      },
    };
  }
  return {
    *stepped(row, run) {
      const value = yield* evaluate(operand, row, run);
      const has = hasOf(value, run);
      if (has === null) return null;
      const names = new Map<LabelName, readonly string[]>();
      for (const { name, value: compiled } of dynamic) {
        if (run.spend(1)) yield PAUSE;
        names.set(name, labelNames(yield* evaluate(compiled, row, run)));
      }
      return holds(labels, has, names, countOf(value, run));
    },
  };
}

type DynamicName = Extract<LabelName, { kind: 'dynamicLabel' }>;

const NO_NAMES: ReadonlyMap<LabelName, readonly string[]> = new Map();

export function dynamicNames(labels: LabelExpression): readonly DynamicName[] {
  switch (labels.kind) {
    case 'label':
    case 'labelWildcard':
      return [];
    case 'dynamicLabel':
      return [labels];
    case 'labelNot':
      return dynamicNames(labels.operand);
    default:
      return labels.operands.flatMap(dynamicNames);
  }
}

/** The names that `$(x)` stands for. */
export function labelNames(value: RuntimeValue): readonly string[] {
  const items = isList(value) ? value : [value];
  return items.map((item) => tokenName(item, 'a label or type'));
}

/** The name of a label, a type or a property key, worked out while the statement runs. */
export function tokenName(value: RuntimeValue, what: string): string {
  if (typeof value !== 'string') throw typeError(`Expected ${what} as a string, but got ${describe(value)}`);
  if (value !== '' && !value.includes('\u0000')) return value;
  throw cypherError({
    kind: 'SyntaxError',
    detail: 'InvalidTokenName',
    message: `'${value}' cannot be the name of ${what}: a name has at least one character, and none is a null byte.`,
    code: 'Neo.ClientError.Schema.TokenNameError',
    phase: 'runtime',
    gqlStatus: '50N42',
  });
}

/** Evaluates the expression given which names the entity has, and how many. */
export function holds(
  labels: LabelExpression,
  has: Has,
  names: ReadonlyMap<LabelName, readonly string[]>,
  count: number,
): boolean {
  switch (labels.kind) {
    case 'label':
      return has(labels.name);
    case 'dynamicLabel': {
      const wanted = names.get(labels) ?? [];
      return labels.mode === 'any' ? wanted.some(has) : wanted.every(has);
    }
    case 'labelWildcard':
      return count > 0;
    case 'labelNot':
      return !holds(labels.operand, has, names, count);
    case 'labelAnd':
      return labels.operands.every((operand) => holds(operand, has, names, count));
    case 'labelOr':
      return labels.operands.some((operand) => holds(operand, has, names, count));
    default:
      return labels satisfies never;
  }
}

function hasOf(value: RuntimeValue, run: Execution): Has | null {
  if (value === null) return null;
  const { graph } = run;
  // NOTE: what is deleted has no label any more, which is no error.
  if (isNodeRef(value)) {
    return (name) => graph.hasLabel(value.id, graph.labelId(name));
  }
  if (isEdgeRef(value)) {
    return (name) => graph.hasEdge(value.id) && graph.edgeType(value.id) === graph.typeId(name);
  }
  throw typeError(`Only nodes and relationships have labels or types, but got ${describe(value)}`);
}

function countOf(value: RuntimeValue, run: Execution): number {
  return isNodeRef(value) ? run.graph.labelsOf(value.id).length : 1;
}

/** The labels that every match must have: those joined by AND at the top. */
export function requiredLabels(labels: LabelExpression | undefined): readonly string[] {
  if (labels === undefined) return [];
  if (labels.kind === 'label') return [labels.name];
  return labels.kind === 'labelAnd' ? labels.operands.flatMap(requiredLabels) : [];
}

/** The names of which one suffices, where the expression is nothing but an OR of names (or one name). */
export function alternatives(labels: LabelExpression): readonly string[] | undefined {
  if (labels.kind === 'label') return [labels.name];
  if (labels.kind !== 'labelOr') return undefined;
  const names = labels.operands.map(alternatives);
  return names.includes(undefined) ? undefined : names.flatMap((some) => some ?? []);
}

/** Every fixed name that the expression mentions. */
export function mentionedNames(labels: LabelExpression | undefined): readonly Extract<LabelName, { kind: 'label' }>[] {
  if (labels === undefined) return [];
  switch (labels.kind) {
    case 'label':
      return [labels];
    case 'labelNot':
      return mentionedNames(labels.operand);
    case 'labelAnd':
    case 'labelOr':
      return labels.operands.flatMap(mentionedNames);
    default:
      return [];
  }
}

/** What creating and setting take: names, not conditions. */
export function writableNames(labels: LabelExpression | undefined): readonly LabelName[] {
  if (labels === undefined) return [];
  if (labels.kind === 'label' || labels.kind === 'dynamicLabel') return [labels];
  if (labels.kind === 'labelAnd') return labels.operands.flatMap(writableNames);
  throw unchecked('choice of labels to write');
}
