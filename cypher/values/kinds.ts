/** Telling runtime values apart: one tag for each kind of value, and guards for the kinds with a shape of their own. */
import type { DurationValue, PointValue, TemporalValue } from '../../graph/values.ts';
import type { EdgeRef, NodeRef, PathRef, RuntimeList, RuntimeMap, RuntimeValue } from './runtime.ts';

export type Kind =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'bytes'
  | TemporalValue['kind']
  | 'point'
  | 'nodeRef'
  | 'edgeRef'
  | 'pathRef'
  | 'list'
  | 'map';

/** Everything that is neither a primitive nor a collection: told apart by `kind`. */
type Tagged = Extract<RuntimeValue, { readonly kind: string }>;

const TEMPORAL_KINDS = new Set<string>([
  'date',
  'localTime',
  'time',
  'localDateTime',
  'dateTime',
  'duration',
] satisfies TemporalValue['kind'][]);

/** The one kind that a value is of. */
export function kindOf(value: RuntimeValue): Kind {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'float';
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    default:
      if (value === null) return 'null';
      if (isList(value)) return 'list';
      if (value instanceof Map) return 'map';
      if (value instanceof Uint8Array) return 'bytes';
      return (value as Tagged).kind;
  }
}

/** A value read where elements are wanted: what is no list is a list of itself. Null is for the caller to see to. */
export function elementsOf(value: RuntimeValue): RuntimeList {
  return isList(value) ? value : [value];
}

export function isList(value: RuntimeValue | undefined): value is RuntimeList {
  return Array.isArray(value);
}

export function isMap(value: RuntimeValue | undefined): value is RuntimeMap {
  return value instanceof Map;
}

export function isNodeRef(value: RuntimeValue | undefined): value is NodeRef {
  return hasKind(value, 'nodeRef');
}

export function isEdgeRef(value: RuntimeValue | undefined): value is EdgeRef {
  return hasKind(value, 'edgeRef');
}

export function isPathRef(value: RuntimeValue | undefined): value is PathRef {
  return hasKind(value, 'pathRef');
}

export function isPoint(value: RuntimeValue | undefined): value is PointValue {
  return hasKind(value, 'point');
}

export function isDuration(value: RuntimeValue | undefined): value is DurationValue {
  return hasKind(value, 'duration');
}

/** A moment, a day, a time of day, or a duration. */
export function isTemporal(value: RuntimeValue | undefined): value is TemporalValue {
  return typeof value === 'object' && value !== null && TEMPORAL_KINDS.has((value as { kind?: string }).kind ?? '');
}

function hasKind(value: RuntimeValue | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === kind;
}
