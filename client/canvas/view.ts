/** Between the scene and the screen: one unit of the scene is `scale` CSS pixels; the scene's y points up, the screen's down. */
import type { CameraState, Dimensions } from 'sigma/types';
import { pictureMargin } from '../state/picture-room.ts';
import type { Point } from './edge-path.ts';

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** How much larger or smaller than at 100 % discs are drawn. */
  readonly sizeScale: number;
  /** How much thinner than at 100 % lines are drawn. */
  readonly lineScale: number;
  toScreen(x: number, y: number): Point;
  toScene(x: number, y: number): Point;
}

/** The part of the scene that sigma maps onto the smaller side of the screen at camera ratio 1. */
export const FRAME = 1000;

export function viewOf({ width, height }: Dimensions, camera: CameraState): View {
  const scale = scaleAt(camera.ratio, { width, height });
  const centreX = (camera.x - 0.5) * FRAME;
  const centreY = (camera.y - 0.5) * FRAME;
  return {
    width,
    height,
    scale,
    sizeScale: sizeScaleAt(scale),
    lineScale: Math.min(1, Math.max(THINNEST, sizeScaleAt(scale))),
    toScreen: (x, y) => ({ x: (x - centreX) * scale + width / 2, y: (centreY - y) * scale + height / 2 }),
    toScene: (x, y) => ({ x: (x - width / 2) / scale + centreX, y: centreY - (y - height / 2) / scale }),
  };
}

export function scaleAt(ratio: number, { width, height }: Dimensions): number {
  return Math.min(width, height) / FRAME / ratio;
}

/** Lines of a picture seen from afar keep at least this share of their width. */
export const THINNEST = 0.5;

/** Discs grow more slowly than the picture, and never out of reading size. */
export function sizeScaleAt(scale: number): number {
  return Math.min(2, Math.max(0.2, Math.sqrt(scale)));
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The view that holds these bounds at 100 % with a margin, and nothing else. */
export function viewOfBounds({ left, right, bottom, top }: Bounds, margin: number): View {
  return {
    width: right - left + 2 * margin,
    height: top - bottom + 2 * margin,
    scale: 1,
    sizeScale: 1,
    lineScale: 1,
    toScreen: (x, y) => ({ x: x - left + margin, y: top - y + margin }),
    toScene: (x, y) => ({ x: x + left - margin, y: top + margin - y }),
  };
}

const LARGEST_SCALE = 1.6;

/** How much of each edge of the screen is left free. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** The camera that shows these bounds of the scene with air around them, enlarged no more than is easy to read. */
export function cameraFor(bounds: Bounds, size: Dimensions, insets: Insets = NO_INSETS): CameraState {
  const margin = pictureMargin(size);
  const left = Math.max(margin, insets.left);
  const right = Math.max(margin, insets.right);
  const top = Math.max(margin, insets.top);
  const bottom = Math.max(margin, insets.bottom);
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.top - bounds.bottom);
  const roomWidth = Math.max(1, size.width - left - right);
  const roomHeight = Math.max(1, size.height - top - bottom);
  const scale = Math.min(LARGEST_SCALE, roomWidth / width, roomHeight / height);
  return {
    x: ((bounds.left + bounds.right) / 2 - (left - right) / 2 / scale) / FRAME + 0.5,
    y: ((bounds.bottom + bounds.top) / 2 + (top - bottom) / 2 / scale) / FRAME + 0.5,
    ratio: Math.min(size.width, size.height) / FRAME / scale,
    angle: 0,
  };
}
