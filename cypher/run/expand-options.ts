/** What an expansion along single edges is told. */
import type { Direction } from '../parse/ast.ts';
import type { EdgeTest, NodeTest } from './entity-slots.ts';
import type { Operator } from './operator.ts';

export interface ExpandOptions {
  readonly source: Operator;
  readonly details: string;
  readonly introduces: readonly string[];
  /** The edge and the node that it brings in, hidden names included. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
  readonly from: number;
  readonly to: number;
  /** -1 where nobody asks for the edge. */
  readonly edge: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  /** Slots with edges, or lists of them, that this pattern's other parts use: no edge is used twice. */
  readonly unlike: readonly number[];
  readonly testEdge?: EdgeTest;
  readonly testNode?: NodeTest;
}
