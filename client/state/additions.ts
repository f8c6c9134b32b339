/** What has to change so that entities come into the picture, with a place for each new node. */
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Entities } from './answers.ts';
import { type ArrivalOptions, placesOfArrivals } from './arrivals.ts';
import type { Change, PlacedNode, TiedEdge } from './changes.ts';
import type { Place, Scene, SceneGraph } from './scene.ts';

/** No changes where all is there already. Hidden nodes and edges that come again are shown again. */
export async function additions(scene: Scene, entities: Entities, options: ArrivalOptions): Promise<readonly Change[]> {
  const { graph } = scene;
  const isThere = options.isFresh === true ? () => false : (id: string) => graph.hasNode(id);
  const nodes = entities.nodes.filter(({ elementId }) => !isThere(elementId));
  const newIds = new Set(nodes.map(({ elementId }) => elementId));
  const hasEnd = (id: string) => newIds.has(id) || isThere(id);
  const edges = entities.edges.filter(
    ({ elementId, startElementId, endElementId }) =>
      (options.isFresh === true || !graph.hasEdge(elementId)) && hasEnd(startElementId) && hasEnd(endElementId),
  );
  const places = await placesOfArrivals(nodes, edges, options);
  return [
    ...(nodes.length === 0 ? [] : [addNodes(nodes, places)]),
    ...(edges.length === 0 ? [] : [addEdges(edges)]),
    ...(options.isFresh === true ? [] : shownAgain(graph, entities)),
  ];
}

function addNodes(nodes: readonly NodeValue[], places: ReadonlyMap<string, Place>): Change {
  return {
    kind: 'addNodes',
    nodes: nodes.map((entity): PlacedNode => {
      const { x, y } = places.get(entity.elementId) ?? ORIGIN;
      return { id: entity.elementId, attributes: { x, y, entity, isPinned: false, isHidden: false, isOff: false } };
    }),
  };
}

function addEdges(edges: readonly EdgeValue[]): Change {
  return {
    kind: 'addEdges',
    edges: edges.map(
      (entity): TiedEdge => ({
        id: entity.elementId,
        source: entity.startElementId,
        target: entity.endElementId,
        attributes: { entity, isHidden: false, isOff: false },
      }),
    ),
  };
}

function shownAgain(graph: SceneGraph, { nodes, edges }: Entities): readonly Change[] {
  const hiddenNodes = nodes.filter(({ elementId: id }) => graph.hasNode(id) && graph.getNodeAttribute(id, 'isHidden'));
  const hiddenEdges = edges.filter(({ elementId: id }) => graph.hasEdge(id) && graph.getEdgeAttribute(id, 'isHidden'));
  const shown = (entities: readonly { readonly elementId: string }[]) =>
    new Map(entities.map(({ elementId }) => [elementId, false]));
  return [
    ...(hiddenNodes.length === 0 ? [] : [{ kind: 'hideNodes', flags: shown(hiddenNodes) } as const]),
    ...(hiddenEdges.length === 0 ? [] : [{ kind: 'hideEdges', flags: shown(hiddenEdges) } as const]),
  ];
}

const ORIGIN: Place = { x: 0, y: 0 };
