/** Everything that changes the picture, as steps that can be undone and redone. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { applyChanges, type Change } from './changes.ts';
import type { WritableScene } from './scene.ts';
import type { Language } from './settings.ts';

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
    | 'switchOff'
    | 'switchOn'
    | 'style'
    | 'note'
    | 'view'
    | 'filter'
    | 'group'
    | 'ungroup'
    | 'nameGroup'
    | 'collapse'
    | 'clear';
  readonly count: number;
  /** What the node, kind, type or layout that it was about is called in each language, if it was about one. */
  readonly about?: Readonly<Record<Language, string>>;
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
  /** What will be a step once it is there: it is the next to undo, by giving it up. */
  readonly underWay: ReadonlySignal<StepName | undefined>;
  undo(): void;
  /** Gives up what is under way: it would take the place of what is to be redone. */
  redo(): void;
  /** Undoes or redoes until this step is the last one done; undefined: until none is. What is under way is given up. */
  goTo(stepId: number | undefined): void;
}

/** The history with the right to add to it: for the verbs of the picture and the filters. */
export interface WritableHistory extends History {
  /** Applies the changes as one step. Nothing happens where there are none. */
  commit(name: StepName, changes: readonly Change[]): void;
  /** Applies the changes as the state that history starts from: nothing to undo. */
  begin(changes: readonly Change[]): void;
  /** Tells of a step that will be committed later, and what undoes it until then. Over with the returned function. */
  await(name: StepName, giveUp: () => void): () => void;
  /** Called before every commit, undo and redo with what will change: what is still moving may stop. */
  onInterrupt(stop: (changes: readonly Change[]) => void): void;
}

interface KeptStep extends Step {
  /** What to apply to go the other way. */
  readonly changes: readonly Change[];
}

const MOST = 1000;

export function createHistory(scene: WritableScene): WritableHistory {
  const done = signal<readonly KeptStep[]>([]);
  const undone = signal<readonly KeptStep[]>([]);
  const interrupts: ((changes: readonly Change[]) => void)[] = [];
  const awaited = signal<{ readonly name: StepName; giveUp(): void } | undefined>(undefined);
  let nextId = 1;

  /** Takes the last step of one list over to the other, turned round. */
  const turn = (from: Signal<readonly KeptStep[]>, to: Signal<readonly KeptStep[]>, isUndo: boolean) => {
    const step = isUndo ? from.peek().at(-1) : from.peek()[0];
    if (step === undefined) return;
    batch(() => {
      const changes = applyChanges(scene, step.changes);
      from.value = isUndo ? from.peek().slice(0, -1) : from.peek().slice(1);
      to.value = isUndo ? [{ ...step, changes }, ...to.peek()] : [...to.peek(), { ...step, changes }];
    });
  };
  const interrupt = (changes: readonly Change[] = []) => {
    for (const stop of interrupts) stop(changes);
  };

  /** True where there was a step under way. */
  const giveUp = () => {
    const step = awaited.peek();
    awaited.value = undefined;
    step?.giveUp();
    return step !== undefined;
  };

  const history: WritableHistory = {
    done,
    undone,
    underWay: computed(() => awaited.value?.name),
    undo() {
      if (giveUp()) return;
      interrupt(done.peek().at(-1)?.changes);
      turn(done, undone, true);
    },
    redo() {
      giveUp();
      interrupt(undone.peek()[0]?.changes);
      turn(undone, done, false);
    },
    goTo(stepId) {
      giveUp();
      if (stepId === undefined) {
        while (done.peek().length > 0) history.undo();
      } else if (done.peek().some(({ id }) => id === stepId)) {
        while (done.peek().at(-1)?.id !== stepId) history.undo();
      } else if (undone.peek().some(({ id }) => id === stepId)) {
        while (done.peek().at(-1)?.id !== stepId) history.redo();
      }
    },
    commit(name, changes) {
      if (changes.length === 0) return;
      interrupt(changes);
      batch(() => {
        const inverse = applyChanges(scene, changes);
        done.value = [...done.peek(), { id: nextId++, name, changes: inverse }].slice(-MOST);
        undone.value = [];
      });
    },
    begin(changes) {
      interrupt(changes);
      batch(() => {
        applyChanges(scene, changes);
        done.value = [];
        undone.value = [];
      });
    },
    await(name, giveUp) {
      const step = { name, giveUp };
      awaited.value = step;
      return () => {
        if (awaited.peek() === step) awaited.value = undefined;
      };
    },
    onInterrupt(stop) {
      interrupts.push(stop);
    },
  };
  return history;
}
