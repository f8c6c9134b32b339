/** The one table of functions: checker, runtime, completion, SHOW FUNCTIONS and documentation read it. */
import { AGGREGATING_FUNCTIONS } from './aggregating.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { DURATION_FUNCTIONS } from './duration.ts';
import { ENTITY_FUNCTIONS } from './entity.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { MATHEMATICAL_FUNCTIONS } from './mathematical.ts';
import { SCALAR_FUNCTIONS } from './scalar.ts';
import { SPATIAL_FUNCTIONS } from './spatial.ts';
import type { CallableFunction } from './spec.ts';
import { STRING_FUNCTIONS } from './string.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';
import { TRIGONOMETRIC_FUNCTIONS } from './trigonometric.ts';
import { TRIM_FUNCTIONS } from './trimming.ts';
import { VECTOR_FUNCTIONS } from './vector.ts';

const FUNCTIONS: readonly CallableFunction[] = [
  ...AGGREGATING_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...DURATION_FUNCTIONS,
  ...ENTITY_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...MATHEMATICAL_FUNCTIONS,
  ...SCALAR_FUNCTIONS,
  ...SPATIAL_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
  ...TRIGONOMETRIC_FUNCTIONS,
  ...TRIM_FUNCTIONS,
  ...VECTOR_FUNCTIONS,
].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

const BY_NAME: ReadonlyMap<string, CallableFunction> = new Map(
  FUNCTIONS.map((spec) => [spec.name.toLowerCase(), spec]),
);

/** The function of that name, in any case; undefined where there is none. */
export function findFunction(name: string): CallableFunction | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Every function, by name. */
export function listFunctions(): readonly CallableFunction[] {
  return FUNCTIONS;
}
