/** What the parts of the planner share while one statement is planned. They call each other through it, so that no file imports in a circle. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { Notification } from '../../graph/store.ts';
import type { ExpressionKeys } from '../check/same-expression.ts';
import type { Compiled } from '../compile/compiled.ts';
import type { Environment, Replacement } from '../compile/environment.ts';
import type { Scope } from '../compile/scope.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { Clause, Expression, PathPattern, Query, Span } from '../parse/ast.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Operator } from '../run/operator.ts';
import type { Steps } from '../steps.ts';
import type { Statistics } from './statistics.ts';

/** Where planning stands: rows come from `source`, and `scope` says what they hold. */
export interface Frame {
  readonly source: Operator;
  readonly scope: Scope;
}

/** A frame after the clause that gives the answer. */
export interface FinalFrame extends Frame {
  readonly columns?: readonly Column[] | undefined;
}

/** A planned query. A query without RETURN has no columns, and its rows mean nothing. */
export interface PlannedQuery {
  readonly operator: Operator;
  readonly scope: Scope;
  /** Absent: the query ends with a write, or FINISH. */
  readonly columns?: readonly Column[] | undefined;
}

export interface Column {
  readonly name: string;
  readonly slot: number;
}

export interface Planning {
  readonly text: string;
  readonly graph: GraphReader;
  readonly statistics: Statistics;
  /** By which expressions that say the same are known. */
  readonly keys: ExpressionKeys;
  /** Numbers for hidden names. */
  nextHidden(): number;
  findFunction(name: string): CallableFunction | undefined;
  findProcedure(name: string): Procedure | undefined;
  notify(notification: Omit<Notification, 'position'>, span?: Span): void;
  /** For one operator's expressions: plans inside them are added to `nested`. */
  environment(nested: Operator[], replace?: Replacement): Environment;
  /** Rows of the frame, each with every match. New variables are declared in the frame's scope. */
  planPattern(parts: PatternParts, frame: Frame): Steps<Operator>;
  planQuery(query: Query, frame: Frame): Steps<PlannedQuery>;
  planClauses(clauses: readonly Clause[], frame: Frame): Steps<FinalFrame>;
}

export interface PatternParts {
  readonly patterns: readonly PathPattern[];
  readonly where?: Expression | undefined;
  /** `REPEATABLE ELEMENTS`: an edge may be used more than once. */
  readonly isRepeatable?: boolean;
  /** Of a shortest path: may lead from a node back to itself, which `shortestPath()` refuses. */
  readonly allowsCycles?: boolean;
}

/** A compiled expression with the plans it runs. */
export interface WithPlans {
  readonly compiled: Compiled;
  readonly nested: readonly Operator[];
}

export function* compileWithPlans(planning: Planning, expression: Expression, scope: Scope): Steps<WithPlans> {
  const nested: Operator[] = [];
  return { compiled: yield* planning.environment(nested).compileSteps(expression, scope), nested };
}

/** The text of an expression as written, for the details of a plan; one line, not too long. */
export function textOf(planning: Planning, { span }: { readonly span: Span }): string {
  const text = planning.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
