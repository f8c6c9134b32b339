/** The camera: fit, zoom, bring into view; smooth where the reader likes motion. */
import type { CameraState } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import type { Place } from '../state/scene.ts';
import { fittingCamera } from './bounds.ts';
import type { Looks } from './looks.ts';
import type { SceneSigma } from './scene-sigma.ts';
import { FRAME, viewOf } from './view.ts';

export interface CameraMoves {
  /** All that is shown. */
  fit(isSmooth: boolean): void;
  /** The same as long as the reader has not moved the camera since: for a layout that runs. */
  fitAgain(): void;
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

export function createCameraMoves(sigma: SceneSigma, { scene, settings }: Explorer, looks: () => Looks): CameraMoves {
  const camera = sigma.getCamera();
  const moveTo = (state: CameraState, isSmooth: boolean) => {
    if (!isSmooth || settings.wantsLessMotion.peek()) camera.setState(state);
    else void camera.animate(state, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  let target: CameraState | undefined;
  /** Where the last fit left, or will leave, the camera. */
  let fitted: CameraState | undefined;
  const show = (nodes: Iterable<string>, isSmooth: boolean) => {
    const fitting = fittingCamera(scene, looks(), nodes, sigma.getDimensions());
    if (fitting === undefined) return;
    target = fitting;
    moveTo(fitting, isSmooth);
  };
  return {
    fit(isSmooth) {
      show(looks().nodeIds(), isSmooth);
      fitted = target;
    },
    fitAgain() {
      if (fitted === undefined || !isSame(fitted, camera.getState())) return;
      show(looks().nodeIds(), false);
      fitted = target;
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
      const { x, y } = scene.graph.getNodeAttributes(node);
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
