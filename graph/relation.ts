/** How a relation stands, by what its claims make of it: read alike wherever it is drawn, listed, told or written to a file. */
import type { EdgeValue } from './values.ts';

/** What is computed from the claims of a relation, and so says nothing beside them. */
export const PROJECTED_KEYS: readonly string[] = [
  'claimCount',
  'firstReported',
  'lastReported',
  'validFrom',
  'validTo',
  'datePrecision',
  'status',
  'bestCredibility',
  'quoteCount',
];

/** Some say so and some deny it. */
export function isDisputed({ properties }: EdgeValue): boolean {
  return properties.get('status') === 'disputed';
}

/** It has claims, and none with anybody's words: background, which nobody reported. */
export function isBackground({ properties }: EdgeValue): boolean {
  return properties.has('claimCount') && properties.get('quoteCount') === 0;
}
