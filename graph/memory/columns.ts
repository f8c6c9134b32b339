/** Growing of integer columns: doubling, so that appending costs a constant on average. */

/** The same column with room for `needed` entries; new entries hold `fill`. The old array is left as it was. */
export function grown(column: Int32Array<ArrayBuffer>, needed: number, fill = 0): Int32Array<ArrayBuffer> {
  if (needed <= column.length) return column;
  const larger = new Int32Array(Math.max(needed, column.length * 2, 16));
  larger.set(column);
  if (fill !== 0) larger.fill(fill, column.length);
  return larger;
}

/** How many of an ascending array's first entries are below `bound`. */
export function countBelow(ascending: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = ascending.length;
  if (high === 0 || Number(ascending[high - 1]) < bound) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ascending[middle]) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
