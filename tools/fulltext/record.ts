/** `node --import tsx tools/fulltext/record.ts`: writes down what a real Neo4j finds, for the test that holds the engine to it. */
import { writeFileSync } from 'node:fs';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import { openNeo4jStore } from '../../server/store/neo4j.ts';
import { startNeo4j } from '../neo4j-instance.ts';
import { answerOf, fill } from './ask.ts';
import { CASES } from './cases.ts';
import { RECORDED_FILE } from './recorded.ts';

const SESSIONS = 8;

const instance = await startNeo4j();
try {
  const neo4j = await openNeo4jStore({ ...instance, writable: true });
  const embedded = await openEmbeddedStore({ writable: true });
  for (const store of [neo4j, embedded]) await fill(store);
  const lines = new Array<string>(CASES.length);
  const left = [...CASES.entries()];
  const ask = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, one] = next;
      const [theirs, ours] = [await answerOf(neo4j, one), await answerOf(embedded, one)];
      lines[at] = JSON.stringify({ ...one, ...theirs });
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) console.log(JSON.stringify({ ...one, theirs, ours }));
    }
  };
  await Promise.all(Array.from({ length: SESSIONS }, ask));
  writeFileSync(RECORDED_FILE, `${lines.join('\n')}\n`);
  await neo4j.close();
  await embedded.close();
} finally {
  await instance.stop();
}
