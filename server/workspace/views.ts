/** Saved views: kept under a name in any script, changed only by who has seen the version before. */
import { randomBytes } from 'node:crypto';
import { AppError, NotFound, QueryFailed, Unavailable } from '../../graph/errors.ts';
import { type SavedView, savedView, type ViewContent, type ViewHead, type ViewList } from '../../graph/wire-views.ts';
import { codeOf, createViewFiles } from './view-files.ts';

export interface Views {
  list(): Promise<ViewList>;
  open(id: string): Promise<SavedView>;
  create(name: string, content: ViewContent): Promise<ViewHead>;
  /** Refused where `version` is not the one in force. */
  change(id: string, change: ViewChange): Promise<ViewHead>;
  remove(id: string, version: number): Promise<void>;
}

export interface ViewChange {
  readonly version: number;
  readonly name?: string;
  readonly content?: ViewContent;
}

export function createViews(folder: string): Views {
  const files = createViewFiles(folder);
  const inTurn = createTurns();

  const readAt = async (id: string, version: number): Promise<SavedView> => {
    const text = await files.read(id, version).catch((error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? noSuchView() : unreadable(error);
    });
    const view = savedView.safeParse(jsonOf(text));
    if (!view.success) throw damaged(view.error);
    return view.data;
  };
  const read = async (id: string): Promise<SavedView> => {
    const version = (await files.versions()).get(id);
    if (version === undefined) throw noSuchView();
    return readAt(id, version);
  };
  const all = async () => {
    const views: SavedView[] = [];
    const damagedIds: string[] = [];
    for (const [id, version] of await files.versions()) {
      const view = await readAt(id, version).catch(() => undefined);
      if (view === undefined) damagedIds.push(id);
      else views.push(view);
    }
    return { views, damagedIds };
  };
  const write = async (view: SavedView): Promise<ViewHead> => {
    const isFirst = await files.write(view.id, view.version, JSON.stringify(view)).catch((error: unknown) => {
      throw unwritable(error);
    });
    if (!isFirst) throw changedElsewhere(view.name);
    return headOf(view);
  };
  const refuseTaken = async (name: string, except?: string) => {
    const { views } = await all();
    if (views.some((view) => view.id !== except && sameName(view.name, name))) throw nameTaken(name);
  };

  return {
    async list() {
      const { views, damagedIds } = await all();
      return { views: views.map(headOf).sort(latestFirst), damaged: damagedIds };
    },
    open: read,
    create: (name, content) =>
      inTurn(async () => {
        await refuseTaken(name);
        return write(viewOf({ id: newId(), name, version: 1, content }));
      }),
    change: (id, { version, name, content }) =>
      inTurn(async () => {
        const before = await read(id);
        if (before.version !== version) throw changedElsewhere(before.name);
        if (name !== undefined) await refuseTaken(name, id);
        return write(
          viewOf({ id, name: name ?? before.name, version: version + 1, content: content ?? before.content }),
        );
      }),
    remove: (id, version) =>
      inTurn(async () => {
        const before = (await files.versions()).get(id);
        if (before === undefined) throw noSuchView();
        if (before !== version) throw changedElsewhere(id);
        await files.remove(id);
      }),
  };
}

/** One change after another, so that what was looked at is still so when it is written. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function viewOf(view: Pick<SavedView, 'id' | 'name' | 'version' | 'content'>): SavedView {
  const { nodes, edges } = view.content;
  return { ...view, savedAt: new Date().toISOString(), nodes: nodes.length, edges: edges.length };
}

function headOf({ id, name, version, savedAt, nodes, edges }: SavedView): ViewHead {
  return { id, name, version, savedAt, nodes, edges };
}

function latestFirst(a: ViewHead, b: ViewHead): number {
  return a.savedAt < b.savedAt ? 1 : -1;
}

/** Names that differ only in case read the same. */
function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');
}

/** Short enough for an address that people send each other; letters and digits alone, so that it is a file's name too. */
function newId(): string {
  return BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(16, '0');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noSuchView(): NotFound {
  return new NotFound('views: there is no view with this id.', {
    code: 'Shabaka.NoSuchView',
    hint: 'It may have been deleted; choose one of the list.',
  });
}

function nameTaken(name: string): QueryFailed {
  return new QueryFailed(`views: there is a view called “${name}” already.`, {
    code: 'Shabaka.ViewNameTaken',
    hint: 'Choose another name, or open that view and save over it.',
  });
}

function changedElsewhere(name: string): QueryFailed {
  return new QueryFailed(`views: “${name}” was saved elsewhere since it was opened here.`, {
    code: 'Shabaka.ViewChanged',
    hint: 'Open the other version, save over it, or save under another name.',
  });
}

function damaged(cause: unknown): AppError {
  return new AppError('views: the file of this view is damaged, so it was not opened; it is left as it is.', {
    code: 'Shabaka.DamagedView',
    hint: 'Restore the file from a backup, or delete the view.',
    cause,
  });
}

function unreadable(cause: unknown): Unavailable {
  return new Unavailable(`views: the folder of the workspace cannot be read (${codeOf(cause) ?? 'unknown'}).`, {
    code: 'Shabaka.UnusableDataFolder',
    hint: 'Check SHABAKA_DATA and its permissions.',
    cause,
  });
}

function unwritable(cause: unknown): Unavailable {
  const isFull = codeOf(cause) === 'ENOSPC';
  return new Unavailable(
    `views: it could not be written (${codeOf(cause) ?? 'unknown'}); what was saved before is kept.`,
    {
      code: isFull ? 'Shabaka.DiskFull' : 'Shabaka.WriteFailed',
      hint: isFull ? 'Free some space and save again.' : 'Check SHABAKA_DATA and its permissions, then save again.',
      cause,
    },
  );
}
