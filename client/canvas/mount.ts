/** The picture on the page: sigma with our programs, our layers over it, and what the panels may ask of it. */
import { effect, untracked } from '@preact/signals-core';
import type { Explorer } from '../state/explorer.ts';
import type { CameraView } from './camera-moves.ts';
import type { CanvasListener } from './listener.ts';
import type { PictureSource } from './picture-files.ts';
import { createStage, type Stage } from './stage.ts';
import { createStepViews } from './step-views.ts';
import { hasWebgl } from './webgl.ts';

export interface CanvasHandle {
  fit(): void;
  /** The same for the last step, and undone with it. */
  fitStep(): void;
  zoomBy(factor: number): void;
  /** Brings these nodes into view. */
  zoomTo(nodes: Iterable<string>): void;
  /** The same for nodes that the last step brought, and undone with it. */
  zoomToBrought(nodes: Iterable<string>): void;
  /** The same, unless they are seen whole already. */
  bringIntoView(nodes: readonly string[]): void;
  /** Where a node is on the page, in CSS pixels from the canvas's corner. */
  positionOf(node: string): { readonly x: number; readonly y: number } | undefined;
  /** Where it is looked at from, in numbers that `setCamera` takes back. */
  camera(): CameraPlace | undefined;
  setCamera(place: CameraPlace): void;
  /** What files of the picture are drawn from; undefined where there is none. */
  source(): PictureSource | undefined;
  dispose(): void;
}

export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

const AGAIN_MS = 300;

/** Undefined where the browser has no WebGL; the listener is told so. */
export function mountCanvas(
  container: HTMLElement,
  explorer: Explorer,
  listener: CanvasListener,
): CanvasHandle | undefined {
  if (!hasWebgl()) {
    listener.onTrouble('noWebgl');
    return undefined;
  }
  let stage: Stage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    stage = createStage(container, explorer, { onMenu: listener.onMenu, onLost });
    listener.onTrouble('none');
  };
  /** The graphics card took the picture away: everything is built again, with the camera where it was. */
  const onLost = () => {
    const camera = stage?.camera();
    stage?.dispose();
    stage = undefined;
    listener.onTrouble('lost');
    timer = setTimeout(() => {
      start();
      if (camera !== undefined) stage?.setCamera(camera);
    }, AGAIN_MS);
  };
  start();

  const stepViews = createStepViews<CameraView | undefined>(explorer.history, {
    view: () => stage?.moves.view(),
    isAt: (view) => view !== undefined && stage?.moves.isAt(view) === true,
    restore: (view) => view !== undefined && stage?.moves.goBackTo(view),
  });
  const forStep = (move: (stage: Stage) => void) => stepViews.move(() => stage && move(stage));

  /** The first picture is fitted when it comes; afterwards the camera is the reader's. One that undoing gives back was not left by it. */
  let wasEmpty = true;
  let undoneBefore = 0;
  let hasRun = false;
  const undoneCount = () => explorer.history.undone.peek().length;
  const stopFitting = effect(() => {
    explorer.scene.revision.value;
    const isEmpty = explorer.scene.graph.order === 0;
    if (isEmpty) undoneBefore = undoneCount();
    else if (wasEmpty) queueMicrotask(() => undoneCount() > undoneBefore || stage?.moves.fit(false));
    wasEmpty = isEmpty;
  });

  /**
   * While a layout runs, and when it ends, all stays in view unless the reader looks at something else. One that he asked for
   * puts everything elsewhere: what he looked at before is not there any more.
   */
  const stopFollowing = effect(() => {
    explorer.scene.moved.value;
    const layout = explorer.picture.layouts.current.value;
    const hasBegun = !hasRun && layout !== undefined;
    hasRun ||= hasBegun;
    untracked(() => {
      if (hasBegun && layout.isAsked) {
        stepViews.layoutBegins();
        forStep(({ moves }) => moves.fit(false));
      } else if (hasRun) forStep(({ moves }) => moves.fitAgain());
      if (hasRun && layout === undefined) stepViews.layoutEnds();
    });
    if (layout === undefined) hasRun = false;
  });

  let groups = explorer.drawn.scene.peek().groups;
  let undone = undoneCount();
  const stopKeeping = effect(() => {
    explorer.history.done.value;
    const isTurned = undone !== undoneCount();
    undone = undoneCount();
    const before = groups;
    groups = untracked(() => explorer.drawn.scene.value.groups);
    const now = groups;
    const released = [...before].flatMap(([id, members]) => (now.has(id) ? [] : members));
    const isRegrouped = released.length > 0 || [...now.keys()].some((id) => !before.has(id));
    queueMicrotask(() => {
      forStep(({ moves }) => (isRegrouped ? moves.followGroups(released) : moves.keepInView()));
      if (isTurned) stage?.moves.findAgain();
    });
  });

  /** Whoever asks for neighbours wants to see them, and the node that they are of. */
  const stopShowing = effect(() => {
    const arrived = explorer.arrived.value;
    if (arrived.length > 0) queueMicrotask(() => forStep((there) => there.bringIntoView(arrived)));
  });

  /** Who looks for a path wants to see it. */
  const stopFollowingWays = effect(() => {
    const nodes = explorer.ways.shown.value;
    if (nodes.length > 0) queueMicrotask(() => stage?.bringIntoView(nodes));
  });

  return {
    fit: () => stage?.moves.fit(true),
    fitStep: () => forStep(({ moves }) => moves.fit(true)),
    zoomBy: (factor) => stage?.zoomBy(factor),
    zoomTo: (nodes) => stage?.zoomTo(nodes),
    zoomToBrought: (nodes) => forStep((there) => there.zoomTo(nodes)),
    bringIntoView: (nodes) => stage?.bringIntoView(nodes),
    positionOf: (node) => stage?.positionOf(node),
    camera: () => stage?.camera(),
    setCamera: (place) => stage?.setCamera({ ...place, angle: 0 }),
    source: () => stage?.source,
    dispose() {
      clearTimeout(timer);
      stopFitting();
      stopFollowing();
      stopKeeping();
      stopShowing();
      stopFollowingWays();
      stepViews.stop();
      stage?.dispose();
    },
  };
}
