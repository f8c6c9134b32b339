/** The picture as a PNG: a frame drawn afresh at any resolution. */
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import type { Labels } from './labels.ts';
import { paintEdge, paintNode } from './painter.ts';
import { paintDoubts, paintLabels, paintNames } from './texts.ts';

/** Browsers give up beyond this many pixels on a side. */
const MOST_PIXELS = 12_000;

export function drawFrame(frame: Frame, labels: Labels, palette: Palette, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const kept = Math.min(scale, MOST_PIXELS / Math.max(frame.view.width, frame.view.height));
  canvas.width = Math.round(frame.view.width * kept);
  canvas.height = Math.round(frame.view.height * kept);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.scale(kept, kept);
    paintFrame(context, frame, labels, palette);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(tooLarge(canvas)) : resolve(blob)), 'image/png');
  });
}

/** Ground, lines, discs, texts. */
export function paintFrame(context: CanvasRenderingContext2D, frame: Frame, labels: Labels, palette: Palette): void {
  const { view, looks } = frame;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, view.width, view.height);
  for (const [id, look] of looks.edges()) {
    const path = frame.path(id, look);
    if (path !== undefined) paintEdge(context, look, path);
  }
  for (const [id, look] of looks.nodes()) {
    paintNode(context, look, frame.position(id), frame.radius(look), palette);
  }
  const placed = labels.place(frame);
  paintNames(context, frame, labels.placeNames(frame, placed), palette);
  paintDoubts(context, frame, palette);
  paintLabels(context, placed, palette);
}

function tooLarge({ width, height }: HTMLCanvasElement): Error {
  return new Error(`picture: ${width} × ${height} pixels are more than this browser draws; choose a smaller size.`);
}
