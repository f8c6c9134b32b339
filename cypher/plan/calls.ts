/** CALL of a procedure: finding it, its arguments, and what of its answer goes on. */

import { float, isInteger, isNumber, toNumber } from '../../graph/values.ts';
import { type Compiled, plain } from '../compile/compiled.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import { cypherError, unchecked } from '../errors.ts';
import type { CallClause } from '../parse/ast.ts';
import type { Procedure, ProcedureArgument } from '../procedures/procedure.ts';
import { optionalApply } from '../run/apply.ts';
import { ARGUMENT } from '../run/operator.ts';
import { procedureCall } from '../run/procedure-call.ts';
import { mapEach, type Steps } from '../steps.ts';
import { describe } from '../values/describe.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { beforeWrite } from './barriers.ts';
import { filterBy } from './match-builder.ts';
import { type FinalFrame, type Frame, type Planning, textOf } from './planning.ts';

export function* planCall(clause: CallClause, frame: Frame, planning: Planning): Steps<FinalFrame> {
  const procedure = planning.findProcedure(clause.procedure.name);
  if (!procedure) throw unchecked('unknown procedure');
  const { scope } = frame;
  const environment = planning.environment([]);
  const values = clause.arguments
    ? yield* mapEach(clause.arguments, (argument) => environment.compileSteps(argument, scope))
    : implicit(procedure, clause, planning);
  const yields = yieldsOf(clause, procedure).map(({ result, name }) => ({
    result,
    name,
    slot: scope.declare(name, 'any').slot,
  }));
  const isRead = procedure.mode === 'READ' || procedure.mode === 'DBMS';
  const before = isRead ? frame.source : beforeWrite(frame.source);
  const call = procedureCall({
    source: clause.optional ? ARGUMENT : before,
    details: textOf(planning, clause),
    introduces: yields.map(({ name }) => name),
    procedure,
    arguments: values,
    accept: (given) => accepted(procedure, given),
    yields,
  });
  const inner = clause.where ? yield* filterBy(conjunctsOf(clause.where), call, scope, planning) : call;
  const source = clause.optional
    ? optionalApply({ source: before, inner, slots: yields.map(({ slot }) => slot) })
    : inner;
  return { source, scope, columns: yields };
}

/** Without parentheses each argument is the parameter of its name. */
function implicit(procedure: Procedure, clause: CallClause, planning: Planning): readonly Compiled[] {
  return procedure.arguments.map(({ name, otherwise }) =>
    plain((_row, run) => {
      const value = run.parameters.get(name) ?? otherwise;
      if (value !== undefined) return value;
      throw cypherError({
        kind: 'ParameterMissing',
        detail: 'MissingParameter',
        message: `Expected parameter(s): ${name}`,
        text: planning.text,
        span: clause.span,
      });
    }),
  );
}

function yieldsOf(
  clause: CallClause,
  procedure: Procedure,
): readonly { readonly result: number; readonly name: string }[] {
  if (!clause.yields) return procedure.results.map(({ name }, result) => ({ name, result }));
  return clause.yields.map(({ field, alias }) => ({
    name: (alias ?? field).name,
    result: procedure.results.findIndex(({ name }) => name === field.name),
  }));
}

/** The arguments as the signature wants them: left out ones filled in, integers as floats where floats are asked for. */
function accepted(procedure: Procedure, given: readonly RuntimeValue[]): readonly RuntimeValue[] {
  return procedure.arguments.map((argument, i) => {
    const value = given[i] ?? (i < given.length ? null : (argument.otherwise ?? null));
    return converted(procedure, argument, value);
  });
}

function converted(procedure: Procedure, argument: ProcedureArgument, value: RuntimeValue): RuntimeValue {
  if (value === null) return null;
  const type = argument.type.replace(/\?$|\s+NOT NULL$/, '').toUpperCase();
  if (type === 'FLOAT' && isInteger(value)) return float(toNumber(value));
  const check = CHECKS[type];
  if (check === undefined || check(value)) return value;
  throw typeError(
    `${procedure.name}: the argument \`${argument.name}\` is a ${type}, but got ${describe(value)}`,
    'InvalidArgumentType',
  );
}

const CHECKS: Readonly<Record<string, (value: RuntimeValue) => boolean>> = {
  STRING: (value) => typeof value === 'string',
  BOOLEAN: (value) => typeof value === 'boolean',
  INTEGER: isInteger,
  FLOAT: isNumber,
  NUMBER: isNumber,
  'INTEGER | FLOAT': isNumber,
  MAP: (value) => value instanceof Map,
  LIST: Array.isArray,
};
