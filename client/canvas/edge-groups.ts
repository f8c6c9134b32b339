/** Edges that are drawn alike, and the form of the line in each group. */

export type EdgeForm = 'line' | 'curve' | 'loop';

/** Wide straight lines stay wide where others, seen from afar, are hairlines. */
export const EDGE_GROUPS = ['line', 'wide', 'curve', 'loop'] as const;
export type EdgeGroup = (typeof EDGE_GROUPS)[number];

export const FORM_OF: Readonly<Record<EdgeGroup, EdgeForm>> = {
  line: 'line',
  wide: 'line',
  curve: 'curve',
  loop: 'loop',
};
