/** Scalar functions that ask about any value: its size, its type, the first that is not null; and the clock and chance. */
import { isNumber } from '../../graph/values.ts';
import { isList, isMap } from '../values/kinds.ts';
import { isNaNValue } from '../values/number-order.ts';
import { equalsSteps } from '../values/pieces.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { valueType } from '../values/value-type.ts';
import { argument, invalidArgument, wrongType } from './arguments.ts';
import { type FunctionSpec, inSteps } from './spec.ts';
import { lengthOf } from './string-text.ts';

const ANYTHING = { name: 'input', type: 'ANY' } as const;

export const SCALAR_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'coalesce',
    parameters: [ANYTHING],
    variadic: true,
    returns: 'ANY',
    seesNull: true,
    evaluate: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    name: 'nullIf',
    parameters: [
      { name: 'v1', type: 'ANY' },
      { name: 'v2', type: 'ANY' },
    ],
    returns: 'ANY',
    seesNull: true,
    ...inSteps(function* (args, context) {
      const [a, b] = [argument(args, 0), argument(args, 1)];
      return (yield* equalsSteps(a, b, context)) === true ? null : a;
    }),
  },
  {
    name: 'size',
    parameters: [{ name: 'input', type: 'STRING | LIST<ANY>' }],
    returns: 'INTEGER',
    evaluate: (args) => sizeOf(argument(args, 0)),
  },
  characterLength('char_length'),
  characterLength('character_length'),
  {
    name: 'valueType',
    parameters: [ANYTHING],
    returns: 'STRING',
    seesNull: true,
    evaluate: (args) => valueType(argument(args, 0)),
  },
  {
    name: 'isEmpty',
    parameters: [
      { name: 'input', type: 'STRING | MAP | LIST<ANY>', checked: 'STRING | MAP | LIST<ANY> | NODE | RELATIONSHIP' },
    ],
    returns: 'BOOLEAN',
    evaluate: (args) => isEmpty(argument(args, 0)),
  },
  {
    name: 'isNaN',
    parameters: [{ name: 'input', type: 'INTEGER | FLOAT' }],
    returns: 'BOOLEAN',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (!isNumber(value)) throw invalidArgument('isNaN() requires numbers');
      return isNaNValue(value);
    },
  },
  {
    name: 'exists',
    parameters: [ANYTHING],
    returns: 'BOOLEAN',
    seesNull: true,
    evaluate: (args) => argument(args, 0) !== null,
  },
  {
    name: 'timestamp',
    parameters: [],
    returns: 'INTEGER',
    volatile: true,
    evaluate: (_args, { clocks }) =>
      clocks.statement.epochSecond * 1000 + Math.floor(clocks.statement.nanosecond / 1_000_000),
  },
  {
    name: 'randomUUID',
    parameters: [],
    returns: 'STRING',
    volatile: true,
    evaluate: (_args, context) => randomUuid(context),
  },
];

function characterLength(name: string): FunctionSpec {
  return {
    name,
    parameters: [{ name: 'input', type: 'STRING' }],
    returns: 'INTEGER',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (typeof value === 'string') return lengthOf(value);
      throw wrongType('character_length', 'a String', value);
    },
  };
}

function sizeOf(value: RuntimeValue): number {
  if (typeof value === 'string') return lengthOf(value);
  if (isList(value) || value instanceof Uint8Array) return value.length;
  throw wrongType('size', 'a String or List', value);
}

function isEmpty(value: RuntimeValue): boolean {
  if (typeof value === 'string' || isList(value)) return value.length === 0;
  if (isMap(value)) return value.size === 0;
  throw wrongType('isEmpty', 'a List, Map, or String', value);
}

/** 122 random bits, the version and the variant in their places. */
function randomUuid({ random }: EvaluationContext): string {
  const digit = () => Math.floor(random() * 16);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    (place === 'x' ? digit() : (digit() & 3) | 8).toString(16),
  );
}
