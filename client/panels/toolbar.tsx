/** The tools of the picture: what acts on the selection above, the camera below, both over the picture's edge. */

import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { type CommandId, commandOf } from '../shell/commands.ts';
import { Icon } from '../shell/icons.tsx';
import { isMac, printKey } from '../shell/keys.ts';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { stepName, stepWords } from '../shell/step-words.ts';
import { LAYOUT_IDS, LAYOUTS } from '../state/layout/layouts.ts';

export function Toolbar() {
  const app = useApp();
  const t = words.value.shell;
  return (
    <div class="toolbar" role="toolbar" aria-label={t.toolbar}>
      <HistoryButton id="undo" />
      <HistoryButton id="redo" />
      <span class="toolbar-gap" />
      <CommandButton id="expand" />
      <CommandButton id="hide" />
      <CommandButton id="showHidden" />
      <CommandButton id="pin" />
      <span class="toolbar-gap" />
      <MenuButton icon="layout" label={t.layout} groups={() => layoutGroups(app)} />
    </div>
  );
}

export function ZoomTools() {
  return (
    <div class="toolbar toolbar-zoom" role="toolbar" aria-label={words.value.shell.zoomTools}>
      <CommandButton id="zoomIn" />
      <CommandButton id="zoomOut" />
      <CommandButton id="fit" />
    </div>
  );
}

/** A command as a button of its sign, named with its key. */
export function CommandButton({ id, label }: { readonly id: CommandId; readonly label?: string }) {
  const app = useApp();
  const command = commandOf(id);
  const isEnabled = command.isEnabled(app);
  const [key] = command.keys;
  const name = label ?? command.label(words.value);
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={key === undefined ? name : `${name}  (${printKey(key, isMac())})`}
      aria-disabled={!isEnabled}
      onClick={() => {
        if (isEnabled) command.run(app);
      }}
    >
      <Icon name={command.icon} size={18} />
    </button>
  );
}

/** Undo and redo say which step they would take back or do again. */
function HistoryButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const { history } = useApp().explorer;
  const step = id === 'undo' ? history.done.value.at(-1) : history.undone.value[0];
  return <CommandButton id={id} {...(step ? { label: stepWords(step, id) } : {})} />;
}

/** The steps of the history as a menu, the last one first. */
export function stepGroups({ explorer }: App): readonly MenuGroup[] {
  const { done } = explorer.history;
  const steps = [...done.value].reverse().slice(0, 12);
  return [
    {
      label: words.value.command.steps,
      items: steps.map((step, index) => ({
        id: String(step.id),
        label: stepName(step),
        isChecked: index === 0,
        run: () => explorer.history.goTo(step.id),
      })),
    },
  ];
}

function layoutGroups({ explorer }: App): readonly MenuGroup[] {
  return [
    {
      label: words.value.shell.layout,
      items: LAYOUT_IDS.map((id) => ({
        id,
        label: LAYOUTS[id].label[locale.value],
        icon: 'layout',
        run: () => void explorer.picture.runLayout(id),
      })),
    },
  ];
}
