/** Keys to commands, everywhere but where text is written. Returns its disposer. */
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { isCharacterKey, keyOf } from './keys.ts';
import { isEnabled, runCommand } from './needs.ts';
import { slideKey } from './slide-keys.ts';

export function mountKeyboard(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    if (app.explorer.presenting.slide.peek() !== undefined) {
      slideKey(app, event);
      return;
    }
    const key = keyOf(event);
    if (isCharacterKey(key) && !app.page.hasLetterKeys.peek()) return;
    if ((isWriting(event) || app.page.wantsEditor.peek()) && !WHILE_WRITING.has(key)) return;
    const own: readonly Command[] = COMMANDS.filter(({ keys }) => keys.some((one) => one === key));
    const command = own.find((candidate) => isEnabled(app, candidate)) ?? own[0];
    if (!command) return;
    event.preventDefault();
    runCommand(app, command);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Keys that no text field needs. */
const WHILE_WRITING: ReadonlySet<string> = new Set(['mod+k', 'mod+j']);

/** A box to tick and a handle to draw take no letters; an option does while its list is open. */
const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, option, [role^="menuitem"], [role="separator"]';

/** The first of the path, since an editor in a shadow tree hides its fields from `event.target`. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITTEN_IN));
}
