/** The picture as a file: all that is shown, or a part of it, at 100 %, whatever the screen shows of it. Loaded when a file is asked for. */
import { untracked } from '@preact/signals-core';
import type { Explorer } from '../state/explorer.ts';
import { PALETTES, type Palette } from '../styles/tokens.ts';
import { boundsOf } from './bounds.ts';
import { inFileOrder } from './file-order.ts';
import { type FrameScene, frameOf } from './frame.ts';
import type { GroundLayer } from './ground-layer.ts';
import type { Labels } from './labels.ts';
import { type AllLooks, allLooksOf, shownLooksOf } from './looks.ts';
import { drawFrame } from './picture-file.ts';
import { footOf } from './picture-foot.ts';
import { legendOf } from './picture-legend.ts';
import { type PictureOptions, visiblePart } from './picture-part.ts';
import { svgOf } from './picture-svg.ts';
import { viewOfBounds } from './view.ts';

/** What a file is drawn from: the picture on the page, as it is when it is asked. */
export interface PictureSource {
  readonly explorer: Explorer;
  readonly labels: Labels;
  readonly ground: Pick<GroundLayer, 'parts'>;
  scene(): FrameScene;
  looks(): AllLooks;
  palette(): Palette;
}

const MARGIN = 28;

/** Larger than the screen where `scale` says so. */
export async function pictureAsPng(source: PictureSource, scale: number, options: PictureOptions): Promise<Blob> {
  const { frame, ...file } = await fileOf(source, options);
  return drawFrame(frame, { ...file, scale });
}

export async function pictureAsSvg(source: PictureSource, options: PictureOptions): Promise<string> {
  const { frame, ...file } = await fileOf(source, options);
  return svgOf(source.explorer, frame, file);
}

async function fileOf(source: PictureSource, { part, ink, foot = [], title, about }: PictureOptions) {
  const { explorer, labels, ground } = source;
  const { drawn } = explorer;
  const palette = ink === undefined ? source.palette() : PALETTES[ink];
  const scene = source.scene();
  const nothing = { left: 0, right: 1, bottom: 0, top: 1 };
  const visible = part === undefined ? drawn.visible.peek() : visiblePart(drawn, part);
  const all = ink === undefined ? source.looks() : untracked(() => allLooksOf(explorer, palette));
  const looks = inFileOrder(shownLooksOf(all, visible), scene);
  const view = viewOfBounds(boundsOf(scene, looks, looks.nodeIds()) ?? nothing, MARGIN);
  return {
    frame: { ...frameOf(scene, looks, view), ground: await ground.parts(view, palette) },
    labels,
    palette,
    legend: legendOf(explorer, { looks, view, palette, part }),
    foot: footOf(foot, view.width),
    told: { title, foot, about },
  };
}
