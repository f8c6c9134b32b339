import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'dist'],
    // One core is left for what tests wait for, browsers and databases; on two cores they wait in turn.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    globalSetup: ['tools/neo4j-global-setup.ts', 'tools/walks-global-setup.ts'],
  },
});
