/** The whole picture in a corner, while only a part of it is on the screen: a frame shows which, a press goes there. */

import type { Dimensions } from 'sigma/types';
import type { Palette } from '../styles/tokens.ts';
import type { Frame } from './frame.ts';
import type { Rectangle } from './label-sides.ts';
import type { Looks } from './looks.ts';
import { type Bounds, viewOfBounds } from './view.ts';

const WIDTH = 168;
const HEIGHT = 112;
const MARGIN = 6;
/** From the edges of the picture. */
const EDGE = 8;
/** Smaller pictures are seen whole almost always, and known by heart. */
const FEWEST_NODES = 60;

/** Where it lies over the picture, while it is shown. */
export function minimapBox({ height }: Dimensions): Rectangle {
  return { left: 0, top: height - HEIGHT - 2 * EDGE, right: WIDTH + 2 * EDGE, bottom: height };
}

/** Whether a picture of so many nodes has one as long as it is not seen whole. */
export function hasMinimap({ nodeCount }: Looks): boolean {
  return nodeCount >= FEWEST_NODES;
}

export interface Minimap {
  /** False where it is hidden: the picture is small, or seen whole. */
  isShown(): boolean;
  paint(frame: Frame, bounds: Bounds | undefined, palette: Palette): void;
  dispose(): void;
}

export interface MinimapParts {
  readonly container: HTMLElement;
  /** A place of the scene is to come into the middle. */
  goTo(place: { readonly x: number; readonly y: number }): void;
}

/** For pointers alone: keys reach every node anyway, so it is nothing to a screen reader. */
export function createMinimap({ container, goTo }: MinimapParts): Minimap {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.className = 'minimap';
  Object.assign(canvas.style, {
    position: 'absolute',
    insetBlockEnd: `${EDGE}px`,
    insetInlineStart: `${EDGE}px`,
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
    borderRadius: '6px',
    cursor: 'pointer',
    visibility: 'hidden',
    zIndex: '4',
  });
  const ratio = window.devicePixelRatio || 1;
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  container.append(canvas);
  const context = canvas.getContext('2d');
  /** Everything but the frame: drawn anew only for another picture, not for each place from which it is seen. */
  const ground = document.createElement('canvas');
  ground.width = canvas.width;
  ground.height = canvas.height;
  let drawn: { readonly looks: Looks; readonly bounds: Bounds; readonly palette: Palette } | undefined;
  let toScene = (_x: number, _y: number) => ({ x: 0, y: 0 });

  const go = (event: PointerEvent) => {
    event.stopPropagation();
    event.preventDefault();
    const corner = canvas.getBoundingClientRect();
    goTo(toScene(event.clientX - corner.left, event.clientY - corner.top));
  };
  const onDown = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    go(event);
  };
  const onMove = (event: PointerEvent) => {
    if (canvas.hasPointerCapture(event.pointerId)) go(event);
  };
  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  for (const type of ['mousedown', 'click', 'dblclick', 'wheel', 'touchstart']) {
    canvas.addEventListener(type, (event) => event.stopPropagation());
  }
  let isShown = false;
  return {
    isShown: () => isShown,
    paint(frame, bounds, palette) {
      const isWanted = bounds !== undefined && hasMinimap(frame.looks) && !isWhole(frame, bounds);
      isShown = isWanted;
      canvas.style.visibility = isWanted ? 'visible' : 'hidden';
      if (!isWanted || context === null) return;
      const whole = viewOfBounds(bounds, 0);
      const scale = Math.min((WIDTH - 2 * MARGIN) / whole.width, (HEIGHT - 2 * MARGIN) / whole.height);
      const left = (WIDTH - whole.width * scale) / 2;
      const top = (HEIGHT - whole.height * scale) / 2;
      toScene = (x, y) => ({ x: bounds.left + (x - left) / scale, y: bounds.top - (y - top) / scale });
      const at = (x: number, y: number) => ({ x: left + (x - bounds.left) * scale, y: top + (bounds.top - y) * scale });
      const { looks } = frame;
      if (drawn?.looks !== looks || drawn.bounds !== bounds || drawn.palette !== palette) {
        drawn = { looks, bounds, palette };
        const below = ground.getContext('2d');
        below?.setTransform(ratio, 0, 0, ratio, 0, 0);
        if (below !== null) paintGround(below, frame, at, palette);
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      context.drawImage(ground, 0, 0, WIDTH, HEIGHT);
      const { x, y, width, height } = shownPart(frame, at);
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      context.strokeRect(x, y, width, height);
    },
    dispose() {
      canvas.remove();
    },
  };
}

type At = (x: number, y: number) => { readonly x: number; readonly y: number };

function paintGround(context: CanvasRenderingContext2D, frame: Frame, at: At, { ground, muted }: Palette): void {
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.globalAlpha = 0.9;
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.globalAlpha = 1;
  context.strokeStyle = muted;
  context.lineWidth = 1;
  context.strokeRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
  paintDots(context, frame, at);
}

function paintDots(context: CanvasRenderingContext2D, { looks, places }: Frame, at: At): void {
  const { nodes } = looks.all;
  const side = looks.nodeCount > 1500 ? 1 : 2;
  let color = '';
  nodes.forEach((look, slot) => {
    if (looks.visible.nodes[slot] !== 1) return;
    if (look.color !== color) {
      color = look.color;
      context.fillStyle = color;
    }
    const { x, y } = at(places[2 * slot] ?? 0, places[2 * slot + 1] ?? 0);
    context.fillRect(x - side / 2, y - side / 2, side, side);
  });
}

/** The part of the scene that is on the screen, in the minimap's pixels, cut at its edges. */
function shownPart({ view }: Frame, at: At) {
  const start = view.toScene(0, 0);
  const end = view.toScene(view.width, view.height);
  const a = at(start.x, start.y);
  const b = at(end.x, end.y);
  const x = Math.max(1, a.x);
  const y = Math.max(1, a.y);
  return { x, y, width: Math.min(WIDTH - 1, b.x) - x, height: Math.min(HEIGHT - 1, b.y) - y };
}

function isWhole({ view }: Frame, { left, right, bottom, top }: Bounds): boolean {
  const a = view.toScreen(left, top);
  const b = view.toScreen(right, bottom);
  return (
    a.x >= -view.width * 0.04 && a.y >= -view.height * 0.04 && b.x <= view.width * 1.04 && b.y <= view.height * 1.04
  );
}
