/** Any statement, a query or a command, as something that can be run. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { Notification, StatementKind } from '../../graph/store.ts';
import type { CheckedStatement } from '../check/environment.ts';
import { Scope } from '../compile/scope.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { AdminCommand, Statement } from '../parse/ast.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { type Operator, START } from '../run/operator.ts';
import type { Steps } from '../steps.ts';
import { refuseTooDeep } from './depth.ts';
import { noteUnknownKeys } from './notifications.ts';
import { parametersIn } from './parameters.ts';
import type { Column, Planning } from './planning.ts';
import { planSchemaCommand } from './schema-commands.ts';
import { ofServer, planShow } from './show.ts';
import type { ShowSources } from './show-tables.ts';
import { type Callables, planningOf } from './start-planning.ts';

export interface StatementPlan {
  /** As it was parsed. */
  readonly statement: Statement;
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
  readonly functionHelp: ShowSources['functionHelp'];
}

export function* planStatement(
  checked: CheckedStatement,
  text: string,
  graph: GraphReader,
  callables: AllCallables,
): Steps<StatementPlan> {
  const { body, mode } = checked.statement;
  if (body.kind === 'admin') throw ofServer(body.command);
  const notifications = [...checked.notifications];
  const planning = planningOf(text, graph, callables, notifications);
  const scope = new Scope();
  const { operator, columns = [] } = yield* planned(body, scope, planning, callables);
  refuseTooDeep(operator);
  return {
    statement: checked.statement,
    kind: checked.kind,
    mode,
    operator,
    columns,
    width: () => scope.segment.width,
    parameters: yield* parametersIn(body),
    notifications,
  };
}

interface Planned {
  readonly operator: Operator;
  readonly columns?: readonly Column[] | undefined;
}

function* planned(
  body: Exclude<Statement['body'], AdminCommand>,
  scope: Scope,
  planning: Planning,
  callables: AllCallables,
): Steps<Planned> {
  switch (body.kind) {
    case 'createConstraint':
    case 'dropConstraint':
    case 'createIndex':
    case 'dropIndex':
      return { operator: planSchemaCommand(body, planning) };
    case 'show': {
      const sources = {
        functions: callables.listFunctions,
        procedures: callables.listProcedures,
        functionHelp: callables.functionHelp,
      };
      const { source, columns } = yield* planShow(body, scope, planning, sources);
      return { operator: source, columns };
    }
    default:
      yield* noteUnknownKeys(body, planning);
      return yield* planning.planQuery(body, { source: START, scope });
  }
}
