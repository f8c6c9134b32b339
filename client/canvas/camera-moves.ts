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
  /** The screen had another size: what was fitted is fitted again where `mayFit`; else all stays as large as it is. */
  resized(before: Size, mayFit: boolean): void;
  show(nodes: Iterable<string>): void;
  goTo(place: Place): void;
  zoomBy(factor: number): void;
  /** Into the middle, if it is near an edge, or below what lies over the picture. */
  reveal(node: string): void;
  state(): CameraState;
  restore(camera: CameraState): void;
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
  /** Where the last fit left, or will leave, the camera. */
  let fitted: CameraState | undefined;
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
  const areInView = (nodes: Iterable<string>) => {
    const { width, height } = sigma.getDimensions();
    const graph = drawn.graph();
    const { toScreen, sizeScale } = viewOf({ width, height }, target ?? camera.getState());
    for (const id of nodes) {
      const look = looks().node(id);
      if (look === undefined) continue;
      const attributes = graph.getNodeAttributes(id);
      const { x, y } = toScreen(attributes.x, attributes.y);
      const radius = look.radius * sizeScale;
      if (x < radius || y < radius || x > width - radius || y > height - radius) return false;
    }
    return true;
  };
  const fit = (isSmooth: boolean) => {
    show(looks().nodeIds(), isSmooth, covers());
    fitted = target;
  };
  return {
    fit,
    fitAgain() {
      if (isFitted()) fit(false);
    },
    keepInView() {
      if (isFitted() && !areInView(looks().nodeIds())) fit(true);
    },
    followGroups(released) {
      if (isFitted()) fit(true);
      else if (!areInView(released)) show(released, true, coversOfPart());
    },
    resized(before, mayFit) {
      const wasFitted = isFitted();
      if (wasFitted && mayFit) {
        fit(false);
        return;
      }
      /** The ratio is one to the smaller side: what is kept is the scale. */
      const { width, height } = sigma.getDimensions();
      const factor = Math.min(width, height) / Math.min(before.width, before.height);
      const isUnderWay = camera.isAnimated() && target !== undefined;
      const state = isUnderWay && target !== undefined ? target : camera.getState();
      moveTo({ ...state, ratio: state.ratio * factor }, isUnderWay);
      if (wasFitted) fitted = camera.getState();
    },
    goTo({ x, y }) {
      camera.setState({ ...camera.getState(), x: x / FRAME + 0.5, y: y / FRAME + 0.5 });
    },
    show: (nodes) => show(nodes, true, coversOfPart()),
    zoomBy(factor) {
      const state = camera.getState();
      moveTo({ ...state, ratio: state.ratio / factor }, true);
    },
    reveal(node) {
      const { x, y } = drawn.graph().getNodeAttributes(node);
      const { width, height } = sigma.getDimensions();
      const at = viewOf({ width, height }, camera.getState()).toScreen(x, y);
      const isClear = coversOfPart().every(
        ({ left, top, right, bottom }) => at.x < left || at.x > right || at.y < top || at.y > bottom,
      );
      const isFarFromEdges = at.x > MARGIN && at.y > MARGIN && at.x < width - MARGIN && at.y < height - MARGIN;
      if (isClear && isFarFromEdges) return;
      moveTo({ ...camera.getState(), x: x / FRAME + 0.5, y: y / FRAME + 0.5 }, true);
    },
    state: () => camera.getState(),
    restore: (state) => moveTo(state, false),
  };
}

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}
