/** The tools of the picture: what acts on the selection above, the camera below, both over the picture's edge. */

import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { labelNow } from '../shell/command.ts';
import { type CommandId, commandOf } from '../shell/commands.ts';
import { Icon } from '../shell/icons.tsx';
import { isMac, printKey } from '../shell/keys.ts';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { isEnabled, runCommand } from '../shell/needs.ts';
import { nextToUndo, stepName, stepWords } from '../shell/step-words.ts';
import { type ColumnRef, columnId } from '../state/filtering/column-filter.ts';
import { axisOffers } from '../state/ground/axis.ts';
import { canMakeGround, needsGround } from '../state/ground/planning.ts';
import { LAYOUT_IDS, LAYOUTS } from '../state/layout/layouts.ts';
import { axisName } from './axis-name.ts';
import { CanvasMenus } from './canvas-menus.tsx';

export function Toolbar() {
  const app = useApp();
  const t = words.value.shell;
  return (
    <div class="toolbar" data-over-picture role="toolbar" aria-label={t.toolbar}>
      <HistoryButton id="undo" />
      <HistoryButton id="redo" />
      <MenuButton icon="history" label={words.value.command.steps} groups={() => stepGroups(app)} />
      <span class="toolbar-gap" />
      <CommandButton id="expand" />
      <CommandButton id="hide" />
      <CommandButton id="showHidden" />
      <CommandButton id="pin" />
      <span class="toolbar-gap" />
      <MenuButton icon="layout" label={t.layout} groups={() => layoutGroups(app)} />
      <CanvasMenus />
    </div>
  );
}

export function ZoomTools() {
  return (
    <div class="toolbar toolbar-zoom" data-over-picture role="toolbar" aria-label={words.value.shell.zoomTools}>
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
  const [key] = command.keys;
  const name = label ?? command.label(words.value);
  // A toggle's name stays, for its state is told beside it; what a press does now is in the tip.
  const tip = label ?? labelNow(app, command, words.value);
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={key === undefined ? tip : `${tip}  (${printKey(key, isMac())})`}
      {...(command.toggle ? { 'aria-pressed': command.toggle.isOn(app) } : {})}
      aria-disabled={!isEnabled(app, command)}
      onClick={() => runCommand(app, command)}
    >
      <Icon name={command.icon} size={18} />
    </button>
  );
}

/** Undo and redo say which step they would take back or do again. */
function HistoryButton({ id }: { readonly id: 'undo' | 'redo' }) {
  const { history } = useApp().explorer;
  const step = id === 'undo' ? nextToUndo(history) : history.undone.value[0];
  return <CommandButton id={id} {...(step ? { label: stepWords(step, id) } : {})} />;
}

const MOST_STEPS = 12;

/** The steps as a menu, the latest first: those undone, the one that stands, those before it, and the beginning. */
export function stepGroups({ explorer }: App): readonly MenuGroup[] {
  const { history } = explorer;
  const t = words.value;
  const undone = history.undone.value.slice(0, MOST_STEPS).reverse();
  const done = [...history.done.value].reverse().slice(0, MOST_STEPS);
  const items = [...undone, ...done].map((step) => ({
    id: String(step.id),
    label: stepName(step),
    isChecked: step.id === done[0]?.id,
    run: () => history.goTo(step.id),
  }));
  const begin = {
    id: 'begin',
    label: t.keeping.begin,
    isChecked: done.length === 0,
    run: () => history.goTo(undefined),
  };
  return [{ label: t.command.steps, items: items.length === 0 ? [begin] : [...items, begin] }];
}

/** More choices than a menu has room for are not worth having. */
const MOST_AXES = 6;

function layoutGroups({ explorer }: App): readonly MenuGroup[] {
  const { index, picture, scene, vocabulary } = explorer;
  const t = words.value.ground;
  const now = index.peek();
  const ground = scene.ground.peek();
  const offers = axisOffers(now).slice(0, MOST_AXES);
  const isNow = (ref: ColumnRef) => ground?.kind === 'axis' && columnId(ground.column) === columnId(ref);
  return [
    {
      label: words.value.shell.layout,
      items: LAYOUT_IDS.map((id) => {
        const isOffered = !needsGround(id) || canMakeGround(id, now);
        return {
          id,
          label: isOffered ? LAYOUTS[id].label[locale.value] : id === 'map' ? t.noMap : t.noTime,
          icon: 'layout',
          isDisabled: !isOffered,
          run: () => void picture.runLayout(id),
        };
      }),
    },
    {
      label: t.along,
      items: offers.map(({ ref, values }) => ({
        id: columnId(ref),
        label: axisName(ref, values, vocabulary),
        isChecked: isNow(ref),
        run: () => void picture.runLayout('time', ref),
      })),
    },
  ];
}
