/** Functions on numbers. */
import { float, isFloat, toNumber } from '../../graph/values.ts';
import { MIN_INTEGER } from '../values/numbers.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { argumentError } from '../values/value-errors.ts';
import { argument, invalidArgument, numberArgument } from './arguments.ts';
import { ROUNDING_MODES, type RoundingMode, roundTo, roundToInteger } from './rounding.ts';
import type { FunctionSpec } from './spec.ts';

const INPUT = { name: 'input', type: 'FLOAT' } as const;
const EITHER = { name: 'input', type: 'INTEGER | FLOAT' } as const;

export const MATHEMATICAL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'abs',
    parameters: [EITHER],
    returns: 'INTEGER | FLOAT',
    evaluate: (args) => {
      const value = numberArgument(args, 0, 'abs');
      if (isFloat(value)) return float(Math.abs(toNumber(value)));
      // NOTE: -2^63 has no positive twin in 64 bits and stays as it is, as on the JVM.
      return value >= 0 || value === MIN_INTEGER ? value : -value;
    },
  },
  {
    name: 'sign',
    parameters: [EITHER],
    returns: 'INTEGER',
    evaluate: (args) => {
      const value = toNumber(numberArgument(args, 0, 'sign'));
      return value > 0 ? 1 : value < 0 ? -1 : 0;
    },
  },
  onFloat('ceil', Math.ceil),
  onFloat('floor', Math.floor),
  onFloat('sqrt', Math.sqrt),
  onFloat('exp', Math.exp),
  onFloat('log', Math.log),
  onFloat('log10', Math.log10),
  {
    name: 'round',
    parameters: [
      { name: 'value', type: 'FLOAT' },
      { name: 'precision', type: 'INTEGER | FLOAT', optional: true },
      { name: 'mode', type: 'STRING', optional: true },
    ],
    returns: 'FLOAT',
    evaluate: round,
  },
  {
    name: 'e',
    parameters: [],
    returns: 'FLOAT',
    evaluate: () => Math.E,
  },
  {
    name: 'rand',
    parameters: [],
    returns: 'FLOAT',
    volatile: true,
    evaluate: (_args, { random }) => float(random()),
  },
];

/** A function from float to float. */
export function onFloat(name: string, work: (value: number) => number): FunctionSpec {
  return {
    name,
    parameters: [INPUT],
    returns: 'FLOAT',
    evaluate: (args) => float(work(toNumber(numberArgument(args, 0, name)))),
  };
}

function round(args: readonly RuntimeValue[]): RuntimeValue {
  const value = toNumber(numberArgument(args, 0, 'round'));
  if (args.length < 2) return float(roundToInteger(value));
  const places = Math.trunc(toNumber(numberArgument(args, 1, 'round')));
  if (places < 0)
    throw argumentError("Precision argument to 'round()' cannot be negative", 'NumberOutOfRange', '22N38');
  if (args.length < 3)
    return float(places === 0 ? roundToInteger(value) : (roundTo(value, places, 'HALF_UP') ?? value));
  const rounded = roundTo(value, places, modeArgument(argument(args, 2)));
  if (rounded === undefined)
    throw argumentError("Rounding necessary in 'round()', which its mode rules out", 'InvalidArgumentValue');
  return float(rounded);
}

function modeArgument(value: RuntimeValue): RoundingMode {
  if (typeof value !== 'string') throw invalidArgument('Expected a string value for `round` as its mode');
  const mode = ROUNDING_MODES.find((name) => name === value);
  if (mode) return mode;
  throw argumentError(
    `Unknown rounding mode. Valid values are: ${ROUNDING_MODES.join(', ')}.`,
    'InvalidArgumentValue',
    '22000',
  );
}
