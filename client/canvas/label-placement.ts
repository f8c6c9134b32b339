/** Where captions stand: beside their discs, on no other disc and no other caption; the first come first. */
import { around, boxAt, type Disc, type Rectangle, SIDES, type Side, Taken } from './label-sides.ts';

/** One way to write a caption, with its size. */
export interface LabelText {
  readonly lines: readonly string[];
  /** Of the letters. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly isCut?: boolean;
}

/** Centre and radius are those of the disc on the screen. */
export interface LabelToPlace extends Disc {
  readonly id: string;
  /** The whole caption first, then what may stand for it where that has no room. */
  readonly texts: readonly LabelText[];
}

export interface PlacedLabel extends LabelText {
  readonly id: string;
  readonly side: Side;
  readonly left: number;
  readonly top: number;
}

export interface PlacementOptions {
  readonly width: number;
  readonly height: number;
  /** Captions that stand already, and stay. */
  readonly standing?: readonly PlacedLabel[];
  /** What is not to be covered; the discs of the labels where absent. */
  readonly discs?: readonly Disc[];
  /** A caption stands whole or not at all, and none makes room: among thousands, trying takes the time of a frame. */
  readonly isQuick?: boolean;
}

/** In the order given: put the important ones first. What finds no free side, not even shortened, is left out. */
export function placeLabels(labels: readonly LabelToPlace[], options: PlacementOptions): PlacedLabel[] {
  const board = new Board(options, options.discs ?? labels);
  /** Whole captions of all come before a shortened one of any: shortening takes no room from a whole one. */
  let rest = labels.filter((label) => !board.put(label, label.texts.slice(0, 1)));
  if (rest.length === 0 || options.isQuick === true) return board.placed();
  rest = rest.filter((label) => !board.put(label, label.texts.filter(isWhole)));
  if (labels.length <= MOST_TO_MOVE) rest = rest.filter((label) => !board.makeRoom(label, label.texts.filter(isWhole)));
  rest = rest.filter((label) => !board.put(label, label.texts));
  if (labels.length <= MOST_TO_MOVE) for (const label of rest) board.makeRoom(label, label.texts);
  return board.placed();
}

const isWhole = ({ isCut }: LabelText) => isCut !== true;

/** Of so many captions those in the way are moved to other sides; of more, that would take the time of a frame. */
const MOST_TO_MOVE = 120;
/** A caption may send away so many, each of which may send away others, so deep; and all of them look at so many places. */
const MOST_SENT_AWAY = 3;
const DEEPEST = 3;
const MOST_PLACES = 8000;

interface Standing {
  readonly label: LabelToPlace;
  readonly text: LabelText;
  readonly side: Side;
  readonly box: Rectangle;
}

class Board {
  private readonly options: PlacementOptions;
  /** What is never covered and never moved: discs, and captions that stand. */
  private readonly firm = new Taken();
  private readonly captions = new Taken();
  private standing = new Map<string, Standing>();
  private readonly owners = new Map<Rectangle, string>();
  private places = MOST_PLACES;

  constructor(options: PlacementOptions, discs: readonly Disc[]) {
    this.options = options;
    for (const disc of discs) this.firm.add(around(disc));
    for (const { left, top, width, height } of options.standing ?? []) {
      this.firm.add({ left, top, right: left + width, bottom: top + height });
    }
  }

  placed(): PlacedLabel[] {
    return Array.from(this.standing.values(), ({ label, text, side, box }) => ({
      id: label.id,
      side,
      left: box.left,
      top: box.top,
      ...text,
    }));
  }

  /** The first text that finds a free side. */
  put(label: LabelToPlace, texts: readonly LabelText[]): boolean {
    for (const text of texts) {
      const found = this.freeSide(label, text);
      if (found === undefined) continue;
      this.stand({ label, text, ...found });
      return true;
    }
    return false;
  }

  /** Where a free side is to be had by sending others to other sides, whole as they are, this is done. */
  makeRoom(
    label: LabelToPlace,
    texts: readonly LabelText[],
    depth = DEEPEST,
    held: ReadonlySet<string> = new Set(),
  ): boolean {
    if (this.put(label, texts)) return true;
    if (depth === 0) return false;
    const holding = new Set(held).add(label.id);
    for (const text of texts) {
      for (const side of SIDES) {
        if (--this.places < 0) return false;
        const box = boxAt(label, text.width, text.height, side);
        if (!isWithin(box, this.options) || this.firm.overlaps(box)) continue;
        const inWay = this.captions
          .overlapping(box)
          .flatMap((other) => this.standing.get(this.owners.get(other) ?? '') ?? []);
        if (inWay.length > MOST_SENT_AWAY || inWay.some((other) => holding.has(other.label.id))) continue;
        const before = new Map(this.standing);
        for (const other of inWay) this.leave(other);
        this.stand({ label, text, side, box });
        const isDone = inWay.every((other) =>
          this.makeRoom(
            other.label,
            other.text.isCut === true ? other.label.texts : other.label.texts.filter(isWhole),
            depth - 1,
            holding,
          ),
        );
        if (isDone) return true;
        this.restore(before);
      }
    }
    return false;
  }

  private freeSide(label: LabelToPlace, { width, height }: LabelText) {
    let cut: { readonly side: Side; readonly box: Rectangle } | undefined;
    for (const side of SIDES) {
      const box = boxAt(label, width, height, side);
      if (!isOn(box, this.options) || this.firm.overlaps(box) || this.captions.overlaps(box)) continue;
      if (isWithin(box, this.options)) return { side, box };
      cut ??= { side, box };
    }
    /** Only what stands at the rim of the screen itself may have a caption that is cut there. */
    return isWithin(around(label), this.options) ? undefined : cut;
  }

  private stand(standing: Standing): void {
    this.standing.set(standing.label.id, standing);
    this.owners.set(standing.box, standing.label.id);
    this.captions.add(standing.box);
  }

  private leave({ label, box }: Standing): void {
    this.standing.delete(label.id);
    this.owners.delete(box);
    this.captions.remove(box);
  }

  private restore(before: Map<string, Standing>): void {
    for (const standing of [...this.standing.values()]) {
      if (before.get(standing.label.id) !== standing) this.leave(standing);
    }
    for (const standing of before.values()) {
      if (this.standing.get(standing.label.id) !== standing) this.stand(standing);
    }
    this.standing = before;
  }
}

function isOn(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
}

/** A side on which the label is whole is the better one. */
function isWithin(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}
