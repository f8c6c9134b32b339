/** What the engine is asked inside a page, typed and bundled with it, since a page has no modules of ours to import. */
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { query } from '../../cypher/query.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Value } from '../../graph/values.ts';

export interface EngineProbe {
  /** Names found by a full-text search for an Arabic word. */
  searchFulltext(): Promise<readonly (readonly Value[])[]>;
  /** Starts a statement of hours, gives others twenty turns, aborts it. */
  stopHeavy(): Promise<{ readonly message: string; readonly stopMs: number; readonly longestWaitMs: number }>;
}

const HEAVY = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS count';

const probe: EngineProbe = {
  async searchFulltext() {
    const graph = createMemoryGraph({ fulltext: createFulltextIndex });
    await query(graph, 'CREATE FULLTEXT INDEX names FOR (n:Place) ON EACH [n.name]');
    await query(graph, "CREATE (:Place {name: 'Jabal al-Arab'}), (:Place {name: 'السويداء'})");
    const search = "CALL db.index.fulltext.queryNodes('names', $words) YIELD node RETURN node.name";
    return (await query(graph, search, { words: 'السويداء' })).records;
  },
  async stopHeavy() {
    const abort = new AbortController();
    const ended = query(createMemoryGraph(), HEAVY, {}, { signal: abort.signal }).then(
      () => 'answered',
      (error: Error) => error.message,
    );
    let longestWaitMs = 0;
    for (let turns = 0; turns < 20; turns++) {
      const start = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 0));
      longestWaitMs = Math.max(longestWaitMs, performance.now() - start);
    }
    const abortedAt = performance.now();
    abort.abort();
    const message = await ended;
    return { message, stopMs: performance.now() - abortedAt, longestWaitMs };
  },
};

Object.assign(globalThis, { engineProbe: probe });
