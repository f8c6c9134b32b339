/** The picture as it is now, kept in the browser: a reload, a crash or a closed tab loses nothing of it. */
import { effect } from '@preact/signals-core';
import { z } from 'zod';
import { type ViewContent, viewContent } from '../../../graph/wire-views.ts';
import type { History } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { KeyValueStorage } from '../storage.ts';
import { type InSteps, STEP } from './content.ts';

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
  /** Then nothing is written. */
  isHeld(): boolean;
  content(): InSteps<ViewContent>;
  view(): Draft['view'];
}

const KEY = 'shabaka.draft';
const PAUSE_MS = 400;
/** At a stretch, so that the picture goes on moving while it is kept. */
const STRETCH_MS = 5;

export function createDrafts({ storage, scene, history, address, isHeld, content, view: viewNow }: DraftParts): Drafts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  /** Undefined where there is nothing to keep. */
  const text = function* (): InSteps<string | undefined> {
    if (isHeld()) return undefined;
    // The overview is asked for again instead: it may be larger by then.
    const isTouched = isKept || history.done.peek().length > 0 || viewNow() !== undefined;
    if (!isTouched || scene.graph.order === 0) return isKept ? '' : undefined;
    isKept = true;
    const current = viewNow();
    const kept = { address: address(), ...(current === undefined ? {} : { view: current }) };
    const { nodes, edges, ...others } = yield* content();
    const rest = JSON.stringify({ ...kept, content: others }).slice(0, -2);
    return `${rest},"nodes":[${yield* listText(nodes)}],"edges":[${yield* listText(edges)}]}}`;
  };
  const put = (kept: string | undefined) => {
    if (kept !== undefined) storage.setItem(KEY, kept);
  };
  const write = (steps: InSteps<string | undefined>) => {
    const until = performance.now() + STRETCH_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) {
        put(value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(write, 0, steps);
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
        timer = setTimeout(() => write(text()), PAUSE_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
    flush() {
      clearTimeout(timer);
      const steps = text();
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      put(step.value);
    },
  };
}

/** What stands between the brackets of a list. */
function* listText(items: readonly unknown[]): InSteps<string> {
  const parts: string[] = [];
  for (let from = 0; from < items.length; from += STEP) {
    parts.push(JSON.stringify(items.slice(from, from + STEP)).slice(1, -1));
    yield;
  }
  return parts.join();
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
