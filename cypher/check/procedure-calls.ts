/** Checks CALL of procedures: known, rightly called, results named once. */
import { GENERAL_STATUS } from '../errors.ts';
import type { CallClause, Name, Span } from '../parse/ast.ts';
import { nearest, orMeant } from '../parse/nearest.ts';
import { holdsAggregate } from './aggregation.ts';
import type { Checker, Columns } from './checker.ts';
import type { ProcedureSignature } from './environment.ts';
import { placeBefore } from './place.ts';
import type { Scope } from './scope.ts';
import { ANY, type StaticType, typeNamed } from './static-type.ts';

/** Binds what is yielded and answers the columns that a call standing alone gives. */
export function checkProcedureCall(
  checker: Checker,
  call: CallClause,
  scope: Scope,
  standsAlone: boolean,
): Columns | undefined {
  const procedure = checker.environment.procedures(call.procedure.name);
  if (!procedure) checker.unknown ??= unknownProcedure(checker, call.procedure);
  if (procedure?.mode === 'WRITE' || procedure?.mode === 'SCHEMA') checker.writes++;
  checkArguments(checker, call, procedure, scope, standsAlone);
  if (standsAlone && call.where) {
    const place = placeBefore(call.where.span.start, 'WHERE', checker.text);
    throw checker.failure(call.where.span, 'A call that stands alone takes no WHERE.', {
      detail: 'InvalidClauseComposition',
      at: place,
      hint: 'Write `CALL … YIELD * WITH * WHERE … RETURN *` with the results named.',
    });
  }
  const columns = bindResults(checker, call, procedure, scope, standsAlone);
  if (call.where) checker.rules.predicate(checker, call.where, { scope, aggregates: 'forbidden' });
  return standsAlone && columns.size > 0 ? columns : undefined;
}

function unknownProcedure(checker: Checker, { name, span }: Name) {
  const meant = nearest(name, checker.environment.procedureNames ?? []);
  return checker.failure(span, `There is no procedure \`${name}\`${orMeant(meant)}`, {
    detail: 'ProcedureNotFound',
    kind: 'ProcedureError',
    hint: 'SHOW PROCEDURES lists those there are.',
  });
}

function checkArguments(
  checker: Checker,
  call: CallClause,
  procedure: ProcedureSignature | undefined,
  scope: Scope,
  standsAlone: boolean,
): void {
  const { arguments: given, span } = call;
  if (given?.some((argument) => holdsAggregate(argument, checker.environment))) {
    throw checker.failure(span, 'Arguments of a procedure cannot aggregate rows.', {
      detail: 'InvalidAggregation',
      hint: 'Aggregate in a WITH first and use its result here.',
    });
  }
  const types = given?.map((argument) =>
    checker.rules.expression(checker, argument, { scope, aggregates: 'forbidden' }),
  );
  if (!procedure) return;
  if (!given) {
    if (standsAlone) return;
    throw checker.failure(span, `\`${procedure.name}\` needs its parentheses here, with its arguments.`, {
      detail: 'InvalidArgumentPassingMode',
      hint: 'Only a call that stands alone takes its arguments from parameters of the same name.',
    });
  }
  const least = procedure.arguments.filter(({ otherwise }) => otherwise === undefined).length;
  if (given.length < least || given.length > procedure.arguments.length) {
    const names = procedure.arguments.map(({ name }) => name).join(', ');
    const problem = given.length < least ? 'too few' : 'too many';
    throw checker.failure(span, `\`${procedure.name}(${names})\` was given ${problem} arguments.`, {
      detail: 'InvalidNumberOfArguments',
      gqlStatus: GENERAL_STATUS,
    });
  }
  for (const [index, argument] of given.entries()) {
    checker.expect(types?.[index] ?? ANY, typeNamed(procedure.arguments[index]?.type ?? 'ANY'), argument);
  }
}

function bindResults(
  checker: Checker,
  call: CallClause,
  procedure: ProcedureSignature | undefined,
  scope: Scope,
  standsAlone: boolean,
): Columns {
  if (procedure && !call.yields && !standsAlone && (call.yieldStar || procedure.results.length > 0)) {
    throw checker.failure(call.span, `The results of \`${procedure.name}\` have no names here.`, {
      ...(!call.yieldStar && { detail: 'UndefinedVariable' }),
      hint: `Name them: \`YIELD ${procedure.results.map(({ name }) => name).join(', ')}\`.`,
    });
  }
  const all = (procedure?.results ?? []).map(({ name }): YieldItem => ({ field: { name, span: call.span } }));
  const columns = new Map<string, { type: StaticType; span: Span }>();
  for (const { field, alias } of call.yields ?? (standsAlone ? all : [])) {
    const result = procedure?.results.find(({ name }) => name === field.name);
    if (procedure && !result) throw unknownResult(checker, procedure, field);
    const { name, span } = alias ?? field;
    const type = typeNamed(result?.type ?? 'ANY');
    checker.bind(scope, { name, span }, type, `Rename the result: \`YIELD ${field.name} AS other\`.`);
    columns.set(name, { type, span });
  }
  return columns;
}

type YieldItem = NonNullable<CallClause['yields']>[number];

function unknownResult(checker: Checker, procedure: ProcedureSignature, field: Name) {
  const names = procedure.results.map(({ name }) => name);
  const meant = nearest(field.name, names);
  const end = orMeant(meant, `; it yields ${names.join(', ') || 'nothing'}.`);
  return checker.failure(field.span, `\`${procedure.name}\` yields no \`${field.name}\`${end}`, {
    detail: 'UndefinedVariable',
  });
}
