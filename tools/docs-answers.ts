/** What the engine answers to an example, as text for the documentation. */
import { createEngine } from '../cypher/engine.ts';
import { createFulltextIndex } from '../cypher/fulltext.ts';
import { EXAMPLE_GRAPH } from '../cypher/functions/examples.ts';
import { helpOf } from '../cypher/functions/help.ts';
import { query } from '../cypher/query.ts';
import { AppError } from '../graph/errors.ts';
import { cypherLiteral } from '../graph/formats/cypher-literal.ts';
import { createMemoryGraph, type MemoryGraph } from '../graph/memory-graph.ts';
import type { Counters } from '../graph/store.ts';
import { formatTemporal } from '../graph/temporal-text.ts';
import type { NodeValue, Value } from '../graph/values.ts';

const SETUP = [
  EXAMPLE_GRAPH,
  'CREATE FULLTEXT INDEX names FOR (n:Place) ON EACH [n.name]',
  'CREATE FULLTEXT INDEX remarks FOR ()-[r:KNOWS]-() ON EACH [r.remark]',
];

async function exampleGraph(): Promise<MemoryGraph> {
  const graph = createMemoryGraph({ fulltext: createFulltextIndex });
  for (const statement of SETUP) await query(graph, statement);
  return graph;
}

/** Rows with their values, or what was changed. Throws, naming the statement, where the engine refuses it. */
export async function answerOf(statement: string): Promise<string> {
  try {
    const { records, counters, columns } = await query(
      createEngine(await exampleGraph(), { functionHelp: helpOf }),
      statement,
    );
    if (columns.length === 0) return changes(counters);
    return records.map((record) => record.map(valueText).join(', ')).join('; ') || 'no rows';
  } catch (error) {
    throw new Error(`docs: an example fails: ${statement}`, { cause: error });
  }
}

/** The error of a statement that has to be refused. */
export async function refusalOf(statement: string): Promise<AppError> {
  const graph = await exampleGraph();
  const error: unknown = await query(graph, statement).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`docs: this should be refused by name: ${statement}`, { cause: error });
}

function changes(counters: Counters): string {
  const made = Object.entries(counters).filter(([, count]) => count > 0);
  return made.length === 0 ? 'nothing changed' : made.map(([what, count]) => `${what}: ${count}`).join(', ');
}

/** As Cypher would write it, in one line. */
export function valueText(value: Value): string {
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(valueText).join(', ')}]`;
  if (value instanceof Map) return mapText(value);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return cypherLiteral(value);
  switch (value.kind) {
    case 'node':
      return nodeText(value);
    case 'edge':
      return `[:${value.type} ${mapText(value.properties)}]`;
    case 'path':
      return `path of ${value.edges.length}`;
    case 'duration':
      return `duration('${formatTemporal(value)}')`;
    default:
      return cypherLiteral(value);
  }
}

function nodeText({ labels, properties }: NodeValue): string {
  return `(${labels.map((label) => `:${label}`).join('')} ${mapText(properties)})`;
}

function mapText(map: ReadonlyMap<string, Value>): string {
  return `{${[...map].map(([key, value]) => `${key}: ${valueText(value)}`).join(', ')}}`;
}
