/**
 * A subgraph as GraphML that networkx, Gephi, yEd and igraph open: typed keys, parallel edges with ids, names in any script. What the
 * picture shows is the graph; the claims behind an edge travel with it as data (`_claims` as JSON, each with both
 * grades and with its voices and documents by name in both languages; `_speakers`, `_documents`, the same with `Ar`), so that a reader who counts nodes does not count evidence.
 */
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../values.ts';
import { isFloat, isInteger } from '../values.ts';
import { type ClaimFacts, edgeClaimsOf, namesOf, reliabilityOf } from './edge-claims.ts';
import { orderedEntries, orderedKeys } from './key-order.ts';
import { cellText, type Json, plainMap } from './plain.ts';
import { nodesById, type Subgraph } from './subgraph.ts';
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
export function* subgraphGraphml(subgraph: Subgraph): Generator<string> {
  const { nodes, edges } = subgraph;
  const byId = nodesById(nodes, edges);
  const nodeIds = idsOf(nodes, 'n');
  const edgeIds = idsOf(edges, 'e');
  const claimsOf = edgeClaimsOf(subgraph);
  const nodeKeys = keysOf(function* () {
    for (const node of nodes) yield nodeData(node);
  }, 'n');
  const edgeKeys = keysOf(function* () {
    for (const edge of edges) yield edgeData(edge, claimsOf(edge));
  }, 'e');

  yield HEAD;
  for (const key of nodeKeys.values()) yield keyElement(key, 'node');
  for (const key of edgeKeys.values()) yield keyElement(key, 'edge');
  yield '<graph id="G" edgedefault="directed">\n';
  for (const node of byId.values()) {
    yield `<node id="${xmlAttribute(nodeIds(node))}">${dataElements(nodeData(node), nodeKeys)}</node>\n`;
  }
  for (const edge of edges) {
    const [source, target] = [byId.get(edge.startElementId), byId.get(edge.endElementId)].map((end) =>
      end === undefined ? '' : xmlAttribute(nodeIds(end)),
    );
    const data = dataElements(edgeData(edge, claimsOf(edge)), edgeKeys);
    yield `<edge id="${xmlAttribute(edgeIds(edge))}" source="${source}" target="${target}">${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Properties, and what we say of a node: under its own name where no property has that name. */
function nodeData(node: NodeValue): PropertyMap {
  return withOwn(node.properties, [
    ['label', captionOf(node)],
    ['_id', node.elementId],
    ['_labels', node.labels.join(':')],
  ]);
}

function edgeData(edge: EdgeValue, claims: readonly ClaimFacts[]): PropertyMap {
  const own: [string, Value][] = [
    ['label', edge.type],
    ['_id', edge.elementId],
    ['_type', edge.type],
  ];
  if (claims.length === 0) return withOwn(edge.properties, own);
  const speakers = claims.flatMap((facts) => facts.speakers);
  const documents = claims.flatMap((facts) => facts.documents);
  return withOwn(edge.properties, [
    ...own,
    ['_claims', JSON.stringify(claims.map(claimJson))],
    ['_speakers', namesOf(speakers, 'en')],
    ['_speakersAr', namesOf(speakers, 'ar')],
    ['_documents', namesOf(documents, 'en')],
    ['_documentsAr', namesOf(documents, 'ar')],
  ]);
}

/** `label` gives way to a property of that name; the names with an underscore do not, since readers rely on them. */
function withOwn(properties: PropertyMap, own: readonly (readonly [string, Value])[]): PropertyMap {
  const data = new Map(properties);
  for (const [name, value] of own) {
    if (name === 'label' && data.has(name)) continue;
    if (data.has(name)) data.set(`${name}*`, data.get(name) ?? null);
    data.set(name, value);
  }
  return data;
}

/** A claim that can be read alone: its properties, the grade of its source, and who and what stands behind it. */
function claimJson(facts: ClaimFacts): Json {
  const { claim, speakers, via, documents } = facts;
  return {
    ...plainMap(claim.properties),
    sourceReliability: reliabilityOf(facts),
    by: speakers.map(sourceJson),
    via: via.map(sourceJson),
    in: documents.map(sourceJson),
  };
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

const NAME_TOKEN = /^[\p{L}\p{N}._:-]{1,200}$/u;

/** Ids that mean something to a reader where all of one kind are fit for XML and differ: the `id` property, else the element id, else a number. */
function idsOf<Entity extends NodeValue | EdgeValue>(
  entities: readonly Entity[],
  prefix: string,
): (entity: Entity) => string {
  const unique = new Map(entities.map((entity) => [entity.elementId, entity]));
  const choices = [(entity: Entity) => entity.properties.get('id'), (entity: Entity) => entity.elementId];
  for (const idOf of choices) {
    const ids = new Map([...unique].map(([elementId, entity]) => [elementId, idOf(entity)]));
    const isFit = [...ids.values()].every((id) => typeof id === 'string' && NAME_TOKEN.test(id));
    if (isFit && new Set(ids.values()).size === ids.size) return ({ elementId }) => String(ids.get(elementId));
  }
  const numbers = new Map([...unique.keys()].map((elementId, i) => [elementId, `${prefix}${i}`]));
  return ({ elementId }) => numbers.get(elementId) ?? elementId;
}
