/** The ways from one node to another, found and stepped through: each hop with the claims that it rests on. */
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import { claimsBehind } from '../../graph/statements/claims.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { MOST_WAYS, ways as waysStatement } from '../../graph/statements/ways.ts';
import type { EdgeValue, NodeValue, PathValue } from '../../graph/values.ts';
import type { Api } from '../api.ts';
import { collectEntities, readRows } from './answers.ts';
import type { Connection } from './connection.ts';
import { type ClaimFacts, claimOf } from './evidence.ts';
import { IDLE, type Loaded } from './loaded.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Selection } from './selection.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface WayEnds {
  readonly from: NodeValue;
  readonly to: NodeValue;
}

/** What a way may not use. */
export interface Detour {
  /** Types that are switched off. */
  readonly types: ReadonlySet<string>;
  readonly nodes: readonly NodeValue[];
}

export interface SwitchedOff {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface Hop {
  readonly from: NodeValue;
  readonly edge: EdgeValue;
  readonly to: NodeValue;
  /** True where the edge points the way that is walked. */
  readonly isAlong: boolean;
}

export interface FoundWays {
  readonly paths: readonly PathValue[];
  /** There are more than were asked for. */
  readonly isCut: boolean;
}

export interface Ways {
  /** Undefined while no way is looked for. */
  readonly ends: ReadonlySignal<WayEnds | undefined>;
  readonly detour: ReadonlySignal<Detour>;
  readonly found: ReadonlySignal<Loaded<FoundWays>>;
  readonly index: ReadonlySignal<number>;
  readonly hops: ReadonlySignal<readonly Hop[]>;
  /** Of each hop of the way that is shown, by the edge's element id. */
  readonly claims: ReadonlySignal<Loaded<ReadonlyMap<string, readonly ClaimFacts[]>>>;
  /** Nodes and edges that are switched off in the picture: no way goes through them, but for its own ends. */
  readonly off: ReadonlySignal<SwitchedOff>;
  readonly statement: ReadonlySignal<Statement | undefined>;
  find(ends: WayEnds): void;
  turnRound(): void;
  toggleType(type: string): void;
  avoid(node: NodeValue): void;
  allow(node: NodeValue): void;
  /** Shows another of the ways: brings it into the picture and selects it. */
  step(by: number): void;
  retry(): void;
  close(): void;
  stop(): void;
}

export interface WaysParts {
  readonly api: Api;
  readonly scene: Scene;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly vocabulary: VocabularyState;
  /** Types that the graph has, relations only. */
  types(): readonly string[];
}

/** The types that the store has, evidence links left out. */
export function relationTypes({ schema }: Connection, { scope }: VocabularyState): readonly string[] {
  const { evidence } = scope.value;
  return (schema.value?.edgeTypes ?? []).map(({ name }) => name).filter((name) => !evidence.includes(name));
}

const NO_DETOUR: Detour = { types: new Set(), nodes: [] };

export function createWays(parts: WaysParts): Ways {
  const { api, vocabulary } = parts;
  const ends = signal<WayEnds | undefined>(undefined);
  const detour = signal<Detour>(NO_DETOUR);
  const found = signal<Loaded<FoundWays>>(IDLE);
  const claims = signal<Loaded<ReadonlyMap<string, readonly ClaimFacts[]>>>(IDLE);
  const index = signal(0);
  const tries = signal(0);
  const off = createOff(parts.scene);
  const statement = computed(() => {
    const between = ends.value;
    return between === undefined ? undefined : statementFor(parts, between, { ...detour.value, off: off.value });
  });
  const hops = computed(() => {
    const path = found.value.kind === 'loaded' ? found.value.value.paths[index.value] : undefined;
    return path === undefined ? [] : hopsOf(path);
  });

  const look = async (asked: Statement | undefined, abort: AbortSignal) => {
    if (asked === undefined) {
      found.value = IDLE;
      return;
    }
    found.value = { kind: 'loading' };
    index.value = 0;
    await attempt(found, abort, async () => {
      const { rows } = await readRows(api, asked, abort);
      const paths = rows.map((row) => row.value('path')).filter(isPath);
      return { paths: paths.slice(0, MOST_WAYS), isCut: paths.length > MOST_WAYS };
    });
  };
  const show = async (shown: readonly Hop[], abort: AbortSignal) => {
    claims.value = shown.length === 0 ? IDLE : { kind: 'loading' };
    if (shown.length === 0) return;
    await bring(parts, shown);
    if (abort.aborted) return;
    await attempt(claims, abort, () => claimsOf(api, vocabulary, shown, abort));
  };
  const stops = [
    effect(() => {
      const asked = statement.value;
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
  ];

  return {
    ends,
    detour,
    found,
    index,
    hops,
    claims,
    off,
    statement,
    find(next) {
      batch(() => {
        detour.value = NO_DETOUR;
        ends.value = next;
      });
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
    step(by) {
      const state = found.peek();
      const count = state.kind === 'loaded' ? state.value.paths.length : 0;
      if (count > 0) index.value = (index.peek() + by + count) % count;
    },
    retry() {
      tries.value++;
    },
    close() {
      ends.value = undefined;
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Types are named only where one is switched off: then all the others are allowed. */
function statementFor(
  { vocabulary, types }: WaysParts,
  { from, to }: WayEnds,
  { types: offTypes, nodes, off }: Detour & { readonly off: SwitchedOff },
): Statement {
  const allowed = types().filter((type) => !offTypes.has(type));
  const ends = [from.elementId, to.elementId];
  return waysStatement(from.elementId, to.elementId, vocabulary.scope.value, {
    ...(offTypes.size === 0 ? {} : { types: allowed }),
    avoid: [...nodes.map(({ elementId }) => elementId), ...off.nodes.filter((id) => !ends.includes(id))],
    avoidEdges: off.edges,
    limit: MOST_WAYS + 1,
  });
}

/** The same object as long as the same things are off: a way that comes into the picture asks no new question. */
function createOff({ graph, revision }: Scene): ReadonlySignal<SwitchedOff> {
  let last: SwitchedOff = { nodes: [], edges: [] };
  return computed(() => {
    revision.value;
    const nodes = graph.filterNodes((_, { isOff }) => isOff);
    const edges = graph.filterEdges((_, { isOff }) => isOff);
    const isSame = nodes.join() === last.nodes.join() && edges.join() === last.edges.join();
    if (!isSame) last = { nodes, edges };
    return last;
  });
}

function hopsOf({ nodes, edges }: PathValue): readonly Hop[] {
  return edges.flatMap((edge, i) => {
    const [from, to] = [nodes[i], nodes[i + 1]];
    return from === undefined || to === undefined
      ? []
      : [{ from, edge, to, isAlong: edge.startElementId === from.elementId }];
  });
}

/** The way comes into the picture, if it is not there, and is selected: so it stands out. */
async function bring({ picture, scene, selection }: WaysParts, hops: readonly Hop[]): Promise<void> {
  const { nodes, edges } = collectEntities(hops.flatMap(({ from, edge, to }) => [from, edge, to]));
  const isThere =
    nodes.every(({ elementId }) => scene.graph.hasNode(elementId)) &&
    edges.every(({ elementId }) => scene.graph.hasEdge(elementId));
  if (!isThere) await picture.add({ nodes, edges }, { kind: 'path', count: 0 });
  selection.selectMany({
    nodes: nodes.map(({ elementId }) => elementId),
    edges: edges.map(({ elementId }) => elementId),
  });
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

function isPath(value: unknown): value is PathValue {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'path';
}
