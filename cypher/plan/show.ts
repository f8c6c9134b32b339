/** SHOW INDEXES, CONSTRAINTS, FUNCTIONS, PROCEDURES, with YIELD, WHERE, ORDER BY and RETURN. */

import { Refused } from '../../graph/errors.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import type { Scope } from '../compile/scope.ts';
import { variableNamed } from '../compile/trees.ts';
import { cypherError, GENERAL_STATUS, RULE_BROKEN } from '../errors.ts';
import type { ProjectionClause, ShowCommand, Span } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import type { Batch } from '../run/row.ts';
import type { Steps } from '../steps.ts';
import { filterBy } from './match-builder.ts';
import type { FinalFrame, Planning } from './planning.ts';
import { planProjection } from './projection.ts';
import { type ShowSources, type ShowTable, showTable } from './show-tables.ts';

/** What only a database server can be asked. */
export function ofServer(command: string): Refused {
  return new Refused(`${command} is about a database server, which the engine is not; leave it out.`, {
    code: 'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
    gqlStatus: GENERAL_STATUS,
  });
}

export function* planShow(
  command: ShowCommand,
  scope: Scope,
  planning: Planning,
  sources: ShowSources,
): Steps<FinalFrame> {
  const table = showTable(command, sources);
  if (table === undefined) throw ofServer(`SHOW ${command.what}`);
  const source = tableScan(command, table, scope);
  const shown = command.yieldStar || command.yields ? yielded(command, table, planning) : asShown(table.shown);
  const frame = { source, scope };
  const listed = yield* planProjection(projectionOf(command, shown), frame, planning);
  const filtered = yield* whereIn(command, { ...listed.frame, columns: listed.columns }, planning);
  if (!command.returns) return filtered;
  const { frame: next, columns } = yield* planProjection(spelledOut(command.returns, shown), filtered, planning);
  return { ...next, columns };
}

function* whereIn({ where }: ShowCommand, frame: FinalFrame, planning: Planning): Steps<FinalFrame> {
  if (!where) return frame;
  return { ...frame, source: yield* filterBy(conjunctsOf(where), frame.source, frame.scope, planning) };
}

interface Shown {
  readonly field: string;
  readonly name: string;
}

function asShown(names: readonly string[]): readonly Shown[] {
  return names.map((name) => ({ field: name, name }));
}

/** All columns of the table, as rows of a scan. */
function tableScan(command: ShowCommand, table: ShowTable, scope: Scope): Operator {
  const slots = table.columns.map((name) => scope.declare(name, 'any').slot);
  return {
    name: `Show${command.what.charAt(0)}${command.what.slice(1).toLowerCase()}`,
    details: command.qualifier ?? '',
    introduces: table.columns,
    *open(run, seed) {
      const out: Batch = [];
      for (const values of table.rows(run.graph)) {
        const row = seed.slice();
        for (const [i, slot] of slots.entries()) row[slot] = values[i] ?? null;
        out.push(row);
      }
      if (out.length > 0) yield out;
    },
  };
}

function yielded(command: ShowCommand, table: ShowTable, planning: Planning): readonly Shown[] {
  if (!command.yields) return asShown(table.columns);
  return command.yields.map(({ field, alias }) => {
    if (!table.columns.includes(field.name)) {
      throw cypherError({
        kind: 'SyntaxError',
        detail: 'UndefinedVariable',
        message: `SHOW ${command.what} has no column \`${field.name}\`; there are ${table.columns.join(', ')}`,
        text: planning.text,
        span: field.span,
        phase: 'compile',
        gqlStatus: RULE_BROKEN,
      });
    }
    return { field: field.name, name: (alias ?? field).name };
  });
}

/** The columns as a WITH, so that order and limits are those of WITH. */
function projectionOf(command: ShowCommand, shown: readonly Shown[]): ProjectionClause {
  const { span, orderBy, skip, limit } = command;
  return {
    kind: 'with',
    span,
    distinct: false,
    star: false,
    items: shown.map(({ field, name }) => columnOf(field, name, span)),
    orderBy,
    skip,
    limit,
  };
}

/** `RETURN *` keeps the order of the columns here, while elsewhere it sorts them by name. */
function spelledOut(returns: ProjectionClause, shown: readonly Shown[]): ProjectionClause {
  if (!returns.star) return returns;
  const listed = new Set(returns.items.map(({ alias, column }) => alias?.name ?? column));
  const all = shown.filter(({ name }) => !listed.has(name)).map(({ name }) => columnOf(name, name, returns.span));
  return { ...returns, star: false, items: [...all, ...returns.items] };
}

function columnOf(variable: string, name: string, span: Span): ProjectionClause['items'][number] {
  return { expression: variableNamed(variable, span), alias: { name, span }, column: name, span };
}
