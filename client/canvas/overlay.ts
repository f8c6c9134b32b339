/** A transparent canvas above sigma's, or below one of them, sharp on every screen, cleared and painted as a whole. */
import type { SceneSigma } from './scene-sigma.ts';

export interface Overlay {
  readonly canvas: HTMLCanvasElement;
  /** Clears, then paints in CSS pixels; shows nothing where there is nothing to draw. */
  paint(draw: ((context: CanvasRenderingContext2D) => void) | undefined): void;
  /** Over what is there. */
  paintMore(draw: (context: CanvasRenderingContext2D) => void): void;
}

export function createOverlay(sigma: SceneSigma, id: string, beforeLayer = 'mouse'): Overlay {
  const canvas = sigma.createCanvas(id, { beforeLayer, style: { pointerEvents: 'none' } });
  const context = canvas.getContext('2d');
  return {
    canvas,
    paint(draw) {
      if (context === null) return;
      const { width, height } = sigma.getDimensions();
      const ratio = window.devicePixelRatio || 1;
      const deviceWidth = Math.round(width * ratio);
      const deviceHeight = Math.round(height * ratio);
      if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
        canvas.width = deviceWidth;
        canvas.height = deviceHeight;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      // NOTE: Chromium 156 leaves the last picture standing where nothing is drawn after a clear; hidden, it is gone.
      canvas.style.visibility = draw === undefined ? 'hidden' : 'visible';
      draw?.(context);
    },
    paintMore(draw) {
      if (context !== null) draw(context);
    },
  };
}
