/** Aggregations that only count what the last step of a pattern gives: rows stand for many, and their weights are added up. */
import { type Compiled, slotValue } from '../compile/compiled.ts';
import { freeVariables } from '../compile/free-variables.ts';
import type { CountStar, Expression, FunctionCall } from '../parse/ast.ts';
import type { AggregateCall } from '../run/aggregate.ts';
import { WeightCount } from '../run/count-rows.ts';
import type { Operator } from '../run/operator.ts';
import type { Frame } from './planning.ts';
import type { Item } from './projected-items.ts';

export interface Counting {
  readonly source: Operator;
  /** `type(r)` of an edge that is only counted is read from a slot. */
  readonly replace: (expression: Expression) => Compiled | undefined;
  callOf(slot: number): AggregateCall;
}

/** Undefined where a key or an aggregate asks for more than the number of rows. */
export function countingSource(
  { source, scope }: Frame,
  keys: readonly Item[],
  aggregates: readonly (FunctionCall | CountStar)[],
): Counting | undefined {
  const { countable } = source;
  if (countable === undefined) return undefined;
  const drops = new Set(countable.drops);
  if (!aggregates.every((aggregate) => countsRows(aggregate, drops))) return undefined;
  let asksType = false;
  for (const { expression } of keys) {
    if (isTypeOf(expression, countable.edge)) asksType = true;
    else if ([...freeVariables(expression)].some((name) => drops.has(name))) return undefined;
  }
  const weight = scope.temporary();
  const type = asksType ? scope.temporary() : -1;
  return {
    source: countable.counted(weight, type),
    replace: (expression) => (isTypeOf(expression, countable.edge) ? slotValue(type) : undefined),
    callOf: (slot) => ({ slot, distinct: false, arguments: [slotValue(weight)], create: () => new WeightCount() }),
  };
}

/** `count(*)`, or `count(x)` of something that every row has. */
function countsRows(aggregate: FunctionCall | CountStar, drops: ReadonlySet<string>): boolean {
  if (aggregate.kind === 'countStar') return true;
  const [argument] = aggregate.arguments;
  if (aggregate.distinct || aggregate.name.name.toLowerCase() !== 'count' || argument?.kind !== 'variable')
    return false;
  return drops.has(argument.name);
}

function isTypeOf(expression: Expression, edge: string | undefined): boolean {
  if (edge === undefined || expression.kind !== 'call' || expression.name.name.toLowerCase() !== 'type') return false;
  const [argument] = expression.arguments;
  return argument?.kind === 'variable' && argument.name === edge;
}
