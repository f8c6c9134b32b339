/** What stands in the picture, as layouts take it: groups as one node each, as large as they are drawn. */
import type { DrawnScene } from '../grouping/drawn-scene.ts';
import { groupRadius } from '../measures.ts';
import type { SceneNode } from '../scene.ts';
import type { NodeToPlace } from './runner.ts';

export type Standing = Pick<DrawnScene, 'graph' | 'groups' | 'nodeFor'>;

export function standingNodes(
  { graph, groups }: Standing,
  isWanted: (id: string, attributes: SceneNode) => boolean,
  isFixed: (id: string, attributes: SceneNode) => boolean,
): NodeToPlace[] {
  return graph.filterNodes(isWanted).map((id) => {
    const attributes = graph.getNodeAttributes(id);
    const { entity, x, y } = attributes;
    const members = groups.get(id)?.length;
    const radius = members === undefined ? {} : { radius: groupRadius(members, graph.order) };
    return { id, entity, x, y, isFixed: isFixed(id, attributes), ...radius };
  });
}
