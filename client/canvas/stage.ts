/** Sigma and the layers over it, following the signals. One stage lives as long as its WebGL context. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { CameraState } from 'sigma/types';
import type { Explorer } from '../state/explorer.ts';
import { isNarrow, type Size } from '../state/picture-room.ts';
import type { Selected } from '../state/selection.ts';
import { listenToArea } from './area.ts';
import { boundsOf } from './bounds.ts';
import { type CameraMoves, createCameraMoves } from './camera-moves.ts';
import { picturesColours } from './colours.ts';
import { createCovers } from './covers.ts';
import { type Frame, frameOf, placesOf } from './frame.ts';
import { createGroundLayer } from './ground-layer.ts';
import { rememberedTargets } from './hits.ts';
import { createIconAtlas, type IconAtlas } from './icon-atlas.ts';
import { areHairlines, inkFor } from './ink.ts';
import { listenToKeys } from './keyboard.ts';
import { createLayers, type Layers } from './layers.ts';
import type { CanvasListener } from './listener.ts';
import { type AllLooks, followLooks, type Looks, shownLooksOf } from './looks.ts';
import { createMinimap, minimapBox } from './minimap.ts';
import { FONT_FAMILY, labelFont } from './painter.ts';
import type { PictureSource } from './picture-files.ts';
import { listenToPointer } from './pointer.ts';
import { createSceneSigma, listenToLoss, type SceneSigma } from './scene-sigma.ts';
import { SceneTextures } from './scene-textures.ts';
import { viewOf } from './view.ts';

export interface Stage {
  readonly moves: Pick<
    CameraMoves,
    'fit' | 'fitAgain' | 'keepInView' | 'findAgain' | 'followGroups' | 'view' | 'isAt' | 'goBackTo'
  >;
  zoomBy(factor: number): void;
  zoomTo(nodes: Iterable<string>): void;
  bringIntoView(nodes: readonly string[]): void;
  positionOf(node: string): { readonly x: number; readonly y: number } | undefined;
  readonly source: PictureSource;
  camera(): CameraState;
  setCamera(camera: CameraState): void;
  dispose(): void;
}

export interface StageListener extends Pick<CanvasListener, 'onMenu'> {
  onLost(): void;
}

export function createStage(container: HTMLElement, explorer: Explorer, { onMenu, onLost }: StageListener): Stage {
  const { scene, settings, drawn } = explorer;
  const colours = computed(() => picturesColours(settings.ink.value));
  const palette = () => colours.peek().palette;
  const all = followLooks(
    explorer,
    computed(() => colours.value.palette),
  );
  const looks = computed(() => shownLooksOf(all.value, drawn.visible.value));
  const atlas = createIconAtlas(FONT_FAMILY);
  const textures = new SceneTextures();
  const asDrawn = () => ({ graph: drawn.graph(), moved: scene.moved });
  /** Whoever asks from outside the picture knows nodes, not the groups that they are drawn in. */
  const drawnFor = (node: string) => drawn.scene.peek().nodeFor(node);
  const inkOf = (scale: number) => inkFor(looks.peek().edgeCount, scale);
  const sigma = createSceneSigma(container, {
    scene,
    atlas,
    textures,
    colours: () => colours.peek(),
    inkOf,
    areHairlines: (scale) => areHairlines(looks.peek().edgeCount, scale),
  });
  /** A picture that was fitted leaves room for what comes over it. */
  const covers = createCovers(container, () => camera.fitAgain());
  const minimap = createMinimap({ container, goTo: (place) => camera.goTo(place) });
  /** Counts what a drag moves under way, of which the scene learns only at its end. */
  const dragged = signal(0);
  const places = computed(() => {
    scene.moved.value;
    dragged.value;
    return placesOf(all.value);
  });
  const frame = (): Frame =>
    frameOf(asDrawn(), looks.peek(), viewOf(sigma.getDimensions(), sigma.getCamera().getState()), {
      hidden: minimap.isShown() ? [...covers.now(), minimapBox(sigma.getDimensions())] : covers.now(),
      places: places.peek(),
    });
  const ground = createGroundLayer({ sigma, explorer, palette });
  const layers = createLayers({ sigma, container, explorer, frame, palette });
  const camera = createCameraMoves({ sigma, explorer, looks: () => looks.peek(), covers: covers.now });
  /** Worked out once for each change of what is shown or where it is, not for each frame. */
  const whole = computed(() => {
    scene.moved.value;
    return boundsOf(asDrawn(), looks.value, looks.value.nodeIds());
  });
  sigma.on('afterRender', () => {
    ground.paint(frame().view);
    layers.paint();
    minimap.paint(frame(), whole.peek(), palette());
  });

  const draw = { atlas, textures, sigma };
  const targetAt = rememberedTargets();
  const stops = [
    covers.dispose,
    effect(() => {
      settings.language.value;
      covers.forget();
    }),
    ground.stop,
    followScene({ scene, all, looks, draw }),
    followPointing(explorer, layers),
    followSize(container, explorer, sigma, camera),
    listenToPointer(sigma, container, explorer, {
      onMenu,
      onMoved() {
        dragged.value++;
        textures.move(all.peek());
        sigma.scheduleRender();
      },
      targetAt(point, isTouch) {
        const now = frame();
        return targetAt(now, { point, ink: inkOf(now.view.scale), isTouch });
      },
    }),
    listenToArea(sigma, container, explorer, () => palette().accent),
    effect(() => {
      explorer.hiddenNeighbours.counts.value;
      untracked(layers.paint);
    }),
    listenToKeys(container, explorer, { onMenu, frame, reveal: camera.reveal, repaint: layers.paintTop }),
    listenToLoss(sigma, onLost),
  ];
  void document.fonts.load(labelFont(12)).then(() => {
    layers.labels.forget();
    layers.paint();
  });

  return {
    moves: camera,
    zoomBy: camera.zoomBy,
    zoomTo: (nodes) => camera.show([...nodes].map(drawnFor)),
    bringIntoView: (nodes) => camera.bringIntoView(nodes.map(drawnFor)),
    positionOf: (node) => (drawn.graph().hasNode(drawnFor(node)) ? frame().position(drawnFor(node)) : undefined),
    source: {
      explorer,
      labels: layers.labels,
      ground,
      scene: asDrawn,
      looks: () => all.peek(),
      palette,
    },
    camera: camera.state,
    setCamera: camera.restore,
    dispose() {
      for (const stop of stops) stop();
      minimap.dispose();
      sigma.kill();
    },
  };
}

