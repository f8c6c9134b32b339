/** Mouse and touch on the picture: hover, select, drag, expand, menu. */
import { batch } from '@preact/signals-core';
import type { MouseCoords } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import { isGathered } from '../state/gathering.ts';
import type { Place } from '../state/scene.ts';
import { isSameTarget, type Target } from '../state/target.ts';
import { listenToCaptors } from './captors.ts';
import type { Point } from './edge-path.ts';
import type { CanvasListener } from './listener.ts';
import type { SceneSigma } from './scene-sigma.ts';

const LONG_PRESS_MS = 550;
/** A finger that presses moves so far at most, in pixels. */
const PRESS_PX = 10;
/** Two clicks further apart than this, in pixels, are no double click, however quick: sigma looks at the time alone. */
const DOUBLE_CLICK_PX = 16;

export interface PointerListener extends Pick<CanvasListener, 'onMenu'> {
  /** Nodes were moved under way: they are to be drawn where they are now. */
  onMoved(): void;
  /** What lies under a point of the canvas, or near enough to a finger there. */
  targetAt(point: Point, isTouch: boolean): Target | undefined;
}

export function listenToPointer(
  sigma: SceneSigma,
  container: HTMLElement,
  explorer: Explorer,
  { onMenu, onMoved, targetAt }: PointerListener,
): () => void {
  const { selection, picture, drawn, groups } = explorer;
  const drag = dragOf(sigma, explorer, onMoved);
  const press = longPress();

  const hover = (target: Target | undefined) => {
    if (drag.isUnderWay() || isSameTarget(selection.hovered.peek(), target)) return;
    selection.hover(target);
    container.style.cursor = target === undefined ? '' : 'pointer';
  };
  const choose = (target: Target, { original }: MouseCoords) => {
    if (drag.hasJustEnded()) return;
    /** At once, so that the picture answers once. */
    batch(() => {
      if (original.shiftKey || original.ctrlKey || original.metaKey) selection.toggle(target);
      else selection.select(target);
      selection.focused.value = target;
    });
  };
  const menu = (target: Target | undefined, event: MouseCoords) => {
    event.original.preventDefault();
    const isSelected = target !== undefined && selection.current.peek()[`${target.kind}s`].has(target.id);
    if (target !== undefined && !isSelected) selection.select(target);
    hover(undefined);
    onMenu({ x: event.x, y: event.y, target });
  };
  let clicked: Point | undefined;
  const click = (event: MouseCoords) => {
    if (isTouch(event) && press.hasJustEnded()) return;
    clicked = { x: event.x, y: event.y };
    const target = targetAt(event, isTouch(event));
    if (target === undefined) {
      if (!event.original.shiftKey) selection.clear();
    } else if (target.kind === 'node' || !openGathered(explorer, target.id)) choose(target, event);
  };
  const stopCaptors = listenToCaptors(sigma, {
    move(event) {
      /** While a button is down the picture goes with the pointer: what lies under it stays the same. */
      if (isPressed(event) || drag.isUnderWay()) return;
      hover(targetAt(event, false));
    },
    down(event) {
      if (isTouch(event)) {
        press.start(event, () => {
          drag.cancel();
          menu(targetAt(event, true), event);
        });
      }
      /** Also a finger drags only what it is on: beside a node it moves the picture. */
      const target = targetAt(event, false);
      if (target?.kind !== 'node') {
        drag.forget();
        return;
      }
      if (event.original instanceof MouseEvent && event.original.button !== 0) return;
      drag.start(target.id, event);
    },
    drag(event) {
      press.move(event);
      drag.move(event);
    },
    up() {
      press.end();
      drag.end();
    },
    pinch() {
      press.end();
      drag.cancel();
    },
    leave: () => hover(undefined),
    click,
    doubleClick(event) {
      event.preventSigmaDefault();
      if (clicked === undefined || Math.hypot(event.x - clicked.x, event.y - clicked.y) > DOUBLE_CLICK_PX) {
        click(event);
        return;
      }
      const target = targetAt(event, isTouch(event));
      if (target?.kind !== 'node') return;
      if (drawn.scene.peek().groups.has(target.id)) selection.selectMany({ nodes: groups.open([target.id]) });
      else void picture.expandNode(target.id);
    },
    rightClick: (event) => menu(targetAt(event, false), event),
  });
  const end = () => {
    press.end();
    drag.end();
  };
  const leave = () => hover(undefined);
  const noMenu = (event: Event) => event.preventDefault();
  window.addEventListener('touchend', end);
  container.addEventListener('pointerleave', leave);
  container.addEventListener('contextmenu', noMenu);
  return () => {
    press.end();
    stopCaptors();
    window.removeEventListener('touchend', end);
    container.removeEventListener('pointerleave', leave);
    container.removeEventListener('contextmenu', noMenu);
  };
}

