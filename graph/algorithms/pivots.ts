/** Nodes that stand for all where looking from each would take too long: evenly spread over the numbers. */
export function pivotsOf(count: number, wanted: number): Int32Array {
  const pivots = Math.max(0, Math.min(count, wanted));
  return Int32Array.from({ length: pivots }, (_, i) => Math.floor((i * count) / pivots));
}
