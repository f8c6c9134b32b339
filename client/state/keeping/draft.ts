/** The picture as it is now, kept in the browser: a reload, a crash or a closed tab loses nothing of it. */
import { effect } from '@preact/signals-core';
import { z } from 'zod';
import { type ViewContent, viewContent } from '../../../graph/wire-views.ts';
import type { History } from '../history.ts';
import type { Scene } from '../scene.ts';
import { type InSteps, STEP } from './content.ts';
import { type DraftShelf, NotKept } from './draft-shelf.ts';

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
  read(address: string): Promise<Draft | undefined>;
  /** Keeps the picture a moment after each change. Gives the way to stop. */
  follow(): () => void;
  /** The address has changed: whoever comes back after a crash comes to that. */
  followAddress(): void;
  /** Now, what is not kept yet: the page may be going away. */
  flush(): void;
}

export interface DraftParts {
  readonly shelf: DraftShelf;
  readonly scene: Scene;
  readonly history: History;
  address(): string;
  /** Then nothing is written. */
  isHeld(): boolean;
  content(): InSteps<ViewContent>;
  camera(): ViewContent['camera'];
  view(): Draft['view'];
  /** Told once, and again only if something was kept in between. */
  onNotKept(isFull: boolean): void;
}

const PAUSE_MS = 400;
/** At a stretch, so that the picture goes on moving while it is kept. */
const STRETCH_MS = 5;

/** A draft as text: without its lists of nodes and edges, and whole, in parts. */
interface Written {
  readonly head: Omit<Draft, 'content'> & { readonly content: Omit<ViewContent, 'nodes' | 'edges'> };
  readonly parts: readonly string[];
}

export function createDrafts(parts: DraftParts): Drafts {
  const { shelf, scene, history, address, isHeld, content, camera, view: viewNow, onNotKept } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  let isTold = false;
  /** Counts changes of the picture; of which the shelf has been handed all. */
  let changes = 0;
  let handed: { readonly changes: number; readonly head: Written['head'] } | undefined;

  const frame = () => {
    const current = viewNow();
    return { address: address(), ...(current === undefined ? {} : { view: current }) };
  };
  const isHanded = () => handed?.changes === changes && !isHeld();
  /** Undefined where there is nothing to keep. */
  const written = function* (): InSteps<Written | 'nothing' | undefined> {
    if (isHeld()) return undefined;
    // The overview is asked for again instead: it may be larger by then.
    const isTouched = isKept || history.done.peek().length > 0 || viewNow() !== undefined;
    if (!isTouched || scene.graph.order === 0) return isKept ? 'nothing' : undefined;
    isKept = true;
    const { nodes, edges, ...others } = yield* content();
    const head = { ...frame(), content: others };
    const lists = [',"nodes":[', ...(yield* listText(nodes)), '],"edges":[', ...(yield* listText(edges)), ']}}'];
    return { head, parts: [headText(head), ...lists] };
  };
  const keep = (keeping: Promise<void>, onKept: () => void) => {
    keeping.then(
      () => {
        isTold = false;
        onKept();
      },
      (error: unknown) => {
        handed = undefined;
        if (!(error instanceof NotKept)) throw error;
        if (!isTold) onNotKept(error.isFull);
        isTold = true;
      },
    );
  };
  const put = (what: Written | 'nothing' | undefined, isLeaving: boolean) => {
    if (what === undefined) return;
    const now = what === 'nothing' ? undefined : { changes, head: what.head };
    /** One that is still on its way is lost with the page; one that is handed over is not. */
    const hand = () => {
      handed = now;
    };
    keep(shelf.keep(what === 'nothing' ? [] : what.parts, isLeaving), hand);
    if (isLeaving) hand();
  };
  /** The address and where one looks from change without a step. */
  const putHead = ({ content: others }: Written['head']) => {
    const looked = camera();
    const head = { ...frame(), content: { ...others, ...(looked === undefined ? {} : { camera: looked }) } };
    keep(shelf.keepFirst(headText(head)), () => undefined);
  };
  const write = (steps: InSteps<Written | 'nothing' | undefined>) => {
    const until = performance.now() + STRETCH_MS;
    do {
      const { done, value } = steps.next();
      if (done === true) {
        put(value, false);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(write, 0, steps);
  };
  return {
    async read(at) {
      const found = draft.safeParse(jsonOf((await shelf.read())?.join('')));
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
        changes++;
        clearTimeout(timer);
        timer = setTimeout(() => write(written()), PAUSE_MS);
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
    followAddress() {
      if (!isHanded()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (handed !== undefined && isHanded()) putHead(handed.head);
      }, PAUSE_MS);
    },
    flush() {
      clearTimeout(timer);
      if (handed !== undefined && isHanded()) {
        putHead(handed.head);
        return;
      }
      const steps = written();
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      put(step.value, true);
    },
  };
}

/** Without the brackets that close it: lists follow. */
function headText(head: Written['head']): string {
  return JSON.stringify(head).slice(0, -2);
}

/** What stands between the brackets of a list, in parts. */
function* listText(items: readonly unknown[]): InSteps<string[]> {
  const parts: string[] = [];
  for (let from = 0; from < items.length; from += STEP) {
    const text = JSON.stringify(items.slice(from, from + STEP)).slice(1, -1);
    parts.push(from === 0 ? text : `,${text}`);
    yield;
  }
  return parts;
}

function jsonOf(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
