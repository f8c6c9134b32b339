/** Random choices that a seed decides, the same on every machine. */

export interface Random {
  /** An integer from 0 up to but not including `bound`. */
  below(bound: number): number;
  /** True in that share of the calls. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight says. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T;
  /** Another source, decided by this one, so that what is drawn from it does not move what comes after. */
  fork(): Random;
}

/** The generator "mulberry32": 32 bits of state, good enough to choose with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  const random: Random = {
    below: (bound) => Math.floor((next() / 2 ** 32) * bound),
    chance: (share) => next() / 2 ** 32 < share,
    pick(items) {
      const item = items[random.below(items.length)];
      if (item === undefined && items.length === 0) throw new RangeError('random: nothing to pick from');
      return item as (typeof items)[number];
    },
    weighted(items) {
      let left = random.below(items.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, item] of items) {
        if (left < weight) return item;
        left -= weight;
      }
      throw new RangeError('random: nothing to pick from');
    },
    fork: () => createRandom(next()),
  };
  return random;
}
