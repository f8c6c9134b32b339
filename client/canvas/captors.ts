/** Mouse and touch as one: where the pointer is, goes down, moves, comes up, clicks. */
import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { SceneSigma } from './scene-sigma.ts';

export interface CaptorListener {
  /** Over the canvas. */
  move(event: MouseCoords): void;
  /** Wherever it is, also outside the canvas. */
  drag(event: MouseCoords): void;
  down(event: MouseCoords): void;
  up(): void;
  /** A second finger came: what the first one began is no drag and no press. */
  pinch(): void;
  leave(): void;
  click(event: MouseCoords): void;
  doubleClick(event: MouseCoords): void;
  rightClick(event: MouseCoords): void;
}

/** Gives what stops listening. */
export function listenToCaptors(sigma: SceneSigma, listener: CaptorListener): () => void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const ofMouse = {
    mousemovebody: listener.drag,
    mousemove: listener.move,
    mousedown: listener.down,
    mouseup: listener.up,
    mouseleave: listener.leave,
    click: listener.click,
    doubleClick: listener.doubleClick,
    rightClick: listener.rightClick,
  };
  const single = (tell: (event: MouseCoords) => void) => (event: TouchCoords) => {
    const first = firstOf(event);
    if (event.touches.length > 1) listener.pinch();
    else if (first !== undefined) tell(first);
  };
  const ofTouch = {
    touchdown: single(listener.down),
    touchmove: single(listener.drag),
    touchup: listener.up,
    tap: single(listener.click),
    doubletap: single(listener.doubleClick),
  };
  for (const [name, tell] of entriesOf(ofMouse)) mouse.on(name, tell);
  for (const [name, tell] of entriesOf(ofTouch)) touch.on(name, tell);
  return () => {
    for (const [name, tell] of entriesOf(ofMouse)) mouse.off(name, tell);
    for (const [name, tell] of entriesOf(ofTouch)) touch.off(name, tell);
  };
}

function entriesOf<Table extends object>(table: Table): [keyof Table, Table[keyof Table]][] {
  return Object.entries(table) as [keyof Table, Table[keyof Table]][];
}

/** The first finger, as a mouse would be there. */
function firstOf(event: TouchCoords): MouseCoords | undefined {
  const [place = event.previousTouches[0]] = event.touches;
  if (place === undefined) return undefined;
  return {
    ...place,
    original: event.original,
    get sigmaDefaultPrevented() {
      return event.sigmaDefaultPrevented;
    },
    preventSigmaDefault: () => event.preventSigmaDefault(),
  };
}