function isTouch({ original }: MouseCoords): boolean {
  return !(original instanceof MouseEvent);
}

function isPressed({ original }: MouseCoords): boolean {
  return original instanceof MouseEvent && original.buttons !== 0;
}

interface Press {
  start(at: Point, then: () => void): void;
  /** A finger that moves away presses nothing. */
  move(to: Point): void;
  end(): void;
  /** True from a press that was long until the next one begins: the tap that it also is means nothing. */
  hasJustEnded(): boolean;
}

function longPress(): Press {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Point = { x: 0, y: 0 };
  let wasLong = false;
  const end = () => clearTimeout(timer);
  return {
    start(at, then) {
      end();
      from = { x: at.x, y: at.y };
      wasLong = false;
      timer = setTimeout(() => {
        wasLong = true;
        then();
      }, LONG_PRESS_MS);
    },
    move({ x, y }) {
      if (Math.hypot(x - from.x, y - from.y) > PRESS_PX) end();
    },
    end,
    hasJustEnded: () => wasLong,
  };
}

/** A line that stands for several opens instead of being chosen; true where it was one. */
function openGathered({ scene, drawn, gathering }: Explorer, id: string): boolean {
  const { graph, index } = drawn.scene.peek();
  const [a, b] = graph.extremities(id);
  const shown = drawn.visible.peek().edges;
  const parallel = graph.edges(a, b).filter((other) => shown[index.edgeSlots.get(other) ?? -1] === 1);
  if (!isGathered(gathering, scene.style.peek().isGathered, { a, b, count: parallel.length })) return false;
  gathering.open(a, b);
  return true;
}

interface Drag {
  start(node: string, event: MouseCoords): void;
  /** True where something was moved. */
  move(event: MouseCoords): boolean;
  end(): void;
  /** What was moved goes back. */
  cancel(): void;
  /** Something else was pressed. */
  forget(): void;
  isUnderWay(): boolean;
  /** True from a drop until the next press: the click that a drop also is means nothing. */
  hasJustEnded(): boolean;
}

/** Drag state lives here, not in signals; only where it ends becomes a step. */
function dragOf(sigma: SceneSigma, { scene, picture, selection }: Explorer, onMoved: () => void): Drag {
  let from: Place | undefined;
  let starts = new Map<string, Place>();
  let hasMoved = false;
  let hasJustEnded = false;

  const placesOf = (ids: Iterable<string>) =>
    [...ids].flatMap((id): [string, Place][] => {
      const attributes = scene.attributesOf(id);
      return attributes === undefined ? [] : [[id, { x: attributes.x, y: attributes.y }]];
    });
  const put = (places: ReadonlyMap<string, Place>) => {
    for (const [id, { x, y }] of places) {
      const attributes = scene.attributesOf(id);
      if (attributes === undefined) continue;
      attributes.x = x;
      attributes.y = y;
    }
    onMoved();
  };
  return {
    start(node, event) {
      picture.layouts.stop();
      const { nodes } = selection.current.peek();
      const moved = nodes.has(node) ? nodes : [node];
      from = sigma.viewportToGraph(event);
      starts = new Map(placesOf(moved));
      hasMoved = false;
      hasJustEnded = false;
    },
    move(event) {
      if (from === undefined) return false;
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      const to = sigma.viewportToGraph(event);
      const dx = to.x - from.x;
      const dy = to.y - from.y;
      if (!hasMoved && Math.hypot(dx, dy) * sigma.getGraphToViewportRatio() < 3) return false;
      hasMoved = true;
      selection.hover(undefined);
      put(new Map([...starts].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }])));
      return true;
    },
    end() {
      if (from === undefined) return;
      from = undefined;
      if (!hasMoved) return;
      hasMoved = false;
      hasJustEnded = true;
      const ends = new Map(placesOf(starts.keys()));
      put(starts);
      picture.move(ends);
    },
    cancel() {
      if (from !== undefined && hasMoved) put(starts);
      from = undefined;
      hasMoved = false;
    },
    forget() {
      hasJustEnded = false;
    },
    isUnderWay: () => from !== undefined && hasMoved,
    hasJustEnded: () => hasJustEnded,
  };
}
