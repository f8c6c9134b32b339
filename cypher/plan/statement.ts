/** The door of planning: a checked query becomes an operator tree with columns. */

import { positionAt } from '../../graph/errors.ts';
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Notification } from '../../graph/store.ts';
import type { Environment } from '../compile/environment.ts';
import { environmentOf } from '../compile/expression.ts';
import { Scope } from '../compile/scope.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { Query } from '../parse/ast.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { type Operator, START } from '../run/operator.ts';
import { planClauses } from './clauses.ts';
import { innerPlans } from './inner-plans.ts';
import { noteUnknownKeys } from './notifications.ts';
import type { Column, Planning } from './planning.ts';
import { planQuery } from './queries.ts';
import { Statistics } from './statistics.ts';

/** What can be called by name. */
export interface Callables {
  findFunction(name: string): CallableFunction | undefined;
  findProcedure(name: string): Procedure | undefined;
}

export interface QueryPlan {
  readonly operator: Operator;
  readonly scope: Scope;
  readonly columns: readonly Column[];
  /** Slots of the first row. */
  readonly width: number;
  readonly notifications: readonly Notification[];
}

export function planStatement(query: Query, text: string, graph: GraphReader, callables: Callables): QueryPlan {
  const notifications: Notification[] = [];
  const planning = planningOf(text, graph, callables, notifications);
  const scope = new Scope();
  noteUnknownKeys(query, planning);
  const planned = planQuery(query, { source: START, scope }, planning);
  return {
    operator: planned.operator,
    scope,
    columns: planned.columns ?? [],
    width: scope.segment.width,
    notifications,
  };
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
    nextHidden: () => hidden++,
    findFunction: (name) => callables.findFunction(name),
    findProcedure: (name) => callables.findProcedure(name),
    notify: (notification, span) => {
      notifications.push(span ? { ...notification, position: positionAt(text, span.start) } : notification);
    },
    environment: (nested, replace) => {
      const environment: Environment = environmentOf({
        text,
        findFunction: (name) => callables.findFunction(name),
        ...innerPlans(planning, () => environment),
        noteNested: (plan) => nested.push(plan),
        ...(replace && { replace }),
      });
      return environment;
    },
    planQuery: (inner, frame) => planQuery(inner, frame, planning),
    planClauses: (clauses, frame) => planClauses(clauses, frame, planning),
  };
  return planning;
}
