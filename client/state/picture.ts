/** The verbs of the picture: what an analyst does to it. Each is one step of the history. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { edgesAmong, paths } from '../../graph/statements/connect.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { nodesById } from '../../graph/statements/search.ts';
import { collectEntities, type Entities, readNodes, readRows } from './answers.ts';
import { createAsking } from './asking.ts';
import { bringKind, bringType } from './bring-named.ts';
import { bringAnew, bringInto } from './bringing.ts';
import { type Collapsing, createCollapsing } from './collapsing.ts';
import { createEditing, type Editing } from './editing.ts';
import {
  createExpanding,
  type ExpandingParts,
  type Expansion,
  type ExpansionChoice,
  type Remainder,
} from './expanding.ts';
import type { ColumnRef } from './filtering/column-filter.ts';
import { firstPicture } from './first-picture.ts';
import { anchorsOn } from './ground/anchors.ts';
import { groundFor, needsGround } from './ground/planning.ts';
import type { DrawnScene } from './grouping/drawn-scene.ts';
import type { StepName } from './history.ts';
import type { LayoutId } from './layout/layouts.ts';
import type { RunningLayouts } from './layout/running.ts';
import type { SceneIndex } from './scene-index.ts';
import { createUnconnected } from './unconnected.ts';

/** Part of the verbs' signatures: who reads these types reads them here. */
export type { Expansion, ExpansionChoice, ExpansionCount, Remainder } from './expanding.ts';

export interface Picture extends Editing, Collapsing {
  /** True while the server is asked for something that will change the picture. */
  readonly isBusy: ReadonlySignal<boolean>;
  /** Set while a hub waits for a choice: types and a limit. */
  readonly expansion: ReadonlySignal<Expansion | undefined>;
  /** Set where the last expansion was cut: what it left out. */
  readonly remainder: ReadonlySignal<Remainder | undefined>;
  readonly hiddenCount: ReadonlySignal<number>;
  /** Nodes and edges that are switched off. */
  readonly offCount: ReadonlySignal<number>;
  /** The last statement that changed the picture, for "show Cypher". */
  readonly statement: ReadonlySignal<Statement | undefined>;
  /** Gives up what the server is being asked. */
  cancel(): void;
  /** The overview of whatever graph the store has. */
  showFirst(): Promise<void>;
  /** Puts entities into the picture; new nodes stand beside what they relate to. */
  add(entities: Entities, name: StepName, beside?: string): Promise<void>;
  /** The same, in the place of all that is there. */
  replaceWith(entities: Entities): Promise<void>;
  /** Brings nodes by element id, with the edges among them and what is shown. */
  bring(ids: readonly string[]): Promise<void>;
  /** Brings nodes of one label, the best connected first, and relations of one type; gives the ids of what is there now. */
  bringKind(label: string): Promise<readonly string[]>;
  bringType(type: string): Promise<readonly string[]>;
  /** Expands at once where few neighbours are hidden; else sets `expansion` and waits for `expandChosen`. */
  expandNode(node: string): Promise<void>;
  expandChosen(choice: ExpansionChoice): Promise<void>;
  cancelExpansion(): void;
  /** Brings the next ones of what the last expansion left out. */
  expandFurther(): Promise<void>;
  dropRemainder(): void;
  /** After an expansion: relations among the nodes shown that are not drawn. */
  readonly unconnectedCount: ReadonlySignal<number>;
  dropUnconnected(): void;
  /** Every edge among the nodes shown. */
  connectShown(): Promise<void>;
  /** The shortest path between two nodes, evidence links left out. */
  showPath(from: string, to: string): Promise<void>;
  /** Arranges the picture, an axis by the column that is named; nodes move there under way unless the reader wants less motion. */
  runLayout(layoutId: LayoutId, column?: ColumnRef): Promise<void>;
  /** The layout that is running, to be held or stopped. */
  readonly layouts: Pick<RunningLayouts, 'current' | 'pause' | 'resume' | 'stop'>;
}

export interface PictureParts extends ExpandingParts {
  readonly index: ReadonlySignal<SceneIndex>;
  readonly drawn: ReadonlySignal<DrawnScene>;
  /** The node that a layout may go out from. */
  layoutRoot(): string | undefined;
}

