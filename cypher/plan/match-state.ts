/** How far a pattern has been turned into operators. */
import type { Expression } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import type { LayeredSet } from './layered-set.ts';
import type { GraphPath, Link } from './pattern-graph.ts';

export interface MatchState {
  operator: Operator;
  /** Predicates not yet answered. */
  pending: Expression[];
  readonly known: LayeredSet<string>;
  readonly solved: Set<Link>;
  paths: GraphPath[];
}
