/** Our layers over sigma's: rings below the captions, captions and names, and on top what stands out. */
import { formatNumber } from '../i18n/format.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Target } from '../state/target.ts';
import type { Palette } from '../styles/tokens.ts';
import { paintGroupRims, paintHiddenCounts, paintLineCounts } from './badges.ts';
import type { Frame } from './frame.ts';
import { neighbourhoodOf, paintFocus, paintNeighbourhood, paintSelection, paintTextsAround } from './highlights.ts';
import type { PlacedLabel } from './label-board.ts';
import { createLabels, type Labels } from './labels.ts';
import { createOverlay } from './overlay.ts';
import type { SceneSigma } from './scene-sigma.ts';
import { paintDoubts, paintLabels, paintNames, paintPins } from './texts.ts';

export interface Layers {
  readonly labels: Labels;
  /** Everything: after a frame of sigma's, or when the selection changed. */
  paint(): void;
  /** Only what stands out: after the pointer or the focus moved. */
  paintTop(): void;
  /** Fades all that does not stand out, by the opacity of three canvases: nothing is drawn again for it. */
  dim(isDimmed: boolean, isSmooth: boolean): void;
}

/** Told of each frame on the picture's element, for whoever counts from outside what a reader can see. */
export interface CaptionsDrawn {
  readonly placed: readonly PlacedLabel[];
  readonly frame: Frame;
  readonly labels: Labels;
}

export interface LayerParts {
  readonly sigma: SceneSigma;
  readonly container: HTMLElement;
  readonly explorer: Explorer;
  frame(): Frame;
  palette(): Palette;
}

const DIMMED = '0.33';

export function createLayers({ sigma, container, explorer, frame, palette }: LayerParts): Layers {
  const { selection } = explorer;
  const marks = createOverlay(sigma, 'marks');
  const names = createOverlay(sigma, 'names');
  const top = createOverlay(sigma, 'highlights');
  const labels = createLabels(ruler());
  const { edges, nodes } = sigma.getCanvases();
  const dimmable = [edges, nodes, names.canvas].filter((canvas) => canvas !== undefined);
  const badges = (colors: Palette) => ({ palette: colors, format: formatNumber });
  let placed = labels.place(frame());
  /** What the texts around are painted for; those of something else come a frame after its lines and discs. */
  let pointedAt: Target | undefined;
  let textsToCome = 0;

  const paintTop = () => {
    const now = frame();
    const colors = palette();
    const hovered = selection.hovered.peek();
    const focused = container.matches(':focus-visible') ? selection.focused.peek() : undefined;
    const selected = selection.current.peek();
    const hasSelection = selected.nodes.size + selected.edges.size > 0;
    marks.paint(hasSelection ? (context) => paintSelection(context, now, selected, colors) : undefined);
    const isEmpty = hovered === undefined && focused === undefined && selected.edges.size === 0;
    const around = hovered === undefined ? undefined : neighbourhoodOf(explorer, hovered);
    const draw = (context: CanvasRenderingContext2D) => {
      paintNames(context, now, labels.placeNamesOf(now, selected.edges, placed), colors);
      if (around !== undefined) {
        paintNeighbourhood(context, now, around, colors);
        paintDoubts(context, now, colors, around.edges);
        paintLineCounts(context, now, badges(colors), around.edges);
      }
      if (focused !== undefined) paintFocus(context, now, focused, colors);
    };
    top.paint(isEmpty ? undefined : draw);
    cancelAnimationFrame(textsToCome);
    if (around === undefined) {
      pointedAt = undefined;
      return;
    }
    const texts = () => {
      pointedAt = hovered;
      top.paintMore((context) => paintTextsAround(context, now, around, { labels, placed }, colors));
    };
    if (hovered === pointedAt) texts();
    else textsToCome = requestAnimationFrame(texts);
  };
  return {
    labels,
    paintTop,
    paint() {
      const now = frame();
      const colors = palette();
      placed = labels.place(now, selection.current.peek().nodes);
      names.paint((context) => {
        paintGroupRims(context, now, colors);
        paintNames(context, now, labels.placeNames(now, placed), colors);
        paintDoubts(context, now, colors);
        paintPins(context, now, colors);
        paintLineCounts(context, now, badges(colors));
        paintHiddenCounts(context, now, explorer.hiddenNeighbours.counts.peek(), badges(colors));
        paintLabels(context, placed, colors);
      });
      container.dispatchEvent(new CustomEvent<CaptionsDrawn>('captions', { detail: { placed, frame: now, labels } }));
      paintTop();
    },
    dim(isDimmed, isSmooth) {
      for (const canvas of dimmable) {
        canvas.style.transition = isSmooth ? 'opacity 120ms ease-out' : 'none';
        canvas.style.opacity = isDimmed ? DIMMED : '1';
      }
    },
  };
}

function ruler(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (context === null) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
}
