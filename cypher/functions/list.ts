/** Functions on lists. */

import { integer } from '../../graph/values.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { chargeText } from '../values/concatenation.ts';
import { describe } from '../values/describe.ts';
import { elementsOf, isList } from '../values/kinds.ts';
import { ListBuilder } from '../values/list-builder.ts';
import { orLong, surfaceOf } from '../values/long-work.ts';
import { MAX_INTEGER } from '../values/numbers.ts';
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
    evaluate: (args, context) => shortRange(numbersOf(args), context),
    steps: (args, context) => range(numbersOf(args), context),
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

/** What `range` would make of its arguments, without making it: it may be longer than any list. */
export interface Numbers {
  readonly length: number | bigint;
  /** Of a place that is there. */
  at(place: number | bigint): number | bigint;
}

export function numbersOf(args: readonly RuntimeValue[]): Numbers {
  const [start, end, step] = boundsOf(args);
  if (step === 0) throw argumentError("Step argument to 'range()' cannot be zero", 'NumberOutOfRange', '22N38');
  const isEmpty = step > 0 ? start > end : start < end;
  // NOTE: between two numbers lies what is exact only up to 2^53.
  const isSmall = [start, step, Number(end) - Number(start)].every(Number.isSafeInteger);
  if (isSmall) {
    const [first, by] = [Number(start), Number(step)];
    const length = isEmpty ? 0 : Math.floor((Number(end) - first) / by) + 1;
    return { length, at: (place) => first + Number(place) * by };
  }
  const [first, by] = [BigInt(start), BigInt(step)];
  const length = isEmpty ? 0n : (BigInt(end) - first) / by + 1n;
  if (length > MAX_INTEGER) throw outOfRange();
  return { length: integer(length), at: (place) => integer(first + BigInt(place) * by) };
}

/** `range(…)[index]`; from the end where the index is negative. */
export function numberAt({ length, at }: Numbers, index: number | bigint): RuntimeValue {
  const place = index < 0 ? BigInt(length) + BigInt(index) : index;
  return place < 0 || place >= length ? null : at(place);
}

/** A list longer than Neo4j can make is a number out of range, whatever the budget of memory. */
function listLength({ length }: Numbers): number {
  if (length > MAX_LENGTH) throw outOfRange();
  return Number(length);
}

function outOfRange(): Error {
  return arithmeticError('numeric value out of range', 'NumberOutOfRange');
}

/** The list where it is short, as it nearly always is. */
function shortRange(numbers: Numbers, context: EvaluationContext): RuntimeList {
  const count = listLength(numbers);
  if (count > STEPS_PER_CHECK) return orLong(range(numbers, context));
  context.charge(listBytes(count));
  return Array.from({ length: count }, (_, i) => numbers.at(i));
}

/** Accounts for the list before building it, so that range(1, 10^12) ends in a memory error at once. */
function* range(numbers: Numbers, context: EvaluationContext): Steps<RuntimeList> {
  const count = listLength(numbers);
  context.charge(listBytes(count));
  const list = new ListBuilder();
  for (let i = 0; i < count; i++) {
    if (i % STEPS_PER_CHECK === STEPS_PER_CHECK - 1 && context.spend(STEPS_PER_CHECK >> 3)) yield PAUSE;
    list.push(numbers.at(i));
  }
  return yield* list.toList(context);
}
