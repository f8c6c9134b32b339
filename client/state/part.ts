/** What is taken out of the picture: all that is shown, or what is selected of it. Groups stand for their members, lines for their relations. */
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Explorer } from './explorer.ts';

export interface Part {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

export function shownPart({ scene, filters }: Explorer): Part {
  return {
    nodes: [...filters.shownNodes.peek()].map((id) => scene.graph.getNodeAttribute(id, 'entity')),
    edges: [...filters.shownEdges.peek()].map((id) => scene.graph.getEdgeAttribute(id, 'entity')),
  };
}

/** The selected nodes with all that is shown between them, one alone with all that is shown at it; and the selected relations. Ends come along. */
export function selectedPart(explorer: Explorer): Part {
  const { selection, drawn } = explorer;
  const selected = selection.current.peek();
  const nodes = new Set([...selected.nodes].flatMap((id) => drawn.group(id)?.shown ?? [id]));
  const edges = new Set([...selected.edges].flatMap((id) => drawn.line(id) ?? [id]));
  const shown = shownPart(explorer);
  const ends = nodes.size === 1 ? 1 : 2;
  const part = shown.edges.filter(
    ({ elementId, startElementId, endElementId }) =>
      edges.has(elementId) || [startElementId, endElementId].filter((end) => nodes.has(end)).length >= ends,
  );
  for (const { startElementId, endElementId } of part) nodes.add(startElementId).add(endElementId);
  return { nodes: shown.nodes.filter(({ elementId }) => nodes.has(elementId)), edges: part };
}
