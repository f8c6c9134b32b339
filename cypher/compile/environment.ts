/** What compiling an expression needs besides the expression: names, functions, and a planner for the patterns and queries inside. */

import type { CallableFunction } from '../functions/spec.ts';
import type {
  Expression,
  PatternComprehension,
  PatternExpression,
  ShortestPathExpression,
  SubqueryExpression,
} from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import type { ShortestPathOptions } from '../run/shortest-path.ts';
import type { Steps } from '../steps.ts';
import type { Compiled } from './compiled.ts';
import type { Scope } from './scope.ts';

/** A query inside an expression, planned so that it begins with the row of the expression. */
export interface InnerPlan {
  readonly plan: Operator;
  /** What each of its rows is worth: the projection of a comprehension, the column of COLLECT. */
  readonly value?: Compiled;
}

/** What is the same for the whole of a statement. */
export interface StatementContext {
  /** The statement, for errors. */
  readonly text: string;
  findFunction(name: string): CallableFunction | undefined;
  planQuery(expression: SubqueryExpression, scope: Scope): InnerPlan;
  planPattern(expression: PatternExpression, scope: Scope): InnerPlan;
  planComprehension(expression: PatternComprehension, scope: Scope, environment: Environment): InnerPlan;
  /** The search between two nodes that are known. */
  planShortestPath(expression: ShortestPathExpression, scope: Scope): ShortestPathOptions;
}

/** For the expressions of one operator. */
export interface Environment extends Pick<StatementContext, 'text'> {
  readonly context: StatementContext;
  /** Compiles a part of an expression. */
  compile(expression: Expression, scope: Scope): Compiled;
  /** The same; a long expression part by part. */
  compileSteps(expression: Expression, scope: Scope): Steps<Compiled>;
  /** Told of each plan inside, for EXPLAIN. */
  noteNested(plan: Operator): void;
}

/** Asked before an expression is compiled: what aggregation and projection have worked out already. */
export type Replacement = (expression: Expression) => Compiled | undefined;
