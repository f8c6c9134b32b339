/** Functions on lists. */

import { integer } from '../../graph/values.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { chargeText } from '../values/concatenation.ts';
import { describe } from '../values/describe.ts';
import { elementsOf, isList } from '../values/kinds.ts';
import { ListBuilder } from '../values/list-builder.ts';
import { orLong, surfaceOf } from '../values/long-work.ts';
import type { EvaluationContext, RuntimeList, RuntimeValue } from '../values/runtime.ts';
import { listBytes } from '../values/size.ts';
import { treeBytes, withTreeBytes } from '../values/tree-bytes.ts';
import { argumentError, arithmeticError, typeError } from '../values/value-errors.ts';
import { argument, countArgument, invalidArgument } from './arguments.ts';
import { type FunctionSpec, inSteps } from './spec.ts';
import { partsOf, reversed } from './string-text.ts';

const LIST = { name: 'list', type: 'LIST<ANY>' } as const;
const STEPS_PER_CHECK = 4096;
const MAX_LENGTH = 2 ** 31 - 1;

export const LIST_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'head',
    parameters: [LIST],
    returns: 'ANY',
    evaluate: (args) => elements(argument(args, 0), 0)[0] ?? null,
  },
  {
    name: 'last',
    parameters: [LIST],
    returns: 'ANY',
    evaluate: (args) => elements(argument(args, 0), -1).at(-1) ?? null,
  },
  {
    name: 'tail',
    parameters: [LIST],
    returns: 'LIST<ANY>',
    evaluate: (args, context) => {
      const list = elementsOf(argument(args, 0));
      context.charge(listBytes(list.length));
      return list.slice(1);
    },
  },
  {
    name: 'reverse',
    parameters: [{ name: 'input', type: 'STRING | LIST<ANY>' }],
    returns: 'STRING | LIST<ANY>',
    ...inSteps((args, context) => reverse(argument(args, 0), context)),
  },
  {
    name: 'range',
    parameters: [
      { name: 'start', type: 'INTEGER' },
      { name: 'end', type: 'INTEGER' },
      { name: 'step', type: 'INTEGER', optional: true },
    ],
    returns: 'LIST<INTEGER>',
    seesNull: true,
    evaluate: (args, context) => shortRange(boundsOf(args), context),
    steps: (args, context) => range(boundsOf(args), context),
  },
];

function elements(value: RuntimeValue, index: number): RuntimeList {
  if (isList(value)) return value;
  throw typeError(
    `\`${describe(value)}\` is not a collection or a map. Element access is only possible by performing a collection ` +
      `lookup using an integer index, or by performing a map lookup using a string key (found: ${describe(value)}[Int(${index})])`,
    'InvalidArgumentType',
  );
}

function* reverse(value: RuntimeValue, context: EvaluationContext): Steps<RuntimeValue> {
  if (typeof value === 'string') {
    chargeText(value.length, context);
    const parts: string[] = [];
    for (const part of partsOf(value)) {
      parts.push(reversed(part));
      if (context.spend(part.length >> 2)) yield PAUSE;
    }
    return parts.reverse().join('');
  }
  if (isList(value)) {
    context.charge(listBytes(value.length));
    if (context.spend(surfaceOf(value))) yield PAUSE;
    return withTreeBytes(value.toReversed(), treeBytes(value) - listBytes(value.length));
  }
  throw invalidArgument(
    "Invalid input for function 'reverse()': Expected a string or a list; consider converting the value to a string with toString() or creating a list.",
  );
}

type Bounds = readonly [start: number | bigint, end: number | bigint, step: number | bigint];

function boundsOf(args: readonly RuntimeValue[]): Bounds {
  const bound = (index: number, role: string) => countArgument(args, index, { role, functionName: 'range' });
  return [bound(0, 'start'), bound(1, 'end'), args.length < 3 ? 1 : bound(2, 'step')];
}

/** How long the list is that `range` would make of the arguments; nothing is made. */
export function rangeLength(args: readonly RuntimeValue[]): number | bigint {
  return countOf(boundsOf(args));
}

function countOf(bounds: Bounds): number | bigint {
  const [start, end, step] = bounds;
  if (step === 0) throw argumentError("Step argument to 'range()' cannot be zero", 'NumberOutOfRange', '22N38');
  if (step > 0 ? start > end : start < end) return 0;
  return isSmall(bounds)
    ? Math.floor((Number(end) - Number(start)) / Number(step)) + 1
    : integer((BigInt(end) - BigInt(start)) / BigInt(step) + 1n);
}

/** A list longer than Neo4j can make is a number out of range, whatever the budget of memory. */
function listLength(bounds: Bounds): number {
  const count = countOf(bounds);
  if (count > MAX_LENGTH) throw arithmeticError('numeric value out of range', 'NumberOutOfRange');
  return Number(count);
}

function isSmall(bounds: Bounds): boolean {
  return bounds.every((bound) => typeof bound === 'number');
}

/** The list where it is short, as it nearly always is. */
function shortRange(bounds: Bounds, context: EvaluationContext): RuntimeList {
  const count = listLength(bounds);
  if (count > STEPS_PER_CHECK || !isSmall(bounds)) return orLong(range(bounds, context));
  context.charge(listBytes(count));
  const [start, , step] = bounds;
  const list: number[] = [];
  for (let i = 0; i < count; i++) list.push(Number(start) + i * Number(step));
  return list;
}

/** Accounts for the list before building it, so that range(1, 10^12) ends in a memory error at once. */
function* range(bounds: Bounds, context: EvaluationContext): Steps<RuntimeList> {
  const count = listLength(bounds);
  const small = isSmall(bounds);
  const [start, , step] = bounds;
  context.charge(listBytes(count));
  const list = new ListBuilder();
  for (let i = 0; i < count; i++) {
    if (i % STEPS_PER_CHECK === STEPS_PER_CHECK - 1 && context.spend(STEPS_PER_CHECK >> 3)) yield PAUSE;
    list.push(small ? Number(start) + i * Number(step) : integer(BigInt(start) + BigInt(i) * BigInt(step)));
  }
  return yield* list.toList(context);
}
