/** `percentileCont` and `percentileDisc`. */
import { float, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { mergeSort } from '../run/merge-sort.ts';
import { describe } from '../values/describe.ts';
import { ListBuilder } from '../values/list-builder.ts';
import { orderNumbers } from '../values/number-order.ts';
import { numberText } from '../values/number-text.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { argumentError } from '../values/value-errors.ts';
import { argument, invalidArgument } from './arguments.ts';
import { type Accumulator, endingInSteps } from './spec.ts';

type PickNumber = (sorted: readonly NumberValue[], percentile: number) => NumberValue | null;

const BYTES_PER_NUMBER = 32;

/** The percentile is that of the first row. */
export function createPercentile(functionName: string, pick: PickNumber, context: EvaluationContext): Accumulator {
  const numbers = new ListBuilder<NumberValue>();
  let percentile: number | undefined;
  return {
    add: (args) => {
      percentile ??= percentileArgument(argument(args, 1));
      const value = argument(args, 0);
      if (value === null) return;
      if (!isNumber(value)) throw invalidArgument(`${functionName}() can only handle numerical values or null`);
      context.charge(BYTES_PER_NUMBER);
      numbers.push(value);
    },
    ...endingInSteps(function* () {
      if (percentile === undefined) return null;
      return pick(yield* mergeSort(yield* numbers.toList(context), orderNumbers, context), percentile);
    }),
  };
}

/** Between the two nearest where it falls between them. */
export function continuousPercentile(sorted: readonly NumberValue[], percentile: number): NumberValue | null {
  const place = percentile * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  if (Math.floor(place) === Math.ceil(place)) return below;
  const share = place - Math.floor(place);
  return float(toNumber(below) * (Math.ceil(place) - place) + toNumber(above) * share);
}

/** One of the numbers: the first that at least that share does not exceed. */
export function discretePercentile(sorted: readonly NumberValue[], percentile: number): NumberValue | null {
  const place = Math.ceil(percentile * sorted.length);
  return sorted[Math.max(0, place - 1)] ?? null;
}

function percentileArgument(value: RuntimeValue): number {
  if (!isNumber(value)) throw invalidArgument(`Can't coerce \`${describe(value)}\` to Number`);
  const percentile = toNumber(value);
  if (percentile >= 0 && percentile <= 1) return percentile;
  throw argumentError(
    `Invalid input '${numberText(value)}' is not a valid argument, must be a number in the range 0.0 to 1.0`,
    'NumberOutOfRange',
    '22003',
  );
}
