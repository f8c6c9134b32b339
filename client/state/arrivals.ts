/** Where nodes stand that come into the picture: a fresh one is laid out whole, later ones stand beside their neighbours. */
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { anchorsFor, type GroundPlan } from './ground/ground.ts';
import { layoutInput } from './layout/input.ts';
import { quickGroups, quickStart } from './layout/quick-start.ts';
import type { LayoutRunner, NodeToPlace, Tie } from './layout/runner.ts';
import { type Standing, type StandingOptions, standingNodes } from './layout/standing.ts';
import { NEAR } from './layout/tasks.ts';
import type { Place, SceneGraph } from './scene.ts';

export interface ArrivalOptions {
  readonly layouts: LayoutRunner;
  /** What new nodes stand beside: a group stands for its members. */
  readonly standing: Standing;
  /** Where the ground under the picture wants what is drawn on it, and what comes. */
  readonly plan?: GroundPlan | undefined;
  readonly abort: AbortSignal;
  /** The node that new ones without other ties stand beside. */
  readonly beside?: string;
  /** The picture is built anew: nothing that is there counts. */
  readonly isFresh?: boolean;
}

/** More nodes than these come at once with a rough place each, which a running layout then refines. */
export const MOST_BEFORE_SHOWN = 400;
/** Of a node in the rough places of a large picture. */
const SPACING = 44;

/** A fresh picture is laid out whole; later nodes go where the ground wants them, else beside their neighbours: only they move. */
export async function placesOfArrivals(
  nodes: readonly NodeValue[],
  edges: readonly EdgeValue[],
  { layouts, standing, plan, abort, beside, isFresh = false }: ArrivalOptions,
): Promise<ReadonlyMap<string, Place>> {
  if (nodes.length === 0) return new Map();
  const { graph, nodeFor } = standing;
  const newTies = edges.map(
    ({ startElementId, endElementId }): Tie => [nodeFor(startElementId), nodeFor(endElementId)],
  );
  const moreOf = countTies(newTies);
  const isAlone = isFresh || graph.order === 0;
  const among = nodes.length + (isAlone ? 0 : graph.order);
  const toPlace = (entity: NodeValue, place: Place): NodeToPlace => {
    const id = entity.elementId;
    return { id, entity, ...place, radius: standing.radiusToCome(moreOf(id), among), isFixed: false };
  };
  if (isAlone) {
    if (nodes.length > MOST_BEFORE_SHOWN) return roughPlaces(nodes, newTies);
    const fresh = nodes.map((entity) => toPlace(entity, ORIGIN));
    return layouts.compute('clusters', { nodes: fresh, ties: newTies }, abort);
  }
  if (plan !== undefined) {
    const stand = standingNodes(standing, { among, moreOf, isFixed: () => true });
    const arrived = nodes.map((entity) => toPlace(entity, ORIGIN));
    const all = [...stand, ...arrived];
    const anchors = anchorsFor(
      all.map(({ id }) => id),
      plan,
    );
    const places = await layouts.compute(LAYOUT_OVER[plan.ground.kind], { nodes: all, ties: [], anchors }, abort);
    return new Map(arrived.map(({ id }) => [id, places.get(id) ?? ORIGIN]));
  }
  const starts = startsOf(graph, nodes, newTies, beside === undefined ? undefined : nodeFor(beside));
  const started = nodes.map((entity) => toPlace(entity, starts.get(entity.elementId) ?? ORIGIN));
  if (nodes.length > MOST_BEFORE_SHOWN) return starts;
  const near = standingNear(standing, started, { among, moreOf });
  const oldTies = near.flatMap(({ id }) => graph.mapOutEdges(id, (_, __, source, target): Tie => [source, target]));
  const work = { nodes: [...near, ...started], ties: [...oldTies, ...newTies] };
  const places = await layouts.compute('settle', work, abort);
  for (const { id } of near) places.delete(id);
  return places;
}

/** The layout that made a ground goes on over it: what stands stays, what has no place there joins what stands apart. */
const LAYOUT_OVER = { axis: 'time', map: 'map' } as const;

/** What stands further away than this neither pushes new nodes nor is touched by them. */
const REACH = 500;

function standingNear(
  standing: Standing,
  started: readonly NodeToPlace[],
  soon: Pick<StandingOptions, 'among' | 'moreOf'>,
): readonly NodeToPlace[] {
  const cells = new Set<string>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / REACH)} ${Math.floor(y / REACH)}`;
  for (const { x, y } of started) {
    for (const dx of [-REACH, 0, REACH]) for (const dy of [-REACH, 0, REACH]) cells.add(cellOf(x + dx, y + dy));
  }
  const isWanted = (_: string, { x, y }: Place) => cells.has(cellOf(x, y));
  return standingNodes(standing, { ...soon, isWanted, isFixed: () => true });
}

function countTies(ties: readonly Tie[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const tie of ties) for (const id of tie) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => counts.get(id) ?? 0;
}

function roughPlaces(nodes: readonly NodeValue[], ties: readonly Tie[]): ReadonlyMap<string, Place> {
  const points = nodes.map(({ elementId }) => ({ ...POINT, id: elementId }));
  const input = layoutInput(points, ties);
  quickStart(input, quickGroups(input), { spacing: SPACING });
  return new Map(nodes.map(({ elementId }, i) => [elementId, { x: input.x[i] ?? 0, y: input.y[i] ?? 0 }]));
}

const ORIGIN: Place = { x: 0, y: 0 };
const POINT = { ...ORIGIN, radius: 0, halfWidth: 0, halfHeight: 0, drop: 0, isFixed: false };

/** Around the middle of the neighbours that stand already, else around `beside`, else beyond the edge of the picture. */
function startsOf(
  graph: SceneGraph,
  nodes: readonly NodeValue[],
  ties: readonly Tie[],
  beside: string | undefined,
): ReadonlyMap<string, Place> {
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
  const starts = nodes.map(({ elementId }, i): [string, Place] => {
    const anchor = middle(anchors.get(elementId) ?? [fallback]);
    const angle = i * 2.399963;
    const reach = NEAR * (0.6 + 0.25 * Math.sqrt(i));
    return [elementId, { x: anchor.x + reach * Math.cos(angle), y: anchor.y + reach * Math.sin(angle) }];
  });
  return new Map(starts);
}

function middle(places: readonly Place[]): Place {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), ORIGIN);
  return { x: sum.x / places.length, y: sum.y / places.length };
}
