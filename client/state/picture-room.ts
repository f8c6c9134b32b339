/** The part of the screen that a picture is fitted into. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In narrower pictures captions are a little smaller. */
const NARROW = 600;
const MARGIN = 44;

export function isNarrow({ width }: Size): boolean {
  return width < NARROW;
}

/** The size without the air around a picture. */
export function pictureRoom({ width, height }: Size): Size {
  const margin = Math.min(MARGIN, Math.min(width, height) * 0.05);
  return { width: Math.max(1, width - 2 * margin), height: Math.max(1, height - 2 * margin) };
}
