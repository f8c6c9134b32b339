/** What is known of a parameter once its value is there. */
import { isFloat, type Value } from '../../graph/values.ts';
import { BOOLEAN, ENTITY, INTEGER, LIST, MAP, STRING, type StaticType, typeNamed, unionOf } from './static-type.ts';

/** Undefined for null, which fits everywhere, and for a FLOAT, of which Neo4j finds out as it runs. */
export function typeOfParameter(value: Value | undefined): StaticType | undefined {
  if (value === null || value === undefined) return undefined;
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN;
    case 'string':
      return STRING;
    case 'bigint':
      return INTEGER;
    case 'number':
      return isFloat(value) ? undefined : INTEGER;
    default:
      if (Array.isArray(value)) return LIST;
      if (value instanceof Map) return unionOf(MAP, ENTITY);
      return 'kind' in value ? NAMED[value.kind] : undefined;
  }
}

const NAMED: Readonly<Record<string, StaticType | undefined>> = {
  date: typeNamed('DATE'),
  localTime: typeNamed('LOCAL TIME'),
  time: typeNamed('ZONED TIME'),
  localDateTime: typeNamed('LOCAL DATETIME'),
  dateTime: typeNamed('ZONED DATETIME'),
  duration: typeNamed('DURATION'),
  point: typeNamed('POINT'),
};
