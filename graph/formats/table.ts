/** A tabular result as CSV or JSON, written row by row as the rows come. */
import type { Value } from '../values.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import { exactJson } from './exact-json.ts';

/** Rows as a store answers them, or as they lie in memory. */
export type Rows = Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>;

/** A heading of column names, then a record a row. Nodes, edges, lists and maps are JSON in their cell. */
export async function* tableCsv(columns: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(columns);
  for await (const row of rows) yield csvRecord(row);
}

/**
 * `{ "format": "shabaka.table", "version": 1, "columns": [names], "rows": [[values]] }`. Values are plain JSON where that is exact, else
 * typed as on the wire. A file that does not end in `]}` was cut off.
 */
export async function* tableJson(columns: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `{"format":"shabaka.table","version":1,\n"columns":${JSON.stringify(columns)},\n"rows":[`;
  let separator = '\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(row.map((value, i) => exactJson(value, columns[i] ?? `column ${i + 1}`)));
    separator = ',\n';
  }
  yield '\n]}\n';
}
