/** What only the page knows: how wide it is, which sheet, dialog or menu is open, what a screen reader is told. Nothing of it outlives a visit. */
import { type Signal, signal } from '@preact/signals-core';
import type { Target } from '../state/target.ts';

/** `narrow` is under 900 px: panels are sheets over the picture. `phone` is under 600: one sheet at a time, from below. */
export type Viewport = 'wide' | 'narrow' | 'phone';

export type PanelName = 'legend' | 'details' | 'console';

export type DialogName = 'shortcuts' | 'palette' | 'views' | 'list';

/** A menu for a node, an edge, several things or the empty picture, at a point of the page. */
export interface ContextMenu {
  readonly x: number;
  readonly y: number;
  readonly target: Target | undefined;
}

/** Why there is no picture. `lost`: the graphics card took it away and it is being made again. */
export type CanvasTrouble = 'none' | 'noWebgl' | 'lost';

export interface Page {
  readonly viewport: Signal<Viewport>;
  readonly sheet: Signal<PanelName | undefined>;
  readonly dialog: Signal<DialogName | undefined>;
  readonly contextMenu: Signal<ContextMenu | undefined>;
  readonly canvasTrouble: Signal<CanvasTrouble>;
  /** Single letters as commands; a reader who dictates or mistypes can turn them off. */
  readonly hasLetterKeys: Signal<boolean>;
  /** Elements that commands give the focus to, at once: what is typed next belongs there. Set while they are drawn. */
  readonly searchField: { current: HTMLInputElement | null };
  readonly pictureField: { current: HTMLDivElement | null };
  /** The console was opened to write in it: its editor takes the focus, and the wish away, as soon as it exists. */
  readonly wantsEditor: Signal<boolean>;
  /** The rule of the style whose form is open; added a moment ago, the form takes the focus, and the wish away. */
  readonly editedRule: Signal<string | undefined>;
  readonly wantsRule: Signal<boolean>;
  /** An offset in the console's statement that the editor should go to; it takes the wish away. */
  readonly goToOffset: Signal<number | undefined>;
  /** The size of the graph of which the reader knows that the picture is a part. */
  readonly partDismissed: Signal<number | undefined>;
  /** Said once by a screen reader, shown nowhere. */
  readonly announcement: Signal<string>;
}

const NARROW_PX = 900;
const PHONE_PX = 600;

export function createPage(): Page {
  return {
    viewport: signal<Viewport>('wide'),
    sheet: signal<PanelName | undefined>(undefined),
    dialog: signal<DialogName | undefined>(undefined),
    contextMenu: signal<ContextMenu | undefined>(undefined),
    canvasTrouble: signal<CanvasTrouble>('none'),
    hasLetterKeys: signal(true),
    searchField: { current: null },
    pictureField: { current: null },
    wantsEditor: signal(false),
    editedRule: signal<string | undefined>(undefined),
    wantsRule: signal(false),
    goToOffset: signal<number | undefined>(undefined),
    partDismissed: signal<number | undefined>(undefined),
    announcement: signal(''),
  };
}

export function viewportOf(widthPx: number): Viewport {
  if (widthPx < PHONE_PX) return 'phone';
  return widthPx < NARROW_PX ? 'narrow' : 'wide';
}
