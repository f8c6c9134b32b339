/** The moment, as Cypher's clocks tell it. */
import type { Clock } from '../values/runtime.ts';

export function clockNow(): Clock {
  const milliseconds = Date.now();
  const epochSecond = Math.floor(milliseconds / 1000);
  return { epochSecond, nanosecond: (milliseconds - epochSecond * 1000) * 1_000_000 };
}
