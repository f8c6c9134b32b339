/**
 * A subgraph as JSON of our own shape, written piece by piece:
 *
 *     { "format": "shabaka.subgraph", "version": 1,
 *       "nodes":  [{ "id", "labels", "properties" }],
 *       "edges":  [{ "id", "type", "symmetric", "from", "to", "properties", "claims": [claim ids] }],
 *       "claims": [{ "id", "labels", "properties", "sourceReliability", "subjects", "objects", "speakers", "via", "documents", "corroborates", "corroboratedBy", "contradicts" }],
 *       "evidence": [{ "id", "labels", "properties" }],
 *       "links":  [{ "id", "type", "from", "to", "properties" }] }
 *
 * Every id of a node is an element id and stands for one of `nodes`, `claims` or `evidence`, which holds speakers, documents and claims that
 * are not in the first two. `links` are those of the claims that have properties of their own, as why one bears out another. `sourceReliability` is the speakers' grade, else the documents'. A relation that is `symmetric` is true both ways. Properties are plain JSON where that is exact, else typed (`{"$type":"Date","_value":"2025-07-23"}`).
 */
import type { EdgeValue, NodeValue } from '../values.ts';
import { type ClaimFacts, claimFacts, claimsAt, edgeClaimsOf, reliabilityOf } from './edge-claims.ts';
import { exactProperties } from './exact-json.ts';
import { isSymmetric, nodesById, type Subgraph, wholeOf } from './subgraph.ts';

export const SUBGRAPH_JSON_FORMAT = 'shabaka.subgraph';
export const SUBGRAPH_JSON_VERSION = 1;

/** The file in pieces, one entity at a time; together they are one JSON document. */
export function* subgraphJson(subgraph: Subgraph): Generator<string> {
  nodesById(subgraph.nodes, subgraph.edges);
  yield `{"format":${JSON.stringify(SUBGRAPH_JSON_FORMAT)},"version":${SUBGRAPH_JSON_VERSION}`;
  yield* list('nodes', subgraph.nodes, nodeJson);
  const claimsOf = edgeClaimsOf(subgraph);
  yield* list('edges', subgraph.edges, (edge) => ({
    id: edge.elementId,
    type: edge.type,
    symmetric: isSymmetric(subgraph, edge),
    from: edge.startElementId,
    to: edge.endElementId,
    properties: exactProperties(edge.properties),
    claims: claimsOf(edge).map(({ claim }) => claim.elementId),
  }));
  yield* list('claims', claimFacts(subgraph).values(), claimJson);
  const told = new Set([...subgraph.nodes, ...subgraph.evidence.claims].map((node) => node.elementId));
  const rest = wholeOf(subgraph).nodes.filter((node) => !told.has(node.elementId));
  yield* list('evidence', rest, nodeJson);
  yield* list('links', tellingLinks(subgraph), linkJson);
  yield '\n}\n';
}

/**
 * What relations rest on, without the nodes at their ends, which stand where the relations do:
 * `{ "version": 1, "edges": [{ "id", "type", "symmetric", "from", "to", "claims" }], "claims": […], "nodes": [speakers, documents … of the claims], "links": […] }`.
 */
export function* evidenceJson(subgraph: Subgraph): Generator<string> {
  const claimsOf = edgeClaimsOf(subgraph);
  const { claims, others } = subgraph.evidence;
  const told = new Set(claims.map(({ elementId }) => elementId));
  yield '{"version":1';
  yield* list('edges', subgraph.edges, (edge) => ({
    id: edge.elementId,
    type: edge.type,
    symmetric: isSymmetric(subgraph, edge),
    from: edge.startElementId,
    to: edge.endElementId,
    claims: claimsOf(edge).map(({ claim }) => claim.elementId),
  }));
  yield* list('claims', claimFacts(subgraph).values(), claimJson);
  yield* list(
    'nodes',
    others.filter(({ elementId }) => !told.has(elementId)),
    nodeJson,
  );
  yield* list('links', tellingLinks(subgraph), linkJson);
  yield '}\n';
}

function* list<Item>(name: string, items: Iterable<Item>, jsonOf: (item: Item) => object): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(jsonOf(item));
    separator = ',\n';
  }
  yield ']';
}

function nodeJson({ elementId, labels, properties }: NodeValue): object {
  return { id: elementId, labels, properties: exactProperties(properties) };
}

function claimJson(facts: ClaimFacts): object {
  const { claim, corroborates, corroboratedBy, contradicts, ...voices } = facts;
  const linked = {
    ...voices,
    corroborates: claimsAt(corroborates),
    corroboratedBy: claimsAt(corroboratedBy),
    contradicts: claimsAt(contradicts),
  };
  const links = Object.entries(linked).map(([name, nodes]) => [name, nodes.map((node) => node.elementId)]);
  return { ...nodeJson(claim), sourceReliability: reliabilityOf(facts), ...Object.fromEntries(links) };
}

/** Which two a link ties is told by the claims; what it says of that is not. */
function tellingLinks({ evidence }: Subgraph): readonly EdgeValue[] {
  return evidence.links.filter(({ properties }) => properties.size > 0);
}

function linkJson({ elementId, type, startElementId, endElementId, properties }: EdgeValue): object {
  return { id: elementId, type, from: startElementId, to: endElementId, properties: exactProperties(properties) };
}
