/** The errors that values give while a statement runs, with Neo4j's codes and words. */
import { type CypherError, cypherError } from '../errors.ts';

const TYPE_STATUS = '22G03';
/** Neo4j's status where it has none of its own for an error. */
const GENERAL_STATUS = '50N42';

/** A value of a type that the operation does not take. */
export function typeError(
  message: string,
  detail = 'InvalidArgumentType',
  gqlStatus = detail === 'InvalidArgumentValue' ? GENERAL_STATUS : TYPE_STATUS,
): CypherError {
  return cypherError({ kind: 'TypeError', detail, message, phase: 'runtime', gqlStatus });
}

/** A value of the right type that makes no sense there. */
export function argumentError(
  message: string,
  detail = 'InvalidArgumentValue',
  gqlStatus = GENERAL_STATUS,
): CypherError {
  return cypherError({ kind: 'ArgumentError', detail, message, phase: 'runtime', gqlStatus });
}

/** What Neo4j lets fail inside of itself: the code is that of a fault of the database, and users know it by that code. */
export function executionFailed(
  message: string,
  kind: 'ArgumentError' | 'TypeError' = 'ArgumentError',
  gqlStatus = '50N00',
): CypherError {
  return cypherError({
    kind,
    detail: 'InvalidArgumentValue',
    message,
    phase: 'runtime',
    code: 'Neo.DatabaseError.Statement.ExecutionFailed',
    gqlStatus,
  });
}

/** An integer that 64 bits cannot hold. */
export function overflowError(): CypherError {
  return arithmeticError('long overflow', 'IntegerOverflow');
}

export function divisionByZero(): CypherError {
  return arithmeticError(
    '/ by zero',
    'DivisionByZero',
    'An integer was divided by 0. Leave such rows out, as in WHERE divisor <> 0, or divide by a float: 1 / 0.0 is infinite.',
  );
}

export function arithmeticError(message: string, detail: string, hint?: string): CypherError {
  return cypherError({
    kind: 'ArithmeticError',
    detail,
    message,
    hint,
    phase: 'runtime',
    gqlStatus: GENERAL_STATUS,
  });
}
