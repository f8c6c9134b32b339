/** What type constraints of a graph need to know of the language: whether a property is of a type as Cypher writes it. */
import { InvalidInput } from '../graph/errors.ts';
import type { Value } from '../graph/values.ts';
import type { CypherType } from './parse/ast.ts';
import { parsePropertyType } from './parse/parse.ts';
import { fromParameter } from './values/materialise.ts';
import { isOfType } from './values/type-check.ts';

const STORABLE: ReadonlySet<string> = new Set([
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
]);

/** For a graph's `typeCheck`. Throws InvalidInput for a type that no property can have. */
export function createTypeCheck(valueType: string): (value: Value) => boolean {
  const type = parsePropertyType(valueType);
  if (!isStorable(type)) {
    throw new InvalidInput(`Failed to create property type constraint: invalid property type \`${valueType}\`.`, {
      code: 'Neo.ClientError.Statement.SyntaxError',
      hint: 'A property is a scalar such as INTEGER or STRING, a LIST of such that are NOT NULL, or a union of those.',
    });
  }
  return (value) => isOfType(fromParameter(value), type);
}

function isStorable({ name, notNull, members, inner }: CypherType): boolean {
  if (members !== undefined) return members.every(isStorable);
  if (notNull) return false;
  return name === 'LIST' ? inner !== undefined && isElement(inner) : STORABLE.has(name);
}

function isElement({ name, notNull }: CypherType): boolean {
  return notNull && STORABLE.has(name);
}
