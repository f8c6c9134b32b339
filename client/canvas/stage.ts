/** Sigma and the layers over it, following the signals. One stage lives as long as its WebGL context. */
import { computed, effect, untracked } from '@preact/signals-core';
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import { boundsOf } from './bounds.ts';
import { picturesColours } from './colours.ts';
import { edgeProgram } from './edge-program.ts';
import { type Frame, frameOf } from './frame.ts';
import { neighbourhoodOf, paintFocus, paintNeighbourhood, paintSelection } from './highlights.ts';
import { createIconAtlas } from './icon-atlas.ts';
import { listenToKeys } from './keyboard.ts';
import { createLabels } from './labels.ts';
import { looksOf } from './looks.ts';
import type { CanvasListener } from './mount.ts';
import { NoHover } from './no-hover.ts';
import { nodeProgram } from './node-program.ts';
import { createOverlay } from './overlay.ts';
import { FONT_FAMILY, LABEL_FONT } from './painter.ts';
import { drawFrame } from './picture-file.ts';
import { svgOf } from './picture-svg.ts';
import { listenToPointer } from './pointer.ts';
import { quietGraph } from './quiet-graph.ts';
import { reducersFor } from './reducers.ts';
import type { SceneSigma } from './scene-sigma.ts';
import { paintDoubts, paintLabels, paintNames, paintPins } from './texts.ts';
import { cameraFor, FRAME, scaleAt, sizeScaleAt, viewOf, viewOfBounds } from './view.ts';

export interface Stage {
  fit(isSmooth: boolean): void;
  zoomBy(factor: number): void;
  zoomTo(nodes: Iterable<string>): void;
  positionOf(node: string): { readonly x: number; readonly y: number } | undefined;
  toPng(scale: number): Promise<Blob>;
  toSvg(): string;
  camera(): CameraState;
  setCamera(camera: CameraState): void;
  dispose(): void;
}

export interface StageListener extends Pick<CanvasListener, 'onMenu'> {
  onLost(): void;
}

const MARGIN = 44;
const FILE_MARGIN = 28;
const MOVE_MS = 200;
const DIMMED = '0.33';

