/** How far edges between the same two nodes are drawn apart. */

/** Between neighbours of a fan, as a share of the distance between the nodes. */
const APART = 0.2;
/** A fan of more is as broad as one of so many, its edges nearer to each other: it would cover the picture. */
const MOST_APART = 11;
/** Loops at one node grow so many times at most. */
const MOST_LOOPS = 8;

/** Edges of a fan as far as they make it broader. */
export function breadthOf(count: number): number {
  return Math.min(count, MOST_APART);
}

/** Of the edge at a place in a fan of so many; 0 in its middle. */
export function fanSide(place: number, count: number): number {
  const apart = count < 2 ? 0 : (APART * (breadthOf(count) - 1)) / (count - 1);
  return (place - (count - 1) / 2) * apart;
}

/** Of the loop at a place in a stack of so many, from 0. */
export function loopStep(place: number, count: number): number {
  return place * Math.min(1, MOST_LOOPS / Math.max(1, count - 1));
}
