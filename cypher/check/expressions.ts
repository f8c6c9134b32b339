/** Checks expressions: every name bound, every operand of a type that its operator takes, aggregates only where they may be. */
import { float } from '../../graph/values.ts';
import { type CypherErrorOptions, RULE_BROKEN, WRONG_TYPE } from '../errors.ts';
import type { CaseExpression, Expression, IndexAccess, Literal, MapProjection, PropertyAccess } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { checkListComprehension, checkPatternComprehension, checkQuantified, checkReduce } from './comprehensions.ts';
import { checkCall, checkCountStar } from './function-calls.ts';
import { checkLabelExpression, refuseDynamic } from './labels.ts';
import { withLocal } from './local-scope.ts';
import { operatorType } from './operators.ts';
import { checkPatternPredicate, checkShortestPathValue, strayPattern } from './pattern-expressions.ts';
import {
  ANY,
  BOOLEAN,
  DURATION,
  ENTITY,
  elementOf,
  FLOAT,
  INDEXED,
  INTEGER,
  isOnly,
  KEYED,
  LIST,
  listOf,
  MAP,
  mayBe,
  mergedOf,
  NOTHING,
  NUMBER,
  oneOf,
  PATH,
  PROPERTY,
  RELATIONSHIP,
  STRING,
  type StaticType,
  TEMPORAL,
  UNRELATED,
  unionOf,
} from './static-type.ts';
import { checkSubqueryExpression } from './subquery-expressions.ts';

export function checkExpression(checker: Checker, expression: Expression, site: Site): StaticType {
  const known = checker.known.size === 0 ? undefined : checker.known.get(expression);
  if (known !== undefined) return known;
  switch (expression.kind) {
    case 'literal':
      return literalType(expression.value);
    case 'parameter':
      return checker.environment.parameterType?.(expression.name) ?? ANY;
    case 'variable': {
      const binding = site.scope.lookup(expression.name);
      if (!binding) throw checker.undefinedVariable(expression.name, expression.span, site.scope);
      return binding.type;
    }
    case 'property':
      return checkProperty(checker, expression, site);
    case 'index':
      return checkIndex(checker, expression, site);
    case 'slice': {
      const object = checkExpression(checker, expression.object, site);
      checker.expect(object, LIST, expression.object, misread);
      for (const bound of [expression.from, expression.to]) {
        if (bound) checker.expect(checkExpression(checker, bound, site), INTEGER, bound, misread);
      }
      return isOnly(object, LIST) ? object : LIST;
    }
    case 'list':
      return listOf(mergedOf(expression.items.map((item) => checkExpression(checker, item, site))));
    case 'map':
      for (const { value } of expression.entries) checkExpression(checker, value, site);
      return MAP;
    case 'mapProjection':
      return checkMapProjection(checker, expression, site);
    default:
      return checkOperation(checker, expression, site);
  }
}

/** Operators and checks. */
function checkOperation(checker: Checker, expression: Expression, site: Site): StaticType {
  switch (expression.kind) {
    case 'unary': {
      if (expression.operator === 'NOT') {
        checkOperand(checker, expression.operand, site);
        return BOOLEAN;
      }
      const operand = checkExpression(checker, expression.operand, site);
      checker.expect(operand, NUMBER, expression.operand, { gqlStatus: RULE_BROKEN });
      return isOnly(operand, INTEGER) ? INTEGER : NUMBER;
    }
    case 'binary': {
      if (expression.operator === 'AND' || expression.operator === 'OR' || expression.operator === 'XOR') {
        checkOperand(checker, expression.left, site);
        checkOperand(checker, expression.right, site);
        return BOOLEAN;
      }
      const left = checkExpression(checker, expression.left, site);
      return operatorType(checker, expression, left, checkExpression(checker, expression.right, site));
    }
    case 'comparison':
      checkExpression(checker, expression.first, site);
      for (const { operand } of expression.rest) checkExpression(checker, operand, site);
      return BOOLEAN;
    case 'isTyped':
      checkExpression(checker, expression.operand, site);
      // NOTE: that it is a boolean Neo4j knows only as it runs, except of IS NOT.
      return expression.negated ? BOOLEAN : ANY;
    case 'isNull':
    case 'isNormalized':
      checkExpression(checker, expression.operand, site);
      return BOOLEAN;
    case 'hasLabels':
      checker.expect(checkExpression(checker, expression.operand, site), ENTITY, expression.operand);
      refuseDynamic(checker, expression.labels, expression.span);
      checkLabelExpression(checker, expression.labels, site);
      return BOOLEAN;
    case 'case':
      return checkCase(checker, expression, site);
    default:
      return checkScoped(checker, expression, site);
  }
}

