/** The camera: fit, zoom, bring into view; smooth where the reader likes motion. */
import type { CameraState } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import type { Size } from '../state/picture-room.ts';
import type { Place } from '../state/scene.ts';
import { fittingCamera } from './bounds.ts';
import type { Rectangle } from './label-sides.ts';
import type { Looks } from './looks.ts';
import { hasMinimap, minimapBox } from './minimap.ts';
import type { SceneSigma } from './scene-sigma.ts';
import { FRAME, viewOf } from './view.ts';

export interface CameraMoves {
  /** All that is shown. */
  fit(isSmooth: boolean): void;
  /** The same as long as the reader has not moved the camera since: for a layout that runs. */
  fitAgain(): void;
  /** Groups were made or opened: a fitted picture has another size then; in one that the reader has moved, what came out is seen. */
  followGroups(released: readonly string[]): void;
  /** What a step has put out of sight of a fitted picture comes into view again; one that the reader has moved stays. */
  keepInView(): void;
  /** After a step was undone or redone: where nothing of the picture is in view, the whole is. */
  findAgain(): void;
  /**
   * The screen had another size: what was fitted is fitted again where `mayFit`, or where it was fitted to a part of the room
   * that there is now; else all stays as large as it is, and what is selected in view.
   */
  resized(before: Size, mayFit: boolean): void;
  show(nodes: Iterable<string>): void;
  /** Into the middle at the same scale, else as `show` does; nothing where they are seen whole already. */
  bringIntoView(nodes: readonly string[]): void;
  goTo(place: Place): void;
  zoomBy(factor: number): void;
  /** The same with one that is near an edge. */
  reveal(node: string): void;
  state(): CameraState;
  restore(camera: CameraState): void;
  /** Where it is or will be, for `goBackTo`. */
  view(): CameraView;
  isAt(view: CameraView): boolean;
  /** At once, as what was seen from there comes back at once. */
  goBackTo(view: CameraView): void;
}

/** Where a picture of this size is looked at from. */
export interface CameraView {
  readonly camera: CameraState;
  readonly size: Size;
  readonly isFitted: boolean;
}

const MARGIN = 44;
const MOVE_MS = 200;

export interface CameraParts {
  readonly sigma: SceneSigma;
  readonly explorer: Explorer;
  looks(): Looks;
  /** What lies over the picture, whatever of it is seen. */
  covers(): readonly Rectangle[];
}

