/** The door of this room: says whether a parsed statement makes sense, and what kind it is. Nothing is run and no graph is looked at. */

import type { StatementKind } from '../../graph/store.ts';
import type { Statement } from '../parse/ast.ts';
import { atOnce, type Steps } from '../steps.ts';
import { Checker, type CheckRules } from './checker.ts';
import type { CheckEnvironment, CheckedStatement } from './environment.ts';
import { checkExpression, checkPredicate } from './expressions.ts';
import { checkQuery } from './queries.ts';
import { checkSchemaCommand } from './schema-commands.ts';
import { Scope } from './scope.ts';
import { checkShow } from './show.ts';

const RULES: CheckRules = { expression: checkExpression, predicate: checkPredicate, query: checkQuery };

/** Throws a `CypherError` of phase `compile`, with its place in `text`, where the statement makes no sense. */
export function check(statement: Statement, text: string, environment: CheckEnvironment): CheckedStatement {
  return atOnce(checkSteps(statement, text, environment));
}

export function* checkSteps(
  statement: Statement,
  text: string,
  environment: CheckEnvironment,
): Steps<CheckedStatement> {
  const checker = new Checker(text, environment, RULES);
  const checked = yield* checkBody(checker, statement);
  if (checker.unknown) throw checker.unknown;
  return checked;
}

function* checkBody(checker: Checker, statement: Statement): Steps<CheckedStatement> {
  const { body } = statement;
  switch (body.kind) {
    case 'createConstraint':
    case 'createIndex':
      checkSchemaCommand(checker, body);
      return answer(statement, 'schema');
    case 'dropConstraint':
    case 'dropIndex':
      return answer(statement, 'schema');
    case 'show':
      yield* checkShow(checker, body);
      return answer(statement, 'read');
    case 'admin':
      return answer(statement, 'write');
    default: {
      const outcome = yield* checkQuery(checker, body, { scope: new Scope(), role: 'statement' });
      const columns = [...(outcome.columns?.keys() ?? [])];
      const kind = !outcome.writes ? 'read' : outcome.columns ? 'readWrite' : 'write';
      return { statement, kind, columns, notifications: checker.notifications };
    }
  }
}

function answer(statement: Statement, kind: StatementKind): CheckedStatement {
  return { statement, kind, columns: [], notifications: [] };
}
