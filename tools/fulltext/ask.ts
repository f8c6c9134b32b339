/** Puts the texts into a store, and asks it for what is found among them. */
import { AppError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store.ts';
import { awaitIndexes } from '../../graph/testing/asking.ts';
import type { Parameters, Value } from '../../graph/values.ts';
import { type FulltextCase, INDEXES, TEXTS } from './cases.ts';

/** How many texts were found, and the best, by number and in order, with their scores; or why none were. */
export type FulltextAnswer =
  | { readonly count: number; readonly best: readonly (readonly [text: number, score: number])[] }
  | { readonly code: string; readonly gqlStatus?: string };

/** So many are compared, and kept. */
const BEST = 12;

/** NOTE: one statement for all: the order of texts that score alike is that in which they came into the index. */
export async function fill(store: GraphStore): Promise<void> {
  for (const [name, on] of INDEXES) await rowsOf(store, `CREATE FULLTEXT INDEX ${name} FOR ${on}`, new Map(), 'write');
  await awaitIndexes(store);
  const texts = TEXTS.map(({ labels, ...properties }, uid) => {
    const own = new Map<string, Value>([['uid', uid]]);
    for (const [key, value] of Object.entries(properties)) own.set(key, value);
    return new Map<string, Value>([
      ['labels', [...labels]],
      ['properties', own],
    ]);
  });
  await rowsOf(
    store,
    `UNWIND $texts AS text
     CREATE (n:$(text.labels)) SET n = text.properties
     CREATE (n)-[r:R]->(n) SET r = text.properties`,
    new Map([['texts', texts]]),
    'write',
  );
  await awaitIndexes(store);
}

export async function answerOf(
  store: GraphStore,
  { index, query, options = {} }: FulltextCase,
): Promise<FulltextAnswer> {
  const [procedure, entity] = index === 'edges' ? ['queryRelationships', 'relationship'] : ['queryNodes', 'node'];
  const statement = `CALL db.index.fulltext.${procedure}($index, $query, $options) YIELD ${entity} AS found, score RETURN found.uid, score`;
  const parameters: Parameters = new Map<string, Value>([
    ['index', index],
    ['query', query],
    ['options', new Map<string, Value>(Object.entries(options))],
  ]);
  try {
    const rows = await rowsOf(store, statement, parameters, 'read');
    const hits = rows.map(([text = null, score = null]) => [numberOf(text), numberOf(score)] as const);
    return { count: hits.length, best: hits.slice(0, BEST) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, gqlStatus } = error as AppError & { readonly gqlStatus?: string };
    return { code, ...(gqlStatus !== undefined && { gqlStatus }) };
  }
}

function numberOf(value: Value): number {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'float'
    ? value.value
    : Number(value);
}

async function rowsOf(store: GraphStore, statement: string, parameters: Parameters, mode: 'read' | 'write') {
  const answer = await store.run(statement, parameters, { mode });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return rows;
}
