/** Colours of rules by their meaning, which each theme has ink of its own for. */
import type { Ramp, StoredLook } from '../../../graph/wire-style.ts';
import { HUES } from '../kind-looks.ts';

export type Colour =
  | { readonly kind: 'hue'; readonly hue: number }
  /** From little (0) to much (1). */
  | { readonly kind: 'ramp'; readonly ramp: Ramp; readonly share: number }
  /** Values that have no colour of their own, or of several kinds. */
  | { readonly kind: 'other' }
  /** No value. */
  | { readonly kind: 'none' };

const STEPS = 5;

/** Names of single colours, as rules keep them: hues that differ for every eye, and steps from little to much. */
export const HUE_LOOKS: readonly string[] = Array.from({ length: HUES }, (_, i) => `hue${i}`);
export const STEP_LOOKS: readonly string[] = Array.from({ length: STEPS }, (_, i) => `step${i}`);
export const GREY_LOOK = 'grey';

const COLOURS: ReadonlyMap<StoredLook, Colour> = new Map<StoredLook, Colour>([
  ...HUE_LOOKS.map((name, hue) => [name, { kind: 'hue', hue }] as const),
  ...STEP_LOOKS.map((name, i) => [name, { kind: 'ramp', ramp: 'cool', share: i / (STEPS - 1) }] as const),
  [GREY_LOOK, { kind: 'other' }],
]);

export function colourOfLook(look: StoredLook): Colour | undefined {
  return COLOURS.get(look);
}
