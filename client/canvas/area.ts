/**
 * Selecting by drawing: a rectangle by dragging with Shift, or with the tool; a lasso with its tool. Without a drag the
 * commands of the selection do the same.
 */
import { computed, effect } from '@preact/signals-core';
import type { Explorer } from '../state/explorer.ts';
import { insideOf } from '../state/selecting.ts';
import type { Point } from './edge-path.ts';
import { createOverlay } from './overlay.ts';
import type { SceneSigma } from './scene-sigma.ts';

/** A shorter way is a click. */
const LEAST_DRAG = 6;

interface Drawing {
  readonly isLasso: boolean;
  readonly isAdding: boolean;
  readonly points: Point[];
}

export function listenToArea(
  sigma: SceneSigma,
  container: HTMLElement,
  { selection, drawn, settings }: Explorer,
  accent: () => string,
): () => void {
  const overlay = createOverlay(sigma, 'area');
  let drawing: Drawing | undefined;
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const corner = container.getBoundingClientRect();
    return { x: clientX - corner.left, y: clientY - corner.top };
  };
  const lineOf = ({ isLasso, points }: Drawing): readonly Point[] => {
    const [first] = points;
    const last = points.at(-1);
    if (isLasso || first === undefined || last === undefined) return points;
    return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
  };
  const paint = () => {
    const now = drawing;
    if (now === undefined) {
      overlay.paint(undefined);
      return;
    }
    overlay.paint((context) => {
      context.beginPath();
      for (const { x, y } of lineOf(now)) context.lineTo(x, y);
      context.closePath();
      context.strokeStyle = accent();
      context.lineWidth = 1.5;
      context.setLineDash([5, 4]);
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 0.08;
      context.fillStyle = accent();
      context.fill();
      context.globalAlpha = 1;
    });
  };
  const onDown = (event: PointerEvent) => {
    const tool = selection.tool.peek();
    const isWanted = tool !== 'none' || (event.shiftKey && selection.hovered.peek() === undefined);
    if (!isWanted || event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    event.stopPropagation();
    container.setPointerCapture(event.pointerId);
    const isAdding = event.shiftKey && tool !== 'none' ? true : event.ctrlKey || event.metaKey;
    drawing = { isLasso: tool === 'lasso', isAdding, points: [pointOf(event)] };
  };
  const onMove = (event: PointerEvent) => {
    if (drawing === undefined) return;
    event.stopPropagation();
    drawing.points.push(pointOf(event));
    paint();
  };
  const finish = (isWanted: boolean) => {
    const done = drawing;
    drawing = undefined;
    paint();
    if (done === undefined || !isWanted) return;
    selection.tool.value = 'none';
    const [first] = done.points;
    const reach = Math.max(...done.points.map(({ x, y }) => Math.hypot(x - (first?.x ?? x), y - (first?.y ?? y))));
    if (reach < LEAST_DRAG) return;
    const line = lineOf(done).map((point) => sigma.viewportToGraph(point));
    const found = insideOf(drawn.visible.peek(), line);
    selection.selectMany({ nodes: done.isAdding ? [...selection.current.peek().nodes, ...found] : found });
  };
  const onUp = (event: PointerEvent) => {
    if (drawing === undefined) return;
    event.stopPropagation();
    finish(true);
  };
  /** What sigma itself would make of the same press: panning, or a click that clears. */
  const hold = (event: Event) => {
    if (drawing !== undefined) event.stopPropagation();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (drawing === undefined && selection.tool.peek() === 'none')) return;
    event.stopPropagation();
    selection.tool.value = 'none';
    finish(false);
  };
  const cancel = () => finish(false);
  const isDrawing = computed(() => selection.tool.value !== 'none');
  const stop = effect(() => {
    container.style.cursor = isDrawing.value ? 'crosshair' : '';
    settings.theme.value;
  });
  const captured = { capture: true };
  container.addEventListener('pointerdown', onDown, captured);
  container.addEventListener('pointermove', onMove, captured);
  container.addEventListener('pointerup', onUp, captured);
  container.addEventListener('pointercancel', cancel, captured);
  for (const type of HELD) container.addEventListener(type, hold, captured);
  window.addEventListener('keydown', onKey, captured);
  return () => {
    stop();
    container.removeEventListener('pointerdown', onDown, captured);
    container.removeEventListener('pointermove', onMove, captured);
    container.removeEventListener('pointerup', onUp, captured);
    container.removeEventListener('pointercancel', cancel, captured);
    for (const type of HELD) container.removeEventListener(type, hold, captured);
    window.removeEventListener('keydown', onKey, captured);
  };
}

const HELD = ['mousedown', 'mousemove', 'touchstart', 'touchmove'] as const;
