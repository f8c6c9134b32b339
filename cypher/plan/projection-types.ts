/** Shapes that plain and aggregating projections share. */
import type { Compiled } from '../compile/compiled.ts';
import type { Expression } from '../parse/ast.ts';
import type { Column, Frame } from './planning.ts';

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
