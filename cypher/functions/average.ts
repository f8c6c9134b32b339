/** `avg`: a running mean, so that no sum overflows on the way. */
import { type DurationValue, float, isNumber, toNumber } from '../../graph/values.ts';
import { fractionalDuration } from '../temporal/duration.ts';
import { SECONDS_PER_DAY } from '../temporal/units.ts';
import { isDuration } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { argument } from './arguments.ts';
import type { Accumulator } from './spec.ts';
import { mixed, notSummable } from './sum.ts';

/** Numbers or durations, never both; null where there were none. */
export class Average implements Accumulator {
  #count = 0;
  /** Of numbers, or of the months. */
  #mean = 0;
  /** Of days, seconds and nanoseconds, where durations are averaged. */
  #rest: readonly [number, number, number] | undefined;

  add(args: readonly RuntimeValue[]): void {
    const value = argument(args, 0);
    if (value === null) return;
    if (!isNumber(value) && !isDuration(value)) throw notSummable('avg');
    if (this.#count > 0 && (this.#rest !== undefined) !== isDuration(value)) throw mixed('avg');
    this.#count++;
    if (!isDuration(value)) {
      this.#mean = this.#nearer(this.#mean, toNumber(value));
      return;
    }
    const [days, seconds, nanoseconds] = this.#rest ?? [0, 0, 0];
    this.#mean = this.#nearer(this.#mean, value.months);
    this.#rest = [
      this.#nearer(days, value.days),
      this.#nearer(seconds, Number(value.seconds)),
      this.#nearer(nanoseconds, value.nanoseconds),
    ];
  }

  result(): RuntimeValue {
    if (this.#count === 0) return null;
    if (this.#rest === undefined) return float(this.#mean);
    const [days, seconds, nanoseconds] = this.#rest;
    return withWholeDays(fractionalDuration({ months: this.#mean, days, seconds, nanoseconds }));
  }

  #nearer(mean: number, part: number): number {
    return mean + (part - mean) / this.#count;
  }
}

/** NOTE: an average of a day or more in seconds has them as days; a sum keeps them, and so does what is negative. */
function withWholeDays(mean: DurationValue): DurationValue {
  const seconds = Number(mean.seconds);
  if (seconds < SECONDS_PER_DAY) return mean;
  return { ...mean, days: mean.days + Math.floor(seconds / SECONDS_PER_DAY), seconds: seconds % SECONDS_PER_DAY };
}
