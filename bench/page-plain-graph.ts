/** The graph as the plain page gets it: graphology's own shape, the same nodes, edges and properties as in the store. */
import type { GeneratedGraph } from './generated-graph.ts';
import { positionOf } from './page-position.ts';

export interface PlainGraph {
  readonly nodes: readonly { readonly key: string; readonly attributes: Readonly<Record<string, unknown>> }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

const COLOURS = { Person: '#4477aa', Organization: '#228833', Place: '#999999', Event: '#bbbbbb', Document: '#dddddd' };

export function plainGraph({ nodes, edges }: GeneratedGraph): PlainGraph {
  return {
    nodes: nodes.map(({ id, kind, name, score }) => ({
      key: id,
      attributes: { ...positionOf(id), size: 4, label: name, color: COLOURS[kind], kind, name, score },
    })),
    edges: edges.map(({ from, to, type, weight }, i) => ({
      key: `e${i}`,
      source: nodes[from]?.id ?? '',
      target: nodes[to]?.id ?? '',
      attributes: { size: 1, relation: type, weight },
    })),
  };
}
