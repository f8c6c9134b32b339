/** What a name does wherever it stands: its node comes into the picture, out of its group, is selected, and is shown. */
import type { App } from './app.ts';

export async function bringAndSelect({ explorer, canvas }: App, nodes: readonly string[]): Promise<void> {
  const { picture, selection, scene, drawn, groups } = explorer;
  const missing = nodes.filter((node) => !scene.graph.hasNode(node) || scene.graph.getNodeAttribute(node, 'isHidden'));
  if (missing.length > 0) await picture.bring(missing);
  const there = nodes.filter((node) => scene.graph.hasNode(node));
  const [first] = there;
  if (first === undefined) return;
  const closed = new Set(
    there.map((node) => drawn.scene.peek().nodeFor(node)).filter((id) => !scene.graph.hasNode(id)),
  );
  groups.open(closed);
  if (there.length === 1) selection.select({ kind: 'node', id: first });
  else selection.selectMany({ nodes: there });
  selection.focused.value = { kind: 'node', id: first };
  canvas.peek()?.zoomTo(there);
}
