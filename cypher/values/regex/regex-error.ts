/** What is wrong with a regular expression, and where. */
import { type CypherError, cypherError } from '../../errors.ts';

/** `Invalid Regex: Unclosed group near index 1`. */
export function invalidRegex(problem: string, index?: number): CypherError {
  const place = index === undefined ? '' : ` near index ${index}`;
  return cypherError({
    kind: 'SemanticError',
    detail: 'InvalidArgumentValue',
    message: `Invalid Regex: ${problem}${place}`,
    phase: 'runtime',
    gqlStatus: '22000',
  });
}
