/** The current moment of one of the statement's clocks. */
import type { DateTimeValue } from '../../graph/values.ts';
import type { Clock, EvaluationContext } from '../values/runtime.ts';
import { atInstant, type Zone } from './moment.ts';
import { floorDivide, NANOS_PER_SECOND, SECONDS_PER_DAY } from './units.ts';
import { parseZone } from './zone-text.ts';

/** What constructors need to know of the moment: when it is, and which zone is meant where none is named. */
export interface Now {
  readonly clock: Clock;
  readonly zone: Zone;
}

export type ClockName = 'transaction' | 'statement' | 'realtime';

export function nowOf(context: EvaluationContext, clock: ClockName = 'statement'): Now {
  return {
    clock: clock === 'realtime' ? context.clocks.realtime() : context.clocks[clock],
    zone: parseZone(context.timeZone),
  };
}

/** The moment as a datetime, in the zone given or the session's. */
export function currentMoment({ clock, zone }: Now, inZone: Zone | undefined): DateTimeValue {
  const { quotient, rest } = floorDivide(clock.epochSecond, SECONDS_PER_DAY);
  return atInstant({ epochDay: quotient, nanoOfDay: rest * NANOS_PER_SECOND + clock.nanosecond }, inZone ?? zone);
}
