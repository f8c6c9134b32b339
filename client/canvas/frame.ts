/** One frame: where everything shown stands on the screen. Layers, hits and exports read the same. */
import type { Scene } from '../state/scene.ts';
import type { EdgeLook } from './edge-looks.ts';
import { type EdgePath, edgePath, type Point } from './edge-path.ts';
import type { GroundParts } from './ground-parts.ts';
import type { Rectangle } from './label-sides.ts';
import type { AllLooks, Looks } from './looks.ts';
import type { NodeLook } from './node-looks.ts';
import type { View } from './view.ts';

/** The graph as it is drawn, groups in the place of their members. */
export type FrameScene = Pick<Scene, 'graph' | 'moved'>;

export interface Frame {
  readonly view: View;
  readonly looks: Looks;
  readonly scene: FrameScene;
  /** Parts of the screen that tools lie over. */
  readonly hidden: readonly Rectangle[];
  /** What lies under the picture, where a file is to hold it; on the screen it is a layer of its own. */
  readonly ground?: GroundParts | undefined;
  /** Of all nodes by slot, in the scene: for what looks at thousands of them in each frame. */
  readonly places: Places;
  position(node: string): Point;
  /** Of the disc, on the screen. */
  radius(look: NodeLook): number;
  /** As it is drawn at this zoom: seen from afar, lines are thinner. */
  edgeLook(edge: string): EdgeLook | undefined;
  path(edge: string, look: EdgeLook): EdgePath | undefined;
}

/** Two numbers a node: x and y. */
export type Places = Float64Array;

export function placesOf({ index }: AllLooks): Places {
  const places = new Float64Array(2 * index.nodes.length);
  let at = 0;
  for (const { x, y } of index.nodeAttributes) {
    places[at++] = x;
    places[at++] = y;
  }
  return places;
}

export interface FrameOptions {
  readonly hidden?: readonly Rectangle[];
  /** Where it is kept from frame to frame. */
  readonly places?: Places;
}

export function frameOf(
  scene: FrameScene,
  looks: Looks,
  view: View,
  { hidden = [], places }: FrameOptions = {},
): Frame {
  const { graph } = scene;
  const { index, radii } = looks.all;
  const { sources, targets } = index;
  const position = (node: string) => {
    const { x, y } = graph.getNodeAttributes(node);
    return view.toScreen(x, y);
  };
  /** Looks are shared by many lines, at this zoom too: lines that look alike are known by it. */
  const scaled = new Map<EdgeLook, EdgeLook>();
  const atThisZoom = (look: EdgeLook) => {
    const known = scaled.get(look);
    if (known !== undefined) return known;
    const made = { ...look, width: look.width * view.lineScale };
    scaled.set(look, made);
    return made;
  };
  const frame: Frame = {
    view,
    looks,
    scene,
    hidden,
    get places() {
      places ??= placesOf(looks.all);
      return places;
    },
    position,
    radius: (look) => look.radius * view.sizeScale,
    edgeLook(edge) {
      const look = looks.edge(edge);
      return look === undefined || view.lineScale === 1 ? look : atThisZoom(look);
    },
    path(edge, look) {
      const slot = index.edgeSlots.get(edge);
      if (slot === undefined) return undefined;
      const { curvature, isLoop, width, hasArrow } = look;
      const source = sources[slot] ?? 0;
      const target = targets[slot] ?? 0;
      return edgePath({
        source: placeOf(source),
        target: placeOf(target),
        sourceRadius: (radii[source] ?? 0) * view.sizeScale,
        targetRadius: (radii[target] ?? 0) * view.sizeScale,
        curvature,
        isLoop,
        width,
        hasArrow,
      });
    },
  };
  const placeOf = (slot: number) => {
    const { places: all } = frame;
    return view.toScreen(all[2 * slot] ?? 0, all[2 * slot + 1] ?? 0);
  };
  return frame;
}

/** True for a disc at least partly on the screen. */
export function isOnScreen({ width, height }: View, { x, y }: Point, radius: number): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius;
}
