/** toInteger, toFloat, toString, toBoolean, each also as …OrNull and …List. */

import { CypherError } from '../errors.ts';
import { PAUSE } from '../steps.ts';
import { ListBuilder } from '../values/list-builder.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { listBytes } from '../values/size.ts';
import { argument, listArgument, wrongType } from './arguments.ts';
import { convertToBoolean, convertToFloat, convertToInteger, convertToString } from './conversion-rules.ts';
import { type FunctionSpec, inSteps } from './spec.ts';

interface Conversion {
  /** `Integer` in `toInteger`. */
  readonly word: string;
  readonly type: string;
  readonly from: string;
  /** What the checker lets through, where that differs. */
  readonly checked?: string | undefined;
  /** What it takes, in the words of its error. */
  readonly expected: string;
  convert(value: RuntimeValue): RuntimeValue | undefined;
}

const CONVERSIONS: readonly Conversion[] = [
  {
    word: 'Boolean',
    type: 'BOOLEAN',
    from: 'BOOLEAN | STRING | INTEGER',
    expected: 'a Boolean, Integer or String',
    convert: convertToBoolean,
  },
  {
    word: 'Float',
    type: 'FLOAT',
    from: 'STRING | INTEGER | FLOAT',
    expected: 'a String, Float or Integer',
    convert: convertToFloat,
  },
  {
    word: 'Integer',
    type: 'INTEGER',
    from: 'BOOLEAN | STRING | INTEGER | FLOAT',
    // NOTE: a list stands in for a boolean, and fails only as it runs.
    checked: 'BOOLEAN | STRING | INTEGER | FLOAT | LIST<ANY>',
    expected: 'a String, Float, Integer or Boolean',
    convert: convertToInteger,
  },
  {
    word: 'String',
    type: 'STRING',
    from: 'ANY',
    checked:
      'BOOLEAN | FLOAT | INTEGER | POINT | STRING | DURATION | DATE | ZONED TIME | LOCAL TIME | LOCAL DATETIME | ZONED DATETIME',
    expected: 'a String, Float, Integer, Boolean, Temporal or Duration',
    convert: convertToString,
  },
];

export const CONVERSION_FUNCTIONS: readonly FunctionSpec[] = CONVERSIONS.flatMap((conversion) => [
  strict(conversion),
  lenient(conversion),
  overList(conversion),
]);

function strict({ word, type, from, checked, expected, convert }: Conversion): FunctionSpec {
  const name = `to${word}`;
  return {
    name,
    parameters: [{ name: 'input', type: from, checked }],
    returns: type,
    evaluate: (args) => {
      const value = argument(args, 0);
      const converted = convert(value);
      if (converted === undefined) throw wrongType(name, expected, value);
      return converted;
    },
  };
}

function lenient({ word, type, convert }: Conversion): FunctionSpec {
  return {
    name: `to${word}OrNull`,
    parameters: [{ name: 'input', type: 'ANY' }],
    returns: type,
    evaluate: (args) => convertedOrNull(convert, argument(args, 0)),
  };
}

function overList({ word, type, convert }: Conversion): FunctionSpec {
  const name = `to${word}List`;
  return {
    name,
    parameters: [{ name: 'input', type: 'LIST<ANY>' }],
    returns: `LIST<${type}>`,
    ...inSteps(function* (args, context) {
      const list = listArgument(args, 0, name);
      context.charge(listBytes(list.length));
      const converted = new ListBuilder();
      for (const item of list) {
        if (context.spend(2)) yield PAUSE;
        converted.push(convertedOrNull(convert, item));
      }
      return yield* converted.toList(context);
    }),
  };
}

function convertedOrNull(convert: Conversion['convert'], value: RuntimeValue): RuntimeValue {
  try {
    return convert(value) ?? null;
  } catch (error) {
    if (error instanceof CypherError) return null;
    throw error;
  }
}
