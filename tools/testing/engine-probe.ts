/** What the engine is asked inside a page, typed and bundled with it, since a page has no modules of ours to import. */
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { query } from '../../cypher/query.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import type { Value } from '../../graph/values.ts';

export interface EngineProbe {
  /** Names found by a full-text search for an Arabic word. */
  searchFulltext(): Promise<readonly (readonly Value[])[]>;
  /** Starts a statement of hours, lets others have twenty turns, aborts it, and counts the turns until it has ended. */
  stopHeavy(): Promise<{ readonly message: string; readonly turnsToStop: number }>;
}

const HEAVY = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS count';

/** A turn of the page's event loop. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

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
    let message = '';
    void query(createMemoryGraph(), HEAVY, {}, { signal: abort.signal }).then(
      () => {
        message = 'answered';
      },
      (error: Error) => {
        message = error.message;
      },
    );
    for (let turns = 0; turns < 20; turns++) await turn();
    const early = message;
    abort.abort();
    let turnsToStop = 0;
    for (; message === ''; turnsToStop++) await turn();
    return { message: early + message, turnsToStop };
  },
};

Object.assign(globalThis, { engineProbe: probe });