export function createCameraMoves({ sigma, explorer, looks, covers }: CameraParts): CameraMoves {
  const { drawn, scene, settings } = explorer;
  const camera = sigma.getCamera();
  /** Where the last move led, or leads. */
  let target: CameraState | undefined;
  const moveTo = (state: CameraState, isSmooth: boolean) => {
    target = state;
    const isAtOnce = !isSmooth || settings.wantsLessMotion.peek();
    // A move under way would go on over a state that is set: only another move ends it.
    if (isAtOnce && camera.isAnimated()) void camera.animate(state, { duration: 1 });
    else if (isAtOnce) camera.setState(state);
    else void camera.animate(state, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  /** Where the camera is, or will be. */
  const currently = () => (camera.isAnimated() && target !== undefined ? target : camera.getState());
  /** Where the last fit left, or will leave, the camera. */
  let fitted: CameraState | undefined;
  /** The size that it was fitted to: another since, where it was kept as large as it was. */
  let fittedTo: Size = sigma.getDimensions();
  /** What is selected would have been lost where the screen became smaller: given back when it changes again. */
  let lent: { readonly home: CameraState; readonly to: CameraState; readonly wasFitted: boolean } | undefined;
  /** The minimap lies over every part of a large picture, but not over the whole. */
  const coversOfPart = () => (hasMinimap(looks()) ? [...covers(), minimapBox(sigma.getDimensions())] : covers());
  const show = (nodes: Iterable<string>, isSmooth: boolean, over: readonly Rectangle[]) => {
    const fitting = fittingCamera(
      { graph: drawn.graph(), moved: scene.moved },
      looks(),
      nodes,
      sigma.getDimensions(),
      over,
    );
    if (fitting === undefined) return;
    moveTo(fitting, isSmooth);
  };
  /** A camera on its way to a fit counts. */
  const isFitted = () =>
    fitted !== undefined && (isSame(fitted, camera.getState()) || (camera.isAnimated() && target === fitted));
  const areInView = (nodes: Iterable<string>, seen: Partial<Seen> = {}) => {
    const { size = sigma.getDimensions(), from = currently(), over = [], margin = 0 } = seen;
    const graph = drawn.graph();
    const { toScreen, sizeScale, width, height } = viewOf(size, from);
    for (const id of nodes) {
      const look = looks().node(id);
      if (look === undefined) continue;
      const attributes = graph.getNodeAttributes(id);
      const { x, y } = toScreen(attributes.x, attributes.y);
      const radius = look.radius * sizeScale;
      const reach = Math.max(margin, radius);
      if (x < reach || y < reach || x > width - reach || y > height - reach) return false;
      const isBelow = ({ left, top, right, bottom }: Rectangle) =>
        x > left - radius && x < right + radius && y > top - radius && y < bottom + radius;
      if (over.some(isBelow)) return false;
    }
    return true;
  };
  const bringIntoView = (nodes: readonly string[], margin = 0) => {
    const over = coversOfPart();
    if (areInView(nodes, { over, margin })) return;
    const { x, y } = middleOf(nodes.map((node) => drawn.graph().getNodeAttributes(node)));
    const from = { ...currently(), x: x / FRAME + 0.5, y: y / FRAME + 0.5 };
    if (areInView(nodes, { over, from })) moveTo(from, true);
    else show(nodes, true, over);
  };
  const selectedNodes = () => {
    const { nodes, edges } = explorer.selection.current.peek();
    const graph = drawn.graph();
    const ends = [...edges].flatMap((edge) => (graph.hasEdge(edge) ? graph.extremities(edge) : []));
    return [...nodes, ...ends].filter((node) => graph.hasNode(node));
  };
  const fit = (isSmooth: boolean) => {
    show(looks().nodeIds(), isSmooth, covers());
    fitted = target;
    fittedTo = sigma.getDimensions();
  };
  /** The ratio is one to the smaller side: what is kept from another size is the scale. */
  const atSameScale = (state: CameraState, from: Size): CameraState => {
    const { width, height } = sigma.getDimensions();
    return { ...state, ratio: (state.ratio * Math.min(width, height)) / Math.min(from.width, from.height) };
  };
  return {
    fit,
    fitAgain() {
      if (isFitted()) fit(false);
    },
    keepInView() {
      if (isFitted() && !areInView(looks().nodeIds())) fit(true);
    },
    findAgain() {
      const nodes = [...looks().nodeIds()];
      if (nodes.length > 0 && !nodes.some((node) => areInView([node]))) fit(true);
    },
    followGroups(released) {
      if (isFitted()) fit(true);
      else if (!areInView(released)) show(released, true, coversOfPart());
    },
    resized(before, mayFit) {
      const now = currently();
      const { home, wasFitted } =
        lent !== undefined && isSame(lent.to, now) ? lent : { home: now, wasFitted: isFitted() };
      lent = undefined;
      const hasMoreRoom = isSameSize(fittedTo, before) && isWithin(before, sigma.getDimensions());
      if (wasFitted && (mayFit || hasMoreRoom)) {
        fit(false);
        return;
      }
      const selected = selectedNodes();
      const wasSeen = areInView(selected, { size: before });
      moveTo(atSameScale(home, before), camera.isAnimated() && target !== undefined);
      const kept = currently();
      if (wasFitted) fitted = kept;
      if (!wasSeen) return;
      bringIntoView(selected);
      const to = currently();
      if (!isSame(to, kept)) lent = { home: kept, to, wasFitted };
    },
    goTo({ x, y }) {
      camera.setState({ ...camera.getState(), x: x / FRAME + 0.5, y: y / FRAME + 0.5 });
    },
    show: (nodes) => show(nodes, true, coversOfPart()),
    bringIntoView: (nodes) => bringIntoView(nodes),
    zoomBy(factor) {
      const state = camera.getState();
      moveTo({ ...state, ratio: state.ratio / factor }, true);
    },
    reveal: (node) => bringIntoView([node], MARGIN),
    state: () => camera.getState(),
    restore: (state) => moveTo(state, false),
    view: () => ({ camera: currently(), size: sigma.getDimensions(), isFitted: isFitted() }),
    /** What was fitted is where it was as long as it is fitted, whatever came over the picture. */
    isAt: (view) => isSame(view.camera, currently()) || (view.isFitted && isFitted()),
    goBackTo({ camera: state, size, isFitted: wasFitted }) {
      if (isSameSize(size, sigma.getDimensions())) {
        moveTo(state, false);
        if (wasFitted) fitted = state;
      } else if (wasFitted) fit(false);
      else moveTo(atSameScale(state, size), false);
    },
  };
}

/** From where, in how large a picture, below what, and how far from its rim a middle is at least. */
interface Seen {
  readonly size: Size;
  readonly from: CameraState;
  readonly over: readonly Rectangle[];
  readonly margin: number;
}

/** Of the box around them. */
function middleOf(places: readonly Place[]): Place {
  const [first = { x: 0, y: 0 }] = places;
  const [low, high] = [{ ...first }, { ...first }];
  for (const { x, y } of places) {
    low.x = Math.min(low.x, x);
    low.y = Math.min(low.y, y);
    high.x = Math.max(high.x, x);
    high.y = Math.max(high.y, y);
  }
  return { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 };
}

function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

function isWithin(inner: Size, outer: Size): boolean {
  return inner.width <= outer.width && inner.height <= outer.height;
}

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}
