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

/**
 * Names to ids; a name that no edge has ever had is left out. To be asked once the first rows have come, not before: what
 * the statement wrote to make them may have brought the name.
 */
export function resolveTypes(graph: GraphReader, names: readonly string[] | undefined): TypeIds {
  if (names === undefined) return undefined;
  const [only] = names;
  if (only !== undefined && names.length === 1) {
    const type = graph.typeId(only);
    return type < 0 ? [] : [type];
  }
  return [...new Set(names)].map((name) => graph.typeId(name)).filter((type) => type >= 0);
}

/** Edges at a node in a direction, type by type. For `both`, a self-loop is in two fans: see `isRepeated`. */
export function fansOf(graph: GraphReader, node: number, direction: Direction, types: TypeIds): readonly Fan[] {
  const fans: Fan[] = [];
  if (direction !== 'in') addFans(graph, node, 'out', types, fans);
  if (direction !== 'out') addFans(graph, node, 'in', types, fans);
  return fans;
}

/** NOTE: one type's edges are a view into the graph, those of all types together would be a copy. */
function addFans(graph: GraphReader, node: number, way: Way, types: TypeIds, fans: Fan[]): void {
  for (const type of types ?? graph.typesOf(node, way)) {
    const edges = graph.edgesOf(node, way, type);
    if (edges.length > 0) fans.push({ edges, way });
  }
}

/** How many edges lie at a node in a direction; for `both`, a self-loop is one. */
export function degreeOf(graph: GraphReader, node: number, direction: Direction, types: TypeIds): number {
  if (types === undefined) return graph.degree(node, direction);
  let degree = 0;
  for (const type of types) degree += graph.degree(node, direction, type);
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
