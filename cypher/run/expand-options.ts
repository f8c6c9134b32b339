/** What an expansion along single edges is told. */
import type { Direction } from '../parse/ast.ts';
import type { EdgeAsked, NodeTest } from './entity-slots.ts';
import type { Described } from './from-batches.ts';

export interface ExpandOptions extends Described, EdgeAsked {
  /** The edge and the node that it brings in, hidden names included. */
  readonly names: readonly string[];
  readonly estimatedRows: number;
  readonly from: number;
  readonly to: number;
  /** -1 where nobody asks for the edge. */
  readonly edge: number;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly testNode?: NodeTest;
}
