/** Puts the parts of the planner together for one statement. */

import { positionAt } from '../../graph/errors.ts';
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Notification } from '../../graph/store.ts';
import { ExpressionKeys } from '../check/same-expression.ts';
import type { StatementContext } from '../compile/environment.ts';
import { ExpressionCompiler } from '../compile/expression.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { planClauses } from './clauses.ts';
import { innerPlans } from './inner-plans.ts';
import { planPattern } from './match.ts';
import type { Planning } from './planning.ts';
import { planQuery } from './queries.ts';
import { Statistics } from './statistics.ts';

/** Nobody reads more, and each has to be placed in the text. */
const MOST_NOTIFICATIONS = 100;

/** What can be called by name. */
export interface Callables {
  findFunction(name: string): CallableFunction | undefined;
  findProcedure(name: string): Procedure | undefined;
}

export function planningOf(
  text: string,
  graph: GraphReader,
  callables: Callables,
  notifications: Notification[],
): Planning {
  let hidden = 0;
  const planning: Planning = {
    text,
    graph,
    statistics: new Statistics(graph),
    keys: new ExpressionKeys(),
    nextHidden: () => hidden++,
    findFunction: (name) => callables.findFunction(name),
    findProcedure: (name) => callables.findProcedure(name),
    notify: (notification, span) => {
      if (notifications.length >= MOST_NOTIFICATIONS) return;
      notifications.push(span ? { ...notification, position: positionAt(text, span.start) } : notification);
    },
    environment: (nested, replace) => new ExpressionCompiler(context, nested, replace),
    planPattern: (parts, frame) => planPattern(parts, frame, planning),
    planQuery: (inner, frame) => planQuery(inner, frame, planning),
    planClauses: (clauses, frame) => planClauses(clauses, frame, planning),
  };
  const context: StatementContext = { text, findFunction: planning.findFunction, ...innerPlans(planning) };
  return planning;
}
