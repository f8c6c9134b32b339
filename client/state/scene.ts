/**
 * The scene: one graphology graph that holds what is in the picture. It is changed only through `changes.ts`, whose
 * changes know their inverse; everything else reads it and is told by two revisions.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { PictureStyle } from '../../graph/wire-style.ts';
import type { ColumnFilter } from './filtering/column-filter.ts';
import type { Ground } from './ground/ground.ts';
import type { Language } from './settings.ts';

/** What the picture adds to a node. The data of the graph stays apart in `entity`, whole and untouched. */
export interface SceneNode {
  x: number;
  y: number;
  entity: NodeValue;
  isPinned: boolean;
  isHidden: boolean;
  /** Switched off to ask "what if": still shown, but no path, metric or community goes through it. */
  isOff: boolean;
  /** The group that it is drawn in, which is one at most; none where no group has this id. */
  group?: string | undefined;
}

export interface SceneEdge {
  entity: EdgeValue;
  isHidden: boolean;
  isOff: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What its members have in common: the reader's choice, their kind, a community, or the value of a property. */
export type GroupBy =
  | { readonly kind: 'hand' }
  | { readonly kind: 'kind'; readonly of: string }
  | { readonly kind: 'community' }
  | { readonly kind: 'property'; readonly key: string; readonly value: string };

export type GroupNames = Readonly<Record<Language, string>>;

export interface SceneGroup {
  readonly id: string;
  readonly by: GroupBy;
  readonly names: GroupNames;
  /** Where it was put when it was made: as long as it stands there, its members go back to their own places. */
  readonly home: Place;
  /** As of a node, so that it is drawn, dragged and laid out as one; its entity is made up and never leaves the page. */
  readonly attributes: SceneNode;
}

/** Kinds and types that are switched off in the legend, and filters on what nodes and edges hold. */
export interface Filter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenTypes: ReadonlySet<string>;
  readonly columns: readonly ColumnFilter[];
}

export const NO_FILTER: Filter = { hiddenKinds: new Set(), hiddenTypes: new Set(), columns: [] };

/** No rules: everything looks as its kind or type does, nodes larger by degree, lines wider by claims. */
export const PLAIN_STYLE: PictureStyle = { rules: [], isGathered: false };

/** Keys are element ids. An edge is in the scene only with both of its nodes. One unit is one CSS pixel at 100 %. */
export type SceneGraph = MultiDirectedGraph<SceneNode, SceneEdge>;

export interface Scene {
  readonly graph: SceneGraph;
  readonly filter: ReadonlySignal<Filter>;
  readonly style: ReadonlySignal<PictureStyle>;
  /** What the reader wrote: on nodes and edges by their element ids, on the whole picture under the empty name. */
  readonly notes: ReadonlySignal<ReadonlyMap<string, string>>;
  /** What lies under the picture: an axis or a map, where the last layout made one. */
  readonly ground: ReadonlySignal<Ground | undefined>;
  /** By id. The graph holds the members as they are; `grouping/drawn-scene.ts` makes of both what is drawn. */
  readonly groups: ReadonlySignal<ReadonlyMap<string, SceneGroup>>;
  /** Counts changes of what is there, hidden or pinned, and undone or redone steps. Read it to follow the graph. */
  readonly revision: ReadonlySignal<number>;
  /** Counts changes of positions alone. */
  readonly moved: ReadonlySignal<number>;
  /** Counts nodes and edges that were taken out: while it stays the same, nothing has come but behind what was there. */
  readonly drops: number;
  /** Of a node or of a group: both stand in a place, and may be pinned there. */
  attributesOf(id: string): SceneNode | undefined;
}

/** The scene with the right to change it: for `changes.ts` and the running layout alone. */
export interface WritableScene extends Scene {
  touch(what: 'revision' | 'moved'): void;
  /** Writes places without telling anyone: for what will be told, or taken back, at once. */
  moveTo(places: ReadonlyMap<string, Place>): void;
  setFilter(filter: Filter): void;
  setStyle(style: PictureStyle): void;
  /** An empty text takes the note away. */
  setNote(on: string, text: string): void;
  setGround(ground: Ground | undefined): void;
  setGroups(groups: ReadonlyMap<string, SceneGroup>): void;
}

export function createScene(): WritableScene {
  const revision = signal(0);
  const moved = signal(0);
  const filter = signal(NO_FILTER);
  const style = signal(PLAIN_STYLE);
  const notes = signal<ReadonlyMap<string, string>>(new Map());
  const groups = signal<ReadonlyMap<string, SceneGroup>>(new Map());
  const ground = signal<Ground | undefined>(undefined);
  const counters = { revision, moved };
  const graph = new MultiDirectedGraph<SceneNode, SceneEdge>();
  let drops = 0;
  const countDrop = () => {
    drops++;
  };
  graph.on('nodeDropped', countDrop);
  graph.on('edgeDropped', countDrop);
  const attributesOf = (id: string) =>
    graph.hasNode(id) ? graph.getNodeAttributes(id) : groups.peek().get(id)?.attributes;
  return {
    graph,
    groups,
    get drops() {
      return drops;
    },
    attributesOf,
    filter,
    style,
    notes,
    ground,
    revision,
    moved,
    touch(what) {
      counters[what].value++;
    },
    moveTo(places) {
      for (const [id, { x, y }] of places) {
        /** NOTE: written into the attributes at hand: graphology's own setters tell every listener of every node. */
        const attributes = attributesOf(id);
        if (attributes === undefined) continue;
        attributes.x = x;
        attributes.y = y;
      }
    },
    setNote(on, text) {
      const next = new Map(notes.peek());
      if (text === '') next.delete(on);
      else next.set(on, text);
      notes.value = next;
    },
    setGround(next) {
      ground.value = next;
    },
    setGroups(next) {
      groups.value = next;
    },
    setFilter(next) {
      filter.value = next;
    },
    setStyle(next) {
      style.value = next;
    },
  };
}
