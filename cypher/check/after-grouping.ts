/** What ORDER BY and WHERE may say after DISTINCT or an aggregate, when the rows that stood before are gone. */
import type { Expression, ProjectionClause } from '../parse/ast.ts';
import { holdsAggregate, implicitGrouping, isAggregate, isSimpleKey } from './aggregation.ts';
import type { Checker } from './checker.ts';
import { childrenOf, localNames } from './children.ts';
import { namesInExpression } from './names-in.ts';
import type { Scope } from './scope.ts';

export interface Grouped {
  readonly clause: ProjectionClause;
  readonly before: Scope;
  readonly after: Scope;
}

/** Columns may be named, and what was projected may be said again; anything else is out of sight. */
export function checkAfterGrouping(checker: Checker, expression: Expression, grouped: Grouped): void {
  const projected = new Set(grouped.clause.items.map((item) => checker.keys.of(item.expression)));
  if (projected.has(checker.keys.of(expression))) return;
  const besideAggregate = holdsAggregate(expression, checker.environment);
  walk(checker, expression, { ...grouped, projected, besideAggregate }, new Set());
}

interface Walk extends Grouped {
  readonly projected: ReadonlySet<number>;
  /** The whole expression holds an aggregate, so that only simple parts of it may be projected ones. */
  readonly besideAggregate: boolean;
}

function walk(checker: Checker, expression: Expression, state: Walk, locals: ReadonlySet<string>): void {
  if (state.projected.has(checker.keys.of(expression)) && !isLeaf(expression)) {
    const isPlain = isSimpleKey(expression) || holdsAggregate(expression, checker.environment);
    if (state.besideAggregate && !isPlain) throw implicitGrouping(checker, expression);
    return;
  }
  if (expression.kind === 'variable') expectVisible(checker, expression.name, expression, state, locals);
  if (expression.kind === 'subqueryExpression') {
    for (const name of namesInExpression(expression))
      if (state.before.own().has(name)) expectVisible(checker, name, expression, state, locals);
  }
  const own = localNames(expression);
  const known = own.length === 0 ? locals : new Set([...locals, ...own]);
  for (const child of childrenOf(expression)) walk(checker, child, state, known);
  if (isAggregate(expression, checker.environment)) throw newAggregate(checker, expression);
}

function isLeaf({ kind }: Expression): boolean {
  return kind === 'literal' || kind === 'parameter';
}

function expectVisible(
  checker: Checker,
  name: string,
  { span }: Expression,
  state: Walk,
  locals: ReadonlySet<string>,
): void {
  if (locals.has(name) || state.after.lookup(name)) return;
  if (state.projected.has(checker.keys.ofVariable(name))) return;
  const message = `Variable \`${name}\` not defined: after DISTINCT or an aggregate only the columns are left.`;
  throw checker.failure(span, message, {
    detail: 'UndefinedVariable',
    hint: 'Make it a column too, or sort and filter in a WITH before.',
  });
}

function newAggregate(checker: Checker, { span }: Expression) {
  const shown = checker.textOf(span);
  return checker.failure(span, `\`${shown}\` is no column, and the rows it would aggregate are gone.`, {
    detail: 'InvalidAggregation',
    hint: 'Make it a column and sort or filter by that.',
  });
}
