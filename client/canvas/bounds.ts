/** The part of the scene that nodes take with their captions, which keep their size at every scale. */
import type { CameraState, Dimensions } from 'sigma/types';
import { labelSize, roomOfLines } from '../state/label-room.ts';
import type { Scene } from '../state/scene.ts';
import type { Looks } from './looks.ts';
import { type Bounds, cameraFor, scaleAt, sizeScaleAt } from './view.ts';

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
  { graph }: Scene,
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

/** The camera that shows these nodes with their captions. Undefined where none of them is shown. */
export function fittingCamera(
  scene: Scene,
  looks: Looks,
  nodes: Iterable<string>,
  size: Dimensions,
): CameraState | undefined {
  const options = { labelSize: labelSize(size) };
  const wanted = [...nodes];
  let camera: CameraState | undefined;
  /** The room that captions take of the scene depends on the scale that it decides: a few rounds settle it. */
  for (let round = 0, scale = 1; round < ROUNDS; round++) {
    const bounds = boundsOf(scene, looks, wanted, { ...options, scale });
    if (bounds === undefined) return undefined;
    camera = cameraFor(bounds, size);
    scale = (scale + scaleAt(camera.ratio, size)) / 2;
  }
  return camera;
}
