/** The scene as sigma may see it: so and so many nodes, and none of them to look at. */
import type { SceneGraph } from '../state/scene.ts';

/**
 * Sigma would keep several objects for each node and edge, and work through all of them after every event of the graph.
 * What is drawn comes from scene-textures.ts instead, and what lies under the pointer from
 * hits.ts; sigma has the camera, the captors and the canvases, and asks the graph only whether it is empty.
 */
export function quietGraph(graph: SceneGraph): SceneGraph {
  const silent = (): SceneGraph => quiet;
  const nothing = () => undefined;
  const none = () => [];
  const quiet: SceneGraph = Object.create(graph, {
    on: { value: silent },
    once: { value: silent },
    removeListener: { value: silent },
    off: { value: silent },
    forEachNode: { value: nothing },
    forEachEdge: { value: nothing },
    nodes: { value: none },
    edges: { value: none },
  });
  return quiet;
}
