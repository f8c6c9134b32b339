/** The errors of temporal functions, in Neo4j's words. */
import { CypherError, cypherError } from '../errors.ts';
import { argumentError, typeError } from '../values/value-errors.ts';

/** A component that is out of range, missing or alone where it needs another. */
export function badComponent(message: string, gqlStatus?: string): CypherError {
  return argumentError(message, 'InvalidArgumentValue', gqlStatus);
}

/** A component that another one is missing for, that there is none of, or that is made of the wrong thing. */
export function badComposition(message: string): CypherError {
  return badComponent(message, '22007');
}

/** A component or value that has no place there. */
export function misplaced(message: string, gqlStatus?: string): CypherError {
  return typeError(message, 'InvalidArgumentValue', gqlStatus);
}

/** Text that is no date, time, duration or time zone. */
export function unreadable(text: string, what: string): CypherError {
  const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text;
  const isGeneral = what === 'Time' || what === 'DateTime';
  return badText(`Text cannot be parsed to a ${what}: '${shown}'`, isGeneral ? '50N42' : '22007');
}

export function badText(message: string, gqlStatus = '22000'): CypherError {
  return cypherError({
    kind: 'SyntaxError',
    detail: 'InvalidArgumentValue',
    message,
    phase: 'runtime',
    gqlStatus,
  });
}

/** Runs a reader of text: a component out of range is then a fault of the text. */
export function readingText<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'ArgumentError') throw badText(error.message);
    throw error;
  }
}

/** `Invalid value for HourOfDay (valid values 0 - 23): 24`. */
export function checkRange(
  value: number,
  [low, high]: readonly [number, number],
  name: string,
  shownHigh?: string,
): number {
  if (value >= low && value <= high) return value;
  throw badComponent(`Invalid value for ${name} (valid values ${low} - ${shownHigh ?? high}): ${value}`);
}
