/** The layer under sigma's own: the axis or the map that the picture stands on. */
import { effect, signal, untracked } from '@preact/signals-core';
import { isolated } from '../../graph/formats/direction.ts';
import { localeTag } from '../i18n/locale.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Palette } from '../styles/tokens.ts';
import { type GroundParts, groundParts } from './ground-parts.ts';
import { loadOutline, type Outline } from './outline.ts';
import { createOverlay } from './overlay.ts';
import { FONT_FAMILY } from './painter.ts';
import type { SceneSigma } from './scene-sigma.ts';
import type { View } from './view.ts';

export interface GroundLayer {
  paint(view: View): void;
  /** Nothing where nothing lies under the picture; an outline that is still on its way is waited for. */
  parts(view: View, palette: Palette): Promise<GroundParts | undefined>;
  stop(): void;
}

export interface GroundLayerParts {
  readonly sigma: SceneSigma;
  readonly explorer: Pick<Explorer, 'scene' | 'groundTally'>;
  palette(): Palette;
}

export function createGroundLayer({ sigma, explorer, palette }: GroundLayerParts): GroundLayer {
  const { scene, groundTally } = explorer;
  const overlay = createOverlay(sigma, 'ground', 'edges');
  const outline = signal<Outline | undefined>(undefined);
  const partsNow = (view: View, colours: Palette) => {
    const ground = scene.ground.peek();
    const tally = groundTally.peek();
    if (ground === undefined || tally === undefined) return undefined;
    return groundParts(ground, {
      view,
      palette: colours,
      outline: outline.peek(),
      apartCount: tally.apart,
    });
  };
  const load = async () => {
    outline.value = await loadOutline();
  };
  const stop = effect(() => {
    const isMap = scene.ground.value?.kind === 'map';
    if (isMap && outline.value === undefined) void load().catch(ignore);
    localeTag.value;
    untracked(() => sigma.scheduleRender());
  });
  return {
    paint(view) {
      const parts = partsNow(view, palette());
      overlay.paint(parts === undefined ? undefined : (context) => paintGround(context, parts));
    },
    async parts(view, colours) {
      if (scene.ground.peek()?.kind === 'map') await load().catch(ignore);
      return partsNow(view, colours);
    },
    stop,
  };
}

/** Without its outline a map still has its places. */
function ignore(): void {}

export function paintGround(context: CanvasRenderingContext2D, { lines, texts }: GroundParts): void {
  context.save();
  context.lineJoin = 'round';
  for (const { points, color, width, dash = [], opacity = 1 } of lines) {
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.globalAlpha = opacity;
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.textBaseline = 'alphabetic';
  for (const { text, x, y, size, color, anchor } of texts) {
    context.font = `400 ${size}px ${FONT_FAMILY}`;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillStyle = color;
    context.fillText(isolated(text), x, y);
  }
  context.restore();
}
