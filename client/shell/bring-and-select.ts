/** What names of nodes and relations do wherever they stand: what they name is selected, and seen. */
import type { App } from './app.ts';

/** The nodes come into the picture, out of their groups, are selected, and are shown. */
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
  if (missing.length > 0) canvas.peek()?.zoomToBrought(there);
  else canvas.peek()?.zoomTo(there);
}

/** What a relation does wherever it stands: it is selected, and both its ends are seen. `line`: one of the picture, or of the scene. */
export function selectLine({ explorer, canvas }: App, line: string): void {
  const { selection, scene, drawn } = explorer;
  const graph = drawn.graph().hasEdge(line) ? drawn.graph() : scene.graph;
  selection.select({ kind: 'edge', id: line });
  canvas.peek()?.bringIntoView(graph.extremities(line));
}
