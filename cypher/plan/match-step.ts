/** What is done next to match a pattern. */
import type { Access } from './access.ts';
import type { GraphEdge, GraphNode, Link } from './pattern-graph.ts';

export type Step =
  /** Finds a node from nothing. `isNewPart`: nothing before it is connected to it. */
  | {
      readonly kind: 'node';
      readonly node: GraphNode;
      readonly access: Access;
      readonly rows: number;
      readonly isNewPart: boolean;
    }
  /** Finds an edge with both its ends from nothing, by its type. */
  | {
      readonly kind: 'edge';
      readonly edge: GraphEdge;
      /** Absent: every edge of the types. */
      readonly access?: Access | undefined;
      readonly rows: number;
      readonly isNewPart: boolean;
    }
  /** Follows a link from one of its ends. `into`: the other is known as well. */
  | {
      readonly kind: 'link';
      readonly link: Link;
      readonly from: GraphNode;
      readonly to: GraphNode;
      readonly into: boolean;
      readonly rows: number;
    }
  /** Reads the ends of an edge that is known from before. */
  | { readonly kind: 'ends'; readonly edge: GraphEdge; readonly rows: number };
