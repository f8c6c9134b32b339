/**
 * A subgraph as one CSV file that a spreadsheet filters by its first column (node, edge, claim). Columns of ours begin with an
 * underscore; every property of the graph has a column of its own name.
 */
import type { Subgraph } from './subgraph.ts';
import { csvTable, type Row, rowsOf } from './subgraph-rows.ts';

const CELLS = [
  'record',
  'id',
  'labels',
  'type',
  'symmetric',
  'from',
  'fromName',
  'fromNameAr',
  'to',
  'toName',
  'toNameAr',
  'claims',
  'speakers',
  'speakersAr',
  'documents',
  'documentsAr',
  'edge',
  'sourceReliability',
  'credibility',
  'via',
  'viaAr',
  'corroborates',
  'corroboratedBy',
  'contradicts',
  'linkReadings',
  'linkReadingsAr',
] as const;

/** Nodes, edges and claims in one table; `_record` says which a row is. An edge has the grades of all its claims, a claim its own. */
export function* subgraphCsv(subgraph: Subgraph): Generator<string> {
  const rows = rowsOf(subgraph);
  yield* csvTable({
    columns: CELLS.map((cell) => [cell, `_${cell}`]),
    *rows() {
      yield* recorded('node', rows.nodes());
      yield* recorded('edge', rows.edges());
      yield* recorded('claim', rows.claims());
    },
  });
}

function* recorded(record: string, rows: Iterable<Row>): Generator<Row> {
  for (const { own, properties } of rows) yield { own: { ...own, record }, properties };
}
