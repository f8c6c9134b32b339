/** Where a card stands beside the pointer: where it covers neither what it tells of nor the pointer, and has room. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distances in pixels from two sides of the picture. */
export type CardPlace = Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>>;

export interface CardRoom {
  readonly width: number;
  readonly height: number;
}

const AWAY_PX = 18;
/** As large as a card gets, by its style sheet and with a note: nothing is laid out to know how large this one is. */
const LARGEST: CardRoom = { width: 280, height: 130 };
/** Of a disc with the first line of its caption. */
const REACH = 28;

/** All in pixels from the picture's left upper corner. `kept`: middles of what is to be seen beside the card. */
export function cardPlace(picture: CardRoom, pointer: Point, kept: readonly Point[]): CardPlace {
  let best: Corner = { isLeft: false, isAbove: false };
  let least = Infinity;
  for (const corner of CORNERS) {
    const cost = costOf(corner, picture, pointer, kept);
    if (cost >= least) continue;
    least = cost;
    best = corner;
  }
  return {
    ...(best.isLeft ? { right: `${picture.width - pointer.x + AWAY_PX}px` } : { left: `${pointer.x + AWAY_PX}px` }),
    ...(best.isAbove ? { bottom: `${picture.height - pointer.y + AWAY_PX}px` } : { top: `${pointer.y + AWAY_PX}px` }),
  };
}

interface Corner {
  readonly isLeft: boolean;
  readonly isAbove: boolean;
}

const CORNERS: readonly Corner[] = [false, true].flatMap((isAbove) =>
  [false, true].map((isLeft) => ({ isLeft, isAbove })),
);

/** What is cut off is worse than what is covered; of equal corners the one with more room to the sides is the better. */
function costOf({ isLeft, isAbove }: Corner, { width, height }: CardRoom, { x, y }: Point, kept: readonly Point[]) {
  const left = isLeft ? x - AWAY_PX - LARGEST.width : x + AWAY_PX;
  const top = isAbove ? y - AWAY_PX - LARGEST.height : y + AWAY_PX;
  const [right, bottom] = [left + LARGEST.width, top + LARGEST.height];
  const lacking = Math.max(0, -left, right - width) + Math.max(0, -top, bottom - height);
  const covered = kept.filter(
    (point) => point.x > left - REACH && point.x < right + REACH && point.y > top - REACH && point.y < bottom + REACH,
  ).length;
  const room = (isLeft ? x / width : 1 - x / width) + (isAbove ? y / height : 1 - y / height);
  return 100 * (lacking > 0 ? 1 + lacking : 0) + 10 * covered - room;
}
