/** All commands by name, with the keys that would have done it. */
import { useId, useState } from 'preact/hooks';
import { foldName } from '../../graph/fold.ts';
import { words } from '../i18n/words.ts';
import { useApp } from './app.ts';
import { LISTED_COMMANDS } from './canvas-commands.ts';
import { type Command, labelNow } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { isMac, printKey } from './keys.ts';
import { isEnabled } from './needs.ts';

export function CommandPalette() {
  const app = useApp();
  const t = words.value;
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const folded = foldName(text);
  const commands = [...COMMANDS, ...LISTED_COMMANDS].filter(
    (command) =>
      command.id !== 'palette' && isEnabled(app, command) && foldName(labelNow(app, command, t)).includes(folded),
  );
  const close = () => {
    app.page.dialog.value = undefined;
  };
  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    // Once the dialog is gone: while it stands, nothing behind it can take the focus.
    setTimeout(() => command.run(app));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) setActive((active + step + commands.length) % commands.length);
    else if (event.key === 'Enter') run(commands[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t.command.palette} class="palette" onClose={close}>
      <input
        class="field palette-field"
        autofocus
        type="text"
        dir="auto"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-label={t.command.palette}
        {...(commands[active] ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={t.command.palettePlaceholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {commands.length === 0 && <p class="dialog-lead">{t.command.paletteEmpty}</p>}
      <div id={listId} class="palette-list scroll" role="listbox" aria-label={t.command.palette}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that owns the list
          <div
            key={command.id}
            id={`${listId}-${index}`}
            class="menu-item"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerMove={() => {
              if (index !== active) setActive(index);
            }}
            onClick={() => run(command)}
          >
            <span class="menu-icon">
              <Icon name={command.icon} size={16} />
            </span>
            <span class="menu-label">{labelNow(app, command, t)}</span>
            {command.keys[0] !== undefined && <kbd class="key">{printKey(command.keys[0], isMac())}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
