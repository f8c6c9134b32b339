/** Where captions stand: beside their discs, on no other disc and no other caption; the first come first. */
import { Board, type LabelText, type LabelToPlace, type PlacedLabel, type PlacementOptions } from './label-board.ts';
import { findRoom, reconsider } from './label-search.ts';

/** Of so many captions those in the way are moved to other sides; of more, that would take the time of a frame. */
const MOST_TO_SEARCH = 120;
/** How often room is looked for: with thought for a new picture, in passing while it moves. */
const TRIES = 160;
const TRIES_ON_THE_WAY = 16;

/** In the order given: put the important ones first. What finds no free side, not even shortened, is left out. */
export function placeLabels(labels: readonly LabelToPlace[], options: PlacementOptions): PlacedLabel[] {
  const board = new Board(options, options.discs ?? labels);
  const isMoving = options.kept !== undefined && options.kept.size > 0;
  const putWhole = (label: LabelToPlace) => board.put(label, label.texts.slice(0, 1));
  let rest = labels.filter((label) => {
    return !board.keep(label, options.kept?.get(label.id)) && !(label.isUrgent === true && putWhole(label));
  });
  /** Whole captions of all come before a shortened one of any: shortening takes no room from a whole one. */
  rest = rest.filter((label) => !putWhole(label));
  if (options.isQuick !== true) {
    rest = rest.filter((label) => !board.put(label, label.texts.filter(isWhole)));
    if (labels.length <= MOST_TO_SEARCH) rest = findRoom(board, rest, labels, isMoving ? TRIES_ON_THE_WAY : TRIES);
    for (const label of rest) board.put(label, label.texts);
  }
  board.grow();
  if (!isMoving && options.isQuick !== true && labels.length <= MOST_TO_SEARCH) {
    reconsider(board, labels, TRIES);
  }
  return board.placed();
}

const isWhole = ({ isCut }: LabelText) => isCut !== true;
