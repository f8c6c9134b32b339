/** Arguments of functions: read as what the function takes, or refused in Neo4j's words. */
import { isFloat, isNumber, type NumberValue, toNumber } from '../../graph/values.ts';
import type { CypherError } from '../errors.ts';
import { describe } from '../values/describe.ts';
import { isList } from '../values/kinds.ts';
import type { RuntimeList, RuntimeValue } from '../values/runtime.ts';
import { executionFailed, typeError } from '../values/value-errors.ts';

/** What an argument that was left out is. */
export function argument(args: readonly RuntimeValue[], index: number): RuntimeValue {
  return args[index] ?? null;
}

export function stringArgument(args: readonly RuntimeValue[], index: number, functionName: string): string {
  const value = argument(args, index);
  if (typeof value === 'string') return value;
  throw invalidArgument(
    `Expected a string value for \`${functionName}\`, but got: ${describe(value)}; consider converting it to a string with toString().`,
  );
}

export function numberArgument(args: readonly RuntimeValue[], index: number, functionName: string): NumberValue {
  const value = argument(args, index);
  if (isNumber(value)) return value;
  throw invalidArgument(`${functionName}() requires numbers`);
}

/** A whole number; fractions are cut off, as Neo4j does where the type is not known before. */
export function countArgument(
  args: readonly RuntimeValue[],
  index: number,
  what: { readonly role: string; readonly functionName: string },
): number | bigint {
  const value = argument(args, index);
  if (isNumber(value)) return isFloat(value) ? Math.trunc(toNumber(value)) + 0 : value;
  const message = `Invalid input for ${what.role} value in function '${what.functionName}()': Expected a numeric value but got: ${describe(value)}`;
  throw value === null ? typeError(message) : invalidArgument(message);
}

/** A whole number where Neo4j wants one of 32 bits, as for places in strings and lists. */
export function checkInt32(value: number | bigint, role = ''): number {
  if (value >= -(2 ** 31) && value < 2 ** 31) return Number(value);
  throw executionFailed(`${role}Expected an integer between -2147483648 and 2147483647, but got: ${value}`);
}

export function listArgument(args: readonly RuntimeValue[], index: number, functionName: string): RuntimeList {
  const value = argument(args, index);
  if (isList(value)) return value;
  throw wrongType(functionName, 'a List', value);
}

/** `Invalid input for function 'size()': Expected a String or List, got: Long(1)`. */
export function wrongType(functionName: string, expected: string, value: RuntimeValue): CypherError {
  return invalidArgument(
    `Invalid input for function '${functionName}()': Expected ${expected}, got: ${describe(value)}`,
  );
}

/** A TypeError as the TCK names those of functions. */
export function invalidArgument(message: string): CypherError {
  return typeError(message, 'InvalidArgumentValue');
}
