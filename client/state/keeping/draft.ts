/** The picture as it is now, kept in the browser: a reload, a crash or a closed tab loses nothing of it. */
import { effect } from '@preact/signals-core';
import { z } from 'zod';
import { type ViewContent, viewContent } from '../../../graph/wire-views.ts';
import type { History } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { KeyValueStorage } from '../storage.ts';

const view = z.object({ id: z.string(), name: z.string(), version: z.int(), isChanged: z.boolean() });

const draft = z.object({
  /** The address that it was kept under: a link that is followed in the same tab is another picture. */
  address: z.string(),
  /** The saved view that it began as. */
  view: view.exactOptional(),
  content: viewContent,
});
export type Draft = z.infer<typeof draft>;

export interface Drafts {
  /** The one of this tab, if it belongs to this address. */
  read(address: string): Draft | undefined;
  /** Keeps the picture a moment after each change. Gives the way to stop. */
  follow(): () => void;
  /** Now: the page is going away. */
  flush(): void;
}

export interface DraftParts {
  readonly storage: KeyValueStorage;
  readonly scene: Scene;
  readonly history: History;
  address(): string;
  content(): ViewContent;
  view(): Draft['view'];
}

const KEY = 'shabaka.draft';
const PAUSE_MS = 400;

export function createDrafts({ storage, scene, history, address, content, view: viewNow }: DraftParts): Drafts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    // The overview is asked for again instead: it may be larger by then.
    const isTouched = isKept || history.done.peek().length > 0 || viewNow() !== undefined;
    if (!isTouched || scene.graph.order === 0) {
      if (isKept) storage.setItem(KEY, '');
      return;
    }
    isKept = true;
    const current = viewNow();
    const kept: Draft = { address: address(), content: content(), ...(current === undefined ? {} : { view: current }) };
    storage.setItem(KEY, JSON.stringify(kept));
  };
  return {
    read(at) {
      const found = draft.safeParse(jsonOf(storage.getItem(KEY)));
      if (!found.success || found.data.address !== at) return undefined;
      isKept = true;
      return found.data;
    },
    follow() {
      const stop = effect(() => {
        scene.revision.value;
        scene.moved.value;
        scene.notes.value;
        history.done.value;
        clearTimeout(timer);
        timer = setTimeout(write, PAUSE_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
    flush: write,
  };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
