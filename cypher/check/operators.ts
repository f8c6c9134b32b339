/** Types of operators. */
import { RULE_BROKEN } from '../errors.ts';
import type { BinaryExpression } from '../parse/ast.ts';
import type { Checker } from './checker.ts';
import {
  ANY,
  BOOLEAN,
  commonOf,
  DURATION,
  describeType,
  FLOAT,
  INTEGER,
  isOnly,
  LIST,
  listOf,
  mayBe,
  NOTHING,
  NUMBER,
  STRING,
  type StaticType,
  TEMPORAL,
  unionOf,
} from './static-type.ts';

type Rule = readonly [left: StaticType, right: StaticType, result: (left: StaticType, right: StaticType) => StaticType];

const always = (type: StaticType) => () => type;
const NUMBERS: Rule = [NUMBER, NUMBER, numberOf];

/** What each operator takes: the first side decides which rules are left, the second must fit one of them. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  '+': [
    NUMBERS,
    [STRING, STRING, always(STRING)],
    [STRING, NUMBER, always(STRING)],
    [NUMBER, STRING, always(STRING)],
    [TEMPORAL, DURATION, (left) => narrow(left, TEMPORAL)],
    [DURATION, TEMPORAL, (_, right) => narrow(right, TEMPORAL)],
    [DURATION, DURATION, always(DURATION)],
    [LIST, ANY, appended],
    [ANY, LIST, (left, right) => appended(right, left)],
  ],
  '-': [NUMBERS, [TEMPORAL, DURATION, (left) => narrow(left, TEMPORAL)], [DURATION, DURATION, always(DURATION)]],
  '*': [NUMBERS, [DURATION, NUMBER, always(DURATION)], [NUMBER, DURATION, always(DURATION)]],
  '/': [NUMBERS, [DURATION, NUMBER, always(DURATION)]],
  '%': [NUMBERS],
  '^': [[NUMBER, NUMBER, always(FLOAT)]],
  '||': [
    [STRING, STRING, always(STRING)],
    [LIST, LIST, appended],
  ],
  '=~': [[STRING, STRING, always(BOOLEAN)]],
  IN: [[ANY, LIST, always(BOOLEAN)]],
  'STARTS WITH': [[ANY, ANY, always(BOOLEAN)]],
  'ENDS WITH': [[ANY, ANY, always(BOOLEAN)]],
  CONTAINS: [[ANY, ANY, always(BOOLEAN)]],
};

export function operatorType(checker: Checker, at: BinaryExpression, left: StaticType, right: StaticType): StaticType {
  const rules = RULES[at.operator] ?? [];
  const open = rules.filter(([first]) => mayBe(left, first));
  if (open.length === 0)
    checker.expect(left, rules.map(([first]) => first).reduce(unionOf), at.left, {
      ...(at.left.kind !== 'parameter' && { gqlStatus: RULE_BROKEN }),
    });
  const fitting = open.filter(([, second]) => mayBe(right, second));
  if (fitting.length === 0) {
    const expected = describeType(open.map(([, second]) => second).reduce(unionOf));
    const message = `Type mismatch: \`${at.operator}\` expects ${expected} on its right but was ${describeType(right)}.`;
    throw checker.mismatch(at.right, message);
  }
  return fitting.map(([, , result]) => result(left, right)).reduce(unionOf, NOTHING);
}

function narrow(type: StaticType, within: StaticType): StaticType {
  const kinds = type.kinds & within.kinds;
  return kinds === 0 ? within : { kinds };
}

function numberOf(left: StaticType, right: StaticType): StaticType {
  if (isOnly(left, INTEGER) && isOnly(right, INTEGER)) return INTEGER;
  return isOnly(left, FLOAT) || isOnly(right, FLOAT) ? FLOAT : NUMBER;
}

/** A list and what is added to it: an element, or the elements of another list. */
function appended(list: StaticType, added: StaticType): StaticType {
  const held = isOnly(list, LIST) ? (list.element ?? ANY) : ANY;
  if (isOnly(added, LIST)) return listOf(commonOf(held, added.element ?? ANY));
  const asElement = commonOf(held, added);
  return listOf(
    (added.kinds & LIST.kinds) === 0 ? asElement : unionOf(asElement, commonOf(held, added.element ?? ANY)),
  );
}
