/** The places of captions while they are looked for: what is taken, by whom, and what is still free. */
import { around, boxAt, type Crowd, type Disc, type Rectangle, SIDES, type Side, Taken } from './label-sides.ts';

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
  /** A landmark of a crowd: rather than be missing, it stands on as few of the crowd as may be. */
  readonly mayCover?: boolean;
  /** Even captions of the frame before give way to it. */
  readonly isUrgent?: boolean;
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
  /** Captions of the frame before, by node: each stays on its side as long as it fits there. */
  readonly kept?: ReadonlyMap<string, PlacedLabel>;
  /** What is not to be covered; the discs of the labels where absent. */
  readonly discs?: readonly Disc[];
  /** Discs that only landmarks may cover. */
  readonly crowd?: Crowd;
  /** Arrowheads: covered only where there is no better place. */
  readonly heads?: readonly Rectangle[];
  /** Parts of the picture that something else lies over. */
  readonly hidden?: readonly Rectangle[];
  /** A caption stands whole or not at all, and none makes room: among thousands, trying takes the time of a frame. */
  readonly isQuick?: boolean;
}

export interface Standing {
  readonly label: LabelToPlace;
  readonly text: LabelText;
  readonly side: Side;
  readonly box: Rectangle;
}

/**
 * In a crowd a caption that stands already may be seen to cover so much, in squares for each pixel around it: the grid,
 * which is rough, lies otherwise below it in each frame.
 */
const LITTLE = 0.25;

/** A caption so near to a disc, in pixels, may be read as the name of that. */
const NEAR = 8;

/** What a place is the worse for. Less than 1 in all: a landmark rather stands so than on one square more of the crowd. */
const MISTAKEN = 0.5;
const HEAD_COVERED = 0.2;
const MOST_HEADS = 2;

/** Between two captions side by side, in pixels: with less, two names read as one. */
const APART = 14;

export class Board {
  private readonly options: PlacementOptions;
  /** What is never covered and never moved: captions that stand, what lies over the picture, discs. */
  private readonly firm = new Taken();
  /** In a crowd, the discs of landmarks: no caption is put there, but one that stands there already stays. */
  private readonly landmarks = new Taken();
  private readonly captions = new Taken();
  /** Around each disc what is near to it; absent in a crowd, as arrowheads are. */
  private readonly near = new Taken();
  private readonly heads = new Taken();
  private standing = new Map<string, Standing>();
  private readonly owners = new Map<Rectangle, Standing>();

  constructor(options: PlacementOptions, discs: readonly Disc[]) {
    this.options = options;
    const clear = options.crowd === undefined ? this.firm : this.landmarks;
    for (const disc of discs) clear.add(around(disc));
    if (options.crowd === undefined) {
      for (const { x, y, radius } of discs) this.near.add(around({ x, y, radius: radius + NEAR }));
      for (const head of options.heads ?? []) this.heads.add(head);
    }
    for (const box of options.hidden ?? []) this.firm.add(box);
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

  /** As it stood before, where that is still free. */
  keep(label: LabelToPlace, before: PlacedLabel | undefined): boolean {
    const text = label.texts.find(({ lines, size }) => lines === before?.lines && size === before.size);
    if (before === undefined || text === undefined) return false;
    const standing = { label, text, side: before.side, box: boxAt(label, text.width, text.height, before.side) };
    const { box } = standing;
    const isFree = !this.firm.overlaps(box) && !this.captions.overlaps(withAir(box)) && this.fits(label, box);
    if (this.isMistaken(label, box)) return false;
    if (!isFree || (label.mayCover !== true && this.crowdIn(box) > LITTLE * (text.width + text.height))) return false;
    this.stand(standing);
    return true;
  }

  /** The first text that finds a free side. */
  put(label: LabelToPlace, texts: readonly LabelText[]): boolean {
    return texts.some((text) => this.putAs(label, text));
  }

  /** What is written smaller than it might be becomes larger where there is room by now. */
  grow(): void {
    for (const standing of [...this.standing.values()]) {
      const { label, text } = standing;
      const better = label.texts.slice(0, label.texts.indexOf(text));
      if (better.length === 0) continue;
      this.leave(standing);
      if (!this.put(label, better)) this.stand(standing);
    }
  }

  /** Everywhere a label could stand but for other captions, the best first. */
  waysOf(label: LabelToPlace): readonly Standing[] {
    return label.texts.flatMap((text) =>
      SIDES.flatMap((side) => {
        const box = boxAt(label, text.width, text.height, side);
        const isFree = isWithin(box, this.options) && !this.isBlocked(box) && this.crowdIn(box) === 0;
        return isFree ? [{ label, text, side, box }] : [];
      }),
    );
  }

  /** Whose captions are in the way there. */
  inWayOf({ box }: Standing): readonly Standing[] {
    return this.captions.overlapping(withAir(box)).flatMap((other) => this.owners.get(other) ?? []);
  }

  all(): ReadonlyMap<string, Standing> {
    return new Map(this.standing);
  }

  stand(standing: Standing): void {
    this.standing.set(standing.label.id, standing);
    this.owners.set(standing.box, standing);
    this.captions.add(standing.box);
  }

  leave({ label, box }: Standing): void {
    this.standing.delete(label.id);
    this.owners.delete(box);
    this.captions.remove(box);
  }

  restore(before: ReadonlyMap<string, Standing>): void {
    for (const standing of [...this.standing.values()]) this.leave(standing);
    for (const standing of before.values()) this.stand(standing);
  }

  /** On the side where it is whole and covers the least of the crowd. False where there is none. */
  private putAs(label: LabelToPlace, text: LabelText): boolean {
    let best: Standing | undefined;
    let cut: Standing | undefined;
    let least = label.mayCover === true ? Infinity : 1;
    for (const side of SIDES) {
      const box = boxAt(label, text.width, text.height, side);
      if (!this.fits(label, box) || this.isBlocked(box) || this.captions.overlaps(withAir(box))) continue;
      const covered = this.crowdIn(box) + this.flawOf({ label, box });
      if (covered >= least) continue;
      if (isWithin(box, this.options)) {
        best = { label, text, side, box };
        least = covered;
        if (covered === 0) break;
      } else cut ??= { label, text, side, box };
    }
    const found = best ?? cut;
    if (found !== undefined) this.stand(found);
    return found !== undefined;
  }

  /** Only what stands at the rim of the screen itself may have a caption that is cut there. */
  private fits(label: LabelToPlace, box: Rectangle): boolean {
    return isWithin(box, this.options) || (isOn(box, this.options) && !isWithin(around(label), this.options));
  }

  private isBlocked(box: Rectangle): boolean {
    return this.firm.overlaps(box) || this.landmarks.overlaps(box);
  }

  /** 0 for a place as good as any. */
  flawOf({ label, box }: Pick<Standing, 'label' | 'box'>): number {
    const mistaken = this.isMistaken(label, box) ? MISTAKEN : 0;
    return mistaken + HEAD_COVERED * Math.min(MOST_HEADS, this.heads.overlapping(box).length);
  }

  /** Whether it is near to a disc of which it is not the caption. */
  private isMistaken({ x, y }: Disc, box: Rectangle): boolean {
    return this.near
      .overlapping(box)
      .some(({ left, top, right, bottom }) => Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) > 1);
  }

  private crowdIn(box: Rectangle): number {
    return this.options.crowd?.countIn(box) ?? 0;
  }
}

function withAir({ left, top, right, bottom }: Rectangle): Rectangle {
  return { left: left - APART, top, right: right + APART, bottom };
}

function isOn(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
}

/** A side on which the label is whole is the better one. */
function isWithin(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}
