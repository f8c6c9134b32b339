/** The part of the screen that a picture is fitted into: what is left beside the tools that lie over it. */

export interface PictureRoom {
  readonly width: number;
  readonly height: number;
  /** From the left and the upper edge of the screen. */
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Narrower pictures are those of a phone: captions are a little smaller, and the tools take the whole width. */
const NARROW = 600;
const MARGIN = 44;
const TOOLS = 44;
const TOOLS_OF_NARROW = 62;

export function isNarrow({ width }: Size): boolean {
  return width < NARROW;
}

export function pictureRoom(size: Size): PictureRoom {
  const margin = Math.min(MARGIN, Math.min(size.width, size.height) * 0.05);
  const top = Math.max(margin, isNarrow(size) ? TOOLS_OF_NARROW : TOOLS);
  return {
    left: margin,
    top,
    width: Math.max(1, size.width - 2 * margin),
    height: Math.max(1, size.height - top - margin),
  };
}
