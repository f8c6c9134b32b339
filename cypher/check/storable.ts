/**
 * What a property can hold: no maps, nodes, relationships or paths, nor lists of them. Told here where it is certain, else at
 * run time: what a function gives may be null, whatever its type, and so may a parameter.
 */
import { WRONG_TYPE } from '../errors.ts';
import type { Expression } from '../parse/ast.ts';
import type { Checker, Site } from './checker.ts';
import { DELETABLE, describeType, ENTITY, isOnly, LIST, MAP, type StaticType, unionOf } from './static-type.ts';

const PROPERTIES = unionOf(MAP, ENTITY);
const UNSTORABLE = unionOf(MAP, DELETABLE);

export function expectStorable(checker: Checker, type: StaticType, { kind, span }: Expression): void {
  if (kind === 'call' || checker.environment.parameterType) return;
  const held = isOnly(type, LIST) ? type.element : type;
  if (held === undefined || !isOnly(held, UNSTORABLE)) return;
  throw checker.failure(span, `A property cannot hold ${describeType(type)}.`, {
    detail: 'InvalidPropertyType',
    kind: 'TypeError',
    gqlStatus: WRONG_TYPE,
    hint: 'Store plain values and lists of them.',
  });
}

/** The entries of a map that is written out become properties. */
export function checkPropertyMap(checker: Checker, properties: Expression, site: Site): StaticType {
  if (properties.kind !== 'map') {
    const type = checker.rules.expression(checker, properties, site);
    checker.expect(type, PROPERTIES, properties);
    return type;
  }
  for (const { value } of properties.entries) {
    expectStorable(checker, checker.rules.expression(checker, value, site), value);
  }
  return MAP;
}
