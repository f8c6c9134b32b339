/** For tests: small random graphs and patterns, and both in Cypher. */
import fc from 'fast-check';
import { type TestGraph, testGraph } from './ask.ts';
import type { Chain, EdgePart, NodePart, PlainGraph } from './naive-match.ts';

const LABELS = ['A', 'B'];
const TYPES = ['R', 'S'];

export const smallGraph: fc.Arbitrary<PlainGraph> = fc
  .record({
    nodes: fc.array(fc.record({ labels: fc.subarray(LABELS), p: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    edges: fc.array(fc.record({ type: fc.constantFrom(...TYPES), start: fc.nat(), end: fc.nat() }), { maxLength: 7 }),
  })
  .map(({ nodes, edges }) => ({
    nodes: nodes.map((node, id) => ({ ...node, id })),
    edges: edges.map(({ type, start, end }, id) => ({
      id,
      type,
      start: start % nodes.length,
      end: end % nodes.length,
    })),
  }));

const length = fc
  .record({ min: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) })
  .map(({ min, more }) => ({ min, max: min + more }));

/** One to `most` chains; names of nodes may come again, names of edges do not. */
export function chains(most: number, prefix = ''): fc.Arbitrary<readonly Chain[]> {
  const node = fc.record(
    { name: fc.constantFrom('a', 'b', 'c', 'd'), label: fc.constantFrom(...LABELS) },
    { requiredKeys: ['name'] },
  );
  const edge = fc.record(
    { type: fc.constantFrom(...TYPES), direction: fc.constantFrom<EdgePart['direction']>('out', 'in', 'both'), length },
    { requiredKeys: ['direction'] },
  );
  const chain = fc.record({ first: node, steps: fc.array(fc.record({ edge, node }), { maxLength: 3 }) });
  return fc.array(chain, { minLength: 1, maxLength: most }).map((list) => {
    let count = 0;
    return list.map(({ first, steps }) => ({
      first,
      steps: steps.map((step) => ({ node: step.node, edge: { ...step.edge, name: `${prefix}r${count++}` } })),
    }));
  });
}

export function graphOf(plain: PlainGraph): TestGraph {
  const graph = testGraph();
  graph.ask('UNWIND $nodes AS node CREATE (n {i: node.i, p: node.p}) FOREACH (x IN node.labels | SET n:$(x))', {
    nodes: plain.nodes.map(({ id, labels, p }) => new Map(Object.entries({ i: id, p, labels }))),
  });
  for (const { id, type, start, end } of plain.edges) {
    graph.ask(`MATCH (a {i: $start}), (b {i: $end}) CREATE (a)-[:${type} {i: $id}]->(b)`, { id, start, end });
  }
  return graph;
}

export function patternText(list: readonly Chain[]): string {
  return list.map(chainText).join(', ');
}

function chainText({ first, steps }: Chain): string {
  return nodeText(first) + steps.map(({ edge, node }) => edgeText(edge) + nodeText(node)).join('');
}

function nodeText({ name, label }: NodePart): string {
  return `(${name}${label === undefined ? '' : `:${label}`})`;
}

function edgeText({ name, type, direction, length: bounds }: EdgePart): string {
  const star = bounds ? `*${bounds.min}..${bounds.max}` : '';
  const body = `-[${name}${type === undefined ? '' : `:${type}`}${star}]-`;
  return `${direction === 'in' ? '<' : ''}${body}${direction === 'out' ? '>' : ''}`;
}

/** Each name as an expression that gives ids: `a.i`, `[x IN r0 | x.i]`. */
export function idColumns(list: readonly Chain[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const { first, steps } of list) {
    columns.set(first.name, `${first.name}.i`);
    for (const { edge, node } of steps) {
      columns.set(edge.name, edge.length ? `[x IN ${edge.name} | x.i]` : `${edge.name}.i`);
      columns.set(node.name, `${node.name}.i`);
    }
  }
  return columns;
}

/** The chain with a quantifier behind each relationship of variable length. */
export function quantifiedText({ first, steps }: Chain): string {
  const step = ({ edge, node }: Chain['steps'][number]) => {
    const { length: bounds, ...single } = edge;
    return edgeText(single) + (bounds ? `{${bounds.min},${bounds.max}}` : '') + nodeText(node);
  };
  return nodeText(first) + steps.map(step).join('');
}
