/** `duration` and the functions that measure one between two moments. */
import type { DurationValue } from '../../graph/values.ts';
import { between, inDays, inMonths, inSeconds, type Moment } from '../temporal/between.ts';
import { durationFrom } from '../temporal/construct-duration.ts';
import { parseDuration } from '../temporal/duration-text.ts';
import { isMap } from '../values/kinds.ts';
import { argument } from './arguments.ts';
import type { FunctionSpec } from './spec.ts';
import { invalidCall, isMoment } from './temporal-arguments.ts';

export const DURATION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'duration',
    parameters: [{ name: 'input', type: 'ANY' }],
    returns: 'DURATION',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (typeof value === 'string') return parseDuration(value);
      if (isMap(value)) return durationFrom(value);
      throw invalidCall('duration', [value]);
    },
  },
  measure('duration.between', between),
  measure('duration.inMonths', inMonths),
  measure('duration.inDays', inDays),
  measure('duration.inSeconds', inSeconds),
];

function measure(name: string, work: (from: Moment, to: Moment) => DurationValue): FunctionSpec {
  return {
    name,
    parameters: [
      { name: 'from', type: 'ANY' },
      { name: 'to', type: 'ANY' },
    ],
    returns: 'DURATION',
    evaluate: (args) => {
      const [from, to] = [argument(args, 0), argument(args, 1)];
      if (!isMoment(from) || !isMoment(to)) throw invalidCall(name, args);
      return work(from, to);
    },
  };
}
