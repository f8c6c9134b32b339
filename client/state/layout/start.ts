/** Where a layout starts: communities on a ring, their members in a small spiral around each place. */
import { randomOf } from '../../../graph/algorithms/random.ts';
import { at, type LayoutInput } from './input.ts';

export function startFromCommunities(input: LayoutInput, communities: Int32Array, edgeLength: number): void {
  const { count, x, y, isFixed, seed } = input;
  const random = randomOf(seed);
  const groups = communities.reduce((most, group) => Math.max(most, group + 1), 0);
  const radius = edgeLength * Math.sqrt(count) * 0.6;
  const seats = seatsOf(groups, random);
  const seen = new Int32Array(groups);
  for (let i = 0; i < count; i++) {
    const group = at(communities, i);
    const nth = at(seen, group);
    seen[group] = nth + 1;
    if (at(isFixed, i) === 1) continue;
    const angle = (at(seats, group) / Math.max(1, groups)) * 2 * Math.PI;
    const spiral = nth * 2.399963;
    const reach = edgeLength * 0.5 * Math.sqrt(nth);
    x[i] = radius * Math.cos(angle) + reach * Math.cos(spiral) + random();
    y[i] = radius * Math.sin(angle) + reach * Math.sin(spiral) + random();
  }
}

/** The order on the ring, which the seed shuffles. */
function seatsOf(groups: number, random: () => number): Int32Array {
  const seats = Int32Array.from({ length: groups }, (_, i) => i);
  for (let i = groups - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = at(seats, i);
    seats[i] = at(seats, j);
    seats[j] = kept;
  }
  return seats;
}
