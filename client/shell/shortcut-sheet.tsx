/** Every key on one sheet ("?"), and the switch for single letters. */
import { words } from '../i18n/words.ts';
import { useApp } from './app.ts';
import { COMMAND_GROUPS } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { isMac, printKey } from './keys.ts';

export function ShortcutSheet() {
  const { page } = useApp();
  const t = words.value;
  const mac = isMac();
  return (
    <Dialog
      title={t.command.shortcuts}
      class="shortcut-sheet"
      onClose={() => {
        page.dialog.value = undefined;
      }}
    >
      <div class="shortcut-columns scroll">
        {COMMAND_GROUPS.map((group) => (
          <section key={group} aria-label={t.command.groups[group]}>
            <h3>{t.command.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map((command) => (
                <div key={command.id} class="shortcut">
                  <dt>{command.label(t)}</dt>
                  <dd>
                    {command.keys.slice(0, 2).map((key) => (
                      <kbd key={key} class="key">
                        {printKey(key, mac)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section aria-label={t.command.inPicture}>
          <h3>{t.command.inPicture}</h3>
          <dl>
            {t.command.pictureKeys.map(([key, what]) => (
              <div key={key} class="shortcut">
                <dt>{what}</dt>
                <dd>
                  <kbd class="key" dir="ltr">
                    {key}
                  </kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label={t.command.mouse}>
          <h3>{t.command.mouse}</h3>
          <dl>
            {t.command.mouseKeys.map(([gesture, what]) => (
              <div key={gesture} class="shortcut">
                <dt>{what}</dt>
                <dd>{gesture}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <label class="dialog-foot shortcut-switch">
        <input
          type="checkbox"
          checked={page.hasLetterKeys.value}
          onChange={(event) => {
            page.hasLetterKeys.value = event.currentTarget.checked;
          }}
        />
        <span>
          {t.command.letterKeys}
          <br />
          <span class="small">{t.command.letterKeysHelp}</span>
        </span>
      </label>
    </Dialog>
  );
}
