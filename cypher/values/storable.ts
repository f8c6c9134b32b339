/** What a property may hold: one scalar, or a list of scalars of one type. */
import { float, isNumber, type PointValue, toNumber, type Value } from '../../graph/values.ts';
import { type CypherError, cypherError, GENERAL_STATUS, WRONG_TYPE } from '../errors.ts';
import { describe } from './describe.ts';
import { isList, type Kind, kindOf } from './kinds.ts';
import type { RuntimeList, RuntimeValue } from './runtime.ts';

/** Kinds that no property holds, alone or in a list. */
const NEVER_STORED = new Set<Kind>(['map', 'nodeRef', 'edgeRef', 'pathRef']);

/** The value as a property keeps it (integers beside floats become floats); a TypeError where it cannot. */
export function storable(value: RuntimeValue): Value {
  const problem = storageProblem(value);
  if (problem !== undefined) throw notStorable(problem);
  if (!isList(value)) return value as Value;
  const mixed = value.some((item) => kindOf(item) === 'float') && value.some((item) => kindOf(item) === 'integer');
  return (mixed ? value.map((item) => (isNumber(item) ? float(toNumber(item)) : item)) : value) as readonly Value[];
}

/** Why the value cannot be a property, in a sentence; undefined where it can. */
export function storageProblem(value: RuntimeValue): string | undefined {
  if (isList(value)) return listProblem(value);
  return NEVER_STORED.has(kindOf(value)) ? notPrimitive(value) : undefined;
}

function listProblem(list: RuntimeList): string | undefined {
  const [first] = list;
  if (first === undefined) return undefined;
  const stored = storedKind(first);
  for (const item of list) {
    if (item === null) return 'Collections containing null values can not be stored in properties.';
    if (isList(item)) return 'Collections containing collections can not be stored in properties.';
    if (NEVER_STORED.has(kindOf(item))) return notPrimitive(item);
    if (storedKind(item) !== stored) return MIXED;
    if (stored === 'point' && (item as PointValue).srid !== (first as PointValue).srid) {
      return 'Collections containing point values with different CRS can not be stored in properties.';
    }
  }
  return undefined;
}

const MIXED =
  'Neo4j only supports a subset of Cypher types for storage as singleton or array properties. ' +
  'Please refer to section cypher/syntax/values of the manual for more details.';

/** Integers and floats share lists. */
function storedKind(value: RuntimeValue): Kind {
  const kind = kindOf(value);
  return kind === 'integer' ? 'float' : kind;
}

function notPrimitive(value: RuntimeValue): string {
  return `Property values can only be of primitive types or arrays thereof. Encountered: ${describe(value)}.`;
}

function notStorable(message: string): CypherError {
  return cypherError({
    kind: 'TypeError',
    detail: 'InvalidPropertyType',
    message,
    phase: 'runtime',
    gqlStatus: message.startsWith('Property values') ? WRONG_TYPE : GENERAL_STATUS,
  });
}
