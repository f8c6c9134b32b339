/** Pictures kept under a name: listed, opened, saved, renamed, deleted; and what changed in the store or in another tab meanwhile. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { AppError, NotFound } from '../../../graph/errors.ts';
import type { EdgeValue } from '../../../graph/values.ts';
import type { SavedEdge, SavedNode, ViewContent, ViewHead, ViewList } from '../../../graph/wire-views.ts';
import type { Api } from '../../api.ts';
import type { WritableHistory } from '../history.ts';
import { IDLE, type Loaded } from '../loaded.ts';
import type { Notices } from '../notices.ts';
import type { Numbering } from '../numbering.ts';
import type { Picture } from '../picture.ts';
import type { Scene } from '../scene.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { changesOfView } from './changes-of-view.ts';
import { type Camera, contentOf } from './content.ts';
import { createDrafts } from './draft.ts';
import type { DraftShelf } from './draft-shelf.ts';
import { findAgain, relationsLeftOut } from './found-again.ts';

export interface CurrentView extends Pick<ViewHead, 'id' | 'name' | 'version'> {}

/** What the store no longer has of the view that was opened, and what it has besides. */
export interface Difference {
  readonly goneNodes: readonly SavedNode[];
  readonly goneEdges: readonly SavedEdge[];
  readonly newEdges: readonly EdgeValue[];
}

export interface Views {
  readonly list: ReadonlySignal<Loaded<ViewList>>;
  readonly current: ReadonlySignal<CurrentView | undefined>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly isSaving: ReadonlySignal<boolean>;
  readonly difference: ReadonlySignal<Difference | undefined>;
  /** Set where the view was saved elsewhere since it was opened here: the reader chooses. */
  readonly conflict: ReadonlySignal<CurrentView | undefined>;
  /** Where the canvas looks from, and where it should: the page ties it to the canvas. */
  readonly camera: Signal<{ read(): Camera | undefined } | undefined>;
  readonly cameraWish: Signal<Camera | undefined>;
  refresh(): Promise<void>;
  open(id: string): Promise<boolean>;
  /** Puts it into the picture only: what is saved to stays what it was. */
  show(id: string): Promise<boolean>;
  /** While held, what changes is not kept for a reload. */
  holdDrafts(isHeld: boolean): void;
  saveAs(name: string): Promise<void>;
  save(): Promise<void>;
  /** Ends a conflict by saving over the other version. */
  overwrite(): Promise<void>;
  /** Ends a conflict by taking the other version; what is here can be undone back to. */
  takeTheirs(): Promise<void>;
  endConflict(): void;
  rename(view: CurrentView, name: string): Promise<void>;
  remove(view: CurrentView): Promise<void>;
  addNew(): Promise<void>;
  dismissDifference(): void;
  /** Brings back what this tab had under this address. */
  restore(address: string): Promise<boolean>;
  follow(address: () => string): () => void;
  /** The address is another one by now. */
  followAddress(): void;
  flush(): void;
}

export interface ViewsParts {
  readonly api: Api;
  readonly shelf: DraftShelf;
  readonly scene: Scene;
  numbering(): Numbering;
  readonly history: WritableHistory;
  readonly picture: Picture;
  readonly vocabulary: VocabularyState;
  readonly notices: Notices;
}

