/**
 * A subgraph as CSV. `subgraphCsv` is one file that a spreadsheet filters by its first column (node, edge, claim); the other three
 * are the same in a file each. Columns of ours begin with an underscore; every property of the graph has a column of its own name.
 */
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../values.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import { type ClaimFacts, edgeClaimsOf, namesOf, reliabilityOf } from './edge-claims.ts';
import { orderedKeys } from './key-order.ts';
import { nodesById, type Subgraph } from './subgraph.ts';

type Cells = ReadonlyMap<string, Value>;

interface Row {
  /** Columns of ours. */
  readonly own: Cells;
  readonly properties: PropertyMap;
}

const NODE_COLUMNS = ['_id', '_labels'] as const;
const EDGE_COLUMNS = [
  '_id',
  '_type',
  '_from',
  '_fromName',
  '_fromNameAr',
  '_to',
  '_toName',
  '_toNameAr',
  '_claims',
  '_speakers',
  '_speakersAr',
  '_documents',
  '_documentsAr',
] as const;
const CLAIM_COLUMNS = [
  '_id',
  '_edge',
  '_type',
  '_fromName',
  '_fromNameAr',
  '_toName',
  '_toNameAr',
  '_speakers',
  '_speakersAr',
  '_sourceReliability',
  '_via',
  '_viaAr',
  '_documents',
  '_documentsAr',
  '_corroborates',
  '_contradicts',
] as const;

/** Nodes, edges and claims in one table; `_record` says which a row is. */
export function* subgraphCsv(subgraph: Subgraph): Generator<string> {
  const columns = ['_record', ...new Set([...NODE_COLUMNS, ...EDGE_COLUMNS, ...CLAIM_COLUMNS])];
  const records = [
    ['node', () => nodeRows(subgraph)],
    ['edge', () => edgeRows(subgraph)],
    ['claim', () => claimRows(subgraph)],
  ] as const;
  yield* table(columns, function* () {
    for (const [record, rows] of records) {
      for (const { own, properties } of rows()) yield { own: new Map([['_record', record], ...own]), properties };
    }
  });
}

export function nodesCsv(subgraph: Subgraph): Generator<string> {
  return table(NODE_COLUMNS, () => nodeRows(subgraph));
}

/** Each edge with the names of its ends, and the ids, voices and documents of its claims, in both languages. */
export function edgesCsv(subgraph: Subgraph): Generator<string> {
  return table(EDGE_COLUMNS, () => edgeRows(subgraph));
}

/** Each claim with the edge that it states, once for each such edge; beside `_sourceReliability` the claim's own `credibility` is the other grade. */
export function claimsCsv(subgraph: Subgraph): Generator<string> {
  return table(CLAIM_COLUMNS, () => claimRows(subgraph));
}

/** Two passes over the rows: one for the property columns, one to write, so that no row waits in memory. */
function* table(columns: readonly string[], rows: () => Iterable<Row>): Generator<string> {
  const seen = new Set<string>();
  for (const { properties } of rows()) for (const key of properties.keys()) seen.add(key);
  const keys = orderedKeys(seen);
  const taken = new Set([...columns, ...keys]);
  yield BYTE_ORDER_MARK + csvRecord([...columns, ...keys.map((key) => headingOf(key, columns, taken))]);
  for (const { own, properties } of rows()) {
    yield csvRecord([...columns.map((column) => own.get(column)), ...keys.map((key) => properties.get(key))]);
  }
}

/** A property whose name is one of our columns gets a heading that nothing else has. */
function headingOf(key: string, columns: readonly string[], taken: ReadonlySet<string>): string {
  let heading = key;
  while (columns.includes(heading) || (heading !== key && taken.has(heading))) heading += '*';
  return heading;
}

function* nodeRows({ nodes }: Subgraph): Generator<Row> {
  for (const { elementId, labels, properties } of nodes) {
    yield { own: cells({ _id: elementId, _labels: labels.join(':') }), properties };
  }
}

function* edgeRows(subgraph: Subgraph): Generator<Row> {
  const claimsOf = edgeClaimsOf(subgraph);
  const nodes = nodesById(subgraph.nodes, subgraph.edges);
  for (const edge of subgraph.edges) {
    const claims = claimsOf(edge);
    yield {
      own: cells({
        _id: edge.elementId,
        _from: edge.startElementId,
        _to: edge.endElementId,
        ...ends(edge, nodes),
        _claims: claimIds(claims.map(({ claim }) => claim)),
        ...named(
          '_speakers',
          claims.flatMap(({ speakers }) => speakers),
        ),
        ...named(
          '_documents',
          claims.flatMap(({ documents }) => documents),
        ),
      }),
      properties: edge.properties,
    };
  }
}

function* claimRows(subgraph: Subgraph): Generator<Row> {
  const claimsOf = edgeClaimsOf(subgraph);
  const nodes = nodesById(subgraph.nodes, subgraph.edges);
  for (const edge of subgraph.edges) {
    for (const facts of claimsOf(edge)) {
      yield { own: claimCells(facts, edge, nodes), properties: facts.claim.properties };
    }
  }
}

function claimCells(facts: ClaimFacts, edge: EdgeValue, nodes: ReadonlyMap<string, NodeValue>): Cells {
  return cells({
    _id: facts.claim.elementId,
    _edge: edge.elementId,
    ...ends(edge, nodes),
    ...named('_speakers', facts.speakers),
    _sourceReliability: reliabilityOf(facts),
    ...named('_via', facts.via),
    ...named('_documents', facts.documents),
    _corroborates: claimIds(facts.corroborates),
    _contradicts: claimIds(facts.contradicts),
  });
}

function ends({ type, startElementId, endElementId }: EdgeValue, nodes: ReadonlyMap<string, NodeValue>) {
  const end = (id: string) => [nodes.get(id) ?? []].flat();
  return { _type: type, ...named('_fromName', end(startElementId)), ...named('_toName', end(endElementId)) };
}

/** Two columns for what something is called: in English, and in Arabic under the same name with `Ar`, as the graph's own `name` and `nameAr`. */
function named(column: string, nodes: readonly NodeValue[]): Readonly<Record<string, string>> {
  return { [column]: namesOf(nodes, 'en'), [`${column}Ar`]: namesOf(nodes, 'ar') };
}

/** A claim has no name; it is called by its id. */
function claimIds(claims: readonly NodeValue[]): string {
  return namesOf(claims, 'en');
}

function cells(own: Readonly<Record<string, string>>): Cells {
  return new Map(Object.entries(own));
}
