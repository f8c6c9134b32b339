/** The menus of the bar: how the page looks, and on a phone everything that has no room in it. */
import { words } from '../i18n/words.ts';
import { groupingGroups } from '../panels/canvas-menus.tsx';
import { exportShownGroups } from '../panels/export-menu.tsx';
import type { App } from './app.ts';
import { type CommandId, commandOf } from './commands.ts';
import type { MenuGroup, MenuItem } from './menu.tsx';
import { isEnabled } from './needs.ts';
import type { PanelName } from './page.ts';
import { setPanel } from './panels.ts';

/** Theme, digits, motion, as choices. */
export function settingsMenu({ explorer }: App): readonly MenuGroup[] {
  const t = words.value.shell;
  const { settings } = explorer;
  const { theme, digits, motion } = settings.current.value;
  return [
    {
      label: t.theme,
      items: (['system', 'light', 'dark'] as const).map((id) => ({
        id,
        label: t.themes[id],
        isChecked: theme === id,
        run: () => settings.change({ theme: id }),
      })),
    },
    {
      label: t.digits,
      items: (['locale', 'latin'] as const).map((id) => ({
        id,
        label: t.digitKinds[id],
        isChecked: digits === id,
        run: () => settings.change({ digits: id }),
      })),
    },
    {
      label: t.motion,
      items: (['system', 'less'] as const).map((id) => ({
        id,
        label: t.motionKinds[id],
        isChecked: motion === id,
        run: () => settings.change({ motion: id }),
      })),
    },
  ];
}

/** The one menu of a phone. */
export function pageMenu(app: App): readonly MenuGroup[] {
  const t = words.value;
  const panel = (name: PanelName, icon: MenuItem['icon']): MenuItem => ({
    id: name,
    label: t.shell[name],
    ...(icon === undefined ? {} : { icon }),
    run: () => setPanel(app, name, true),
  });
  const command = (id: CommandId): MenuItem => {
    const own = commandOf(id);
    return { id, icon: own.icon, label: own.label(t), isDisabled: !isEnabled(app, own), run: () => own.run(app) };
  };
  return [
    {
      label: t.shell.panels,
      items: [panel('legend', 'legend'), panel('details', 'details'), panel('console', 'terminal')],
    },
    { items: (['undo', 'redo', 'fit', 'showHidden', 'overview', 'views', 'list'] as const).map(command) },
    ...groupingGroups(app),
    ...exportShownGroups(app),
    { items: [command('switchLanguage'), command('palette')] },
    ...settingsMenu(app).slice(0, 2),
  ];
}
