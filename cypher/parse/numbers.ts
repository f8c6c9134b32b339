/** Number literals: decimal, hexadecimal and octal integers, floats, with `_` between digits. */

import { float, integer } from '../../graph/values.ts';
import type { Literal, LiteralScalar, Span } from './ast.ts';
import type { Parser } from './parser.ts';

const INTEGER = /^(?:0|[1-9](?:_?[0-9])*)$/;
const HEXADECIMAL = /^0x[0-9a-fA-F](?:_?[0-9a-fA-F])*$/;
const OCTAL = /^0o[0-7](?:_?[0-7])*$/;
/** A letter for the width of the float may follow, as in Java. */
const FLOAT = /^(?:[0-9](?:_?[0-9])*)?(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?[dDfF]?$/;
const HIGHEST = 2n ** 63n - 1n;

/** The literal for a number token; `negative` where a minus stands before it, so that the lowest integer can be written. */
export function numberLiteral(parser: Parser, written: string, span: Span, negative: boolean): Literal {
  const value = parseNumber(written, negative);
  if (typeof value !== 'string') return { kind: 'literal', value, span };
  const { message, hint } = describe(value, `${negative ? '-' : ''}${written}`);
  parser.postpone(parser.errorAt(span, message, { detail: value, hint }));
  return { kind: 'literal', value: null, span };
}

type Fault = 'InvalidNumberLiteral' | 'IntegerOverflow' | 'FloatingPointOverflow';

/** The value, or what is wrong with it. */
export function parseNumber(written: string, negative: boolean): Exclude<LiteralScalar, string> | Fault {
  const digits = written.replaceAll('_', '');
  if (INTEGER.test(written) || HEXADECIMAL.test(written) || OCTAL.test(written)) {
    const value = negative ? -BigInt(digits) : BigInt(digits);
    return value > HIGHEST || value < -HIGHEST - 1n ? 'IntegerOverflow' : integer(value);
  }
  if (!FLOAT.test(written) || /^0[0-9]+$/.test(digits)) return 'InvalidNumberLiteral';
  const value = Number(digits.replace(/[dDfF]$/, ''));
  return Number.isFinite(value) ? float(negative ? -value : value) : 'FloatingPointOverflow';
}

function describe(fault: Fault, shown: string): { message: string; hint?: string } {
  if (fault === 'IntegerOverflow') {
    return {
      message: `The integer ${shown} does not fit in 64 bits.`,
      hint: 'Write a float (with a point) or a text.',
    };
  }
  if (fault === 'FloatingPointOverflow') return { message: `The number ${shown} is too large for a float.` };
  if (/^-?0[0-9_]+$/.test(shown)) {
    return {
      message: `\`${shown}\` is no number.`,
      hint: 'Octal numbers begin with 0o; drop the leading zero of a decimal one.',
    };
  }
  return {
    message: `\`${shown}\` is no number.`,
    hint: 'A name cannot begin with a digit unless it stands in backticks.',
  };
}
