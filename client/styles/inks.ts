/** Colours of rules as ink of a theme: hues, and ramps in steps that rise evenly from little to much. */
import type { Colour } from '../state/styling/colours.ts';
import { toLinear } from './contrast.ts';
import type { Palette } from './tokens.ts';

/** As `#rrggbb`. */
export function inkOf(colour: Colour, palette: Palette): string {
  switch (colour.kind) {
    case 'hue':
      return palette.series[colour.hue] ?? palette.actors.things;
    case 'ramp':
      return rampInk(palette.ramps[colour.ramp], colour.share);
    case 'other':
      return palette.actors.things;
    case 'none':
      return palette.quiet;
    default:
      return colour satisfies never;
  }
}

/** Between the two stops that lie beside the share, mixed as light is: what lies between two stops is no darker and no lighter than both. */
function rampInk(stops: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const before = stops[Math.floor(at)] ?? '#000000';
  const after = stops[Math.ceil(at)] ?? before;
  const part = at - Math.floor(at);
  return [1, 3, 5].reduce((ink, channel) => {
    const from = toLinear(Number.parseInt(before.slice(channel, channel + 2), 16) / 255);
    const to = toLinear(Number.parseInt(after.slice(channel, channel + 2), 16) / 255);
    const mixed = Math.round(toDisplayed(from + (to - from) * part) * 255);
    return `${ink}${mixed.toString(16).padStart(2, '0')}`;
  }, '#');
}

function toDisplayed(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}
