/** Checks function calls: known, rightly many and rightly typed arguments, aggregates in their place. */
import { GENERAL_STATUS, RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type { CallableFunction } from '../functions/spec.ts';
import type { CountStar, Expression, FunctionCall, MapLiteral, Span } from '../parse/ast.ts';
import { nearest, orMeant } from '../parse/nearest.ts';
import type { Checker, Site } from './checker.ts';
import { childrenOf } from './children.ts';
import { checkPatternPredicate, strayPattern } from './pattern-expressions.ts';
import {
  ANY,
  BOOLEAN,
  elementOf,
  INTEGER,
  isOnly,
  LIST,
  listOf,
  oneOf,
  STRING,
  type StaticType,
  typeNamed,
  unionOf,
} from './static-type.ts';

export function checkCountStar(checker: Checker, expression: CountStar, site: Site): StaticType {
  expectAggregates(checker, 'count', expression.span, site);
  return INTEGER;
}

export function checkCall(checker: Checker, call: FunctionCall, site: Site): StaticType {
  if (call.name.name.toLowerCase() === 'exists') return checkExists(checker, call, site);
  const spec = checker.environment.functions(call.name.name);
  if (!spec) checker.unknown ??= unknownFunction(checker, call);
  else if (spec.aggregating) expectAggregates(checker, spec.name, call.span, site);
  else if (call.distinct) {
    throw checker.failure(call.span, `\`${spec.name}\` takes no DISTINCT: it does not aggregate.`);
  }
  const inner: Site = spec?.aggregating ? { ...site, aggregates: 'inAggregate' } : site;
  const types = call.arguments.map((argument) => {
    if (argument.kind === 'patternExpression') throw strayPattern(checker, argument, inner);
    return checker.rules.expression(checker, argument, inner);
  });
  if (!spec) return ANY;
  expectCount(checker, call, spec);
  const status = GENERIC.has(spec.name) || isTemporal(spec.name) ? {} : { gqlStatus: WRONG_TYPE };
  for (const [index, argument] of call.arguments.entries())
    checker.expect(types[index] ?? ANY, parameterType(spec, index), argument, status);
  checkConstants(checker, call);
  if (spec.aggregating) for (const argument of call.arguments) refuseRandom(checker, argument);
  return resultType(spec, types);
}

function unknownFunction(checker: Checker, call: FunctionCall) {
  const { name } = call.name;
  const meant = nearest(name, checker.environment.functionNames ?? []);
  return checker.failure(call.span, `Unknown function \`${name}\`${orMeant(meant)}`, { detail: 'UnknownFunction' });
}

/** `exists` takes a pattern and nothing else since Neo4j 5. */
function checkExists(checker: Checker, call: FunctionCall, site: Site): StaticType {
  const [pattern, second] = call.arguments;
  for (const argument of call.arguments) {
    if (argument.kind === 'patternExpression') checkPatternPredicate(checker, argument, site);
    else checker.rules.expression(checker, argument, site);
  }
  if (second || !pattern) {
    throw checker.failure(call.span, '`exists` takes one pattern.', { detail: 'InvalidNumberOfArguments' });
  }
  if (pattern.kind === 'patternExpression') return BOOLEAN;
  const shown = checker.textOf(pattern.span);
  const message = 'The argument of `exists` is no pattern.';
  if (pattern.kind === 'property' || pattern.kind === 'index') {
    const hint = `Write \`${shown} IS NOT NULL\`.`;
    throw checker.failure(call.span, message, { detail: 'InvalidArgumentType', hint, gqlStatus: GENERAL_STATUS });
  }
  const hint = 'Write for example `EXISTS { (a)-->(b) }`.';
  throw checker.mismatch(pattern, message, { hint, gqlStatus: WRONG_TYPE });
}

function expectAggregates(checker: Checker, name: string, span: Span, site: Site): void {
  switch (site.aggregates) {
    case 'allowed':
      return;
    case 'inAggregate':
      throw checker.failure(span, `\`${name}\` aggregates and cannot stand inside another aggregate.`, {
        detail: 'NestedAggregation',
        hint: 'Aggregate in a WITH first and use its result here.',
      });
    case 'inList':
    case 'forbidden': {
      const why =
        site.aggregates === 'inList'
          ? ' and cannot do so for each element of a list.'
          : ', which only WITH and RETURN can do.';
      throw checker.failure(span, `\`${name}\` aggregates rows${why}`, {
        detail: 'InvalidAggregation',
        hint: 'Aggregate in a WITH first and use its result here.',
      });
    }
  }
}

function expectCount(checker: Checker, call: FunctionCall, spec: CallableFunction): void {
  const given = call.arguments.length;
  const least = spec.parameters.filter(({ optional }) => optional !== true).length;
  const most = spec.variadic === true ? Number.POSITIVE_INFINITY : spec.parameters.length;
  if (given >= least && given <= most) return;
  const signature = `${spec.name}(${spec.parameters.map(({ name }) => name).join(', ')}${spec.variadic === true ? ', …' : ''})`;
  const problem = given < least ? 'too few' : 'too many';
  throw checker.failure(call.span, `\`${spec.name}\` was given ${problem} arguments: it is \`${signature}\`.`, {
    detail: 'InvalidNumberOfArguments',
    ...(isTemporal(spec.name) && { gqlStatus: GENERAL_STATUS }),
  });
}

/** Arguments that are written out and cannot be right. */
function checkConstants(checker: Checker, call: FunctionCall): void {
  const [first, second] = call.arguments;
  switch (call.name.name.toLowerCase()) {
    case 'percentilecont':
    case 'percentiledisc':
      if (second) checkPercentile(checker, second);
      return;
    case 'point':
      if (first?.kind === 'map') checkPointKeys(checker, first);
      return;
    case 'normalize':
      if (second !== undefined && !isWord(second, checker.text)) {
        const message = 'The form of `normalize` is a word of its own: NFC, NFD, NFKC or NFKD, without quotes.';
        throw checker.failure(second.span, message, { detail: 'InvalidArgumentValue' });
      }
  }
}

/** A text written without quotes, as the parser takes the forms of `normalize`. */
function isWord(expression: Expression, text: string): boolean {
  return (
    expression.kind === 'literal' &&
    typeof expression.value === 'string' &&
    /^\w/.test(text.slice(expression.span.start))
  );
}

function checkPercentile(checker: Checker, share: Expression): void {
  const value = numberOf(share);
  if (value === undefined || (value !== null && value >= 0 && value <= 1)) return;
  const shown = checker.textOf(share.span);
  throw checker.failure(share.span, `A percentile is a number from 0.0 to 1.0, not ${shown}.`, {
    detail: 'NumberOutOfRange',
    gqlStatus: RULE_BROKEN,
  });
}

/** Of a number or null that is written out. */
function numberOf(expression: Expression): number | null | undefined {
  if (expression.kind === 'unary' && expression.operator === '-') {
    const value = numberOf(expression.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  if (expression.kind !== 'literal') return undefined;
  const { value } = expression;
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'object' && 'kind' in value ? value.value : undefined;
}

function checkPointKeys(checker: Checker, { entries, span }: MapLiteral): void {
  const keys = new Set(entries.map(({ key }) => key.name));
  const has = (...names: readonly string[]) => names.every((name) => keys.has(name));
  if (has('x', 'y') || has('latitude', 'longitude')) return;
  throw checker.failure(span, 'A point needs `x` and `y`, or `latitude` and `longitude`.', {
    detail: 'InvalidArgumentValue',
    hint: 'Write for example `point({latitude: 33.5, longitude: 36.3})`.',
  });
}

/** Temporal functions are procedures to Neo4j, and counted as such. */
function isTemporal(name: string): boolean {
  return /^(date|time|localtime|datetime|localdatetime|duration)(\.|$)/i.test(name);
}

function parameterType(spec: CallableFunction, index: number): StaticType {
  const parameter = spec.parameters[Math.min(index, spec.parameters.length - 1)];
  return typeNamed(parameter?.checked ?? parameter?.type ?? 'ANY');
}

/** Functions of lists of any type, whose arguments GQL judges as it judges operands; so it does those of temporal functions. */
const GENERIC = new Set(['head', 'last', 'tail', 'reverse']);

const RANDOM = new Set(['rand', 'randomuuid']);

/** An aggregate over chance could be worked out once or once per row; Cypher refuses to choose. */
function refuseRandom(checker: Checker, argument: Expression): void {
  if (argument.kind === 'call') {
    const spec = checker.environment.functions(argument.name.name);
    if (spec && RANDOM.has(spec.name.toLowerCase())) {
      throw checker.failure(argument.span, `\`${spec.name}\` cannot stand inside an aggregate.`, {
        detail: 'NonConstantExpression',
        hint: 'Draw the values in a WITH first.',
      });
    }
  }
  for (const child of childrenOf(argument)) refuseRandom(checker, child);
}

/** Functions whose result is made of what they are given. */
function resultType(spec: CallableFunction, types: readonly StaticType[]): StaticType {
  const [first] = types;
  switch (first && spec.name.toLowerCase()) {
    case 'collect':
      return first ? listOf(first) : typeNamed(spec.returns);
    case 'coalesce':
      return oneOf(types);
    case 'min':
    case 'max':
      return first ?? ANY;
    case 'nullif':
      return ANY;
    case 'head':
    case 'last':
      return first ? elementOf(first) : typeNamed(spec.returns);
    case 'reverse':
      return first && isOnly(first, unionOf(STRING, LIST)) ? first : typeNamed(spec.returns);
    default:
      return typeNamed(spec.returns);
  }
}
