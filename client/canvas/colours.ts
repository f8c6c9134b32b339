/** The colours of the picture for a theme, in the forms that the GPU and the 2D context take. */
import { PALETTES, type Palette, type Theme } from '../styles/tokens.ts';

export interface PictureColours {
  readonly palette: Palette;
  readonly groundRgb: Float32Array;
  readonly onActorRgb: Float32Array;
}

export function picturesColours(theme: Theme): PictureColours {
  const palette = PALETTES[theme];
  return { palette, groundRgb: rgbOf(palette.ground), onActorRgb: rgbOf(palette.onActor) };
}

/** Red, green and blue from 0 to 1 of `#rrggbb`. */
export function rgbOf(color: string): Float32Array {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return Float32Array.of(((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
}

/** What is left of the colour of a line that has ended: less than it had, and still to be seen on the ground. */
export const ENDED_ALPHA = 0.65;

/** The same colour, less of it: `#rrggbbaa`. */
export function faded(color: string, alpha: number): string {
  return `${color.slice(0, 7)}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
