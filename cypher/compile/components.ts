/** Properties of values that are no maps: the components of dates, times, durations and points. */
import { temporalProperty } from '../temporal/properties.ts';
import { describe } from '../values/describe.ts';
import { isPoint, isTemporal } from '../values/kinds.ts';
import { pointProperty } from '../values/point.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';

export function componentOf(value: RuntimeValue, key: string): RuntimeValue {
  if (isTemporal(value)) return temporalProperty(value, key);
  if (isPoint(value)) return pointProperty(value, key);
  throw typeError(
    `Type mismatch: expected a map, a node or a relationship to read \`${key}\` of, but got ${describe(value)}`,
    'PropertyAccessOnNonMap',
  );
}
