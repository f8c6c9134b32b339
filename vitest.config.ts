import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'dist'],
    testTimeout: 20_000,
    globalSetup: 'tools/neo4j-global-setup.ts',
  },
});
