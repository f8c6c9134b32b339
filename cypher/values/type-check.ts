/** `IS :: TYPE`: whether a value is of a type as written. */
import type { CypherType } from '../parse/ast.ts';
import { isList, kindOf } from './kinds.ts';
import type { RuntimeValue } from './runtime.ts';
import { storageProblem } from './storable.ts';
import { TYPE_NAMES } from './value-type.ts';

/** Null is of every type but NOTHING and those marked NOT NULL. */
export function isOfType(value: RuntimeValue, type: CypherType): boolean {
  if (type.members) return type.members.some((member) => isOfType(value, member));
  if (type.name === 'NOTHING') return false;
  if (value === null) return !type.notNull;
  switch (type.name) {
    case 'ANY':
      return true;
    case 'NULL':
      return false;
    case 'PROPERTY VALUE':
      return storageProblem(value) === undefined;
    case 'LIST':
      return isListOf(value, type.inner);
    default:
      return TYPE_NAMES[kindOf(value)] === type.name;
  }
}

function isListOf(value: RuntimeValue, inner: CypherType | undefined): boolean {
  if (value instanceof Uint8Array) return inner === undefined || isOfType(0, inner);
  return isList(value) && (inner === undefined || value.every((item) => isOfType(item, inner)));
}