export function createPicture(parts: PictureParts): Picture {
  const { api, scene, vocabulary, notices, running } = parts;
  const { graph } = scene;
  const { isBusy, ask, cancel } = createAsking(notices);
  const expanding = createExpanding(parts);
  const unconnected = createUnconnected(api, scene, vocabulary);
  const statement = signal<Statement | undefined>(undefined);
  const rowsOf = async (asked: Statement, abort: AbortSignal) => {
    statement.value = asked;
    return (await readRows(api, asked, abort)).rows;
  };
  /** Nothing where the server was away or the reader gave up: then a notice says so. */
  const gathered = async (bring: (abort: AbortSignal) => Promise<readonly string[]>) => {
    let ids: readonly string[] = [];
    await ask(async (abort) => {
      ids = await bring(abort);
    });
    return ids;
  };
  const expand = async (expansion: (abort: AbortSignal) => Promise<Statement | undefined>) => {
    await ask(async (abort) => {
      const asked = await expansion(abort);
      if (asked !== undefined) statement.value = asked;
    });
    void unconnected.look();
  };
  return {
    ...createEditing(parts),
    ...createCollapsing(parts),
    isBusy,
    cancel,
    statement,
    expansion: expanding.expansion,
    remainder: expanding.remainder,
    dropRemainder: expanding.dropRemainder,
    unconnectedCount: unconnected.count,
    dropUnconnected: unconnected.dismiss,
    expandFurther: () => expand(expanding.goOn),
    hiddenCount: computed(() => {
      scene.revision.value;
      const nodes = graph.reduceNodes((hidden, _, { isHidden }) => hidden + (isHidden ? 1 : 0), 0);
      return graph.reduceEdges((hidden, _, { isHidden }) => hidden + (isHidden ? 1 : 0), nodes);
    }),
    offCount: computed(() => {
      scene.revision.value;
      const nodes = graph.reduceNodes((off, _, { isOff }) => off + (isOff ? 1 : 0), 0);
      return graph.reduceEdges((off, _, { isOff }) => off + (isOff ? 1 : 0), nodes);
    }),
    showFirst: () =>
      ask(async (abort) => {
        const entities = await firstPicture(
          vocabulary.scope.peek(),
          (asked) => rowsOf(asked, abort),
          async (asked) => (await readRows(api, asked, abort)).rows,
        );
        await bringAnew(parts, entities, { name: { kind: 'first', count: 0 }, abort });
      }),
    add: (entities, name, beside) =>
      ask((abort) => bringInto(parts, entities, { name, abort, ...(beside === undefined ? {} : { beside }) })),
    replaceWith: (entities) =>
      ask((abort) => bringAnew(parts, entities, { name: { kind: 'replace', count: 0 }, abort })),
    bring: (ids) =>
      ask(async (abort) => {
        const missing = ids.filter((id) => !graph.hasNode(id) || graph.getNodeAttribute(id, 'isHidden'));
        const nodes = missing.length === 0 ? [] : await readNodes(api, nodesById(missing), abort);
        const all = [...new Set([...graph.nodes(), ...missing])];
        const rows = await rowsOf(edgesAmong(all, vocabulary.scope.peek(), { touching: missing }), abort);
        const edges = rows.map((row) => row.edge('edge'));
        await bringInto(parts, { nodes, edges }, { name: { kind: 'add', count: 0 }, abort });
        if (nodes.length < missing.length) notices.tell({ kind: 'gone', count: missing.length - nodes.length });
      }),
    bringKind: (label) => gathered((abort) => bringKind(parts, label, rowsOf, abort)),
    bringType: (type) => gathered((abort) => bringType(parts, type, rowsOf, abort)),
    expandNode: (node) => expand((abort) => expanding.expand(node, abort)),
    expandChosen: (choice) => expand((abort) => expanding.expandChosen(choice, abort)),
    cancelExpansion: expanding.cancel,
    connectShown: () =>
      ask(async (abort) => {
        const rows = await rowsOf(edgesAmong(graph.nodes(), vocabulary.scope.peek()), abort);
        const edges = rows.map((row) => row.edge('edge'));
        await bringInto(parts, { nodes: [], edges }, { name: { kind: 'connect', count: 0 }, abort });
      }),
    showPath: (from, to) =>
      ask(async (abort) => {
        const rows = await rowsOf(paths(from, to, vocabulary.scope.peek()), abort);
        const entities = collectEntities(rows.map((row) => row.value('path')));
        if (rows.length === 0) notices.tell({ kind: 'noPath' });
        else await bringInto(parts, entities, { name: { kind: 'path', count: 0 }, abort });
      }),
    async runLayout(layoutId, column) {
      if (graph.order === 0) return;
      const frame = parts.layouts.frame();
      const index = parts.index.peek();
      const ground = needsGround(layoutId) ? groundFor(layoutId, index, { frame, column }) : undefined;
      // Menus say why it is not offered.
      if (ground === undefined && needsGround(layoutId)) return;
      const plan = ground && { ground, anchorOf: anchorsOn(ground, index, parts.drawn.peek().groups) };
      await running.run(layoutId, { root: parts.layoutRoot(), plan });
    },
    layouts: running,
  };
}
