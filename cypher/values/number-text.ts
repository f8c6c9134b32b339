/** Numbers as Cypher writes them: floats always show that they are floats. */
import type { NumberValue } from '../../graph/values.ts';

const PLAIN_FROM = 1e-3;
const PLAIN_BELOW = 1e7;

/** `1`, `1.0`, `1.0E10`, `NaN`, `Infinity`. */
export function numberText(value: NumberValue): string {
  if (typeof value === 'object') return floatText(value.value);
  return typeof value === 'bigint' || Number.isInteger(value) ? String(value) : floatText(value);
}

/** The shortest digits that read back as the same float, plain between 0.001 and 10,000,000 and with an exponent elsewhere. */
export function floatText(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (!Number.isFinite(value)) return String(value);
  // NOTE: Java shows two digits at least, and of those the nearest; every other float with one digit has a 0 for the second.
  if (size === Number.MIN_VALUE) return value < 0 ? '-4.9E-324' : '4.9E-324';
  if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
