/** Everything that changes the picture, as steps that can be undone and redone. */
import type { ReadonlySignal } from '@preact/signals-core';

/** What a step did, as data that a panel puts into words. `count` nodes, or edges where there were no nodes. */
export interface StepName {
  readonly kind:
    | 'first'
    | 'add'
    | 'expand'
    | 'connect'
    | 'path'
    | 'result'
    | 'replace'
    | 'hide'
    | 'remove'
    | 'keep'
    | 'showHidden'
    | 'pin'
    | 'unpin'
    | 'move'
    | 'layout'
    | 'filter'
    | 'clear';
  readonly count: number;
  /** The caption of the node, kind or layout that it was about, if one. */
  readonly about?: string;
}

export interface Step {
  readonly id: number;
  readonly name: StepName;
}

export interface History {
  /** Oldest first. */
  readonly done: ReadonlySignal<readonly Step[]>;
  /** The next to redo first. */
  readonly undone: ReadonlySignal<readonly Step[]>;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until this step is the last one done. */
  goTo(stepId: number): void;
}
