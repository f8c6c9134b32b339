/** What of the picture goes into a file, and what the file says of itself. */
import type { SvgAbout } from '../../graph/formats/svg.ts';
import type { Visible } from '../state/filters.ts';
import type { Drawn } from '../state/grouping/drawn.ts';
import type { Part } from '../state/part.ts';

export interface PictureOptions {
  readonly title: string;
  /** Sentences at its foot. */
  readonly foot?: readonly string[] | undefined;
  readonly about?: SvgAbout | undefined;
  /** All that is shown, where absent. */
  readonly part?: Part | undefined;
  /** In the colours of paper, not in those of the screen. */
  readonly ink?: 'print' | undefined;
}

/** What is drawn for a part of what is shown. */
export function visiblePart({ scene, visible }: Drawn, { nodes, edges }: Part): Visible {
  const { nodeFor, edgeFor } = scene.peek();
  const shown = visible.peek();
  const wanted = new Set([
    ...nodes.map(({ elementId }) => nodeFor(elementId)),
    ...edges.flatMap(({ elementId }) => edgeFor(elementId) ?? []),
  ]);
  const kept = (ids: readonly string[], flags: Uint8Array) =>
    flags.map((flag, slot) => (wanted.has(ids[slot] ?? '') ? flag : 0));
  const { index } = shown;
  return { index, nodes: kept(index.nodes, shown.nodes), edges: kept(index.edges, shown.edges) };
}
