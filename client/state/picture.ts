/** The verbs of the picture: what an analyst does to it. Each is one step of the history. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { AppError, Cancelled } from '../../graph/errors.ts';
import { edgesAmong, paths } from '../../graph/statements/connect.ts';
import { expansionCounts, neighbours, type Ray } from '../../graph/statements/expand.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { OVERVIEW_LIMITS, overview } from '../../graph/statements/overview.ts';
import { nodesById } from '../../graph/statements/search.ts';
import type { Api } from '../api.ts';
import { additions } from './additions.ts';
import { collectEntities, type Entities, readNodes, readRows } from './answers.ts';
import type { Change } from './changes.ts';
import type { StepName, WritableHistory } from './history.ts';
import type { LayoutId } from './layout/layouts.ts';
import type { LayoutRunner } from './layout/runner.ts';
import type { Notices } from './notices.ts';
import type { Place, Scene } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

export interface ExpansionCount extends Ray {
  readonly total: number;
  /** How many of them the picture has already. */
  readonly shown: number;
}

/** A hub that asks before it expands. */
export interface Expansion {
  readonly node: string;
  readonly caption: string;
  readonly counts: readonly ExpansionCount[];
  readonly limit: number;
  /** What brings them all, for "show Cypher". */
  readonly statement: Statement;
}

export interface ExpansionChoice {
  readonly rays: readonly Ray[];
  readonly limit: number;
}

export interface Picture {
  /** True while the server is asked for something that will change the picture. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Set while a hub waits for a choice: types and a limit. */
  readonly expansion: ReadonlySignal<Expansion | undefined>;
  readonly hiddenCount: ReadonlySignal<number>;
  /** The last statement that changed the picture, for "show Cypher". */
  readonly statement: ReadonlySignal<Statement | undefined>;
  /** Gives up what the server is being asked. */
  cancel(): void;
  /** The overview of whatever graph the store has. */
  showFirst(): Promise<void>;
  /** Puts entities into the picture, edges with both ends at hand only; new nodes stand beside what they relate to. */
  add(entities: Entities, name: StepName, beside?: string): Promise<void>;
  /** The same, in the place of all that is there. */
  replaceWith(entities: Entities): Promise<void>;
  /** Brings nodes by element id, with the edges among them and what is shown. */
  bring(ids: readonly string[]): Promise<void>;
  /** Expands at once where few neighbours are hidden; else sets `expansion` and waits for `expandChosen`. */
  expandNode(node: string): Promise<void>;
  expandChosen(choice: ExpansionChoice): Promise<void>;
  cancelExpansion(): void;
  /** Every edge among the nodes shown. */
  connectShown(): Promise<void>;
  /** The shortest path between two nodes, evidence links left out. */
  showPath(from: string, to: string): Promise<void>;
  hide(ids: Iterable<string>): void;
  hideEdges(ids: Iterable<string>): void;
  showHidden(): void;
  remove(ids: Iterable<string>): void;
  removeEdges(ids: Iterable<string>): void;
  keepOnly(ids: Iterable<string>): void;
  pin(ids: Iterable<string>, isPinned: boolean): void;
  /** The end of a drag: where the nodes are now. They stay there. */
  move(places: ReadonlyMap<string, Place>): void;
  runLayout(layoutId: LayoutId): Promise<void>;
  clear(): void;
}

export interface PictureParts {
  readonly api: Api;
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
  readonly notices: Notices;
  readonly layouts: LayoutRunner;
}

/** Up to this many hidden neighbours come without asking. */
export const EXPAND_AT_ONCE = 30;
export const DEFAULT_EXPAND_LIMIT = 50;

