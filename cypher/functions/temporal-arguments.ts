/** What temporal functions take, and the error where it is something else. */
import { type CypherError, cypherError } from '../errors.ts';
import type { Moment } from '../temporal/between.ts';
import { describe } from '../values/describe.ts';
import { isDuration, isTemporal } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';

/** A temporal value that is a point in time or a time of day, and no length. */
export function isMoment(value: RuntimeValue): value is Moment {
  return isTemporal(value) && !isDuration(value);
}

/** NOTE: Neo4j's temporal functions are procedures inside, and their refusals have the code of those. */
export function invalidCall(functionName: string, args: readonly RuntimeValue[]): CypherError {
  return cypherError({
    kind: 'TypeError',
    detail: 'InvalidArgumentValue',
    message: `Invalid call of ${functionName}(): Provided input was [${args.map(describe).join(', ')}]`,
    phase: 'runtime',
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    gqlStatus: '42001',
  });
}
