/** A program for a test: writes into a folder until the disk is full, and prints what it was told and what is left. */
import { AppError } from '../../graph/errors.ts';
import { openEmbeddedStore } from '../store/embedded.ts';

const store = await openEmbeddedStore({ dataFolder: process.argv[2] ?? '', writable: true });

async function ask(statement: string): Promise<unknown> {
  const answer = await store.run(statement, new Map(), { mode: 'write' });
  const rows: unknown[] = [];
  for await (const row of answer.records) rows.push(row[0]);
  return rows[0];
}

const fill =
  "UNWIND range(1, 500) AS i CREATE (:N {text: toString(rand()) + '0123456789012345678901234567890123456789'})";
let written = 0;
let told: unknown;
while (told === undefined && written < 200) {
  try {
    await ask(fill);
    written++;
  } catch (error) {
    told = error instanceof AppError ? { code: error.code, message: error.message } : String(error);
  }
}
const counted = await ask('MATCH (n:N) RETURN count(n)');
await ask('MATCH (n:N) WITH n LIMIT 1 DETACH DELETE n').catch(() => undefined);
await store.close();
console.log(JSON.stringify({ written, told, counted }));
