/** Durations out of maps: `{days: 14, hours: 16.5}`. */
import { type DurationValue, isNumber, type NumberValue } from '../../graph/values.ts';
import { describe } from '../values/describe.ts';
import type { RuntimeMap } from '../values/runtime.ts';
import { executionFailed } from '../values/value-errors.ts';
import { type DurationUnit, durationOf, isDurationUnit } from './duration.ts';
import { badComponent } from './temporal-errors.ts';

export function durationFrom(map: RuntimeMap): DurationValue {
  const amounts = new Map<DurationUnit, NumberValue>();
  for (const [key, value] of map) {
    const unit = key.toLowerCase();
    if (!isDurationUnit(unit)) throw executionFailed(`Unknown field: ${key}`);
    if (!isNumber(value)) throw executionFailed(`${key} must be a number value, but was ${describe(value)}`);
    amounts.set(unit, value);
  }
  if (amounts.size === 0) throw badComponent('At least one temporal unit must be specified.');
  return durationOf(amounts);
}
