/** What an export takes along: chosen nodes and edges, and the evidence behind them, checked to be whole. */
import { InvalidInput } from '../errors.ts';
import type { EdgeValue, NodeValue } from '../values.ts';

/** The claims behind the edges of a subgraph, as they stand in the graph. Empty on a graph without claims. */
export interface Evidence {
  readonly claims: readonly NodeValue[];
  /** Evidence links from the claims (`SUBJECT`, `BY`, `IN` …), and to them from other claims. */
  readonly links: readonly EdgeValue[];
  /** What the links lead to: speakers, documents, other claims. May repeat nodes of the subgraph. */
  readonly others: readonly NodeValue[];
}

export interface Subgraph {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
  readonly evidence: Evidence;
  /** The types that say the same in both directions, as the vocabulary has it. None where it is absent. */
  readonly symmetricTypes?: ReadonlySet<string>;
}

export const NO_EVIDENCE: Evidence = { claims: [], links: [], others: [] };

/** One row of evidence as a store answers it: a claim, a link from or to it, and its other end. */
export interface EvidenceRow {
  readonly claim: NodeValue;
  readonly link: EdgeValue;
  readonly other: NodeValue;
}

/**
 * A subgraph of entities, each once, in an order of its own: by the `id` property, edges without one by their type and ends.
 * Nodes without an `id` come last, as they came. So the same graph gives the same file from any store.
 */
export function subgraphOf(
  nodes: readonly NodeValue[],
  edges: readonly EdgeValue[],
  evidence: Iterable<EvidenceRow> = [],
): Subgraph {
  const claims = new Map<string, NodeValue>();
  const links = new Map<string, EdgeValue>();
  const others = new Map<string, NodeValue>();
  for (const { claim, link, other } of evidence) {
    claims.set(claim.elementId, claim);
    links.set(link.elementId, link);
    others.set(other.elementId, other);
  }
  const keys = new Map<string, string>();
  for (const node of [...nodes, ...claims.values(), ...others.values()]) keys.set(node.elementId, idOf(node));
  const edgeKey = (edge: EdgeValue) =>
    [idOf(edge), edge.type, keys.get(edge.startElementId) ?? '', keys.get(edge.endElementId) ?? ''].join('\u0000');
  return {
    nodes: inOrder(once(nodes), idOf),
    edges: inOrder(once(edges), edgeKey),
    evidence: {
      claims: inOrder([...claims.values()], idOf),
      links: inOrder([...links.values()], edgeKey),
      others: inOrder([...others.values()], idOf),
    },
  };
}

/** Whether it is true both ways, though it is stored in one. */
export function isSymmetric({ symmetricTypes }: Subgraph, { type }: EdgeValue): boolean {
  return symmetricTypes?.has(type) === true;
}

/** The `id` property as text; empty where there is none. */
export function idOf({ properties }: NodeValue | EdgeValue): string {
  const id = properties.get('id');
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? String(id) : '';
}

/** Stable; an empty key stands behind all others. */
function inOrder<Entity>(entities: readonly Entity[], keyOf: (entity: Entity) => string): readonly Entity[] {
  return entities
    .map((entity) => ({ entity, key: keyOf(entity) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entity }) => entity);
}

/** Everything in it as one graph, each node and edge once: the picture's part first, then what only evidence brings. */
export function wholeOf({ nodes, edges, evidence }: Subgraph): {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
} {
  return {
    nodes: once([...nodes, ...evidence.claims, ...evidence.others]),
    edges: once([...edges, ...evidence.links]),
  };
}

/** The nodes by element id; refuses an edge whose ends are not both there, since no format could keep it. */
export function nodesById(nodes: Iterable<NodeValue>, edges: Iterable<EdgeValue>): ReadonlyMap<string, NodeValue> {
  const byId = new Map<string, NodeValue>();
  for (const node of nodes) byId.set(node.elementId, node);
  for (const { elementId, startElementId, endElementId } of edges) {
    if (byId.has(startElementId) && byId.has(endElementId)) continue;
    throw new InvalidInput(`export: edge ${elementId} ends outside what is exported; take both of its nodes along.`, {
      code: 'Shabaka.DanglingEdge',
    });
  }
  return byId;
}

function once<Entity extends NodeValue | EdgeValue>(entities: Iterable<Entity>): readonly Entity[] {
  const seen = new Map<string, Entity>();
  for (const entity of entities) if (!seen.has(entity.elementId)) seen.set(entity.elementId, entity);
  return [...seen.values()];
}