/** Calls, and what brings names or patterns of its own. */
function checkScoped(checker: Checker, expression: Expression, site: Site): StaticType {
  switch (expression.kind) {
    case 'call':
      return checkCall(checker, expression, site);
    case 'countStar':
      return checkCountStar(checker, expression, site);
    case 'listComprehension':
      return checkListComprehension(checker, expression, site);
    case 'quantified':
      return checkQuantified(checker, expression, site);
    case 'reduce':
      return checkReduce(checker, expression, site);
    case 'patternComprehension':
      return checkPatternComprehension(checker, expression, site);
    case 'subqueryExpression':
      return checkSubqueryExpression(checker, expression, site);
    case 'patternExpression':
      throw strayPattern(checker, expression, site);
    case 'shortestPathExpression':
      return checkShortestPathValue(checker, expression, site);
    default:
      throw new TypeError(`no check for an expression of kind ${expression.kind}`);
  }
}

/** An expression where true or false is asked for. */
export function checkPredicate(checker: Checker, expression: Expression, site: Site): void {
  if (expression.kind === 'patternExpression') checkPatternPredicate(checker, expression, site);
  else checker.expect(checkExpression(checker, expression, site), BOOLEAN, expression);
}

/** What AND, OR, XOR and NOT work on. */
function checkOperand(checker: Checker, expression: Expression, site: Site): void {
  if (expression.kind === 'patternExpression') checkPatternPredicate(checker, expression, site);
  else
    checker.expect(checkExpression(checker, expression, site), BOOLEAN, expression, {
      ...(expression.kind !== 'parameter' && { gqlStatus: RULE_BROKEN }),
    });
}

function literalType(value: Literal['value']): StaticType {
  if (value === null) return NOTHING;
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN;
    case 'string':
      return STRING;
    case 'number':
      return float(value) === value ? FLOAT : INTEGER;
    case 'bigint':
      return INTEGER;
    default:
      return 'kind' in value ? FLOAT : listOf(mergedOf(value.map(literalType)));
  }
}

function checkProperty(checker: Checker, { object }: PropertyAccess, site: Site): StaticType {
  const type = checkExpression(checker, object, site);
  checker.expect(type, KEYED, object, misreadKind(type));
  return isOnly(type, ENTITY) ? PROPERTY : ANY;
}

/** The test kit calls a wrong read from a plain value a TypeError, one from a path a SyntaxError; Neo4j's code is the same. */
function misreadKind(type: StaticType): Partial<CypherErrorOptions> {
  const isGraph =
    isOnly(type, PATH) || (isOnly(type, LIST) && type.element !== undefined && isOnly(type.element, RELATIONSHIP));
  return isGraph ? {} : misread;
}

const misread: Partial<CypherErrorOptions> = { kind: 'TypeError', code: 'Neo.ClientError.Statement.SyntaxError' };
/** What stands in brackets to read by. */
const misreadKey: Partial<CypherErrorOptions> = { ...misread, gqlStatus: WRONG_TYPE };

function checkIndex(checker: Checker, { object, index }: IndexAccess, site: Site): StaticType {
  const type = checkExpression(checker, object, site);
  const key = checkExpression(checker, index, site);
  // NOTE: a place, unlike a name, is looked up in lists alone (and for what is known too late, in maps).
  const isPlaced = isOnly(key, INTEGER) && isOnly(type, unionOf(TEMPORAL, DURATION));
  checker.expect(type, isPlaced ? LIST : INDEXED, object, misread);
  if (isOnly(type, LIST)) checker.expect(key, INTEGER, index, misreadKey);
  else if (!mayBe(type, unionOf(LIST, UNRELATED))) checker.expect(key, STRING, index, misreadKey);
  if (isOnly(type, LIST)) return elementOf(type);
  return isOnly(type, ENTITY) ? PROPERTY : ANY;
}

function checkMapProjection(checker: Checker, { object, items }: MapProjection, site: Site): StaticType {
  const type = checkExpression(checker, object, site);
  checker.expect(type, unionOf(MAP, ENTITY), object);
  for (const item of items) {
    if (item.kind === 'variable') checkExpression(checker, item.variable, site);
    else if (item.kind === 'entry') checkExpression(checker, item.value, site);
  }
  return MAP;
}

function checkCase(checker: Checker, expression: CaseExpression, site: Site): StaticType {
  const subject = expression.subject ? checkExpression(checker, expression.subject, site) : undefined;
  const types: StaticType[] = [];
  for (const { when, then: value } of expression.branches) {
    for (const test of when) {
      if (test.kind === 'partial')
        checkExpression(checker, test.expression, withLocal(site, test.subjectName, subject ?? ANY));
      else if (subject) checkExpression(checker, test.expression, site);
      else checkPredicate(checker, test.expression, site);
    }
    types.push(checkExpression(checker, value, site));
  }
  if (expression.otherwise) types.push(checkExpression(checker, expression.otherwise, site));
  return oneOf(types);
}
