/** What a name does wherever it stands: its node comes into the picture, is selected, and is shown. */
import type { App } from './app.ts';

export async function bringAndSelect({ explorer, canvas }: App, nodes: readonly string[]): Promise<void> {
  const { picture, selection, scene } = explorer;
  const missing = nodes.filter((node) => !scene.graph.hasNode(node) || scene.graph.getNodeAttribute(node, 'isHidden'));
  if (missing.length > 0) await picture.bring(missing);
  const there = nodes.filter((node) => scene.graph.hasNode(node));
  const [first] = there;
  if (first === undefined) return;
  if (there.length === 1) selection.select({ kind: 'node', id: first });
  else selection.selectMany({ nodes: there });
  selection.focused.value = { kind: 'node', id: first };
  canvas.peek()?.zoomTo(there);
}
