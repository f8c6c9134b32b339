/** Scalars as text: what `toString` gives and `+` joins to a string. */
import { formatTemporal } from '../../graph/temporal-text.ts';
import { isNumber, type NumberValue, type PointValue, type TemporalValue } from '../../graph/values.ts';
import { numberText } from './number-text.ts';
import { pointText } from './point-text.ts';

/** Numbers, booleans, temporal values and points; a string is its own text. */
export function scalarText(value: string | boolean | NumberValue | TemporalValue | PointValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  return value.kind === 'point' ? pointText(value) : formatTemporal(value);
}
