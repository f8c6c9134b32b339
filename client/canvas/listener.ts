/** What the picture tells the page. */
import type { Target } from '../state/target.ts';

export interface CanvasListener {
  /** A menu is wished for at a point of the canvas, in CSS pixels from its corner. */
  onMenu(menu: { readonly x: number; readonly y: number; readonly target: Target | undefined }): void;
  /** `noWebgl`: there will be no picture. `lost`: it is being made again; `none`: it is there. */
  onTrouble(trouble: 'none' | 'noWebgl' | 'lost'): void;
}
