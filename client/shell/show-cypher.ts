/** "Show Cypher": the very statement behind something on the page, put into the console, which opens. */
import type { Statement } from '../../graph/statements/fragment.ts';
import type { App } from './app.ts';
import { setPanel } from './panels.ts';

export function showCypher(app: App, statement: Statement): void {
  app.explorer.console.put(statement);
  setPanel(app, 'console', true);
}
