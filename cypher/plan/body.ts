/** Any statement, a query or a command, as something that can be run. */
import { Refused } from '../../graph/errors.ts';
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Notification, StatementKind } from '../../graph/store.ts';
import type { CheckedStatement } from '../check/environment.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { Operator } from '../run/operator.ts';
import { parametersIn } from './parameters.ts';
import type { Column } from './planning.ts';
import { type Callables, planStatement } from './statement.ts';

export interface StatementPlan {
  readonly kind: StatementKind;
  readonly mode: 'explain' | 'profile' | undefined;
  readonly operator: Operator;
  readonly columns: readonly Column[];
  width(): number;
  readonly parameters: readonly string[];
  readonly notifications: readonly Notification[];
}

export interface AllCallables extends Callables {
  listFunctions(): readonly CallableFunction[];
  listProcedures(): readonly Procedure[];
}

export function planBody(
  checked: CheckedStatement,
  text: string,
  graph: GraphReader,
  callables: AllCallables,
): StatementPlan {
  const { body, mode } = checked.statement;
  const common = { kind: checked.kind, mode, parameters: parametersIn(body) };
  switch (body.kind) {
    case 'admin':
      throw new Refused(
        `${body.command} is a command for the administration of a database server, which the engine is not; leave it out.`,
        {
          code: 'Shabaka.Admin',
        },
      );
    case 'createConstraint':
    case 'dropConstraint':
    case 'createIndex':
    case 'dropIndex':
    case 'show':
      throw new Error('not yet');
    default: {
      const plan = planStatement(body, text, graph, callables);
      return {
        ...common,
        operator: plan.operator,
        columns: plan.columns,
        width: () => plan.scope.segment.width,
        notifications: [...checked.notifications, ...plan.notifications],
      };
    }
  }
}
