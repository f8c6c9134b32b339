/** What stands in the picture, as layouts take it: groups as one node each, everything as large as it is drawn. */
import type { DiscSizes } from '../disc-sizes.ts';
import type { DrawnScene } from '../grouping/drawn-scene.ts';
import type { SceneNode } from '../scene.ts';
import type { NodeToPlace } from './runner.ts';

export interface Standing extends Pick<DrawnScene, 'graph' | 'nodeFor'>, Pick<DiscSizes, 'radiusOf' | 'radiusToCome'> {}

export interface StandingOptions {
  isWanted?(id: string, attributes: SceneNode): boolean;
  isFixed(id: string, attributes: SceneNode): boolean;
  /** How many nodes there will be; as many as now where absent. */
  readonly among?: number;
  /** How many relations a node has more by then. */
  moreOf?(id: string): number;
}

export function standingNodes(
  { graph, radiusOf }: Standing,
  { isWanted = () => true, isFixed, among = graph.order, moreOf = () => 0 }: StandingOptions,
): NodeToPlace[] {
  return graph.filterNodes(isWanted).map((id) => {
    const attributes = graph.getNodeAttributes(id);
    const { entity, x, y } = attributes;
    const radius = radiusOf(id, { among, more: moreOf(id) });
    return { id, entity, x, y, radius, isFixed: isFixed(id, attributes) };
  });
}
