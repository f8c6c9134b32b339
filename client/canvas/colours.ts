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

/** What is left of the colour of a line that is switched off. */
export const OFF_ALPHA = 0.65;

/** How much of its own colour and width a line has that has ended: grey and thin, and no fainter than any mark may be. */
const ENDED_SHARE = 0.3;
const ENDED_WIDTH = 0.6;
const THINNEST = 1;

/** Most of it the grey of the theme, which holds the contrast of marks as every colour of lines does: so does what lies between. */
export function drained(color: string, { quiet }: Pick<Palette, 'quiet'>): string {
  const channels = [1, 3, 5].map((at) => {
    const [own = 0, grey = 0] = [color, quiet].map((text) => Number.parseInt(text.slice(at, at + 2), 16));
    return Math.round(own * ENDED_SHARE + grey * (1 - ENDED_SHARE));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export function thinned(width: number): number {
  return Math.max(THINNEST, width * ENDED_WIDTH);
}

/** The same colour, less of it: `#rrggbbaa`. */
export function faded(color: string, alpha: number): string {
  return `${color.slice(0, 7)}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
