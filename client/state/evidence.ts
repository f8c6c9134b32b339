/** Who says so: the claims behind the selected edge, or the facts of the selected node, loaded when selected. */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { claimsBehind, claimsNaming } from '../../graph/statements/claims.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { nodeFacts, relationsOf } from '../../graph/statements/node.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { type Row, readRows } from './answers.ts';
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
  readonly corroborates: readonly NodeValue[];
  readonly contradicts: readonly NodeValue[];
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
  /** The first few. */
  readonly neighbours: readonly { readonly node: NodeValue; readonly edge: EdgeValue }[];
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
  const { graph } = scene;
  const shownNode = graph.getNodeAttribute(id, 'entity');
  const statement = relationsOf(id, vocabulary.scope.peek());
  const [facts, groups, claims] = await Promise.all([
    readRows(api, nodeFacts(id), abort),
    readRows(api, statement, abort),
    vocabulary.hasClaims.peek() ? readRows(api, claimsNaming(id, MOST_CLAIMS + 1), abort) : undefined,
  ]);
  return {
    kind: 'node',
    node: facts.rows[0]?.node('node') ?? shownNode,
    relations: groups.rows.map((row) => groupOf(row, (edge) => graph.hasEdge(edge))),
    claims: (claims?.rows ?? []).slice(0, MOST_CLAIMS).map(claimOf),
    isCut: (claims?.rows.length ?? 0) > MOST_CLAIMS,
    statement,
  };
}

function groupOf(row: Row, isShown: (edge: string) => boolean): RelationGroup {
  const nodes = row.nodes('neighbours');
  const edges = row.edges('edges');
  return {
    type: row.text('type'),
    direction: row.text('direction') === 'out' ? 'out' : 'in',
    count: row.count('total'),
    shown: edges.filter(({ elementId }) => isShown(elementId)).length,
    neighbours: edges.flatMap((edge, i) => {
      const node = nodes[i];
      return node === undefined ? [] : [{ node, edge }];
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
    corroborates: row.nodes('corroborates'),
    contradicts: row.nodes('contradicts'),
  };
}
