/**
 * Where the picture was looked at from before each step that moved the camera. Undoing such a step gives that view back, redoing it
 * the one that it led to; where the reader has moved the camera himself since, it stays his.
 */
import { effect, untracked } from '@preact/signals-core';
import type { History, Step } from '../state/history.ts';

export interface StepViews {
  /** A layout that was asked for begins: what it does to the camera belongs to the step that it ends in. */
  layoutBegins(): void;
  /** Where no step has come of it, what was seen before comes back. */
  layoutEnds(): void;
  /** Moves the camera because of the last step, which keeps where that led. */
  move(move: () => void): void;
  stop(): void;
}

/** The camera, as far as steps are concerned. */
export interface ViewedBy<View> {
  /** Where it is, or will be where it is under way. */
  view(): View;
  isAt(view: View): boolean;
  restore(view: View): void;
}

interface Kept<View> {
  readonly before: View;
  /** Where the step led; absent as long as it has not moved the camera. */
  readonly after?: View;
}

export function createStepViews<View>({ done, undone }: History, camera: ViewedBy<View>): StepViews {
  const kept = new Map<number, Kept<View>>();
  let known: readonly Step[] = done.peek();
  let newest = known.at(-1)?.id ?? 0;
  let layout: Kept<View> | undefined;

  const committed = ({ id, name }: Step) => {
    newest = id;
    if (name.kind === 'layout' && layout !== undefined) {
      kept.set(id, { before: layout.before, after: camera.view() });
      layout = undefined;
    } else kept.set(id, { before: camera.view() });
  };
  const turned = ({ id }: Step, isUndone: boolean) => {
    const { before, after } = kept.get(id) ?? {};
    if (before === undefined || after === undefined) return;
    const [from, to] = isUndone ? [after, before] : [before, after];
    if (camera.isAt(from)) camera.restore(to);
  };
  const stop = effect(() => {
    const now = done.value;
    const last = now.at(-1);
    untracked(() => {
      if (last !== undefined && last.id > newest) committed(last);
      else if (last?.id !== known.at(-1)?.id) {
        const ids = new Set(now.map(({ id }) => id));
        const knownIds = new Set(known.map(({ id }) => id));
        for (const step of known.toReversed()) if (!ids.has(step.id)) turned(step, true);
        for (const step of now) if (!knownIds.has(step.id)) turned(step, false);
      }
      if (now.length === 0 && undone.peek().length === 0) kept.clear();
      known = now;
    });
  });
  return {
    layoutBegins() {
      layout = { before: camera.view() };
    },
    layoutEnds() {
      if (layout?.after !== undefined && camera.isAt(layout.after)) camera.restore(layout.before);
      layout = undefined;
    },
    move(move) {
      const from = camera.view();
      move();
      if (camera.isAt(from)) return;
      const after = camera.view();
      const step = known.at(-1);
      const view = step && kept.get(step.id);
      if (layout !== undefined) layout = { ...layout, after };
      else if (step !== undefined && view !== undefined) kept.set(step.id, { ...view, after });
    },
    stop,
  };
}
