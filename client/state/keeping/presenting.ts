/**
 * Saved views shown one after the other, in the order of their names, each with its name and its note as a caption. The
 * picture of before comes back at the end: nothing that was shown is saved, and no draft is kept meanwhile.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ViewHead } from '../../../graph/wire-views.ts';
import type { WritableHistory } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { Camera } from './content.ts';
import type { Views } from './views.ts';

export interface Slide {
  readonly view: ViewHead;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  /** The note on the whole picture; empty where there is none. */
  readonly caption: string;
}

export interface Presenting {
  /** Undefined while nothing is presented. */
  readonly slide: ReadonlySignal<Slide | undefined>;
  /** In the order of names that readers of `language` (BCP 47) know. Does nothing where no view is saved or none can be read. */
  start(language: string): Promise<void>;
  /** Stays at the first and at the last. */
  go(by: number): Promise<void>;
  end(): void;
}

export interface PresentingParts {
  readonly views: Views;
  readonly scene: Scene;
  readonly history: WritableHistory;
}

interface Show {
  readonly views: readonly ViewHead[];
  readonly index: number;
  /** The last step before it began; undefined where there was none. */
  readonly before: number | undefined;
  readonly camera: Camera | undefined;
}

export function createPresenting({ views, scene, history }: PresentingParts): Presenting {
  const show = signal<Show | undefined>(undefined);
  const goTo = async (next: Show) => {
    const view = next.views[next.index];
    if (view !== undefined && (await views.show(view.id))) show.value = next;
  };
  return {
    slide: computed(() => {
      const view = show.value?.views[show.value.index];
      if (show.value === undefined || view === undefined) return undefined;
      const { index, views: all } = show.value;
      return { view, place: index + 1, count: all.length, caption: scene.notes.value.get('') ?? '' };
    }),
    async start(language) {
      await views.refresh();
      const list = views.list.peek();
      if (list.kind !== 'loaded') return;
      const collator = new Intl.Collator(language, { numeric: true });
      const all = [...list.value.views].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
      views.flush();
      views.holdDrafts(true);
      await goTo({ views: all, index: 0, before: history.done.peek().at(-1)?.id, camera: views.camera.peek()?.read() });
      if (show.peek() === undefined) views.holdDrafts(false);
    },
    async go(by) {
      const now = show.peek();
      if (now === undefined) return;
      const index = Math.min(now.views.length - 1, Math.max(0, now.index + by));
      if (index !== now.index) await goTo({ ...now, index });
    },
    end() {
      const now = show.peek();
      if (now === undefined) return;
      show.value = undefined;
      history.goTo(now.before);
      views.cameraWish.value = now.camera;
      views.dismissDifference();
      views.holdDrafts(false);
    },
  };
}
