/**
 * A subgraph as GraphML that networkx, Gephi, yEd and igraph open: typed keys, parallel edges with ids, names in any script.
 *
 * Every edge is directed, since readers refuse a file of both; `_symmetric` tells those that are true both ways.
 *
 * What the picture shows is the graph, so that who counts nodes does not count evidence. The claims behind an edge travel with it as
 * data: flat, as tools filter and colour by (`_claimCount`, `_sourceReliability`, `_credibility`, `_speakers`, `_documents`, `_quotes`; names also with
 * `Ar`), and whole in `_claims`, as JSON. Or claims are nodes of the graph, with their voices and documents, and links from them to all
 * that they are about; `_record` of a node (`node`, `claim`, `evidence`) and of an edge (`relation`, `evidence`) tells what is what.
 */
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../values.ts';
import { isFloat, isInteger } from '../values.ts';
import {
  type ClaimFacts,
  credibilityOf,
  edgeClaimsOf,
  joined,
  type LinkedClaim,
  namesOf,
  quoteOf,
  reliabilitiesOf,
  reliabilityOf,
} from './edge-claims.ts';
import { orderedEntries, orderedKeys } from './key-order.ts';
import { cellText, type Json, plainMap } from './plain.ts';
import { stableIds } from './stable-ids.ts';
import { isSymmetric, nodesById, type Subgraph, wholeOf } from './subgraph.ts';
import { xmlAttribute, xmlText } from './xml.ts';

type KeyType = 'boolean' | 'long' | 'double' | 'string';

interface Key {
  readonly id: string;
  readonly name: string;
  readonly type: KeyType;
}

type Keys = ReadonlyMap<string, Key>;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** The file in pieces, one entity at a time. Characters that XML 1.0 forbids are dropped. */
export function subgraphGraphml(subgraph: Subgraph): Generator<string> {
  return graphml(subgraph, subgraph, () => []);
}

/** The same with claims, voices and documents as nodes. */
export function subgraphGraphmlWithClaims(subgraph: Subgraph): Generator<string> {
  const records = new Map([
    ...subgraph.evidence.others.map(({ elementId }) => [elementId, 'evidence'] as const),
    ...subgraph.evidence.claims.map(({ elementId }) => [elementId, 'claim'] as const),
    ...subgraph.evidence.links.map(({ elementId }) => [`link ${elementId}`, 'evidence'] as const),
    ...subgraph.nodes.map(({ elementId }) => [elementId, 'node'] as const),
    ...subgraph.edges.map(({ elementId }) => [`link ${elementId}`, 'relation'] as const),
  ]);
  return graphml(subgraph, wholeOf(subgraph), ({ kind, elementId }) => [
    ['_record', records.get(kind === 'edge' ? `link ${elementId}` : elementId) ?? ''],
  ]);
}

type Own = readonly (readonly [string, Value])[];

