/** The ways from one node to another, found and stepped through: each hop with the claims that it rests on. */
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { claimsBehind } from '../../graph/statements/claims.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { MOST_WAYS } from '../../graph/statements/ways.ts';
import type { NodeValue, PathValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { collectEntities, readRows } from './answers.ts';
import type { Connection } from './connection.ts';
import { type ClaimFacts, claimOf } from './evidence.ts';
import { IDLE, type Loaded } from './loaded.ts';
import type { VocabularyState } from './vocabulary.ts';
import type { Detour, FoundWays, Hop, SwitchedOff, WayAim, WayEnds, WaysParts } from './way-model.ts';
import { answerTo, createOff, createQuestion, type WayQuestion } from './way-question.ts';
import { offeredWeights, type WayWeight, weightId } from './way-weights.ts';

export interface Ways {
  /** Undefined while no way is looked for. */
  readonly ends: ReadonlySignal<WayEnds | undefined>;
  /** Where a way begins whose other end is still to be chosen: the next node that is selected. */
  readonly beginning: ReadonlySignal<NodeValue | undefined>;
  readonly aim: ReadonlySignal<WayAim>;
  /** What paths over the picture can be weighted by. */
  readonly weights: ReadonlySignal<readonly WayWeight[]>;
  readonly detour: ReadonlySignal<Detour>;
  readonly found: ReadonlySignal<Loaded<FoundWays>>;
  readonly index: ReadonlySignal<number>;
  readonly hops: ReadonlySignal<readonly Hop[]>;
  /** Nodes of the way that was brought last and is selected: it is to be seen. */
  readonly shown: ReadonlySignal<readonly string[]>;
  /** Of each hop of the way that is shown, by the edge's element id. */
  readonly claims: ReadonlySignal<Loaded<ReadonlyMap<string, readonly ClaimFacts[]>>>;
  /** Nodes and edges that are switched off in the picture: no way goes through them, but for its own ends. */
  readonly off: ReadonlySignal<SwitchedOff>;
  /** Nothing where the picture is searched. */
  readonly statement: ReadonlySignal<Statement | undefined>;
  /** Looks for ways of the kind last wanted, or of the one given, and selects the ends. */
  find(ends: WayEnds, aim?: Partial<WayAim>): void;
  begin(from: NodeValue): void;
  aimAt(aim: Partial<WayAim>): void;
  turnRound(): void;
  toggleType(type: string): void;
  avoid(node: NodeValue): void;
  allow(node: NodeValue): void;
  allowAllTypes(): void;
  allowAllNodes(): void;
  /** Shows another of the ways: brings it into the picture and selects it. */
  step(by: number): void;
  retry(): void;
  close(): void;
  stop(): void;
}

/** The types that the store has, evidence links left out. */
export function relationTypes({ schema }: Connection, { scope }: VocabularyState): readonly string[] {
  const { evidence } = scope.value;
  return (schema.value?.edgeTypes ?? []).map(({ name }) => name).filter((name) => !evidence.includes(name));
}

const NO_DETOUR: Detour = { types: new Set(), nodes: [] };

const DEFAULT_AIM: WayAim = { kind: 'shortest', count: 5, weight: { kind: 'claims' } };

export function createWays(parts: WaysParts): Ways {
  const { api, vocabulary, scene, selection } = parts;
  const ends = signal<WayEnds | undefined>(undefined);
  const beginning = signal<NodeValue | undefined>(undefined);
  const aim = signal<WayAim>(DEFAULT_AIM);
  const detour = signal<Detour>(NO_DETOUR);
  const found = signal<Loaded<FoundWays>>(IDLE);
  const claims = signal<Loaded<ReadonlyMap<string, readonly ClaimFacts[]>>>(IDLE);
  const index = signal(0);
  const shown = signal<readonly string[]>([]);
  const tries = signal(0);
  const off = createOff(scene);
  const question = createQuestion(parts, { ends, aim, detour, off });
  const hops = computed(() => {
    const path = found.value.kind === 'loaded' ? found.value.value.paths[index.value] : undefined;
    return path === undefined ? [] : hopsOf(path);
  });

  const weights = computed(() => offeredWeights(parts.visible.value.index, vocabulary.hasClaims.value));
  const aimed = (wanted: Partial<WayAim>): WayAim => {
    const next = { ...aim.peek(), ...wanted };
    const offered = weights.peek();
    const isOffered = offered.some((weight) => weightId(weight) === weightId(next.weight));
    const count = Math.max(1, Math.min(MOST_WAYS, Math.trunc(next.count) || 1));
    return { ...next, count, weight: isOffered ? next.weight : (offered[0] ?? next.weight) };
  };

  const look = async (asked: WayQuestion | undefined, abort: AbortSignal) => {
    if (asked === undefined) {
      found.value = IDLE;
      return;
    }
    found.value = { kind: 'loading' };
    index.value = 0;
    await attempt(found, abort, () => answerTo(parts, asked, abort));
  };
  const show = async (wanted: readonly Hop[], abort: AbortSignal) => {
    claims.value = wanted.length === 0 ? IDLE : { kind: 'loading' };
    if (wanted.length === 0) return;
    const nodes = await bring(parts, wanted);
    if (abort.aborted) return;
    shown.value = nodes;
    await attempt(claims, abort, () => claimsOf(api, vocabulary, wanted, abort));
  };
  const find = (next: WayEnds, wanted: Partial<WayAim> = {}) => {
    // Several are selected while ways are looked at; with one, its own details would stand in the panel.
    const there = [next.from, next.to].map(({ elementId }) => elementId).filter((id) => scene.graph.hasNode(id));
    batch(() => {
      if (there.length === 2) selection.selectMany({ nodes: there });
      else selection.clear();
      beginning.value = undefined;
      detour.value = NO_DETOUR;
      aim.value = aimed(wanted);
      ends.value = next;
    });
  };
  const stops = [
    effect(() => {
      const asked = question.value;
      tries.value;
      const controller = new AbortController();
      untracked(() => void look(asked, controller.signal));
      return () => controller.abort();
    }),
    effect(() => {
      const shown = hops.value;
      const controller = new AbortController();
      untracked(() => void show(shown, controller.signal));
      return () => controller.abort();
    }),
    effect(() => {
      const from = beginning.value;
      const chosen = selection.single.value;
      if (from === undefined || chosen?.kind !== 'node' || chosen.id === from.elementId) return;
      // A group is no end of a path.
      if (!scene.graph.hasNode(chosen.id)) return;
      untracked(() => find({ from, to: scene.graph.getNodeAttribute(chosen.id, 'entity') }));
    }),
  ];

  return {
    ends,
    detour,
    found,
    index,
    hops,
    shown,
    claims,
    off,
    statement: computed(() => (question.value?.kind === 'store' ? question.value.statement : undefined)),
    beginning,
    aim,
    weights,
    find,
    begin(from) {
      batch(() => {
        ends.value = undefined;
        beginning.value = from;
      });
    },
    aimAt(wanted) {
      aim.value = aimed(wanted);
    },
    turnRound() {
      const between = ends.peek();
      if (between !== undefined) ends.value = { from: between.to, to: between.from };
    },
    toggleType(type) {
      const types = new Set(detour.peek().types);
      if (!types.delete(type)) types.add(type);
      detour.value = { ...detour.peek(), types };
    },
    avoid(node) {
      const { nodes } = detour.peek();
      if (!nodes.some(({ elementId }) => elementId === node.elementId)) {
        detour.value = { ...detour.peek(), nodes: [...nodes, node] };
      }
    },
    allow(node) {
      const nodes = detour.peek().nodes.filter(({ elementId }) => elementId !== node.elementId);
      detour.value = { ...detour.peek(), nodes };
    },
    allowAllTypes() {
      detour.value = { ...detour.peek(), types: new Set() };
    },
    allowAllNodes() {
      detour.value = { ...detour.peek(), nodes: [] };
    },
    step(by) {
      const state = found.peek();
      const count = state.kind === 'loaded' ? state.value.paths.length : 0;
      if (count > 0) index.value = (index.peek() + by + count) % count;
    },
    retry() {
      tries.value++;
    },
    close() {
      batch(() => {
        ends.value = undefined;
        beginning.value = undefined;
      });
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

function hopsOf({ nodes, edges }: PathValue): readonly Hop[] {
  return edges.flatMap((edge, i) => {
    const [from, to] = [nodes[i], nodes[i + 1]];
    return from === undefined || to === undefined
      ? []
      : [{ from, edge, to, isAlong: edge.startElementId === from.elementId }];
  });
}

/** The way comes into the picture, if it is not there, and is selected: so it stands out. Gives its nodes. */
async function bring({ picture, scene, selection }: WaysParts, hops: readonly Hop[]): Promise<readonly string[]> {
  const { nodes, edges } = collectEntities(hops.flatMap(({ from, edge, to }) => [from, edge, to]));
  const isThere =
    nodes.every(({ elementId }) => scene.graph.hasNode(elementId)) &&
    edges.every(({ elementId }) => scene.graph.hasEdge(elementId));
  if (!isThere) await picture.add({ nodes, edges }, { kind: 'path', count: 0 });
  const ids = nodes.map(({ elementId }) => elementId);
  selection.selectMany({ nodes: ids, edges: edges.map(({ elementId }) => elementId) });
  return ids;
}

async function claimsOf(
  api: Api,
  vocabulary: VocabularyState,
  hops: readonly Hop[],
  abort: AbortSignal,
): Promise<ReadonlyMap<string, readonly ClaimFacts[]>> {
  if (!vocabulary.hasClaims.peek()) return new Map();
  const entries = hops.map(async ({ edge }): Promise<readonly [string, readonly ClaimFacts[]]> => {
    const relation = edge.properties.get('id');
    if (relation === undefined || relation === null) return [edge.elementId, []];
    const { rows } = await readRows(api, claimsBehind(relation), abort);
    return [edge.elementId, rows.map(claimOf)];
  });
  return new Map(await Promise.all(entries));
}

async function attempt<T>(target: { value: Loaded<T> }, abort: AbortSignal, work: () => Promise<T>): Promise<void> {
  try {
    const value = await work();
    if (!abort.aborted) target.value = { kind: 'loaded', value };
  } catch (error) {
    if (abort.aborted) return;
    if (!(error instanceof AppError)) throw error;
    target.value = { kind: 'failed', error };
  }
}
