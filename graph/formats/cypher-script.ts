/**
 * A subgraph as a Cypher script that rebuilds it, evidence included, in an empty Neo4j: nothing to install, no constraint needed or left.
 * Nodes carry a key and a label of passage while the script runs, under an index that finds them again for their edges; the last
 * statements take all three away. Statements end with `;` at the end of a line, as cypher-shell and Neo4j Browser read them.
 */
import { identifier } from '../statements/fragment.ts';
import type { EdgeValue, NodeValue } from '../values.ts';
import { mapLiteral } from './cypher-literal.ts';
import { nodesById, type Subgraph, wholeOf } from './subgraph.ts';

/** Characters of rows in one statement: small enough to parse fast anywhere, large enough to keep statements few. */
const BATCH_LENGTH = 20_000;

/** The script in pieces, a statement each. */
export function* subgraphCypher(subgraph: Subgraph): Generator<string> {
  const { nodes, edges } = wholeOf(subgraph);
  nodesById(nodes, edges);
  yield opening(subgraph, nodes.length, edges.length);
  if (nodes.length === 0) return;
  const passage = passageOf(nodes);
  yield `CREATE INDEX ${passage.index} IF NOT EXISTS FOR (n:${passage.label}) ON (n.${passage.key});\n`;
  const places = new Map(nodes.map((node, i) => [node.elementId, i]));
  yield* nodeStatements(nodes, places, passage);
  yield* edgeStatements(edges, places, passage);
  yield `MATCH (n:${passage.label}) REMOVE n:${passage.label}, n.${passage.key};\n`;
  yield `DROP INDEX ${passage.index} IF EXISTS;\n`;
}

interface Passage {
  readonly label: string;
  readonly key: string;
  readonly index: string;
}

/** Names for the time of the script that nothing in the subgraph has. */
function passageOf(nodes: readonly NodeValue[]): Passage {
  const labels = new Set(nodes.flatMap((node) => node.labels));
  const keys = new Set(nodes.flatMap((node) => [...node.properties.keys()]));
  return { label: fresh('_Passage', labels), key: fresh('_passage', keys), index: '_passage_index' };
}

function fresh(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? fresh(`${name}_`, taken) : name;
}

function opening({ edges, evidence }: Subgraph, nodeCount: number, edgeCount: number): string {
  const behind =
    evidence.claims.length === 0 ? '' : `; relations: ${edges.length}, claims behind them: ${evidence.claims.length}`;
  return `// Nodes: ${nodeCount}, edges: ${edgeCount}${behind}.
// Run it in an empty database: cypher-shell < this-file, or paste it where several statements may be run.\n\n`;
}

function* nodeStatements(
  nodes: readonly NodeValue[],
  places: ReadonlyMap<string, number>,
  { label, key }: Passage,
): Generator<string> {
  const rowOf = ({ elementId, properties }: NodeValue) =>
    `{key: ${places.get(elementId)}, properties: ${mapLiteral(properties)}}`;
  for (const [labels, group] of grouped(nodes, (node) => labelText(node.labels))) {
    for (const rows of batches(group, rowOf)) {
      yield `UNWIND [\n${rows}\n] AS row
CREATE (n${labels}:${label})
SET n = row.properties, n.${key} = row.key;\n`;
    }
  }
}

function* edgeStatements(
  edges: readonly EdgeValue[],
  places: ReadonlyMap<string, number>,
  { label, key }: Passage,
): Generator<string> {
  const rowOf = ({ startElementId, endElementId, properties }: EdgeValue) =>
    `{from: ${places.get(startElementId)}, to: ${places.get(endElementId)}, properties: ${mapLiteral(properties)}}`;
  for (const [type, group] of grouped(edges, (edge) => identifier(edge.type))) {
    for (const rows of batches(group, rowOf)) {
      yield `UNWIND [\n${rows}\n] AS row
MATCH (a:${label} {${key}: row.from})
MATCH (b:${label} {${key}: row.to})
CREATE (a)-[e:${type}]->(b)
SET e = row.properties;\n`;
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
