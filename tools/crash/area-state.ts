/** The whole state of one area as text: the same for the same graph, whatever its ids and the order of its keys. */
import type { Value } from '../../graph/values.ts';
import { encodeValue } from '../../graph/wire-encode.ts';
import { areaLabel } from './random-writes.ts';

/** Statements whose rows are the state. */
export function stateStatements(area: number): readonly string[] {
  const label = areaLabel(area);
  return [
    `MATCH (n:${label}) RETURN n:Marked, n:Extra, properties(n)`,
    `MATCH (a:${label})-[r]->(b) RETURN type(r), properties(r), properties(a), properties(b)`,
    `SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE name STARTS WITH '${label}_' RETURN name, type, labelsOrTypes, properties`,
    `SHOW CONSTRAINTS YIELD name, type WHERE name STARTS WITH '${label}_' RETURN name, type`,
  ];
}

/** Rows as they come over HTTP, in any order. */
export function stateOf(rows: readonly (readonly unknown[])[]): string {
  return rows
    .map((row) => JSON.stringify(inOrder(row)))
    .sort()
    .join('\n');
}

export function encodedRow(row: readonly Value[]): readonly unknown[] {
  return row.map((value) => encodeValue(value, 'state'));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, inOrder(item)]);
}
