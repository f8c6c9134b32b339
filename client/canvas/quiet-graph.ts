/** The scene as sigma may see it: the same graph without its events, so that we alone say when to draw what again. */
import type { SceneGraph } from '../state/scene.ts';

/**
 * Each event of graphology would make sigma work through the reducers in the middle of a step; a step here is one
 * refresh. The result reads the graph live, as its prototype.
 */
export function quietGraph(graph: SceneGraph): SceneGraph {
  const silent = (): SceneGraph => quiet;
  const quiet: SceneGraph = Object.create(graph, {
    on: { value: silent },
    once: { value: silent },
    removeListener: { value: silent },
    off: { value: silent },
  });
  return quiet;
}
