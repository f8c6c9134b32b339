/** The picture as a PNG: a frame drawn afresh at any resolution, its legend and its foot below. */
import type { FootLayout } from '../../graph/formats/svg-foot.ts';
import type { LegendLayout } from '../../graph/formats/svg-legend.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Palette } from '../styles/tokens.ts';
import { paintLineCounts } from './badges.ts';
import type { Frame } from './frame.ts';
import { paintGround } from './ground-layer.ts';
import type { Labels } from './labels.ts';
import { paintEdges, paintNode } from './painter.ts';
import { paintFoot } from './picture-foot.ts';
import { paintLegend } from './picture-legend.ts';
import { paintDoubts, paintLabels, paintNames } from './texts.ts';

/** Browsers give up beyond this many pixels on a side. */
const MOST_PIXELS = 12_000;

export interface DrawOptions {
  readonly labels: Labels;
  readonly palette: Palette;
  readonly legend?: LegendLayout | undefined;
  readonly foot?: FootLayout | undefined;
  /** Pixels for one of the screen's. */
  readonly scale: number;
}

export function drawFrame(frame: Frame, { labels, palette, legend, foot, scale }: DrawOptions): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const { width } = frame.view;
  const height = frame.view.height + (legend?.height ?? 0) + (foot?.height ?? 0);
  const kept = Math.min(scale, MOST_PIXELS / Math.max(width, height));
  canvas.width = Math.round(width * kept);
  canvas.height = Math.round(height * kept);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.scale(kept, kept);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, width, height);
    paintFrame(context, frame, labels, palette);
    context.translate(0, frame.view.height);
    if (legend !== undefined) paintLegend(context, legend, palette.ink);
    context.translate(0, legend?.height ?? 0);
    if (foot !== undefined) paintFoot(context, foot, palette.ink);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(tooLarge(canvas)) : resolve(blob)), 'image/png');
  });
}

/** What lies under the picture, lines, discs, texts. */
function paintFrame(context: CanvasRenderingContext2D, frame: Frame, labels: Labels, palette: Palette): void {
  const { looks, ground } = frame;
  if (ground !== undefined) paintGround(context, ground);
  for (const [id, look] of looks.edges()) {
    const path = frame.path(id, look);
    if (path !== undefined) paintEdges(context, [{ look, path }]);
  }
  for (const [id, look] of looks.nodes()) {
    paintNode(context, look, frame.position(id), frame.radius(look), palette);
  }
  const placed = labels.place(frame);
  paintNames(context, frame, labels.placeNames(frame, placed), palette);
  paintDoubts(context, frame, palette);
  paintLineCounts(context, frame, { palette, format: formatNumber });
  paintLabels(context, placed, palette);
}

function tooLarge({ width, height }: HTMLCanvasElement): Error {
  return new Error(`picture: ${width} × ${height} pixels are more than this browser draws; choose a smaller size.`);
}
