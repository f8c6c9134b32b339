/** For tests: a matcher that is slow and plain. It tries every assignment of the pattern's parts, in the order in which they are written. */

export interface PlainNode {
  readonly id: number;
  readonly labels: readonly string[];
  readonly p: number;
}

export interface PlainEdge {
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface PlainGraph {
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
}

export interface NodePart {
  readonly name: string;
  readonly label?: string;
}

export interface EdgePart {
  readonly name: string;
  readonly type?: string;
  readonly direction: 'out' | 'in' | 'both';
  readonly length?: { readonly min: number; readonly max: number };
}

/** Node, edge, node, edge, node … */
export interface Chain {
  readonly first: NodePart;
  readonly steps: readonly { readonly edge: EdgePart; readonly node: NodePart }[];
}

/** What each name stands for: the id of a node, or the ids of edges. */
export type Assignment = ReadonlyMap<string, number | readonly number[]>;

/** Every match of the chains together, no edge used twice unless that is said. */
export function naiveMatches(
  graph: PlainGraph,
  chains: readonly Chain[],
  given: Assignment = new Map(),
  isRepeatable = false,
): Assignment[] {
  let states: State[] = [{ names: given, used: [], isRepeatable }];
  for (const chain of chains) states = states.flatMap((state) => matchChain(graph, chain, state));
  return states.map(({ names }) => names);
}

interface State {
  readonly names: Assignment;
  readonly used: readonly number[];
  readonly isRepeatable: boolean;
}

function matchChain(graph: PlainGraph, chain: Chain, state: State): State[] {
  return graph.nodes.flatMap((node) => {
    const begun = withNode(chain.first, node, state);
    return begun ? matchSteps(graph, chain.steps, node.id, begun) : [];
  });
}

function matchSteps(graph: PlainGraph, steps: Chain['steps'], at: number, state: State): State[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [state];
  return trails(graph, step.edge, at, state).flatMap(({ edges, end }) => {
    const node = graph.nodes.find(({ id }) => id === end);
    const value = step.edge.length ? edges : (edges[0] ?? -1);
    const walked = withName(step.edge.name, value, { ...state, used: [...state.used, ...edges] });
    const arrived = node && walked && withNode(step.node, node, walked);
    return arrived ? matchSteps(graph, rest, end, arrived) : [];
  });
}

interface Trail {
  readonly edges: readonly number[];
  readonly end: number;
}

function trails(graph: PlainGraph, part: EdgePart, start: number, state: State): Trail[] {
  const { min, max } = part.length ?? { min: 1, max: 1 };
  const found: Trail[] = [];
  const extend = (trail: Trail): void => {
    if (trail.edges.length >= min) found.push(trail);
    if (trail.edges.length === max) return;
    for (const edge of graph.edges) {
      if (part.type !== undefined && edge.type !== part.type) continue;
      const isUsed = trail.edges.includes(edge.id) || state.used.includes(edge.id);
      if (isUsed && !state.isRepeatable) continue;
      for (const end of endsFrom(edge, trail.end, part.direction)) extend({ edges: [...trail.edges, edge.id], end });
    }
  };
  extend({ edges: [], end: start });
  return found;
}

/** Where an edge leads from a node: once, also where it is a loop. */
function endsFrom(edge: PlainEdge, node: number, direction: EdgePart['direction']): readonly number[] {
  const ends = new Set<number>();
  if (direction !== 'in' && edge.start === node) ends.add(edge.end);
  if (direction !== 'out' && edge.end === node) ends.add(edge.start);
  return [...ends];
}

function withNode(part: NodePart, node: PlainNode, state: State): State | undefined {
  if (part.label !== undefined && !node.labels.includes(part.label)) return undefined;
  return withName(part.name, node.id, state);
}

function withName(name: string, value: number | readonly number[], state: State): State | undefined {
  const known = state.names.get(name);
  if (known !== undefined) return JSON.stringify(known) === JSON.stringify(value) ? state : undefined;
  return { ...state, names: new Map([...state.names, [name, value]]) };
}
