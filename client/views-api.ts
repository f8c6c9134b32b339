/** The server's saved views as functions. */
import type { z } from 'zod';
import {
  type SavedView,
  savedView,
  type ViewContent,
  type ViewHead,
  type ViewList,
  viewHead,
  viewList,
} from '../graph/wire-views.ts';

export interface ViewChange {
  /** The one that the change was made from. */
  readonly version: number;
  readonly name?: string;
  readonly content?: ViewContent;
}

export interface ViewsApi {
  list(): Promise<ViewList>;
  open(id: string): Promise<SavedView>;
  create(name: string, content: ViewContent): Promise<ViewHead>;
  /** Rejects with `Shabaka.ViewChanged` where somebody saved another version meanwhile. */
  change(id: string, change: ViewChange): Promise<ViewHead>;
  remove(id: string, version: number): Promise<void>;
}

/** What `createApi` sends and reads with. */
export interface Wire {
  call(path: string, init: RequestInit): Promise<Response>;
  read<T>(schema: z.ZodType<T>, response: Response): Promise<T>;
}

export function createViewsApi({ call, read }: Wire): ViewsApi {
  const send = (method: string, path: string, body: object) =>
    call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    list: async () => read(viewList, await call('views', {})),
    open: async (id) => read(savedView, await call(pathOf(id), {})),
    create: async (name, content) => read(viewHead, await send('POST', 'views', { name, content })),
    change: async (id, change) => read(viewHead, await send('PUT', pathOf(id), change)),
    async remove(id, version) {
      await call(`${pathOf(id)}?version=${version}`, { method: 'DELETE' });
    },
  };
}

function pathOf(id: string): string {
  return `views/${encodeURIComponent(id)}`;
}
