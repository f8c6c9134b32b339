/** The schema is asked for by every page and changes seldom: kept for a while, read once however many ask. */
import type { GraphSchema } from '../graph/store.ts';
import type { SchemaAnswer } from '../graph/wire.ts';

const MAX_AGE_MS = 15_000;

export interface SchemaCache {
  read(): Promise<SchemaAnswer>;
  /** The next reader asks the store again. */
  forget(): void;
}

export function createSchemaCache(readStore: () => Promise<GraphSchema>, now = () => performance.now()): SchemaCache {
  let kept: { readonly readAt: number; readonly schema: Promise<GraphSchema> } | undefined;
  const forget = () => {
    kept = undefined;
  };

  return {
    async read() {
      if (kept === undefined || now() - kept.readAt > MAX_AGE_MS) kept = { readAt: now(), schema: readStore() };
      const { readAt, schema } = kept;
      try {
        return { ...(await schema), ageMs: Math.round(now() - readAt) };
      } catch (error) {
        if (kept?.schema === schema) forget();
        throw error;
      }
    },
    forget,
  };
}
