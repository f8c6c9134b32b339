/** What plain and aggregating projections share: items in slots, and reading them from there wherever they are written again. */
import { type Compiled, slotValue } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import { project } from '../run/project.ts';
import { type Column, type Frame, type Planning, textOf } from './planning.ts';

/** One thing that is projected, under its name. */
export interface Item {
  readonly name: string;
  readonly expression: Expression;
}

export interface Projected {
  readonly frame: Frame;
  readonly columns: readonly Column[];
}

/** How an expression that repeats a projected one reads its value. */
export type Replace = (expression: Expression) => Compiled | undefined;

/** Rows of the new layout, before ORDER BY; expressions that were projected can be read from them. */
export interface Layout extends Projected {
  readonly replace: Replace;
}

type ItemInSlot = Item & { readonly value: Compiled; readonly slot: number };

/** Works the items out, beside what is in the row or, with `into`, in a row of their own. */
export function projectItems(
  items: readonly ItemInSlot[],
  source: Operator,
  nested: readonly Operator[],
  planning: Planning,
  into?: Scope,
): Operator {
  return project({
    source,
    details: items.map((item) => itemText(item, planning)).join(', '),
    introduces: items.map(({ name }) => name),
    items,
    into,
    nested,
  });
}

function itemText({ name, expression }: Item, planning: Planning): string {
  if (expression.kind === 'variable' && expression.name === name) return name;
  const text = textOf(planning, expression);
  return text === name ? name : `${text} AS ${name}`;
}

/** Reads expressions from their slots. */
export function replacing(
  items: readonly { readonly expression: Expression; readonly slot: number }[],
  { keys }: Planning,
): Replace {
  const same = new Map(items.map(({ expression, slot }) => [expression, slot]));
  let slots: Map<number, number> | undefined;
  return (expression) => {
    if (expression.kind === 'literal' || expression.kind === 'parameter') return undefined;
    slots ??= new Map(items.map((item) => [keys.of(item.expression), item.slot]));
    const slot = same.get(expression) ?? slots.get(keys.of(expression));
    return slot === undefined ? undefined : slotValue(slot);
  };
}

/** After a projection a name means the new variable, also where an old one of that name was projected. */
export function afterNames(replace: Replace, scope: Scope): Replace {
  return (expression) =>
    expression.kind === 'variable' && scope.lookup(expression.name) ? undefined : replace(expression);
}