interface SceneParts {
  readonly scene: Explorer['scene'];
  readonly all: ReadonlySignal<AllLooks>;
  readonly looks: ReadonlySignal<Looks>;
  readonly draw: {
    readonly atlas: IconAtlas;
    readonly textures: SceneTextures;
    readonly sigma: SceneSigma;
  };
}

/** What has changed is written for the graphics card: how things look, whether they are shown, or only where they are. */
function followScene({ scene, all, looks, draw: { atlas, textures, sigma } }: SceneParts): () => void {
  let drawn: AllLooks | undefined;
  let shown: Looks | undefined;
  let moves = scene.moved.peek();
  return effect(() => {
    const everything = all.value;
    const now = looks.value;
    const movesNow = scene.moved.value;
    untracked(() => {
      if (everything.index !== drawn?.index) {
        textures.fill(everything, now.visible, atlas);
        return;
      }
      // Lines bend as nodes move: both may have changed.
      if (movesNow !== moves) textures.move(everything);
      if (now !== shown) {
        if (everything.nodes !== drawn.nodes) textures.fillNodes(everything, atlas);
        if (everything.edges !== drawn.edges) textures.fillEdges(everything);
        textures.show(everything, now.visible);
      }
    });
    /** In the next frame, not now: the camera may be fitted to what came before it is drawn. */
    untracked(() => sigma.scheduleRender());
    drawn = everything;
    shown = now;
    moves = movesNow;
  });
}

/** Hover, focus and selection: painted without a frame of sigma's. */
function followPointing({ selection, settings }: Explorer, layers: Layers): () => void {
  let selected: Selected | undefined;
  const stops = [
    effect(() => {
      const isDimmed = selection.hovered.value !== undefined;
      const isSmooth = !settings.wantsLessMotion.value;
      untracked(() => layers.dim(isDimmed, isSmooth));
    }),
    effect(() => {
      const now = selection.current.value;
      selection.hovered.value;
      selection.focused.value;
      const isSame = now === selected;
      selected = now;
      untracked(isSame ? layers.paintTop : layers.paint);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * The place that the picture has: told to the layouts, and drawn again in it. A picture that was fitted stays fitted, but
 * on a phone, where half of a screen is too small for all of it; one that the reader has moved keeps its scale and its middle.
 */
function followSize(
  container: HTMLElement,
  { pictureSize }: Explorer,
  sigma: SceneSigma,
  camera: CameraMoves,
): () => void {
  const tell = () => {
    const { offsetWidth: width, offsetHeight: height } = container;
    if (width === 0 || height === 0) return;
    pictureSize.value = { width, height };
    sigma.scheduleRender();
  };
  let before: Size = sigma.getDimensions();
  sigma.on('resize', () => {
    const now = sigma.getDimensions();
    if (before.width > 0 && before.height > 0) camera.resized(before, !isNarrow(now));
    before = now;
  });
  const observer = new ResizeObserver(tell);
  observer.observe(container);
  tell();
  return () => observer.disconnect();
}
