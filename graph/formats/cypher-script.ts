/**
 * A subgraph as a Cypher script that rebuilds it, evidence included: nothing to install, no constraint needed, those that are there kept.
 * What is there already is left as it is, so the script can be run again. A node is known by a label and its `id`, a relation by its ends,
 * type and `id`. Without one, nodes are made where no node has their labels, relations where the two nodes have none of that type and way.
 *
 * Nodes carry a key and a label of passage while the script runs, under an index that finds them again for their relations; the last
 * statements take all of it away, and the first what a script that broke off has left. Statements end with `;` at the end of a line, as
 * cypher-shell and Neo4j Browser read them.
 */
import { identifier } from '../statements/fragment.ts';
import type { EdgeValue, NodeValue, PropertyMap } from '../values.ts';
import { cypherLiteral, mapLiteral } from './cypher-literal.ts';
import { uniqueIds } from './script-keys.ts';
import { nodesById, type Subgraph, wholeOf } from './subgraph.ts';

/** Characters of rows in one statement: small enough to parse fast anywhere, large enough to keep statements few. */
const BATCH_LENGTH = 20_000;

/** The script in pieces, a statement each. */
export function* subgraphCypher(subgraph: Subgraph): Generator<string> {
  const { nodes, edges } = wholeOf(subgraph);
  nodesById(nodes, edges);
  yield opening(subgraph, nodes, edges);
  if (nodes.length === 0) return;
  const passage = passageOf(nodes);
  const known = knownNodes(nodes);
  const groups = [...grouped(nodes, (node) => groupText(node, known.get(node.elementId)))];
  const indexes = [
    `FOR (n:${passage.label}) ON (n.${passage.key})`,
    ...[...new Set(known.values())].map((label) => `FOR (n:${identifier(label)}) ON (n.id)`),
  ].map((what, i) => ({ name: `_passage_index_${i}`, what }));
  yield* takenAway(passage);
  for (const { name, what } of indexes) yield `CREATE INDEX ${name} IF NOT EXISTS ${what};\n`;
  yield* newcomerStatements(groups, known, passage);
  const places = new Map(nodes.map((node, i) => [node.elementId, i]));
  yield* nodeStatements(groups, { known, places, passage });
  yield* edgeStatements(edges, places, passage);
  yield* takenAway(passage);
  for (const { name } of indexes) yield `DROP INDEX ${name} IF EXISTS;\n`;
}

interface Passage {
  readonly label: string;
  readonly key: string;
}

type Groups = readonly (readonly [text: string, nodes: readonly NodeValue[]])[];

/** Names for the time of the script that nothing in the subgraph has. */
function passageOf(nodes: readonly NodeValue[]): Passage {
  const labels = new Set(nodes.flatMap((node) => node.labels));
  const keys = new Set(nodes.flatMap((node) => [...node.properties.keys()]));
  return { label: fresh('_Passage', labels), key: fresh('_passage', keys) };
}

function fresh(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? fresh(`${name}_`, taken) : name;
}

/** Marks of newcomers have keys below 0, and are no nodes of the subgraph. */
function* takenAway({ label, key }: Passage): Generator<string> {
  yield `MATCH (n:${label}) WHERE n.${key} < 0 DELETE n;\n`;
  yield `MATCH (n:${label}) REMOVE n:${label}, n.${key};\n`;
}

/** By element id the label under which a node is looked for by its `id`: of its labels the one that most nodes have, as `Actor` beside `Person`. */
function knownNodes(nodes: readonly NodeValue[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { labels } of nodes) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const ids = uniqueIds(nodes);
  return new Map(
    nodes.flatMap((node) => {
      const [label] = [...node.labels].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
      return label !== undefined && ids.has(node) ? [[node.elementId, label] as const] : [];
    }),
  );
}

/** Nodes that are made alike: looked for under the same label, with the same labels. */
function groupText({ labels }: NodeValue, known: string | undefined): string {
  return JSON.stringify([known ?? null, ...[...labels].sort()]);
}

function opening({ edges: relations, evidence }: Subgraph, nodes: readonly NodeValue[], edges: readonly EdgeValue[]) {
  const behind =
    evidence.claims.length === 0
      ? ''
      : `; relations: ${relations.length}, claims behind them: ${evidence.claims.length}`;
  const bytes = [...nodes, ...edges].some(({ properties }) => hasBytes(properties))
    ? '// Cypher has no literal for bytes: they are written as Base64 texts.\n'
    : '';
  return `// Nodes: ${nodes.length}, edges: ${edges.length}${behind}.
// Run it in an empty database: cypher-shell < this-file, or paste it where several statements may be run.
// Run again, or where some of it is there already, it leaves that as it is.
${bytes}\n`;
}

