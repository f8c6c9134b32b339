/** The picture as it is now, kept in the browser: a reload, a crash or a closed tab loses nothing of it. */
import { effect } from '@preact/signals-core';
import { z } from 'zod';
import { type ViewContent, viewContent } from '../../../graph/wire-views.ts';
import type { History } from '../history.ts';
import type { Numbering } from '../numbering.ts';
import type { Scene } from '../scene.ts';
import { type ContentOptions, settingsOf } from './content.ts';
import { type Changed, DraftPieces, type Head, headPiece, type InSteps } from './draft-pieces.ts';
import { type DraftShelf, type DraftWrite, NotKept } from './draft-shelf.ts';

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
  numbering(): Numbering;
  address(): string;
  /** Then nothing is written. */
  isHeld(): boolean;
  camera(): ViewContent['camera'];
  view(): Draft['view'];
  /** Told once, and again only if something was kept in between. */
  onNotKept(isFull: boolean): void;
}

const PAUSE_MS = 400;
/** At a stretch, so that the picture goes on moving while it is kept. */
const STRETCH_MS = 5;

const NOTHING: DraftWrite = { isWhole: true, pieces: [], lengths: [] };

export function createDrafts(parts: DraftParts): Drafts {
  const { shelf, scene, history, numbering, address, isHeld, camera, view: viewNow, onNotKept } = parts;
  const pieces = new DraftPieces();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  let isTold = false;
  /** Counts changes of the lists of nodes and edges, and of what is said of them; of which the shelf has been handed all. */
  let changes = 0;
  let handed: { readonly changes: number; readonly head: Head; readonly lengths: readonly number[] } | undefined;

  const options = (): ContentOptions => {
    const looked = camera();
    return looked === undefined ? {} : { camera: looked };
  };
  const around = () => {
    const current = viewNow();
    return { address: address(), ...(current === undefined ? {} : { view: current }) };
  };
  const isHanded = () => handed?.changes === changes && !isHeld();
  const keep = (write: DraftWrite, isLeaving: boolean, onKept: () => void) => {
    shelf.keep(write, isLeaving).then(
      (isThere) => {
        if (!isThere) return;
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
  const put = ({ head, pieces: changed, isWhole, lengths, onKept }: Changed, isLeaving: boolean) => {
    const now = { changes, head, lengths };
    /** One that is still on its way is lost with the page; one that is handed over is not. */
    const hand = () => {
      handed = now;
    };
    keep({ isWhole, lengths, pieces: [headPiece(around(), head), ...changed] }, isLeaving, () => {
      hand();
      onKept();
    });
    if (isLeaving) hand();
  };
  /** The address, filters, styles and where one looks from change without a node. */
  const putHead = ({ head, lengths }: NonNullable<typeof handed>, isLeaving: boolean) => {
    const now = { ...head, ...settingsOf(scene, options()) };
    keep({ isWhole: false, lengths, pieces: [headPiece(around(), now)] }, isLeaving, () => undefined);
  };
  /** Undefined where there is nothing to keep, or nothing is kept. */
  const begun = (isLeaving: boolean): InSteps<Changed> | undefined => {
    if (isHeld()) return undefined;
    // The overview is asked for again instead: it may be larger by then.
    const isTouched = isKept || history.done.peek().length > 0 || viewNow() !== undefined;
    if (isTouched && scene.graph.order > 0) {
      isKept = true;
      return pieces.changed(scene, numbering(), options());
    }
    if (!isKept) return undefined;
    handed = undefined;
    pieces.forget();
    keep(NOTHING, isLeaving, () => undefined);
    return undefined;
  };
  const write = (steps: InSteps<Changed>) => {
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
  const writeChanges = () => {
    if (handed !== undefined && isHanded()) {
      putHead(handed, false);
      return;
    }
    const steps = begun(false);
    if (steps !== undefined) write(steps);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(writeChanges, PAUSE_MS);
  };
  return {
    async read(at) {
      const found = draft.safeParse(jsonOf((await shelf.read())?.join('')));
      if (!found.success || found.data.address !== at) return undefined;
      isKept = true;
      return found.data;
    },
    follow() {
      const stops = [
        effect(() => {
          scene.revision.value;
          scene.moved.value;
          scene.notes.value;
          scene.groups.value;
          changes++;
          soon();
        }),
        effect(() => {
          history.done.value;
          soon();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        clearTimeout(timer);
      };
    },
    followAddress() {
      if (isHanded()) soon();
    },
    flush() {
      clearTimeout(timer);
      if (handed !== undefined && isHanded()) {
        putHead(handed, true);
        return;
      }
      const steps = begun(true);
      let step = steps?.next();
      while (step?.done === false) step = steps?.next();
      if (step?.done === true) put(step.value, true);
    },
  };
}

function jsonOf(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
