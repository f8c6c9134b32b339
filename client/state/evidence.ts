/** Who says so: the claims behind the selected edge, or the facts of the selected node, loaded when selected. */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import type { LinkedClaim } from '../../graph/formats/edge-claims.ts';
import { claimsBehind, claimsNaming } from '../../graph/statements/claims.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { nodeFacts, relationsOf } from '../../graph/statements/node.ts';
import type { EdgeValue, NodeValue, PathValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { collectEntities, type Row, readRows } from './answers.ts';
import { IDLE, type Loaded } from './loaded.ts';
import type { Scene } from './scene.ts';
import type { Selection } from './selection.ts';
import type { Target } from './target.ts';
import type { VocabularyState } from './vocabulary.ts';

/** A claim with its voices and its neighbours. */
export interface ClaimFacts {
  readonly claim: NodeValue;
  readonly subject: NodeValue | undefined;
  readonly object: NodeValue | undefined;
  readonly speaker: NodeValue | undefined;
  /** Who passed it on. */
  readonly via: readonly NodeValue[];
  readonly document: NodeValue | undefined;
  readonly corroborates: readonly LinkedClaim[];
  readonly corroboratedBy: readonly LinkedClaim[];
  readonly contradicts: readonly LinkedClaim[];
}

export interface EdgeEvidence {
  readonly kind: 'edge';
  readonly edge: EdgeValue;
  readonly from: NodeValue;
  readonly to: NodeValue;
  /** Empty on a graph without claims. */
  readonly claims: readonly ClaimFacts[];
  readonly isCut: boolean;
  /** What asks for the claims; absent where the graph has none. */
  readonly statement?: Statement;
}

export interface RelationGroup {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly count: number;
  /** How many of them the picture has. */
  readonly shown: number;
  /** The first few, each once. */
  readonly neighbours: readonly Neighbour[];
}

/** Whom relations of one type and direction lead to. */
export interface Neighbour {
  readonly node: NodeValue;
  /** Of its relations in the group. */
  readonly count: number;
  /** The first few. */
  readonly edges: readonly EdgeValue[];
}

export interface NodeEvidence {
  readonly kind: 'node';
  /** As the store has it now. */
  readonly node: NodeValue;
  readonly relations: readonly RelationGroup[];
  /** Claims that are about it, that it makes or passes on, or, of a document, that stand in it. */
  readonly claims: readonly ClaimFacts[];
  readonly isCut: boolean;
  readonly statement: Statement;
}

export interface Evidence {
  /** Of the single selected thing; idle where nothing, a group, a line of several relations, or several things are selected. */
  readonly current: ReadonlySignal<Loaded<EdgeEvidence | NodeEvidence>>;
  /** Of one relation of the scene, selected or not. */
  ofEdge(id: string, abort: AbortSignal): Promise<EdgeEvidence>;
  retry(): void;
  stop(): void;
}

export interface EvidenceParts {
  readonly api: Api;
  readonly scene: Scene;
  readonly selection: Selection;
  readonly vocabulary: VocabularyState;
}

export function createEvidence(parts: EvidenceParts): Evidence {
  const current = signal<Loaded<EdgeEvidence | NodeEvidence>>(IDLE);
  const tries = signal(0);
  const load = async (target: Target | undefined, abort: AbortSignal) => {
    if (target === undefined || !isInScene(parts.scene, target)) {
      current.value = IDLE;
      return;
    }
    current.value = { kind: 'loading' };
    try {
      const value = await (target.kind === 'node'
        ? loadNode(parts, target.id, abort)
        : loadEdge(parts, target.id, abort));
      if (!abort.aborted) current.value = { kind: 'loaded', value };
    } catch (error) {
      if (abort.aborted) return;
      if (!(error instanceof AppError)) throw error;
      current.value = { kind: 'failed', error };
    }
  };
  const stop = effect(() => {
    const target = parts.selection.single.value;
    tries.value;
    const controller = new AbortController();
    untracked(() => void load(target, controller.signal));
    return () => controller.abort();
  });

  return {
    current,
    ofEdge: (id, abort) => loadEdge(parts, id, abort),
    retry() {
      tries.value++;
    },
    stop,
  };
}

function isInScene({ graph }: Scene, { kind, id }: Target): boolean {
  return kind === 'node' ? graph.hasNode(id) : graph.hasEdge(id);
}

const MOST_CLAIMS = 100;

async function loadEdge(
  { api, scene, vocabulary }: EvidenceParts,
  id: string,
  abort: AbortSignal,
): Promise<EdgeEvidence> {
  const { graph } = scene;
  const edge = graph.getEdgeAttribute(id, 'entity');
  const from = graph.getNodeAttribute(graph.source(id), 'entity');
  const to = graph.getNodeAttribute(graph.target(id), 'entity');
  const relation = edge.properties.get('id');
  if (!vocabulary.hasClaims.peek() || relation === undefined || relation === null) {
    return { kind: 'edge', edge, from, to, claims: [], isCut: false };
  }
  const statement = claimsBehind(relation, MOST_CLAIMS + 1);
  const { rows } = await readRows(api, statement, abort);
  const claims = rows.slice(0, MOST_CLAIMS).map(claimOf);
  return { kind: 'edge', edge, from, to, claims, isCut: rows.length > MOST_CLAIMS, statement };
}

async function loadNode(
  { api, scene, vocabulary }: EvidenceParts,
  id: string,
  abort: AbortSignal,
): Promise<NodeEvidence> {
  const shownNode = scene.graph.getNodeAttribute(id, 'entity');
  const shown = shownRelations(scene, id);
  const statement = relationsOf(id, vocabulary.scope.peek());
  const [facts, groups, claims] = await Promise.all([
    readRows(api, nodeFacts(id), abort),
    readRows(api, statement, abort),
    vocabulary.hasClaims.peek() ? readRows(api, claimsNaming(id, MOST_CLAIMS + 1), abort) : undefined,
  ]);
  return {
    kind: 'node',
    node: facts.rows[0]?.node('node') ?? shownNode,
    relations: mutualAsOne(
      groups.rows.map((row) => groupOf(row, id, shown)),
      (type) => vocabulary.typeLook(type).isSymmetric,
    ),
    claims: (claims?.rows ?? []).slice(0, MOST_CLAIMS).map(claimOf),
    isCut: (claims?.rows.length ?? 0) > MOST_CLAIMS,
    statement,
  };
}

/** How many relations of a node the picture has, of each type and direction: counted in the picture, since a row names only the first few. */
function shownRelations({ graph }: Scene, id: string): (type: string, direction: RelationGroup['direction']) => number {
  const types = { out: new Map<string, number>(), in: new Map<string, number>() };
  graph.forEachEdge(id, (_, { entity }, source) => {
    const counts = types[source === id ? 'out' : 'in'];
    counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  });
  return (type, direction) => types[direction].get(type) ?? 0;
}

/** The direction of a mutual type says nothing: what goes out and what comes in is one group. The largest stays first. */
function mutualAsOne(groups: readonly RelationGroup[], isMutual: (type: string) => boolean): readonly RelationGroup[] {
  const byKey = new Map<string, RelationGroup>();
  for (const group of groups) {
    const key = isMutual(group.type) ? group.type : `${group.direction} ${group.type}`;
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? group : together(before, group));
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count);
}

