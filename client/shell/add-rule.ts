/** Adds a rule of the style and opens its form, where the reader says what it looks at. */
import type { Channel } from '../../graph/wire-style.ts';
import type { On } from '../state/styling/channels.ts';
import type { App } from './app.ts';
import { setPanel } from './panels.ts';

export function addRule(app: App, on: On, channel: Channel): void {
  const id = app.explorer.styling.add(on, channel);
  if (id === undefined) return;
  app.page.editedRule.value = id;
  app.page.wantsRule.value = true;
  setPanel(app, 'legend', true);
}
