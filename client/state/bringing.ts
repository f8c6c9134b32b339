/** Brings entities into the scene as one step of the history: with the ends of their edges, and a place for each node. */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { nodesById } from '../../graph/statements/search.ts';
import type { Api } from '../api.ts';
import { additions } from './additions.ts';
import { type Entities, readNodes } from './answers.ts';
import { MOST_BEFORE_SHOWN } from './arrivals.ts';
import type { Change } from './changes.ts';
import type { Visible } from './filters.ts';
import { type ArrivingParts, planOfArrivals } from './ground/arriving.ts';
import type { StepName, WritableHistory } from './history.ts';
import type { LayoutRunner } from './layout/runner.ts';
import type { RunningLayouts } from './layout/running.ts';
import type { Standing } from './layout/standing.ts';
import type { Notices, Unseen } from './notices.ts';

export interface BringingParts extends ArrivingParts {
  readonly api: Api;
  readonly history: WritableHistory;
  readonly notices: Notices;
  readonly layouts: LayoutRunner;
  readonly running: RunningLayouts;
  readonly visible: ReadonlySignal<Visible>;
  /** Told of what came. */
  readonly arrived: Signal<readonly string[]>;
  /** What is drawn now, as layouts take it. */
  standing(): Standing;
}

export interface BringOptions {
  readonly name: StepName;
  readonly abort: AbortSignal;
  /** The node that new ones without other ties stand beside. */
  readonly beside?: string;
}

/** Adds to what is there. Says so where all of it was there already. */
export async function bringInto(parts: BringingParts, entities: Entities, { name, abort, beside }: BringOptions) {
  const { scene, history, notices, layouts, running } = parts;
  const whole = await withEnds(parts, entities, abort);
  const standing = parts.standing();
  const plan = planOfArrivals(parts, whole);
  const changes = await additions(scene, whole, {
    layouts,
    standing,
    plan,
    abort,
    ...(beside === undefined ? {} : { beside }),
  });
  if (changes.length === 0) {
    notices.tell({ kind: 'nothingNew', ...unseenBeside(parts, beside) });
    return;
  }
  const fixed = new Set(standing.graph.nodes());
  history.commit({ ...name, count: countOf(changes) }, changes);
  const came = changes.flatMap((change) => (change.kind === 'addNodes' ? change.nodes.map(({ id }) => id) : []));
  if (came.length > 0) parts.arrived.value = beside === undefined ? came : [beside, ...came];
  if (plan === undefined && nodesIn(changes) > MOST_BEFORE_SHOWN) running.refine({ fixed });
}

/** The neighbours that are there and not seen: hidden, and filtered out, or joined by nothing but relations that are. */
function unseenBeside({ scene: { graph }, visible }: BringingParts, node: string | undefined): Unseen {
  if (node === undefined) return { hidden: 0, filtered: 0 };
  const { index, edges } = visible.peek();
  const isSeen = (edge: string) => edges[index.edgeSlots.get(edge) ?? -1] === 1;
  const isHidden = (neighbour: string) =>
    graph.getNodeAttribute(neighbour, 'isHidden') ||
    graph.edges(node, neighbour).every((edge) => graph.getEdgeAttribute(edge, 'isHidden'));
  const unseen = graph.filterNeighbors(
    node,
    (neighbour) => neighbour !== node && !graph.edges(node, neighbour).some(isSeen),
  );
  const hidden = unseen.filter(isHidden).length;
  return { hidden, filtered: unseen.length - hidden };
}

/** Builds the picture anew. The very first one is what history starts from, and no step. */
export async function bringAnew(parts: BringingParts, entities: Entities, { name, abort }: BringOptions) {
  const { scene, history, layouts, running } = parts;
  const whole = await withEnds(parts, entities, abort);
  const changes = await additions(scene, whole, { layouts, standing: parts.standing(), abort, isFresh: true });
  const isFirst = scene.graph.order === 0 && history.done.peek().length === 0;
  if (isFirst && name.kind === 'first') history.begin(changes);
  else {
    const before: readonly Change[] = scene.graph.order === 0 ? [] : [{ kind: 'dropNodes', ids: scene.graph.nodes() }];
    history.commit({ ...name, count: countOf(changes) }, [...before, ...changes]);
  }
  if (nodesIn(changes) > MOST_BEFORE_SHOWN) running.refine();
}

/** Nodes at the ends of edges that neither the picture nor the entities have. */
async function withEnds(
  { api, scene }: BringingParts,
  { nodes, edges }: Entities,
  abort: AbortSignal,
): Promise<Entities> {
  const known = new Set(nodes.map(({ elementId }) => elementId));
  const ends = new Set(edges.flatMap((edge) => [edge.startElementId, edge.endElementId]));
  const missing = [...ends].filter((id) => !known.has(id) && !scene.graph.hasNode(id));
  if (missing.length === 0) return { nodes, edges };
  return { nodes: [...nodes, ...(await readNodes(api, nodesById(missing), abort))], edges };
}

function countOf(changes: readonly Change[]): number {
  const nodes = nodesIn(changes);
  const edges = changes.reduce((sum, change) => sum + (change.kind === 'addEdges' ? change.edges.length : 0), 0);
  return nodes === 0 ? edges : nodes;
}

function nodesIn(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.kind === 'addNodes' ? change.nodes.length : 0), 0);
}
