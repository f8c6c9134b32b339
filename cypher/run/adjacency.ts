/** Walking from node to node: directions, types, and the ends of an edge. */
import type { GraphReader, Way } from '../../graph/property-graph.ts';
import type { Direction } from '../parse/ast.ts';

/** Type ids to follow; `undefined` follows every type. */
export type TypeIds = readonly number[] | undefined;

/** Edges at a node that lie in one direction. */
export interface Fan {
  readonly edges: Int32Array;
  readonly way: Way;
}

const NOTHING: readonly Fan[] = [];

/** Names to ids; a name that no edge has ever had is left out. */
export function resolveTypes(graph: GraphReader, names: readonly string[] | undefined): TypeIds {
  if (names === undefined) return undefined;
  return [...new Set(names)].map((name) => graph.typeId(name)).filter((type) => type >= 0);
}

/** Edges at a node in a direction. For `both`, a self-loop is in each fan: see `isRepeated`. */
export function fansOf(graph: GraphReader, node: number, direction: Direction, types: TypeIds): readonly Fan[] {
  if (types === undefined) {
    if (direction !== 'both') return [{ edges: graph.edgesOf(node, direction), way: direction }];
    return [
      { edges: graph.edgesOf(node, 'out'), way: 'out' },
      { edges: graph.edgesOf(node, 'in'), way: 'in' },
    ];
  }
  if (types.length === 0) return NOTHING;
  const fans: Fan[] = [];
  for (const type of types) {
    if (direction !== 'in') fans.push({ edges: graph.edgesOf(node, 'out', type), way: 'out' });
    if (direction !== 'out') fans.push({ edges: graph.edgesOf(node, 'in', type), way: 'in' });
  }
  return fans;
}

/** How many edges `fansOf` would give. */
export function degreeOf(graph: GraphReader, node: number, direction: Direction, types: TypeIds): number {
  if (types === undefined) {
    if (direction !== 'both') return graph.degree(node, direction);
    return graph.degree(node, 'out') + graph.degree(node, 'in');
  }
  let degree = 0;
  for (const type of types) {
    if (direction !== 'in') degree += graph.degree(node, 'out', type);
    if (direction !== 'out') degree += graph.degree(node, 'in', type);
  }
  return degree;
}

/** The node at the other end of an edge met going `way`. */
export function otherEnd(graph: GraphReader, edge: number, way: Way): number {
  return way === 'out' ? graph.edgeEnd(edge) : graph.edgeStart(edge);
}

/** True for a self-loop met the second time, when both directions are walked. */
export function isRepeated(graph: GraphReader, edge: number, way: Way, direction: Direction): boolean {
  return direction === 'both' && way === 'in' && graph.edgeStart(edge) === graph.edgeEnd(edge);
}

export function reversed(direction: Direction): Direction {
  return direction === 'out' ? 'in' : direction === 'in' ? 'out' : 'both';
}
