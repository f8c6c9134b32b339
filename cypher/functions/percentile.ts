/** `percentileCont` and `percentileDisc`. */
import { float, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { itemAt, type Pieces, Sorter } from '../run/merge-sort.ts';
import { describe } from '../values/describe.ts';
import { orderNumbers } from '../values/number-order.ts';
import { numberText } from '../values/number-text.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { argumentError } from '../values/value-errors.ts';
import { argument, invalidArgument } from './arguments.ts';
import { type Accumulator, endingInSteps } from './spec.ts';

type PickNumber = (sorted: Pieces<NumberValue>, count: number, percentile: number) => NumberValue | null;

const BYTES_PER_NUMBER = 32;

/** The percentile is that of the first row. */
export function createPercentile(functionName: string, pick: PickNumber, context: EvaluationContext): Accumulator {
  const numbers = new Sorter<NumberValue>(orderNumbers, context);
  let percentile: number | undefined;
  return {
    add: (args) => {
      percentile ??= percentileArgument(argument(args, 1));
      const value = argument(args, 0);
      if (value === null) return;
      if (!isNumber(value)) throw invalidArgument(`${functionName}() can only handle numerical values or null`);
      context.charge(BYTES_PER_NUMBER);
      numbers.add(value);
    },
    ...endingInSteps(function* () {
      if (percentile === undefined) return null;
      return pick(yield* numbers.sorted(), numbers.size, percentile);
    }),
  };
}

/** Between the two nearest where it falls between them. */
export const continuousPercentile: PickNumber = (sorted, count, percentile) => {
  const place = percentile * (count - 1);
  const [below, above] = [itemAt(sorted, Math.floor(place)), itemAt(sorted, Math.ceil(place))];
  if (below === undefined || above === undefined) return null;
  if (Math.floor(place) === Math.ceil(place)) return below;
  const share = place - Math.floor(place);
  return float(toNumber(below) * (Math.ceil(place) - place) + toNumber(above) * share);
};

/** One of the numbers: the first that at least that share does not exceed. */
export const discretePercentile: PickNumber = (sorted, count, percentile) =>
  itemAt(sorted, Math.max(0, Math.ceil(percentile * count) - 1)) ?? null;

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
