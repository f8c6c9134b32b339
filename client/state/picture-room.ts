/** The part of the screen that a picture is fitted into. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In narrower pictures captions are a little smaller. */
const NARROW = 600;
const MARGIN = 44;
/** Up to this width the style sheet gives the tools a row of their own above the picture. */
const WIDEST_BELOW_TOOLS = 640;
const TOOLS = 40;

export function isNarrow({ width }: Size): boolean {
  return width < NARROW;
}

/** The air around a picture. */
export function pictureMargin({ width, height }: Size): number {
  return Math.min(MARGIN, Math.min(width, height) * 0.05);
}

/** The size without the air around a picture, and without the tools where they lie over it: what a layout may fill. */
export function pictureRoom(size: Size): Size {
  const margin = pictureMargin(size);
  const top = size.width > WIDEST_BELOW_TOOLS ? Math.max(margin, TOOLS) : margin;
  return { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - top - margin) };
}
