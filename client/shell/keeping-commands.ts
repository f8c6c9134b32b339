/** Commands for what is kept, and for reading the picture as text. */
import { locale } from '../i18n/locale.ts';
import type { Command } from './command.ts';
import { NEEDS } from './needs.ts';
import { showCypher } from './show-cypher.ts';

export const KEEPING_COMMANDS = [
  {
    id: 'views',
    group: 'view',
    icon: 'bookmark',
    keys: ['v'],
    label: ({ keeping }) => keeping.views,
    run: ({ page }) => {
      page.dialog.value = 'views';
    },
  },
  {
    id: 'present',
    group: 'view',
    icon: 'play',
    keys: ['shift+v'],
    label: ({ keeping }) => keeping.present,
    // Without a view to show, the dialog says how one is made.
    run: async ({ explorer, page }) => {
      await explorer.presenting.start(locale.peek());
      if (explorer.presenting.slide.peek() === undefined) page.dialog.value = 'views';
    },
  },
  {
    id: 'saveView',
    group: 'view',
    icon: 'bookmark',
    keys: ['mod+s'],
    label: ({ keeping }) => keeping.saveView,
    needs: NEEDS.picture,
    // Without a name yet it is asked for.
    run: async ({ explorer: { views, notices }, page }) => {
      const before = views.current.peek();
      if (before === undefined) {
        page.dialog.value = 'views';
        return;
      }
      await views.save();
      // A save that failed is told already, and leaves the version as it was.
      const saved = views.current.peek();
      if (saved?.id === before.id && saved.version > before.version) notices.tell({ kind: 'saved', name: saved.name });
    },
  },
  {
    id: 'list',
    group: 'view',
    icon: 'table',
    keys: ['l'],
    label: ({ keeping }) => keeping.list,
    run: ({ page }) => {
      page.dialog.value = 'list';
    },
  },
  {
    id: 'pictureCypher',
    group: 'view',
    icon: 'terminal',
    keys: [],
    label: ({ keeping }) => keeping.pictureCypher,
    needs: NEEDS.picture,
    run: (app) => showCypher(app, app.explorer.filters.statement()),
  },
] as const satisfies readonly Command[];
