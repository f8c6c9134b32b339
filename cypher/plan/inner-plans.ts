/** Plans for what stands inside expressions: subqueries, patterns, comprehensions, shortest paths. */

import { slotValue } from '../compile/compiled.ts';
import type { Environment, InnerPlan, StatementContext } from '../compile/environment.ts';
import type { Scope } from '../compile/scope.ts';
import type {
  PatternComprehension,
  PatternExpression,
  ShortestPathExpression,
  SubqueryExpression,
} from '../parse/ast.ts';
import { ARGUMENT } from '../run/operator.ts';
import type { ShortestPathOptions } from '../run/shortest-path.ts';
import { atOnce } from '../steps.ts';
import { planPattern } from './match.ts';
import { patternGraph } from './pattern-graph.ts';
import type { Planning } from './planning.ts';
import { unsupported } from './unsupported.ts';

export function innerPlans(
  planning: Planning,
): Pick<StatementContext, 'planQuery' | 'planPattern' | 'planComprehension' | 'planShortestPath'> {
  return {
    planQuery: (expression, scope) => planQuery(expression, scope, planning),
    planPattern: (expression, scope) => planPatternExpression(expression, scope, planning),
    planComprehension: (expression, scope, environment) => planComprehension(expression, scope, planning, environment),
    planShortestPath: (expression, scope) => planShortestPath(expression, scope, planning),
  };
}

function planQuery({ query, form }: SubqueryExpression, scope: Scope, planning: Planning): InnerPlan {
  const last = query.kind === 'single' ? query.clauses.at(-1) : undefined;
  const inner = scope.inner();
  if (query.kind === 'single' && form !== 'collect' && last?.kind !== 'return') {
    // NOTE: EXISTS and COUNT may leave RETURN out: then every row counts.
    const { source } = atOnce(planning.planClauses(query.clauses, { source: ARGUMENT, scope: inner }));
    return { plan: source };
  }
  const planned = atOnce(planning.planQuery(query, { source: ARGUMENT, scope: inner }));
  const [column] = planned.columns ?? [];
  return { plan: planned.operator, ...(column && { value: slotValue(column.slot) }) };
}

function planPatternExpression({ pattern }: PatternExpression, scope: Scope, planning: Planning): InnerPlan {
  const frame = { source: ARGUMENT, scope: scope.fork() };
  return { plan: atOnce(planPattern({ patterns: [pattern] }, frame, planning)) };
}

function planComprehension(
  { pattern, where, projection }: PatternComprehension,
  scope: Scope,
  planning: Planning,
  environment: Environment,
): InnerPlan {
  const inner = scope.fork();
  const parts = { patterns: [pattern], where };
  const plan = atOnce(planPattern(parts, { source: ARGUMENT, scope: inner }, planning));
  return { plan, value: environment.compile(projection, inner) };
}

function planShortestPath(
  { pattern, span }: ShortestPathExpression,
  scope: Scope,
  planning: Planning,
): ShortestPathOptions {
  const inner = scope.fork();
  const graph = patternGraph({ patterns: [pattern] }, inner, planning);
  const [link] = graph.links;
  if (link?.kind !== 'shortest' || graph.nodes.some(({ isBound }) => !isBound)) {
    throw unsupported('shortestPath in an expression between nodes that are not known', planning.text, span);
  }
  const { edge, all } = link;
  const { min, max } = edge.length ?? { min: 1, max: 1 };
  return {
    from: edge.left.slot,
    to: edge.right.slot,
    edges: -1,
    path: inner.temporary(),
    direction: edge.direction,
    types: edge.types,
    min,
    max,
    all,
    unlike: [],
    predicates: [],
    mode: 'trail',
    allowsCycles: false,
  };
}
