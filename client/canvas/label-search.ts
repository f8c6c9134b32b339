/**
 * Room for captions that found none: each takes the place where it disturbs least and sends away who stands there, who
 * does the same. Who was sent away often weighs more, and a place that was tried counts for less, so that the search goes
 * round in no circle; the best of all that was seen is kept.
 */
import type { Board, LabelToPlace, Standing } from './label-board.ts';

/** Against one caption in less good letters. */
const CUT = 8;
const MISSING = 20;
const AGAIN = 0.3;
/** From here on another place is looked for. */
const ILL = 0.5;

/** Tries so often at most. Gives those that still have no place. `all`: the important ones first, which are less easily sent away. */
export function findRoom(
  board: Board,
  placeless: readonly LabelToPlace[],
  all: readonly LabelToPlace[],
  mostTries: number,
): LabelToPlace[] {
  if (placeless.length === 0) return [];
  const ways = new Map<LabelToPlace, readonly Standing[]>();
  const waysOf = (label: LabelToPlace) => {
    const known = ways.get(label);
    if (known !== undefined) return known;
    const found = board.waysOf(label);
    ways.set(label, found);
    return found;
  };
  const importance = new Map(all.map((label, rank) => [label, 2 - rank / all.length]));
  const weights = new Map(importance);
  const tried = new Map<Standing, number>();
  const weightOf = ({ label }: Standing) => weights.get(label) ?? 1;
  const cheapest = (label: LabelToPlace) => {
    let best: { readonly way: Standing; readonly inWay: readonly Standing[] } | undefined;
    let least = Infinity;
    for (const way of waysOf(label)) {
      const own = costOf(way) + board.flawOf(way) + AGAIN * (tried.get(way) ?? 0);
      if (own >= least) continue;
      const inWay = board.inWayOf(way);
      const cost = inWay.reduce((sum, other) => sum + weightOf(other), own);
      if (cost >= least) continue;
      best = { way, inWay };
      least = cost;
    }
    return best;
  };
  const waiting = [...placeless];
  const hopeless: LabelToPlace[] = [];
  const total = () => {
    let sum = 0;
    for (const label of [...waiting, ...hopeless]) sum += MISSING * (importance.get(label) ?? 1);
    for (const standing of board.all().values()) sum += costOf(standing) + board.flawOf(standing);
    return sum;
  };
  let best = { standing: board.all(), missing: [...placeless] };
  let least = total();
  for (let tries = 0; tries < mostTries; tries++) {
    const label = waiting.shift();
    if (label === undefined) break;
    const found = cheapest(label);
    if (found === undefined) {
      hopeless.push(label);
      continue;
    }
    for (const other of found.inWay) {
      board.leave(other);
      weights.set(other.label, weightOf(other) + 1);
      waiting.push(other.label);
    }
    board.stand(found.way);
    tried.set(found.way, (tried.get(found.way) ?? 0) + 1);
    const cost = total();
    if (cost < least) {
      least = cost;
      best = { standing: board.all(), missing: [...hopeless, ...waiting] };
    }
  }
  board.restore(best.standing);
  return best.missing;
}

/** Those that stand ill, or are cut, look for room as if they had none; all stays as it was where that made nothing better. */
export function reconsider(board: Board, all: readonly LabelToPlace[], mostTries: number): void {
  const before = board.all();
  const isIll = (standing: Standing) => costOf(standing) + board.flawOf(standing) >= ILL;
  const ill = all.filter(({ id }) => {
    const standing = before.get(id);
    return standing !== undefined && isIll(standing);
  });
  if (ill.length === 0) return;
  const costOfAll = () => [...board.all().values()].reduce((sum, one) => sum + costOf(one) + board.flawOf(one), 0);
  const cost = costOfAll();
  for (const { id } of ill) {
    const standing = before.get(id);
    if (standing !== undefined) board.leave(standing);
  }
  const missing = findRoom(board, ill, all, mostTries).filter((label) => !board.put(label, label.texts));
  if (missing.length > 0 || costOfAll() >= cost) board.restore(before);
}

/** Of how a caption is written: nothing for the whole one, up to one for the smallest letters, much where it is cut. */
function costOf({ label, text }: Standing): number {
  return text.isCut === true ? CUT : label.texts.indexOf(text) / label.texts.length;
}