function* graphml(
  subgraph: Subgraph,
  { nodes, edges }: Pick<Subgraph, 'nodes' | 'edges'>,
  recordOf: (entity: NodeValue | EdgeValue) => Own,
): Generator<string> {
  const byId = nodesById(nodes, edges);
  const nodeIds = stableIds(nodes, 'n');
  const edgeIds = stableIds(edges, 'e');
  const claimsOf = edgeClaimsOf(subgraph);
  const dataOf = (edge: EdgeValue) =>
    edgeData(edge, claimsOf(edge), [['_symmetric', isSymmetric(subgraph, edge)], ...recordOf(edge)]);
  const nodeKeys = keysOf(function* () {
    for (const node of nodes) yield nodeData(node, recordOf(node));
  }, 'n');
  const edgeKeys = keysOf(function* () {
    for (const edge of edges) yield dataOf(edge);
  }, 'e');

  yield HEAD;
  for (const key of nodeKeys.values()) yield keyElement(key, 'node');
  for (const key of edgeKeys.values()) yield keyElement(key, 'edge');
  yield '<graph id="G" edgedefault="directed">\n';
  for (const node of byId.values()) {
    yield `<node id="${xmlAttribute(nodeIds(node))}">${dataElements(nodeData(node, recordOf(node)), nodeKeys)}</node>\n`;
  }
  for (const edge of edges) {
    const [source, target] = [byId.get(edge.startElementId), byId.get(edge.endElementId)].map((end) =>
      end === undefined ? '' : xmlAttribute(nodeIds(end)),
    );
    const data = dataElements(dataOf(edge), edgeKeys);
    yield `<edge id="${xmlAttribute(edgeIds(edge))}" source="${source}" target="${target}">${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Properties, and what we say of a node: under its own name where no property has that name. */
function nodeData(node: NodeValue, record: Own): PropertyMap {
  return withOwn(node.properties, [
    ['label', captionOf(node)],
    ['_id', node.elementId],
    ['_labels', node.labels.join(':')],
    ...record,
  ]);
}

function edgeData(edge: EdgeValue, claims: readonly ClaimFacts[], more: Own): PropertyMap {
  const own: Own = [['label', edge.type], ['_id', edge.elementId], ['_type', edge.type], ...more];
  if (claims.length === 0) return withOwn(edge.properties, own);
  const speakers = claims.flatMap((facts) => facts.speakers);
  const documents = claims.flatMap((facts) => facts.documents);
  return withOwn(edge.properties, [
    ...own,
    ['_claimCount', claims.length],
    ['_sourceReliability', joined(claims.flatMap(reliabilitiesOf))],
    ['_credibility', joined(claims.flatMap(credibilityOf))],
    ['_speakers', namesOf(speakers, 'en')],
    ['_speakersAr', namesOf(speakers, 'ar')],
    ['_documents', namesOf(documents, 'en')],
    ['_documentsAr', namesOf(documents, 'ar')],
    ['_quotes', joined(claims.flatMap(quoteOf))],
    ['_claims', JSON.stringify(claims.map(claimJson))],
  ]);
}

/** `label` gives way to a property of that name; the names with an underscore do not, since readers rely on them. */
function withOwn(properties: PropertyMap, own: Own): PropertyMap {
  const data = new Map(properties);
  for (const [name, value] of own) {
    if (name === 'label' && data.has(name)) continue;
    if (data.has(name)) data.set(`${name}*`, data.get(name) ?? null);
    data.set(name, value);
  }
  return data;
}

/** A claim that can be read alone: its properties, the grade of its source, who and what stands behind it, and what it bears out or contradicts, and why. */
function claimJson(facts: ClaimFacts): Json {
  const { claim, speakers, via, documents, corroborates, corroboratedBy, contradicts } = facts;
  return {
    ...plainMap(claim.properties),
    sourceReliability: reliabilityOf(facts),
    by: speakers.map(sourceJson),
    via: via.map(sourceJson),
    in: documents.map(sourceJson),
    corroborates: corroborates.map(linkedJson),
    corroboratedBy: corroboratedBy.map(linkedJson),
    contradicts: contradicts.map(linkedJson),
  };
}

/** The other claim by its id, and what the link says. */
function linkedJson({ claim, link }: LinkedClaim): Json {
  return { ...plainMap(link.properties), claim: captionOf(claim) };
}

function sourceJson(node: NodeValue): Json {
  const reliability = node.properties.get('reliability');
  return {
    name: captionOf(node, 'en'),
    nameAr: captionOf(node, 'ar'),
    ...(reliability === undefined ? {} : { reliability: cellText(reliability) }),
  };
}

/** A key for every name, of the one type that all its values have, else a string. */
function keysOf(data: () => Iterable<PropertyMap>, prefix: string): Keys {
  const types = new Map<string, KeyType>();
  for (const properties of data()) {
    for (const [name, value] of properties) {
      const type = typeOf(value);
      const known = types.get(name);
      types.set(name, known === undefined || known === type ? type : 'string');
    }
  }
  return new Map(
    orderedKeys(types.keys()).map((name, i) => [
      name,
      { id: `${prefix}${i}`, name, type: types.get(name) ?? 'string' },
    ]),
  );
}

function typeOf(value: Value): KeyType {
  if (typeof value === 'boolean') return 'boolean';
  if (isInteger(value)) return 'long';
  return isFloat(value) ? 'double' : 'string';
}

function keyElement({ id, name, type }: Key, owner: 'node' | 'edge'): string {
  return `<key id="${id}" for="${owner}" attr.name="${xmlAttribute(name)}" attr.type="${type}"/>\n`;
}

function dataElements(data: PropertyMap, keys: Keys): string {
  let elements = '';
  for (const [name, value] of orderedEntries(data)) {
    const key = keys.get(name);
    if (key !== undefined) elements += `<data key="${key.id}">${xmlText(cellText(value))}</data>`;
  }
  return elements;
}
