/** Sigma's reducers: display data out of the looks, never copies of the graph. */
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import type { EdgeDisplay } from './edge-program.ts';
import type { IconAtlas } from './icon-atlas.ts';
import type { AllLooks } from './looks.ts';
import type { NodeDisplay } from './node-program.ts';

export interface Reducers {
  node(id: string, attributes: SceneNode): NodeDisplay;
  edge(id: string, attributes: SceneEdge): EdgeDisplay;
}

const HIDDEN_NODE: NodeDisplay = {
  x: 0,
  y: 0,
  slot: 0,
  size: 0,
  color: '#000000',
  hidden: true,
  type: 'node',
  shape: 'circle',
  isOutlined: false,
  icon: -1,
};

const HIDDEN_EDGE: EdgeDisplay = {
  slot: 0,
  size: 0,
  color: '#000000',
  hidden: true,
  type: 'line',
  pattern: 'solid',
  hasArrow: false,
  curvature: 0,
};

/** NOTE: what is hidden by a filter is not hidden for sigma: the shaders leave it out (scene-textures.ts). */
export function reducersFor(looks: () => AllLooks, atlas: IconAtlas): Reducers {
  return {
    node(id, { x, y }) {
      const { index, nodes } = looks();
      const look = nodes[index.nodeSlots.get(id) ?? -1];
      if (look === undefined) return { ...HIDDEN_NODE, x, y };
      const { slot, radius, color } = look;
      const { shape, isOutlined, icon, letter } = look.kind;
      const cell = atlas.cellOf(icon, letter);
      return { x, y, slot, size: radius, color, hidden: false, type: 'node', shape, isOutlined, icon: cell };
    },
    edge(id) {
      const { index, edges } = looks();
      const slot = index.edgeSlots.get(id) ?? -1;
      const look = edges[slot];
      if (look === undefined) return HIDDEN_EDGE;
      const { width, color, pattern, hasArrow, curvature, isLoop } = look;
      const type = isLoop ? 'loop' : curvature === 0 ? 'line' : 'curve';
      return { slot, size: width, color, hidden: false, type, pattern, hasArrow, curvature };
    },
  };
}
