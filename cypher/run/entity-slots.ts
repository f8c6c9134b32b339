/** Reading nodes and edges out of rows, and the tests that traversals put to them. */

import { describe } from '../values/describe.ts';
import { isEdgeRef, isList, isNodeRef } from '../values/kinds.ts';
import { typeError } from '../values/value-errors.ts';
import type { Execution } from './execution.ts';
import type { Row } from './row.ts';

/** Says of a node whether a pattern takes it. */
export type NodeTest = (node: number, run: Execution) => boolean;

/** Says of an edge whether a pattern takes it. */
export type EdgeTest = (edge: number, run: Execution) => boolean;

/** The node in a slot; -1 where there is none to go on from: null, or deleted by this statement. */
export function nodeIn(row: Row, slot: number, run: Execution): number {
  const value = row[slot] ?? null;
  if (isNodeRef(value)) return run.graph.hasNode(value.id) ? value.id : -1;
  if (value === null) return -1;
  throw typeError(`Expected a node in this place of the pattern, but found ${describe(value)}`);
}

/** Whether an edge stands in one of the slots, by itself or in a list. */
export function usesEdge(row: Row, slots: readonly number[], edge: number): boolean {
  for (const slot of slots) {
    const value = row[slot] ?? null;
    if (isEdgeRef(value)) {
      if (value.id === edge) return true;
    } else if (isList(value) && value.some((item) => isEdgeRef(item) && item.id === edge)) {
      return true;
    }
  }
  return false;
}

/** What a pattern asks of an edge. */
export interface EdgeAsked {
  /** Slots with edges, or lists of them, that this pattern's other parts use: no edge is used twice. */
  readonly unlike: readonly number[];
  readonly testEdge?: EdgeTest;
}

export function takesEdge(row: Row, edge: number, { unlike, testEdge }: EdgeAsked, run: Execution): boolean {
  return !usesEdge(row, unlike, edge) && (testEdge === undefined || testEdge(edge, run));
}

/** Adds every edge that stands in the slots to a set. */
export function gatherEdges(row: Row, slots: readonly number[], into: Set<number>): void {
  for (const slot of slots) {
    const value = row[slot] ?? null;
    if (isEdgeRef(value)) into.add(value.id);
    else if (isList(value)) for (const item of value) if (isEdgeRef(item)) into.add(item.id);
  }
}
