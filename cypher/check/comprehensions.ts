/** Checks what brings a variable for a part of an expression. */
import { RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type {
  Expression,
  ListComprehension,
  PatternComprehension,
  QuantifiedPredicate,
  ReduceExpression,
} from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { withLocal, withLocals } from './local-scope.ts';
import { checkComprehensionPattern } from './pattern-expressions.ts';
import { BOOLEAN, elementOf, LIST, listOf, NUMBER, type StaticType, unionOf } from './static-type.ts';

export function checkListComprehension(checker: Checker, expression: ListComprehension, site: Site): StaticType {
  const element = checkList(checker, expression.list, site);
  const inner = withLocal(insideList(site), expression.variable.name, element);
  if (expression.where) checker.rules.predicate(checker, expression.where, inner);
  return listOf(expression.projection ? checker.rules.expression(checker, expression.projection, inner) : element);
}

export function checkQuantified(checker: Checker, expression: QuantifiedPredicate, site: Site): StaticType {
  const element = checkList(checker, expression.list, site);
  if (!expression.where) {
    const message = `${expression.quantifier}(…) needs a predicate after WHERE.`;
    const hint = `Write \`${expression.quantifier}(${expression.variable.name} IN list WHERE …)\`.`;
    throw checker.failure(expression.span, message, { hint, gqlStatus: RULE_BROKEN });
  }
  checker.rules.predicate(checker, expression.where, withLocal(insideList(site), expression.variable.name, element));
  return BOOLEAN;
}

export function checkReduce(checker: Checker, expression: ReduceExpression, site: Site): StaticType {
  const initial = checker.rules.expression(checker, expression.initial, site);
  const element = checkList(checker, expression.list, site);
  const locals = new Map([
    [expression.accumulator.name, initial],
    [expression.variable.name, element],
  ]);
  const step = checker.rules.expression(checker, expression.step, withLocals(insideList(site), locals));
  const expected = initial.kinds & NUMBER.kinds ? unionOf(initial, NUMBER) : initial;
  checker.expect(step, expected, expression.step, {
    hint: 'The step of reduce gives the next value of its accumulator.',
    gqlStatus: WRONG_TYPE,
  });
  if (initial.kinds === 0) return step;
  // Of what is known of one and hardly of the other, the closer counts.
  const common = initial.kinds & step.kinds;
  if (common === initial.kinds) return initial;
  return common !== 0 && common === step.kinds ? step : unionOf(initial, step);
}

export function checkPatternComprehension(checker: Checker, expression: PatternComprehension, site: Site): StaticType {
  const inner = checkComprehensionPattern(checker, expression.pattern, insideList(site));
  if (expression.where) checker.rules.predicate(checker, expression.where, inner);
  return listOf(checker.rules.expression(checker, expression.projection, inner));
}

function checkList(checker: Checker, list: Expression, site: Site): StaticType {
  const type = checker.rules.expression(checker, list, site);
  checker.expect(type, LIST, list);
  return elementOf(type);
}

/** No aggregate may stand in what is worked out once per element. */
function insideList(site: Site): Site {
  return site.aggregates === 'allowed' ? { ...site, aggregates: 'inList' } : site;
}
