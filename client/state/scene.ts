/**
 * The scene: one graphology graph that holds what is in the picture. It is changed only by `history.ts`, through changes
 * that know their inverse; everything else reads it and is told by two revisions.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { MultiDirectedGraph } from 'graphology';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';

/** What the picture adds to a node. The data of the graph stays apart in `entity`, whole and untouched. */
export interface SceneNode {
  x: number;
  y: number;
  entity: NodeValue;
  isPinned: boolean;
  isHidden: boolean;
}

export interface SceneEdge {
  entity: EdgeValue;
  isHidden: boolean;
}

/** Keys are element ids. An edge is in the scene only with both of its nodes. */
export type SceneGraph = MultiDirectedGraph<SceneNode, SceneEdge>;

export interface Scene {
  readonly graph: SceneGraph;
  /** Counts changes of what is there, hidden or pinned. Read it to follow the graph. */
  readonly revision: ReadonlySignal<number>;
  /** Counts changes of positions alone. */
  readonly moved: ReadonlySignal<number>;
}

/** The scene with the right to tell its readers: for `history.ts` and the layouts, which alone change it. */
export interface WritableScene extends Scene {
  touch(what: 'revision' | 'moved'): void;
}

export function createScene(): WritableScene {
  const revision = signal(0);
  const moved = signal(0);
  const counters = { revision, moved };
  return {
    graph: new MultiDirectedGraph<SceneNode, SceneEdge>(),
    revision,
    moved,
    touch(what) {
      counters[what].value++;
    },
  };
}
