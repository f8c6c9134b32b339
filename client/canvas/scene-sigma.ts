/** Sigma over our scene: our programs in; its own data, labels, hovers, picking and rescaling out. */
import Sigma from 'sigma';
import type { Scene, SceneEdge, SceneNode } from '../state/scene.ts';
import type { PictureColours } from './colours.ts';
import { edgeProgram } from './edge-program.ts';
import type { IconAtlas } from './icon-atlas.ts';
import { NoHover } from './no-hover.ts';
import { nodeProgram } from './node-program.ts';
import { quietGraph } from './quiet-graph.ts';
import type { SceneTextures } from './scene-textures.ts';
import { FRAME, scaleAt, sizeScaleAt } from './view.ts';

export type SceneSigma = Sigma<SceneNode, SceneEdge>;

export interface SigmaParts {
  readonly scene: Scene;
  readonly atlas: IconAtlas;
  readonly textures: SceneTextures;
  /** How much of their colour lines have. */
  inkOf(scale: number): number;
  areHairlines(scale: number): boolean;
  colours(): PictureColours;
}

export function createSceneSigma(container: HTMLElement, { scene, ...parts }: SigmaParts): SceneSigma {
  const sigma: SceneSigma = new Sigma(quietGraph(scene.graph), container, {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    zIndex: false,
    enableCameraRotation: false,
    minCameraRatio: 0.02,
    maxCameraRatio: 40,
    doubleClickZoomingRatio: 1,
    zoomToSizeRatioFunction: (ratio) => {
      const size = { width: container.offsetWidth, height: container.offsetHeight };
      return 1 / sizeScaleAt(scaleAt(ratio, size));
    },
    defaultNodeType: 'circle',
    defaultEdgeType: 'line',
    /** Under the names of sigma's own programs, which would be compiled for nothing beside ours. */
    nodeProgramClasses: { circle: nodeProgram(parts) },
    nodeHoverProgramClasses: { circle: NoHover },
    edgeProgramClasses: {
      line: edgeProgram('line', parts),
      arrow: edgeProgram('wide', parts),
      curve: edgeProgram('curve', parts),
      loop: edgeProgram('loop', parts),
    },
    defaultDrawNodeHover: () => undefined,
  });
  /** Sigma's own listeners would read back from the graphics card what no program of ours draws. */
  sigma.getMouseCaptor().removeAllListeners();
  sigma.getTouchCaptor().removeAllListeners();
  sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });
  sigma.refresh({ schedule: true });
  return sigma;
}

/** Sigma has no code for a lost context: whoever built it must build it again. Gives what stops listening. */
export function listenToLoss(sigma: SceneSigma, onLost: () => void): () => void {
  const canvases = Object.values(sigma.getCanvases());
  const lost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  return () => {
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
  };
}