function hasBytes(properties: PropertyMap): boolean {
  return [...properties.values()].some((value) => value instanceof Uint8Array);
}

/** A mark for each group of nodes that have nothing to be known by, where no node has its labels; before any is made. */
function* newcomerStatements(groups: Groups, known: ReadonlyMap<string, string>, { label, key }: Passage) {
  for (const [i, [, [first]]] of groups.entries()) {
    if (first === undefined || known.has(first.elementId)) continue;
    const alike = first.labels.length === 0 ? '(n) WHERE size(labels(n)) = 0' : `(n${labelText(first.labels)})`;
    yield `OPTIONAL MATCH ${alike}
WITH n LIMIT 1
WHERE n IS NULL
CREATE (:${label} {${key}: ${-1 - i}});\n`;
  }
}

interface Found {
  readonly known: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, number>;
  readonly passage: Passage;
}

function* nodeStatements(groups: Groups, { known, places, passage: { label, key } }: Found): Generator<string> {
  const rowOf = ({ elementId, properties }: NodeValue) =>
    `{key: ${places.get(elementId)}, properties: ${mapLiteral(properties)}}`;
  for (const [i, [, group]] of groups.entries()) {
    const [first] = group;
    const under = known.get(first?.elementId ?? '');
    const more = labelText((first?.labels ?? []).filter((name) => name !== under));
    for (const rows of batches(group, rowOf)) {
      yield under === undefined
        ? `MATCH (:${label} {${key}: ${-1 - i}})
UNWIND [\n${rows}\n] AS row
CREATE (n${more}:${label})
SET n = row.properties, n.${key} = row.key;\n`
        : `UNWIND [\n${rows}\n] AS row
MERGE (n:${identifier(under)} {id: row.properties.id})
ON CREATE SET n = row.properties${more === '' ? '' : `, n${more}`}
SET n:${label}, n.${key} = row.key;\n`;
    }
  }
}

/** Those without an `id` first: where one with an `id` is made, another run would take theirs for made too. */
function* edgeStatements(
  edges: readonly EdgeValue[],
  places: ReadonlyMap<string, number>,
  { label, key }: Passage,
): Generator<string> {
  const ids = uniqueIds(edges);
  const ends = ({ startElementId, endElementId }: EdgeValue) =>
    `from: ${places.get(startElementId)}, to: ${places.get(endElementId)}`;
  const found = `MATCH (a:${label} {${key}: row.from})\nMATCH (b:${label} {${key}: row.to})\n`;
  const without = edges.filter((edge) => !ids.has(edge));
  for (const [type, group] of grouped(without, (edge) => identifier(edge.type))) {
    const parallel = grouped(group, ends).entries();
    const rowOf = ([text, all]: readonly [string, readonly EdgeValue[]]) =>
      `{${text}, all: ${cypherLiteral(all.map(({ properties }) => properties))}}`;
    for (const rows of batches(parallel, rowOf)) {
      yield `UNWIND [\n${rows}\n] AS row
${found}WITH a, b, row
WHERE NOT EXISTS { (a)-[:${type}]->(b) }
UNWIND row.all AS properties
CREATE (a)-[e:${type}]->(b)
SET e = properties;\n`;
    }
  }
  const rowOf = (edge: EdgeValue) => `{${ends(edge)}, properties: ${mapLiteral(edge.properties)}}`;
  for (const [type, group] of grouped([...ids], (edge) => identifier(edge.type))) {
    for (const rows of batches(group, rowOf)) {
      yield `UNWIND [\n${rows}\n] AS row
${found}MERGE (a)-[e:${type} {id: row.properties.id}]->(b)
ON CREATE SET e = row.properties;\n`;
    }
  }
}

function labelText(labels: readonly string[]): string {
  return labels.map((label) => `:${identifier(label)}`).join('');
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group === undefined) groups.set(nameOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The rows as text, in pieces of about `BATCH_LENGTH`; no more than one piece is in memory. */
function* batches<Item>(items: Iterable<Item>, rowOf: (item: Item) => string): Generator<string> {
  let batch = '';
  for (const item of items) {
    const row = `  ${rowOf(item)}`;
    if (batch !== '' && batch.length + row.length > BATCH_LENGTH) {
      yield batch;
      batch = '';
    }
    batch += batch === '' ? row : `,\n${row}`;
  }
  if (batch !== '') yield batch;
}
