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
    category: 'scalar',
    parameters: [ANYTHING],
    variadic: true,
    returns: 'ANY',
    description: 'The first argument that is not null.',
    seesNull: true,
    evaluate: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    name: 'nullIf',
    category: 'scalar',
    parameters: [
      { name: 'v1', type: 'ANY' },
      { name: 'v2', type: 'ANY' },
    ],
    returns: 'ANY',
    description: 'Null where the two are equal, else the first.',
    seesNull: true,
    ...inSteps(function* (args, context) {
      const [a, b] = [argument(args, 0), argument(args, 1)];
      return (yield* equalsSteps(a, b, context)) === true ? null : a;
    }),
  },
  {
    name: 'size',
    category: 'scalar',
    parameters: [{ name: 'input', type: 'STRING | LIST<ANY>' }],
    returns: 'INTEGER',
    description: 'How many elements a list has, or characters a string.',
    evaluate: (args) => sizeOf(argument(args, 0)),
  },
  characterLength('char_length'),
  characterLength('character_length'),
  {
    name: 'valueType',
    category: 'scalar',
    parameters: [ANYTHING],
    returns: 'STRING',
    description: 'The name of the most precise type that the value has.',
    seesNull: true,
    evaluate: (args) => valueType(argument(args, 0)),
  },
  {
    name: 'isEmpty',
    category: 'predicate',
    parameters: [{ name: 'input', type: 'STRING | MAP | LIST<ANY>' }],
    returns: 'BOOLEAN',
    description: 'Whether a string, a list or a map has nothing in it.',
    evaluate: (args) => isEmpty(argument(args, 0)),
  },
  {
    name: 'isNaN',
    category: 'mathematical',
    parameters: [{ name: 'input', type: 'INTEGER | FLOAT' }],
    returns: 'BOOLEAN',
    description: 'Whether a number is the float that is not a number.',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (!isNumber(value)) throw invalidArgument('isNaN() requires numbers');
      return isNaNValue(value);
    },
  },
  {
    name: 'exists',
    category: 'predicate',
    parameters: [ANYTHING],
    returns: 'BOOLEAN',
    description: 'Whether a pattern is found in the graph.',
    seesNull: true,
    evaluate: (args) => argument(args, 0) !== null,
  },
  {
    name: 'timestamp',
    category: 'scalar',
    parameters: [],
    returns: 'INTEGER',
    description: 'Milliseconds since 1970-01-01T00:00Z, the same for the whole statement.',
    volatile: true,
    evaluate: (_args, { clocks }) =>
      clocks.statement.epochSecond * 1000 + Math.floor(clocks.statement.nanosecond / 1_000_000),
  },
  {
    name: 'randomUUID',
    category: 'scalar',
    parameters: [],
    returns: 'STRING',
    description: 'A random universally unique identifier (version 4).',
    volatile: true,
    evaluate: (_args, context) => randomUuid(context),
  },
];

function characterLength(name: string): FunctionSpec {
  return {
    name,
    category: 'scalar',
    parameters: [{ name: 'input', type: 'STRING' }],
    returns: 'INTEGER',
    description: 'How many characters a string has.',
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
