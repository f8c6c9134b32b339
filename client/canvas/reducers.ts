/** Sigma's reducers: display data out of the looks, never copies of the graph. */
import type { SceneEdge, SceneNode } from '../state/scene.ts';
import type { EdgeDisplay } from './edge-program.ts';
import type { IconAtlas } from './icon-atlas.ts';
import type { Looks } from './looks.ts';
import type { NodeDisplay } from './node-program.ts';

export interface Reducers {
  node(id: string, attributes: SceneNode): NodeDisplay;
  edge(id: string, attributes: SceneEdge): EdgeDisplay;
}

const HIDDEN_EDGE: EdgeDisplay = {
  size: 0,
  color: '#000000',
  hidden: true,
  type: 'line',
  pattern: 'solid',
  hasArrow: false,
  curvature: 0,
};

export function reducersFor(looks: () => Looks, atlas: IconAtlas): Reducers {
  return {
    node(id, { x, y }) {
      const look = looks().nodes.get(id);
      if (look === undefined) {
        return {
          x,
          y,
          size: 0,
          color: '#000000',
          hidden: true,
          type: 'node',
          shape: 'circle',
          isOutlined: false,
          icon: -1,
        };
      }
      const { shape, isOutlined, icon, letter } = look.kind;
      const cell = atlas.cellOf(icon, letter);
      return { x, y, size: look.radius, color: look.color, hidden: false, type: 'node', shape, isOutlined, icon: cell };
    },
    edge(id) {
      const look = looks().edges.get(id);
      if (look === undefined) return HIDDEN_EDGE;
      const { width, color, pattern, hasArrow, curvature, isLoop } = look;
      const type = isLoop ? 'loop' : curvature === 0 ? 'line' : 'curve';
      return { size: width, color, hidden: false, type, pattern, hasArrow, curvature };
    },
  };
}
