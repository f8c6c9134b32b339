/** Where captions stand: beside their discs, on no other disc and no other caption; the first come first. */
import { around, boxAt, type Disc, type Rectangle, SIDES, type Side, Taken } from './label-sides.ts';

/** One way to write a caption, with its size. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
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
  /** The side on which each label stood before: kept where it still can be, so that nothing jumps. */
  readonly before?: ReadonlyMap<string, Side>;
  /** What is not to be covered; the discs of the labels where absent. */
  readonly discs?: readonly Disc[];
}

/** In the order given: put the important ones first. What finds no free side, not even shortened, is left out. */
export function placeLabels(labels: readonly LabelToPlace[], options: PlacementOptions): PlacedLabel[] {
  const taken = new Taken();
  for (const disc of options.discs ?? labels) taken.add(around(disc));
  const placed: PlacedLabel[] = [];
  /** Whole captions of all come before a shortened one of any: shortening takes no room from a whole one. */
  const rest = labels.filter((label) => !put(label, label.texts.slice(0, 1)));
  for (const label of rest) put(label, label.texts.slice(1));
  return placed;

  function put(label: LabelToPlace, texts: readonly LabelText[]): boolean {
    for (const text of texts) {
      const found = placeFor(label, text, taken, options);
      if (found === undefined) continue;
      const { side, box } = found;
      taken.add(box);
      placed.push({ id: label.id, side, left: box.left, top: box.top, ...text });
      return true;
    }
    return false;
  }
}

interface Found {
  readonly side: Side;
  readonly box: Rectangle;
}

function placeFor(
  label: LabelToPlace,
  { width, height }: LabelText,
  taken: Taken,
  options: PlacementOptions,
): Found | undefined {
  let cut: Found | undefined;
  for (const side of sidesFor(options.before?.get(label.id))) {
    const box = boxAt(label, width, height, side);
    if (!isOn(box, options) || taken.overlaps(box)) continue;
    if (isWithin(box, options)) return { side, box };
    cut ??= { side, box };
  }
  /** Only what stands at the rim of the screen itself may have a caption that is cut there. */
  return isWithin(around(label), options) ? undefined : cut;
}

function sidesFor(before: Side | undefined): readonly Side[] {
  return before === undefined ? SIDES : [before, ...SIDES.filter((side) => side !== before)];
}

function isOn(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
}

/** A side on which the label is whole is the better one. */
function isWithin(box: Rectangle, { width, height }: PlacementOptions): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}
