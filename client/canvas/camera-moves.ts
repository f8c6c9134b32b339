/** The camera: fit, zoom, bring into view; smooth where the reader likes motion. */
import type { CameraState } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import type { Size } from '../state/picture-room.ts';
import type { Place } from '../state/scene.ts';
import { fittingCamera } from './bounds.ts';
import type { Rectangle } from './label-sides.ts';
import type { Looks } from './looks.ts';
import type { SceneSigma } from './scene-sigma.ts';
import { FRAME, viewOf } from './view.ts';

export interface CameraMoves {
  /** All that is shown. */
  fit(isSmooth: boolean): void;
  /** The same as long as the reader has not moved the camera since: for a layout that runs. */
  fitAgain(): void;
  /** The screen had another size: what was fitted is fitted again where `mayFit`; else all stays as large as it is. */
  resized(before: Size, mayFit: boolean): void;
  show(nodes: Iterable<string>): void;
  goTo(place: Place): void;
  zoomBy(factor: number): void;
  /** Moves no further than needed to have a node on the screen. */
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
  /** What lies over the picture. */
  covers(): readonly Rectangle[];
}

export function createCameraMoves({ sigma, explorer, looks, covers }: CameraParts): CameraMoves {
  const { drawn, scene, settings } = explorer;
  const camera = sigma.getCamera();
  /** Where the last move led, or leads. */
  let target: CameraState | undefined;
  const moveTo = (state: CameraState, isSmooth: boolean) => {
    target = state;
    if (!isSmooth || settings.wantsLessMotion.peek()) camera.setState(state);
    else void camera.animate(state, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  /** Where the last fit left, or will leave, the camera. */
  let fitted: CameraState | undefined;
  const show = (nodes: Iterable<string>, isSmooth: boolean) => {
    const fitting = fittingCamera(
      { graph: drawn.graph(), moved: scene.moved },
      looks(),
      nodes,
      sigma.getDimensions(),
      covers(),
    );
    if (fitting === undefined) return;
    moveTo(fitting, isSmooth);
  };
  const isFitted = () => fitted !== undefined && isSame(fitted, camera.getState());
  const fit = (isSmooth: boolean) => {
    show(looks().nodeIds(), isSmooth);
    fitted = target;
  };
  return {
    fit,
    fitAgain() {
      if (isFitted()) fit(false);
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
    show: (nodes) => show(nodes, true),
    zoomBy(factor) {
      const state = camera.getState();
      moveTo({ ...state, ratio: state.ratio / factor }, true);
    },
    reveal(node) {
      const { x, y } = drawn.graph().getNodeAttributes(node);
      const { width, height } = sigma.getDimensions();
      const at = viewOf({ width, height }, camera.getState()).toScreen(x, y);
      if (at.x > MARGIN && at.y > MARGIN && at.x < width - MARGIN && at.y < height - MARGIN) return;
      moveTo({ ...camera.getState(), x: x / FRAME + 0.5, y: y / FRAME + 0.5 }, true);
    },
    state: () => camera.getState(),
    restore: (state) => moveTo(state, false),
  };
}

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}