function together(first: RelationGroup, second: RelationGroup): RelationGroup {
  return {
    ...first,
    count: first.count + second.count,
    shown: first.shown + second.shown,
    neighbours: eachOnce([...first.neighbours, ...second.neighbours]),
  };
}

function eachOnce(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const byId = new Map<string, Neighbour>();
  for (const neighbour of neighbours) {
    const { node, count, edges } = neighbour;
    const before = byId.get(node.elementId);
    byId.set(
      node.elementId,
      before === undefined ? neighbour : { node, count: before.count + count, edges: [...before.edges, ...edges] },
    );
  }
  return [...byId.values()];
}

function groupOf(row: Row, id: string, shown: ReturnType<typeof shownRelations>): RelationGroup {
  const type = row.text('type');
  const direction = row.text('direction') === 'out' ? 'out' : 'in';
  const counts = row.counts('counts');
  const { edges } = collectEntities([row.value('edges')]);
  const leadTo = ({ startElementId, endElementId }: EdgeValue) =>
    startElementId === id ? endElementId : startElementId;
  return {
    type,
    direction,
    count: row.count('total'),
    shown: shown(type, direction),
    neighbours: row.nodes('neighbours').map((node, i) => {
      const among = edges.filter((edge) => leadTo(edge) === node.elementId);
      return { node, count: counts[i] ?? among.length, edges: among };
    }),
  };
}

/** A row of `CLAIM_COLUMNS`. */
export function claimOf(row: Row): ClaimFacts {
  return {
    claim: row.node('claim'),
    subject: row.nodeOrNone('subject'),
    object: row.nodeOrNone('object'),
    speaker: row.nodeOrNone('speaker'),
    document: row.nodeOrNone('document'),
    via: row.nodes('via'),
    corroborates: linkedClaims(row.paths('corroborates')),
    corroboratedBy: linkedClaims(row.paths('corroboratedBy')),
    contradicts: linkedClaims(row.paths('contradicts')),
  };
}

/** Each claim once, though two may have been linked both ways. */
function linkedClaims(paths: readonly PathValue[]): readonly LinkedClaim[] {
  const byId = new Map<string, LinkedClaim>();
  for (const { nodes, edges } of paths) {
    const [, claim] = nodes;
    const [link] = edges;
    if (claim !== undefined && link !== undefined && !byId.has(claim.elementId))
      byId.set(claim.elementId, { claim, link });
  }
  return [...byId.values()];
}
