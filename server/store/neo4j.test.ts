import { afterAll } from 'vitest';
import { storeSpec } from '../../graph/store-spec.ts';
import { leaseNeo4j } from '../../tools/neo4j-lease.ts';
import { openNeo4jStore } from './neo4j.ts';

const lease = await leaseNeo4j();

afterAll(() => {
  if (lease.kind === 'neo4j') lease.release();
});

storeSpec(
  'Neo4j',
  async () => {
    if (lease.kind === 'none') throw new Error(lease.obstacle);
    return { store: await openNeo4jStore({ ...lease, writable: true }), empty: lease.empty };
  },
  lease.kind === 'none' ? lease.obstacle : undefined,
);
