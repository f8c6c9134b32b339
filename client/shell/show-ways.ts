/** Looks for the ways between two nodes and opens the panel in which they are stepped through. */
import type { WayEnds } from '../state/ways.ts';
import type { App } from './app.ts';
import { setPanel } from './panels.ts';

export function showWays(app: App, ends: WayEnds): void {
  const { selection, scene, ways } = app.explorer;
  // Several are selected while ways are looked at; with one, its own details would stand in the panel.
  const there = [ends.from, ends.to].map(({ elementId }) => elementId).filter((id) => scene.graph.hasNode(id));
  if (there.length === 2) selection.selectMany({ nodes: there });
  else selection.clear();
  ways.find(ends);
  setPanel(app, 'details', true);
}
