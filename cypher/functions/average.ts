/** `avg`: a running mean, so that no sum overflows on the way. */
import { type DurationValue, float, isNumber, toNumber } from '../../graph/values.ts';
import { fractionalDuration } from '../temporal/duration.ts';
import { SECONDS_PER_DAY } from '../temporal/units.ts';
import { isDuration } from '../values/kinds.ts';
import { argument } from './arguments.ts';
import type { Accumulator } from './spec.ts';
import { mixed, notSummable } from './sum.ts';

/** Numbers or durations, never both; null where there were none. */
export function createAverage(): Accumulator {
  let count = 0;
  let isOfDurations = false;
  const means = [0, 0, 0, 0];
  const take = (parts: readonly number[]) => {
    count++;
    for (const [i, part] of parts.entries()) means[i] = (means[i] ?? 0) + (part - (means[i] ?? 0)) / count;
  };
  return {
    add: (args) => {
      const value = argument(args, 0);
      if (value === null) return;
      if (!isNumber(value) && !isDuration(value)) throw notSummable('avg');
      if (count > 0 && isOfDurations !== isDuration(value)) throw mixed('avg');
      isOfDurations = isDuration(value);
      take(
        isDuration(value) ? [value.months, value.days, Number(value.seconds), value.nanoseconds] : [toNumber(value)],
      );
    },
    result: () => {
      if (count === 0) return null;
      const [months = 0, days = 0, seconds = 0, nanoseconds = 0] = means;
      return isOfDurations ? withWholeDays(fractionalDuration({ months, days, seconds, nanoseconds })) : float(months);
    },
  };
}

/** NOTE: an average of a day or more in seconds has them as days; a sum keeps them, and so does what is negative. */
function withWholeDays(mean: DurationValue): DurationValue {
  const seconds = Number(mean.seconds);
  if (seconds < SECONDS_PER_DAY) return mean;
  return { ...mean, days: mean.days + Math.floor(seconds / SECONDS_PER_DAY), seconds: seconds % SECONDS_PER_DAY };
}
