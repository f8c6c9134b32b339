/** The part of the scene that nodes take with their captions, at 100 %. */
import { labelRoom } from '../state/label-room.ts';
import type { Scene } from '../state/scene.ts';
import type { Looks } from './looks.ts';
import type { Bounds } from './view.ts';

/** Undefined where none of the nodes is shown. */
export function boundsOf({ graph }: Scene, looks: Looks, nodes: Iterable<string>): Bounds | undefined {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (const id of nodes) {
    const look = looks.nodes.get(id);
    if (look === undefined) continue;
    const { x, y } = graph.getNodeAttributes(id);
    const label = labelRoom(look.lines.join(' '));
    const halfWidth = Math.max(look.radius, label.width / 2);
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    bottom = Math.min(bottom, y - look.radius - label.height);
    top = Math.max(top, y + look.radius);
  }
  return left === Infinity ? undefined : { left, right, bottom, top };
}
