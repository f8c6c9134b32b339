/** Looks for the ways between two nodes and opens the panel in which they are stepped through. */
import type { NodeValue } from '../../graph/values.ts';
import type { WayAim, WayEnds } from '../state/way-model.ts';
import type { App } from './app.ts';
import { setPanel } from './panels.ts';

export function showWays(app: App, ends: WayEnds, aim: Partial<WayAim> = {}): void {
  app.explorer.ways.find(ends, aim);
  setPanel(app, 'details', true);
}

/** Asks for the other end: the next node that is selected. */
export function beginWays(app: App, from: NodeValue): void {
  app.explorer.ways.begin(from);
  setPanel(app, 'details', true);
}
