import type { GraphStore } from '../../graph/store.ts';

/** Removes data, constraints and indexes, as a user would. */
export async function emptyStore(store: GraphStore): Promise<void> {
  await run(store, 'MATCH (n) DETACH DELETE n');
  const { constraints, indexes } = await store.schema();
  for (const { name } of constraints) await run(store, `DROP CONSTRAINT ${name}`);
  for (const { name, type, owningConstraint } of indexes) {
    if (type !== 'LOOKUP' && owningConstraint === undefined) await run(store, `DROP INDEX ${name}`);
  }
}

async function run(store: GraphStore, statement: string): Promise<void> {
  const answer = await store.run(statement, new Map(), { mode: 'write' });
  for await (const _ of answer.records);
}
