/** `percentileCont` and `percentileDisc`. */
import { float, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import { itemAt, type Pieces, Sorter } from '../run/merge-sort.ts';
import type { Steps } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { orLong } from '../values/long-work.ts';
import { orderNumbers } from '../values/number-order.ts';
import { numberText } from '../values/number-text.ts';
import type { EvaluationContext, RuntimeValue } from '../values/runtime.ts';
import { argumentError } from '../values/value-errors.ts';
import { argument, invalidArgument } from './arguments.ts';
import type { Accumulator } from './spec.ts';

type PickNumber = (sorted: Pieces<NumberValue>, count: number, percentile: number) => NumberValue | null;

const BYTES_PER_NUMBER = 32;
/** Bytes of a sorter with its first room, about. */
const SORTER = 512;

/** The percentile is that of the first row. */
export class Percentile implements Accumulator {
  readonly #functionName: string;
  readonly #pick: PickNumber;
  readonly #context: EvaluationContext;
  readonly #numbers: Sorter<NumberValue>;
  #percentile: number | undefined;

  constructor(functionName: string, pick: PickNumber, context: EvaluationContext) {
    this.#functionName = functionName;
    this.#pick = pick;
    this.#context = context;
    this.#numbers = new Sorter(orderNumbers, context);
    context.charge(SORTER);
  }

  add(args: readonly RuntimeValue[]): void {
    this.#percentile ??= percentileArgument(argument(args, 1));
    const value = argument(args, 0);
    if (value === null) return;
    if (!isNumber(value)) throw invalidArgument(`${this.#functionName}() can only handle numerical values or null`);
    this.#context.charge(BYTES_PER_NUMBER);
    this.#numbers.add(value);
  }

  result(): RuntimeValue {
    return orLong(this.resultSteps());
  }

  *resultSteps(): Steps<RuntimeValue> {
    if (this.#percentile === undefined) return null;
    return this.#pick(yield* this.#numbers.sorted(), this.#numbers.size, this.#percentile);
  }
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
