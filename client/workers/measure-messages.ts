/** What a worker that measures says to the page; it is told one job, and ended where nobody wants it any more. */
export type FromMeasures =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'end'; readonly values: Float64Array };
