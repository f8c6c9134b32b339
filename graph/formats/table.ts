/** A tabular result as CSV or JSON; the claims behind its relations go with it, where the graph keeps claims. */
import type { EdgeValue, Value } from '../values.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import { edgeClaimsOf } from './edge-claims.ts';
import { exactJson } from './exact-json.ts';
import { NO_EVIDENCE, type Subgraph } from './subgraph.ts';
import { evidenceJson } from './subgraph-json.ts';
import { EVIDENCE_COLUMNS, edgesIn, evidenceCells } from './table-evidence.ts';
import { nameCell, nameColumnsOf } from './table-names.ts';

/** Rows as a store answers them, or as they lie in memory. */
export type Rows = Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>;

/** Asks for what relations rest on, once the rows have come. */
export type AskEvidence = (edges: readonly EdgeValue[]) => Promise<Subgraph>;

const ASK_NOTHING: AskEvidence = async (edges) => ({ nodes: [], edges, evidence: NO_EVIDENCE });

/**
 * A heading of column names, then a record a row. Nodes, edges, lists and maps are JSON in their cell. After the columns of the
 * result come the names of the nodes in each, `n_name` and, where there are any, `n_nameAr`, and the types of relations, `r_type`; then seven for each that holds relations with claims: `r_claims`, `r_grades` (`art1-c13 F6`), `r_speakers`, `r_documents`, the last two also
 * in Arabic under names with `Ar`, and `r_quotes`. These list one entry a claim, in the same order, parted by `; `.
 */
export async function* tableCsv(
  columns: readonly string[],
  rows: Rows,
  ask: AskEvidence = ASK_NOTHING,
): AsyncGenerator<string> {
  // Which columns hold relations is known after the last row, and the heading comes first.
  const all: (readonly Value[])[] = [];
  for await (const row of rows) all.push(row);
  const edges = columns.map((_, i) => edgesIn(all.map((row) => row[i])));
  const claimsOf = edgeClaimsOf(await asked(edges.flat(), ask));
  const told = columns.flatMap((_, i) => (edges[i]?.some((edge) => claimsOf(edge).length > 0) ? [i] : []));
  const named = columns.flatMap((_, i) => nameColumnsOf(all.map((row) => row[i])).map((name) => ({ i, name })));
  const taken = new Set(columns);
  const headings = [
    ...named.flatMap(({ i, name }) => headingsAfter(columns[i] ?? '', [name], taken)),
    ...told.flatMap((i) => headingsAfter(columns[i] ?? '', EVIDENCE_COLUMNS, taken)),
  ];
  yield BYTE_ORDER_MARK + csvRecord([...columns, ...headings]);
  for (const row of all) {
    const names = named.map(({ i, name }) => nameCell(row[i], name));
    yield csvRecord([...row, ...names, ...told.flatMap((i) => evidenceCells(row[i], claimsOf))]);
  }
}

/** The names of the columns that belong to one, none of which another column has; from now on they are taken. */
function headingsAfter(column: string, names: readonly string[], taken: Set<string>): readonly string[] {
  return names.map((name) => {
    let heading = `${column}_${name}`;
    while (taken.has(heading)) heading += '*';
    taken.add(heading);
    return heading;
  });
}

/**
 * `{ "format": "shabaka.table", "version": 1, "columns": [names], "rows": [[values]] }`, and `"evidence"` (see `evidenceJson`) where
 * claims stand behind its relations. Values are plain JSON where that is exact, else typed as on the wire. A file that is no whole
 * JSON document was cut off.
 */
export async function* tableJson(
  columns: readonly string[],
  rows: Rows,
  ask: AskEvidence = ASK_NOTHING,
): AsyncGenerator<string> {
  yield `{"format":"shabaka.table","version":1,\n"columns":${JSON.stringify(columns)},\n"rows":[`;
  const edges = new Map<string, EdgeValue>();
  let separator = '\n';
  for await (const row of rows) {
    for (const edge of edgesIn(row)) edges.set(edge.elementId, edge);
    yield separator + JSON.stringify(row.map((value, i) => exactJson(value, columns[i] ?? `column ${i + 1}`)));
    separator = ',\n';
  }
  yield '\n]';
  const subgraph = await asked([...edges.values()], ask);
  if (subgraph.evidence.claims.length > 0) {
    yield ',\n"evidence":';
    yield* evidenceJson(subgraph);
  }
  yield '}\n';
}

async function asked(edges: readonly EdgeValue[], ask: AskEvidence): Promise<Subgraph> {
  const once = new Map(edges.map((edge) => [edge.elementId, edge]));
  return (once.size === 0 ? ASK_NOTHING : ask)([...once.values()]);
}
