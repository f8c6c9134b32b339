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

export interface PictureRoom extends Size {
  /** How far its middle is below that of the picture. */
  readonly drop: number;
}

/** The size without the air around a picture, and without the tools where they lie over it. */
export function pictureRoom({ width, height }: Size): PictureRoom {
  const margin = Math.min(MARGIN, Math.min(width, height) * 0.05);
  const top = width > WIDEST_BELOW_TOOLS ? Math.max(margin, TOOLS) : margin;
  return {
    width: Math.max(1, width - 2 * margin),
    height: Math.max(1, height - top - margin),
    drop: (top - margin) / 2,
  };
}
