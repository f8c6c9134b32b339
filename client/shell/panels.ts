/** Opening and closing of the side panels and the console, which are columns on a wide page and sheets on a narrow one. */
import type { App } from './app.ts';
import type { PanelName } from './page.ts';
import { isFocusLost } from './return-focus.ts';

export function isPanelOpen({ explorer, page }: App, panel: PanelName): boolean {
  if (page.viewport.value !== 'wide') return page.sheet.value === panel;
  const settings = explorer.settings.current.value;
  return panel === 'console' ? settings.console !== 'closed' : settings[panel].isOpen;
}

export function setPanel(app: App, panel: PanelName, isOpen: boolean): void {
  const { explorer, page } = app;
  if (panel === 'console') passFocus(app, isOpen);
  if (page.viewport.peek() !== 'wide') {
    if (isOpen) page.sheet.value = panel;
    else if (page.sheet.peek() === panel) page.sheet.value = undefined;
    return;
  }
  const settings = explorer.settings.current.peek();
  if (panel === 'console') {
    if (isOpen !== (settings.console !== 'closed')) explorer.settings.change({ console: isOpen ? 'half' : 'closed' });
  } else {
    explorer.settings.change({ [panel]: { ...settings[panel], isOpen } });
  }
}

/** What is typed next belongs to the editor of a console that opens, and to the picture when it closes. */
function passFocus({ page }: App, isOpen: boolean): void {
  page.wantsEditor.value = isOpen;
  if (!isOpen && isFocusLost(document.querySelector('.console'))) page.pictureField.current?.focus();
}

export function togglePanel(app: App, panel: PanelName): void {
  setPanel(app, panel, !isPanelOpen(app, panel));
}
