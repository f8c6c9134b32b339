/** One statement run to its end on a store: how many rows it gave, and how long it took. */
import type { GraphStore } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';

export interface Question {
  readonly statement: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly mode: 'read' | 'write';
}

export interface Counted {
  readonly rows: number;
  readonly ms: number;
}

const LIMITS = { timeoutMs: 600_000, maxRows: 1_000_000, maxBytes: 2 ** 30 } as const;

export async function runCounted(
  store: Pick<GraphStore, 'run'>,
  { statement, parameters, mode }: Question,
): Promise<Counted> {
  const began = performance.now();
  const answer = await store.run(statement, parameters, { ...LIMITS, mode });
  let rows = 0;
  for await (const _record of answer.records) rows++;
  await answer.summary;
  return { rows, ms: performance.now() - began };
}
