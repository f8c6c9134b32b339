/** What a worker that calculates is told, once, and says to the page; it is ended where nobody wants it any more. */
import type { CalculationKind, Jobs, Results } from '../state/calculating.ts';

export interface ToCalculation<Kind extends CalculationKind> {
  readonly kind: Kind;
  readonly job: Jobs[Kind];
}

export type FromCalculation<Kind extends CalculationKind> =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'end'; readonly result: Results[Kind] };
