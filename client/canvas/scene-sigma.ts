/** Sigma over our scene: our programs and reducers in, its own labels, hovers and rescaling out. */
import Sigma from 'sigma';
import type { Scene, SceneEdge, SceneNode } from '../state/scene.ts';
import type { PictureColours } from './colours.ts';
import { edgeProgram } from './edge-program.ts';
import { createIconAtlas } from './icon-atlas.ts';
import type { AllLooks } from './looks.ts';
import { NoHover } from './no-hover.ts';
import { nodeProgram } from './node-program.ts';
import { FONT_FAMILY } from './painter.ts';
import { quietGraph } from './quiet-graph.ts';
import { reducersFor } from './reducers.ts';
import type { SceneTextures } from './scene-textures.ts';
import { FRAME, scaleAt, sizeScaleAt } from './view.ts';

export type SceneSigma = Sigma<SceneNode, SceneEdge>;

export interface SigmaParts {
  readonly scene: Scene;
  readonly textures: SceneTextures;
  looks(): AllLooks;
  /** How much of their colour lines have. */
  inkOf(scale: number): number;
  colours(): PictureColours;
}

export function createSceneSigma(
  container: HTMLElement,
  { scene, looks, colours, textures, inkOf }: SigmaParts,
): SceneSigma {
  const atlas = createIconAtlas(FONT_FAMILY);
  const reducers = reducersFor(looks, atlas);
  const lines = { textures, inkOf };
  const sigma: SceneSigma = new Sigma(quietGraph(scene.graph), container, {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: true,
    zIndex: false,
    enableCameraRotation: false,
    minCameraRatio: 0.02,
    maxCameraRatio: 40,
    doubleClickZoomingRatio: 1,
    zoomToSizeRatioFunction: (ratio) => {
      const size = { width: container.offsetWidth, height: container.offsetHeight };
      return 1 / sizeScaleAt(scaleAt(ratio, size));
    },
    defaultNodeType: 'node',
    defaultEdgeType: 'line',
    nodeProgramClasses: { node: nodeProgram({ atlas, colours, textures }) },
    nodeHoverProgramClasses: { node: NoHover },
    edgeProgramClasses: {
      line: edgeProgram('line', lines),
      curve: edgeProgram('curve', lines),
      loop: edgeProgram('loop', lines),
    },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: reducers.node,
    edgeReducer: reducers.edge,
  });
  sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });
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
