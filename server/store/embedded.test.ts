import { describeStore } from '../testing/store-contract.ts';
import { openEmbeddedStore } from './embedded.ts';

describeStore('the embedded store', async () => {
  const store = await openEmbeddedStore({ writable: true });
  const run = async (statement: string) => {
    const answer = await store.run(statement, new Map(), { mode: 'write' });
    for await (const _ of answer.records);
  };
  const empty = async () => {
    const { constraints, indexes } = await store.schema();
    await run('MATCH (n) DETACH DELETE n');
    for (const { name } of constraints) await run(`DROP CONSTRAINT ${name}`);
    for (const { name, type, owningConstraint } of indexes) {
      if (type !== 'LOOKUP' && owningConstraint === undefined) await run(`DROP INDEX ${name}`);
    }
  };
  return { store, empty, dispose: () => store.close() };
});