export function createViews(parts: ViewsParts): Views {
  const { api, shelf, scene, numbering, history, picture, vocabulary, notices } = parts;
  const list = signal<Loaded<ViewList>>(IDLE);
  const current = signal<CurrentView | undefined>(undefined);
  const difference = signal<Difference | undefined>(undefined);
  const conflict = signal<CurrentView | undefined>(undefined);
  const underWay = signal(0);
  const camera = signal<{ read(): Camera | undefined } | undefined>(undefined);
  const cameraWish = signal<Camera | undefined>(undefined);
  /** The last step when the view was saved or opened; a restored draft may be changed already. */
  const savedAtStep = signal<number | undefined>(undefined);
  const lastStep = () => history.done.value.at(-1)?.id;
  const isChanged = computed(() => current.value !== undefined && lastStep() !== savedAtStep.value);
  let address = () => '';
  let areDraftsHeld = false;

  /** An address knows the id alone. */
  const nameOf = (id: string) => {
    const heads = list.peek();
    return (heads.kind === 'loaded' ? heads.value.views.find((head) => head.id === id)?.name : undefined) ?? id;
  };
  const lookedAt = () => {
    const at = camera.peek()?.read();
    return at === undefined ? {} : { camera: { x: at.x, y: at.y, ratio: at.ratio } };
  };
  const drafts = createDrafts({
    shelf,
    scene,
    history,
    address: () => address(),
    isHeld: () => areDraftsHeld,
    numbering,
    camera: () => lookedAt().camera,
    view: () => {
      const view = current.peek();
      return view && { ...view, isChanged: isChanged.peek() };
    },
    onNotKept: (isFull) => notices.tell({ kind: 'notKept', isFull }),
  });

  /** What fails is told, and nothing else of the page is touched. */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    underWay.value++;
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'Shabaka.ViewChanged' && current.peek()) conflict.value = current.peek();
      else notices.tell({ kind: 'failed', error });
      return false;
    } finally {
      underWay.value--;
    }
  };
  const put = async (content: ViewContent, name: string, isAsked: boolean) => {
    const found = await findAgain(api, content, vocabulary.scope.peek());
    const changes = changesOfView(scene, content, found);
    const isFirst = scene.graph.order === 0 && history.done.peek().length === 0;
    if (isFirst) history.begin(changes);
    else history.commit({ kind: 'view', count: found.nodes.size, about: { en: name, ar: name } }, changes);
    cameraWish.value = content.camera;
    const { goneNodes, goneEdges, newEdges } = found;
    const isSame = goneNodes.length + goneEdges.length + (isAsked ? newEdges.length : 0) === 0;
    difference.value = isSame ? undefined : { goneNodes, goneEdges, newEdges: isAsked ? newEdges : [] };
  };
  const settle = ({ id, name, version }: ViewHead) => {
    savedAtStep.value = history.done.peek().at(-1)?.id;
    current.value = { id, name, version };
    conflict.value = undefined;
  };
  const contentToSave = async () => {
    const leftOut = await relationsLeftOut(api, scene.graph.nodes(), (edge) => scene.graph.hasEdge(edge));
    return contentOf(scene, { ...lookedAt(), leftOut });
  };
  const refresh = async () => {
    try {
      list.value = { kind: 'loaded', value: await api.views.list() };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      list.value = { kind: 'failed', error };
    }
  };
  const saveFrom = (version: number) =>
    attempt(async () => {
      const view = current.peek();
      if (view === undefined) return;
      settle(await api.views.change(view.id, { version, content: await contentToSave() }));
      await refresh();
    });

  const views: Views = {
    list,
    current,
    isChanged,
    isSaving: computed(() => underWay.value > 0),
    difference,
    conflict,
    camera,
    cameraWish,
    async refresh() {
      if (list.peek().kind !== 'loaded') list.value = { kind: 'loading' };
      await refresh();
    },
    async open(id) {
      let isThere = true;
      const isOpen = await attempt(async () => {
        const view = await unlessMissing(api.views.open(id));
        isThere = view !== undefined;
        if (view === undefined) return;
        await put(view.content, view.name, true);
        settle(view);
      });
      if (!isThere) notices.tell({ kind: 'notFound', what: 'view', names: [nameOf(id)] });
      return isOpen && isThere;
    },
    show: (id) =>
      attempt(async () => {
        const view = await api.views.open(id);
        await put(view.content, view.name, false);
      }),
    holdDrafts(isHeld) {
      areDraftsHeld = isHeld;
    },
    async saveAs(name) {
      await attempt(async () => {
        settle(await api.views.create(name, await contentToSave()));
        await refresh();
      });
    },
    async save() {
      const view = current.peek();
      if (view !== undefined) await saveFrom(view.version);
    },
    async overwrite() {
      await attempt(async () => {
        const view = current.peek();
        const { views: heads } = await api.views.list();
        const theirs = heads.find(({ id }) => id === view?.id);
        if (view === undefined) return;
        if (theirs === undefined) await views.saveAs(view.name);
        else await saveFrom(theirs.version);
      });
    },
    async takeTheirs() {
      const view = conflict.peek();
      if (view !== undefined) await views.open(view.id);
    },
    endConflict() {
      conflict.value = undefined;
    },
    async rename(view, name) {
      await attempt(async () => {
        const head = await api.views.change(view.id, { version: view.version, name });
        if (current.peek()?.id === head.id) current.value = { id: head.id, name: head.name, version: head.version };
        await refresh();
      });
    },
    async remove(view) {
      await attempt(async () => {
        await api.views.remove(view.id, view.version);
        if (current.peek()?.id === view.id) current.value = undefined;
      });
      await refresh();
    },
    async addNew() {
      const edges = difference.peek()?.newEdges ?? [];
      difference.value = undefined;
      if (edges.length > 0) await picture.add({ nodes: [], edges }, { kind: 'connect', count: 0 });
    },
    dismissDifference() {
      difference.value = undefined;
    },
    async restore(at) {
      const kept = await drafts.read(at);
      if (kept === undefined || kept.content.nodes.length === 0) return false;
      return attempt(async () => {
        await put(kept.content, kept.view?.name ?? '', false);
        if (kept.view === undefined) return;
        const { id, name, version } = kept.view;
        current.value = { id, name, version };
        savedAtStep.value = kept.view.isChanged ? RESTORED : undefined;
      });
    },
    follow(read) {
      address = read;
      return drafts.follow();
    },
    followAddress: () => drafts.followAddress(),
    flush: () => drafts.flush(),
  };
  return views;
}

async function unlessMissing<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** No step has it: what was restored differs from what was saved. */
const RESTORED = -1;