export function createStage(container: HTMLElement, explorer: Explorer, listener: StageListener): Stage {
  const { scene, selection, settings } = explorer;
  const colours = computed(() => picturesColours(settings.theme.value));
  const looks = computed(() => {
    scene.revision.value;
    return looksOf(explorer, colours.value.palette);
  });
  const atlas = createIconAtlas(FONT_FAMILY);
  const reducers = reducersFor(() => looks.peek(), atlas);
  const size = () => ({ width: container.offsetWidth, height: container.offsetHeight });
  const sigma = new Sigma(quietGraph(scene.graph), container, {
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
    zoomToSizeRatioFunction: (ratio) => 1 / sizeScaleAt(scaleAt(ratio, size())),
    defaultNodeType: 'node',
    defaultEdgeType: 'line',
    nodeProgramClasses: { node: nodeProgram(atlas, () => colours.peek()) },
    nodeHoverProgramClasses: { node: NoHover },
    edgeProgramClasses: { line: edgeProgram('line'), curve: edgeProgram('curve'), loop: edgeProgram('loop') },
    defaultDrawNodeHover: () => undefined,
    nodeReducer: reducers.node,
    edgeReducer: reducers.edge,
  });
  sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });

  explorer.pictureSize.value = size();

  const marks = createOverlay(sigma, 'marks');
  const names = createOverlay(sigma, 'names');
  const top = createOverlay(sigma, 'highlights');
  const ruler = document.createElement('canvas').getContext('2d');
  const labels = createLabels((text, font) => {
    if (ruler === null) return text.length * 7;
    ruler.font = font;
    return ruler.measureText(text).width;
  });

  const frame = (): Frame => frameOf(scene, looks.peek(), viewOf(sigma.getDimensions(), sigma.getCamera().getState()));
  let placed = labels.place(frame());
  const paintTop = () => {
    const now = frame();
    const { palette } = colours.peek();
    const hovered = selection.hovered.peek();
    const selected = selection.current.peek();
    const hasSelection = selected.nodes.size + selected.edges.size > 0;
    const focused = container.matches(':focus-visible') ? selection.focused.peek() : undefined;
    marks.paint(hasSelection ? (context) => paintSelection(context, now, selected, palette) : undefined);
    const isEmpty = hovered === undefined && focused === undefined && selected.edges.size === 0;
    top.paint(
      isEmpty
        ? undefined
        : (context) => {
            paintNames(context, now, labels.placeNamesOf(now, selected.edges, placed), palette);
            if (hovered !== undefined) {
              paintNeighbourhood(context, now, neighbourhoodOf(explorer, hovered), labels, palette);
            }
            if (focused !== undefined) paintFocus(context, now, focused, palette);
          },
    );
  };
  const paintOverlays = () => {
    const now = frame();
    const { palette } = colours.peek();
    placed = labels.place(now, selection.current.peek().nodes);
    names.paint((context) => {
      paintNames(context, now, labels.placeNames(now, placed), palette);
      paintDoubts(context, now, palette);
      paintPins(context, now, palette);
      paintLabels(context, now, placed, palette);
    });
    paintTop();
  };
  sigma.on('afterRender', paintOverlays);

  const { edges: edgeCanvas, nodes: nodeCanvas } = sigma.getCanvases();
  const dimmed = [edgeCanvas, nodeCanvas, names.canvas].filter((canvas) => canvas !== undefined);
  const stops = [
    effect(() => {
      looks.value;
      untracked(() => sigma.refresh());
    }),
    effect(() => {
      scene.moved.value;
      untracked(() => sigma.refresh());
    }),
    effect(() => {
      const isHovering = selection.hovered.value !== undefined;
      for (const canvas of dimmed) {
        canvas.style.transition = settings.wantsLessMotion.value ? 'none' : 'opacity 120ms ease-out';
        canvas.style.opacity = isHovering ? DIMMED : '1';
      }
    }),
    effect(() => {
      selection.hovered.value;
      selection.focused.value;
      untracked(paintTop);
    }),
    effect(() => {
      selection.current.value;
      untracked(paintOverlays);
    }),
    listenToPointer(sigma, container, explorer, listener),
    listenToKeys(container, explorer, {
      onMenu: listener.onMenu,
      frame,
      reveal: (node) => reveal(node),
      repaint: paintTop,
    }),
    listenToLoss(sigma, listener.onLost),
  ];
  const resized = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || container.offsetHeight === 0) return;
    explorer.pictureSize.value = size();
    sigma.refresh();
  });
  resized.observe(container);
  void document.fonts.load(LABEL_FONT).then(() => {
    labels.forget();
    sigma.scheduleRender();
  });

  /** Everything that is shown, at 100 %, whatever the screen shows of it. */
  const wholeFrame = (): Frame => {
    const bounds = boundsOf(scene, looks.peek(), looks.peek().nodes.keys()) ?? { left: 0, right: 1, bottom: 0, top: 1 };
    return frameOf(scene, looks.peek(), viewOfBounds(bounds, FILE_MARGIN));
  };

  const moveTo = (camera: CameraState, isSmooth: boolean) => {
    if (!isSmooth || settings.wantsLessMotion.peek()) sigma.getCamera().setState(camera);
    else void sigma.getCamera().animate(camera, { duration: MOVE_MS, easing: 'quadraticOut' });
  };
  const show = (nodes: Iterable<string>, isSmooth: boolean) => {
    const bounds = boundsOf(scene, looks.peek(), nodes);
    if (bounds !== undefined) moveTo(cameraFor(bounds, size(), MARGIN), isSmooth);
  };
  /** Moves the camera no further than needed to have a node on the screen. */
  const reveal = (node: string) => {
    const { x, y } = frame().position(node);
    const { width, height } = size();
    if (x > MARGIN && y > MARGIN && x < width - MARGIN && y < height - MARGIN) return;
    const { x: sceneX, y: sceneY } = scene.graph.getNodeAttributes(node);
    moveTo({ ...sigma.getCamera().getState(), x: sceneX / FRAME + 0.5, y: sceneY / FRAME + 0.5 }, true);
  };

  return {
    fit: (isSmooth) => show(looks.peek().nodes.keys(), isSmooth),
    zoomBy(factor) {
      const camera = sigma.getCamera().getState();
      moveTo({ ...camera, ratio: camera.ratio / factor }, true);
    },
    zoomTo: (nodes) => show(nodes, true),
    positionOf: (node) => (scene.graph.hasNode(node) ? frame().position(node) : undefined),
    toPng: (scale) => drawFrame(wholeFrame(), labels, colours.peek().palette, scale),
    toSvg: () => svgOf(explorer, wholeFrame(), labels, colours.peek().palette),
    camera: () => sigma.getCamera().getState(),
    setCamera: (camera) => moveTo(camera, false),
    dispose() {
      resized.disconnect();
      for (const stop of stops) stop();
      sigma.kill();
    },
  };
}

/** Sigma has no code for a lost context: whoever built it must build it again. */
function listenToLoss(sigma: SceneSigma, onLost: () => void): () => void {
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