export function createPicture(parts: PictureParts): Picture {
  const { api, scene, history, vocabulary, notices, layouts } = parts;
  const { graph } = scene;
  const asking = signal<AbortController | undefined>(undefined);
  const expansion = signal<Expansion | undefined>(undefined);
  const statement = signal<Statement | undefined>(undefined);

  /** One question at a time: a new one gives up the one before. What goes wrong becomes a notice. */
  const ask = async (work: (abort: AbortSignal) => Promise<void>) => {
    asking.peek()?.abort();
    const controller = new AbortController();
    asking.value = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (!(error instanceof Cancelled)) notices.tell({ kind: 'failed', error });
    } finally {
      if (asking.peek() === controller) asking.value = undefined;
    }
  };
  const scope = () => vocabulary.scope.peek();
  const captionOf = (id: string) => vocabulary.caption(graph.getNodeAttribute(id, 'entity'), 'en');
  const flags = (ids: Iterable<string>, flag: boolean) => new Map([...ids].map((id) => [id, flag]));
  const ofNodes = (name: StepName['kind'], ids: readonly string[]): StepName => ({
    kind: name,
    count: ids.length,
    ...(ids[0] !== undefined && ids.length === 1 ? { about: captionOf(ids[0]) } : {}),
  });
  const present = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => graph.hasNode(id));
  const presentEdges = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => graph.hasEdge(id));

  /** Nodes at the ends of edges that neither the picture nor the entities have. */
  const withEnds = async ({ nodes, edges }: Entities, abort: AbortSignal): Promise<Entities> => {
    const known = new Set(nodes.map(({ elementId }) => elementId));
    const ends = new Set(edges.flatMap((edge) => [edge.startElementId, edge.endElementId]));
    const missing = [...ends].filter((id) => !known.has(id) && !graph.hasNode(id));
    if (missing.length === 0) return { nodes, edges };
    return { nodes: [...nodes, ...(await readNodes(api, nodesById(missing), abort))], edges };
  };

  const add = async (entities: Entities, name: StepName, abort: AbortSignal, beside?: string) => {
    const whole = await withEnds(entities, abort);
    const changes = await additions(scene, whole, { layouts, abort, ...(beside === undefined ? {} : { beside }) });
    if (changes.length === 0) notices.tell({ kind: 'nothingNew' });
    else history.commit({ ...name, count: countOf(changes) }, changes);
  };

  const dropAll = (): Change => ({ kind: 'dropNodes', ids: graph.nodes() });

  return {
    isBusy: computed(() => asking.value !== undefined),
    expansion,
    statement,
    hiddenCount: computed(() => {
      scene.revision.value;
      return graph.reduceNodes((hidden, _, { isHidden }) => hidden + (isHidden ? 1 : 0), 0);
    }),
    cancel: () => asking.peek()?.abort(),
    showFirst: () =>
      ask(async (abort) => {
        statement.value = overview(scope());
        const { rows } = await readRows(api, statement.value, abort);
        const nodes = rows.flatMap((row) => row.nodes('nodes'));
        const edges = rows.flatMap((row) => row.edges('edges'));
        const changes = await additions(scene, { nodes, edges }, { layouts, abort, isFresh: true });
        if (graph.order === 0 && history.done.peek().length === 0) history.begin(changes);
        else
          history.commit({ kind: 'first', count: nodes.length }, graph.order === 0 ? changes : [dropAll(), ...changes]);
        if (nodes.length === OVERVIEW_LIMITS.nodes) notices.tell({ kind: 'cut', shown: nodes.length });
      }),
    add: (entities, name, beside) => ask((abort) => add(entities, name, abort, beside)),
    replaceWith: (entities) =>
      ask(async (abort) => {
        const whole = await withEnds(entities, abort);
        const changes = await additions(scene, whole, { layouts, abort, isFresh: true });
        history.commit(
          { kind: 'replace', count: countOf(changes) },
          graph.order === 0 ? changes : [dropAll(), ...changes],
        );
      }),
    bring: (ids) =>
      ask(async (abort) => {
        const missing = ids.filter((id) => !graph.hasNode(id));
        const nodes = missing.length === 0 ? [] : await readNodes(api, nodesById(missing), abort);
        const all = [...graph.nodes(), ...missing];
        const { rows } = await readRows(api, edgesAmong(all, scope(), { touching: missing }), abort);
        await add({ nodes, edges: rows.map((row) => row.edge('edge')) }, { kind: 'add', count: nodes.length }, abort);
        if (nodes.length < missing.length) notices.tell({ kind: 'gone', count: missing.length - nodes.length });
      }),
    expandNode: (node) =>
      ask(async (abort) => {
        const shown = graph.edges(node);
        const question = neighbours(node, scope(), { shown, limit: EXPAND_AT_ONCE + 1 });
        statement.value = question;
        const { rows } = await readRows(api, question, abort);
        if (rows.length > EXPAND_AT_ONCE) {
          const { rows: counted } = await readRows(api, expansionCounts(node, scope()), abort);
          const counts = counted.map((row) => {
            const ray = { type: row.text('type'), direction: row.text('direction') === 'out' ? 'out' : 'in' } as const;
            return { ...ray, total: row.count('total'), shown: countShown(scene, node, ray) };
          });
          expansion.value = {
            node,
            caption: captionOf(node),
            counts,
            limit: DEFAULT_EXPAND_LIMIT,
            statement: question,
          };
          return;
        }
        const entities = collectEntities(rows.flatMap((row) => [row.value('edge'), row.value('neighbour')]));
        await add(entities, { kind: 'expand', count: 0, about: captionOf(node) }, abort, node);
      }),
    expandChosen: ({ rays, limit }) =>
      ask(async (abort) => {
        const asked = expansion.peek();
        if (asked === undefined) return;
        expansion.value = undefined;
        const { node } = asked;
        statement.value = neighbours(node, scope(), { rays, shown: graph.edges(node), limit });
        const { rows } = await readRows(api, statement.value, abort);
        const entities = collectEntities(rows.flatMap((row) => [row.value('edge'), row.value('neighbour')]));
        await add(entities, { kind: 'expand', count: 0, about: asked.caption }, abort, node);
        const wanted = asked.counts.filter((count) => rays.some((ray) => isSameRay(ray, count)));
        const total = wanted.reduce((sum, count) => sum + count.total - count.shown, 0);
        if (rows.length === limit && total > limit) notices.tell({ kind: 'cut', shown: rows.length, total });
      }),
    cancelExpansion() {
      expansion.value = undefined;
    },
    connectShown: () =>
      ask(async (abort) => {
        statement.value = edgesAmong(graph.nodes(), scope());
        const { rows } = await readRows(api, statement.value, abort);
        await add({ nodes: [], edges: rows.map((row) => row.edge('edge')) }, { kind: 'connect', count: 0 }, abort);
      }),
    showPath: (from, to) =>
      ask(async (abort) => {
        statement.value = paths(from, to, scope());
        const { rows } = await readRows(api, statement.value, abort);
        if (rows.length === 0) notices.tell({ kind: 'noPath' });
        else await add(collectEntities(rows.map((row) => row.value('path'))), { kind: 'path', count: 0 }, abort);
      }),
    hide(ids) {
      const nodes = present(ids);
      if (nodes.length > 0) history.commit(ofNodes('hide', nodes), [{ kind: 'hideNodes', flags: flags(nodes, true) }]);
    },
    hideEdges(ids) {
      const edges = presentEdges(ids);
      if (edges.length === 0) return;
      history.commit({ kind: 'hide', count: edges.length }, [{ kind: 'hideEdges', flags: flags(edges, true) }]);
    },
    showHidden() {
      const nodes = graph.filterNodes((_, { isHidden }) => isHidden);
      const edges = graph.filterEdges((_, { isHidden }) => isHidden);
      if (nodes.length + edges.length === 0) return;
      history.commit({ kind: 'showHidden', count: nodes.length }, [
        { kind: 'hideNodes', flags: flags(nodes, false) },
        { kind: 'hideEdges', flags: flags(edges, false) },
      ]);
    },
    remove(ids) {
      const nodes = present(ids);
      if (nodes.length > 0) history.commit(ofNodes('remove', nodes), [{ kind: 'dropNodes', ids: nodes }]);
    },
    removeEdges(ids) {
      const edges = presentEdges(ids);
      if (edges.length > 0)
        history.commit({ kind: 'remove', count: edges.length }, [{ kind: 'dropEdges', ids: edges }]);
    },
    keepOnly(ids) {
      const kept = new Set(ids);
      const dropped = graph.nodes().filter((id) => !kept.has(id));
      if (dropped.length === 0) return;
      history.commit({ kind: 'keep', count: graph.order - dropped.length }, [{ kind: 'dropNodes', ids: dropped }]);
    },
    pin(ids, isPinned) {
      const nodes = present(ids);
      if (nodes.length === 0) return;
      history.commit(ofNodes(isPinned ? 'pin' : 'unpin', nodes), [{ kind: 'pin', flags: flags(nodes, isPinned) }]);
    },
    move(places) {
      const nodes = present(places.keys());
      if (nodes.length > 0) history.commit(ofNodes('move', nodes), [{ kind: 'place', places }]);
    },
    runLayout: (layoutId) =>
      ask(async (abort) => {
        const places = await layouts.compute(layoutId, scene, abort);
        history.commit({ kind: 'layout', count: places.size, about: layoutId }, [{ kind: 'place', places }]);
      }),
    clear() {
      if (graph.order > 0) history.commit({ kind: 'clear', count: graph.order }, [dropAll()]);
    },
  };
}

function isSameRay(a: Ray, b: Ray): boolean {
  return a.type === b.type && a.direction === b.direction;
}

function countShown({ graph }: Scene, node: string, { type, direction }: Ray): number {
  const edges = direction === 'out' ? graph.outEdges(node) : graph.inEdges(node);
  return edges.filter((edge) => graph.getEdgeAttribute(edge, 'entity').type === type).length;
}

function countOf(changes: readonly Change[]): number {
  const nodes = changes.reduce((sum, change) => sum + (change.kind === 'addNodes' ? change.nodes.length : 0), 0);
  const edges = changes.reduce((sum, change) => sum + (change.kind === 'addEdges' ? change.edges.length : 0), 0);
  return nodes === 0 ? edges : nodes;
}
