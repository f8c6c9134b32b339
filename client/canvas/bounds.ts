/** The part of the scene that nodes take with their captions, which keep their size at every scale. */
import { roomOfLines } from '../state/label-room.ts';
import type { Scene } from '../state/scene.ts';
import type { Looks } from './looks.ts';
import { type Bounds, sizeScaleAt } from './view.ts';

const MOST_WITH_CAPTIONS = 500;
const NO_ROOM = { width: 0, height: 0 };

/** Undefined where none of the nodes is shown. */
export function boundsOf({ graph }: Scene, looks: Looks, nodes: Iterable<string>, scale = 1): Bounds | undefined {
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
    const label = withCaptions ? roomOfLines(look.lines) : NO_ROOM;
    const radius = (look.radius * sizeScaleAt(scale)) / scale;
    const halfWidth = Math.max(radius, label.width / 2 / scale);
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    bottom = Math.min(bottom, y - radius - label.height / scale);
    top = Math.max(top, y + radius);
  }
  return left === Infinity ? undefined : { left, right, bottom, top };
}
