/** The part of the scene that nodes take with their captions, which keep their size at every scale. */
import type { CameraState, Dimensions } from 'sigma/types';
import { labelSize, roomOfLines } from '../state/label-room.ts';
import type { Scene } from '../state/scene.ts';
import { type Frame, type FrameScene, frameOf } from './frame.ts';
import type { Rectangle } from './label-sides.ts';
import type { Looks } from './looks.ts';
import { type Bounds, cameraFor, type Insets, NO_INSETS, scaleAt, sizeScaleAt, viewOf } from './view.ts';

const MOST_WITH_CAPTIONS = 500;
const LARGEST_LABEL = labelSize({ width: Infinity, height: Infinity });
const NO_ROOM = { width: 0, height: 0 };

export interface BoundsOptions {
  readonly scale?: number;
  /** Of the letters of captions. */
  readonly labelSize?: number;
}

/** Undefined where none of the nodes is shown. */
export function boundsOf(
  { graph }: Pick<Scene, 'graph'>,
  looks: Looks,
  nodes: Iterable<string>,
  { scale = 1, labelSize: letters = LARGEST_LABEL }: BoundsOptions = {},
): Bounds | undefined {
  /** Among thousands only landmarks have captions, and those find their places inside. */
  const withCaptions = looks.nodeCount <= MOST_WITH_CAPTIONS;
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (const id of nodes) {
    const look = looks.node(id);
    if (look === undefined) continue;
    const { x, y } = graph.getNodeAttributes(id);
    const label = withCaptions ? roomOfLines(look.lines, letters) : NO_ROOM;
    const radius = (look.radius * sizeScaleAt(scale)) / scale;
    const halfWidth = Math.max(radius, label.width / 2 / scale);
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    bottom = Math.min(bottom, y - radius - label.height / scale);
    top = Math.max(top, y + radius);
  }
  return left === Infinity ? undefined : { left, right, bottom, top };
}

const ROUNDS = 8;

/**
 * The camera that shows these nodes with their captions, and none of them below one of the covers. Undefined where none
 * of them is shown.
 */
export function fittingCamera(
  scene: FrameScene,
  looks: Looks,
  nodes: Iterable<string>,
  size: Dimensions,
  covers: readonly Rectangle[] = [],
): CameraState | undefined {
  const shown = [...nodes].filter((id) => looks.node(id) !== undefined);
  const fit = (insets: Insets) => fitted({ scene, looks, nodes: shown, size, insets });
  let insets = NO_INSETS;
  let camera = fit(insets);
  /** Each cover that hides something is left free once: along the edge that costs the least of the size. */
  for (let round = 0; round < covers.length && camera !== undefined; round++) {
    const frame = frameOf(scene, looks, viewOf(size, camera));
    const cover = covers.find((box) => shown.some((id) => isBelow(frame, id, box)));
    if (cover === undefined) break;
    let best: { readonly insets: Insets; readonly camera: CameraState } | undefined;
    for (const edge of edgesBeside(cover, size, insets)) {
      const tried = fit(edge);
      if (tried !== undefined && (best === undefined || tried.ratio < best.camera.ratio)) {
        best = { insets: edge, camera: tried };
      }
    }
    if (best === undefined) break;
    ({ insets, camera } = best);
  }
  return camera;
}

interface Fit {
  readonly scene: FrameScene;
  readonly looks: Looks;
  readonly nodes: readonly string[];
  readonly size: Dimensions;
  readonly insets: Insets;
}

function fitted({ scene, looks, nodes, size, insets }: Fit): CameraState | undefined {
  const options = { labelSize: labelSize(size) };
  let camera: CameraState | undefined;
  /** The room that captions take of the scene depends on the scale that it decides: a few rounds settle it. */
  for (let round = 0, scale = 1; round < ROUNDS; round++) {
    const bounds = boundsOf(scene, looks, nodes, { ...options, scale });
    if (bounds === undefined) return undefined;
    camera = cameraFor(bounds, size, insets);
    scale = (scale + scaleAt(camera.ratio, size)) / 2;
  }
  return camera;
}

function isBelow(frame: Frame, id: string, { left, top, right, bottom }: Rectangle): boolean {
  const look = frame.looks.node(id);
  if (look === undefined) return false;
  const { x, y } = frame.position(id);
  const radius = frame.radius(look);
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}

/** The insets with the cover left free along each of the four edges. */
function edgesBeside(cover: Rectangle, { width, height }: Dimensions, insets: Insets): readonly Insets[] {
  return [
    { ...insets, top: Math.max(insets.top, cover.bottom) },
    { ...insets, bottom: Math.max(insets.bottom, height - cover.top) },
    { ...insets, left: Math.max(insets.left, cover.right) },
    { ...insets, right: Math.max(insets.right, width - cover.left) },
  ];
}
