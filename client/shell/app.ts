/** What every part of the page reads: the state, the page's own state, the picture once it is mounted, and the commands. */
import { type Signal, signal } from '@preact/signals-core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CanvasHandle } from '../canvas/mount.ts';
import type { Explorer } from '../state/explorer.ts';
import { createPage, type Page } from './page.ts';

export interface App {
  readonly explorer: Explorer;
  readonly page: Page;
  /** Undefined before the picture is drawn for the first time, and where there is no WebGL. */
  readonly canvas: Signal<CanvasHandle | undefined>;
}

export function createApp(explorer: Explorer): App {
  return { explorer, page: createPage(), canvas: signal<CanvasHandle | undefined>(undefined) };
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('page: a part was drawn outside the app; draw it under AppContext.');
  return app;
}
