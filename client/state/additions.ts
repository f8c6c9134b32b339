/** What has to change so that entities come into the picture, with a place for each new node. */
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Entities } from './answers.ts';
import type { Change, PlacedNode, TiedEdge } from './changes.ts';
import { layoutInput } from './layout/input.ts';
import { quickGroups, quickStart } from './layout/quick-start.ts';
import type { LayoutRunner, NodeToPlace, Tie } from './layout/runner.ts';
import { type Standing, standingNodes } from './layout/standing.ts';
import { NEAR } from './layout/tasks.ts';
import type { Place, Scene, SceneGraph } from './scene.ts';

export interface AdditionOptions {
  readonly layouts: LayoutRunner;
  /** What new nodes stand beside: a group stands for its members. */
  readonly standing: Standing;
  readonly abort: AbortSignal;
  /** The node that new ones without other ties stand beside. */
  readonly beside?: string;
  /** The picture is built anew: nothing that is there counts. */
  readonly isFresh?: boolean;
}

/** No changes where all is there already. Hidden nodes and edges that come again are shown again. */
export async function additions(
  scene: Scene,
  entities: Entities,
  options: AdditionOptions,
): Promise<readonly Change[]> {
  const { graph } = scene;
  const isThere = options.isFresh === true ? () => false : (id: string) => graph.hasNode(id);
  const nodes = entities.nodes.filter(({ elementId }) => !isThere(elementId));
  const newIds = new Set(nodes.map(({ elementId }) => elementId));
  const hasEnd = (id: string) => newIds.has(id) || isThere(id);
  const edges = entities.edges.filter(
    ({ elementId, startElementId, endElementId }) =>
      (options.isFresh === true || !graph.hasEdge(elementId)) && hasEnd(startElementId) && hasEnd(endElementId),
  );
  const places = await placesFor(nodes, edges, options);
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

/** More nodes than these come at once with a rough place each, which a running layout then refines. */
export const MOST_BEFORE_SHOWN = 400;
/** Of a node in the rough places of a large picture. */
const SPACING = 44;

/** A fresh picture is laid out whole; later nodes start beside their neighbours and only they move. */
async function placesFor(
  nodes: readonly NodeValue[],
  edges: readonly EdgeValue[],
  { layouts, standing, abort, beside, isFresh = false }: AdditionOptions,
): Promise<ReadonlyMap<string, Place>> {
  if (nodes.length === 0) return new Map();
  const { graph, nodeFor } = standing;
  const newTies = edges.map(
    ({ startElementId, endElementId }): Tie => [nodeFor(startElementId), nodeFor(endElementId)],
  );
  if (isFresh || graph.order === 0) {
    if (nodes.length > MOST_BEFORE_SHOWN) return roughPlaces(nodes, newTies);
    const fresh = nodes.map((entity) => ({ id: entity.elementId, entity, ...ORIGIN, isFixed: false }));
    return layouts.compute('clusters', { nodes: fresh, ties: newTies }, abort);
  }
  const started = startsOf(graph, nodes, newTies, beside === undefined ? undefined : nodeFor(beside));
  if (nodes.length > MOST_BEFORE_SHOWN) return new Map(started.map(({ id, x, y }) => [id, { x, y }]));
  const near = standingNear(standing, started);
  const oldTies = near.flatMap(({ id }) => graph.mapOutEdges(id, (_, __, source, target): Tie => [source, target]));
  const work = { nodes: [...near, ...started], ties: [...oldTies, ...newTies] };
  const places = await layouts.compute('settle', work, abort);
  for (const { id } of near) places.delete(id);
  return places;
}

/** What stands further away than this neither pushes new nodes nor is touched by them. */
const REACH = 500;

function standingNear(standing: Standing, started: readonly NodeToPlace[]): readonly NodeToPlace[] {
  const cells = new Set<string>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / REACH)} ${Math.floor(y / REACH)}`;
  for (const { x, y } of started) {
    for (const dx of [-REACH, 0, REACH]) for (const dy of [-REACH, 0, REACH]) cells.add(cellOf(x + dx, y + dy));
  }
  return standingNodes(
    standing,
    (_, { x, y }) => cells.has(cellOf(x, y)),
    () => true,
  );
}

function roughPlaces(nodes: readonly NodeValue[], ties: readonly Tie[]): ReadonlyMap<string, Place> {
  const points = nodes.map(({ elementId }) => ({ ...POINT, id: elementId }));
  const input = layoutInput(points, ties);
  quickStart(input, quickGroups(input), { spacing: SPACING });
  return new Map(nodes.map(({ elementId }, i) => [elementId, { x: input.x[i] ?? 0, y: input.y[i] ?? 0 }]));
}

const POINT = { ...ORIGIN, radius: 0, halfWidth: 0, halfHeight: 0, drop: 0, isFixed: false };

/** Around the middle of the neighbours that stand already, else around `beside`, else beyond the edge of the picture. */
function startsOf(
  graph: SceneGraph,
  nodes: readonly NodeValue[],
  ties: readonly Tie[],
  beside: string | undefined,
): readonly NodeToPlace[] {
  const anchors = new Map<string, Place[]>();
  for (const [source, target] of ties) {
    for (const [id, other] of [[source, target] as const, [target, source] as const]) {
      if (graph.hasNode(id) || !graph.hasNode(other)) continue;
      const { x, y } = graph.getNodeAttributes(other);
      const places = anchors.get(id);
      if (places === undefined) anchors.set(id, [{ x, y }]);
      else places.push({ x, y });
    }
  }
  const edge = graph.reduceNodes((most, _, { x }) => Math.max(most, x), 0) + 2 * NEAR;
  const fallback = beside !== undefined && graph.hasNode(beside) ? graph.getNodeAttributes(beside) : { x: edge, y: 0 };
  return nodes.map((entity, i) => {
    const anchor = middle(anchors.get(entity.elementId) ?? [fallback]);
    const angle = i * 2.399963;
    const reach = NEAR * (0.6 + 0.25 * Math.sqrt(i));
    const x = anchor.x + reach * Math.cos(angle);
    const y = anchor.y + reach * Math.sin(angle);
    return { id: entity.elementId, entity, x, y, isFixed: false };
  });
}

function middle(places: readonly Place[]): Place {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), ORIGIN);
  return { x: sum.x / places.length, y: sum.y / places.length };
}
