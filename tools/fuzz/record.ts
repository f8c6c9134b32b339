/**
 * `node --import tsx tools/fuzz/record.ts [FOUND.jsonl …]`: asks Neo4j the statements written by hand, and those that a
 * run with `--out` found, and writes down the answers that the engine gives too. The others are told: they are either to
 * be mended or explained in cypher/DIFFERENCES.md. FUZZ_NEO4J_URI and FUZZ_NEO4J_PASSWORD as for `npm run fuzz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { startNeo4j } from '../neo4j-instance.ts';
import { compare, SOFT } from './compare.ts';
import { openEngineSubject } from './engine-subject.ts';
import { openNeo4jSubject } from './neo4j-subject.ts';
import type { FuzzCase } from './outcome.ts';
import { handWrittenCases, RECORDED_FILE, toRecorded } from './recorded.ts';

const { FUZZ_NEO4J_URI: uri, FUZZ_NEO4J_PASSWORD: password } = process.env;
const instance = uri === undefined ? await startNeo4j() : undefined;
const reference = openNeo4jSubject(instance ?? { uri: uri ?? '', user: 'neo4j', password: password ?? '' });
const found = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
const cases = [
  ...handWrittenCases(),
  ...found.filter((line) => line !== '').map((line) => JSON.parse(line) as FuzzCase),
];
const theirs = await reference.run(cases);
const ours = await openEngineSubject().run(cases);
const lines: string[] = [];
for (const [i, fuzzCase] of cases.entries()) {
  const [mine, its] = [ours[i], theirs[i]];
  if (mine === undefined || its === undefined) continue;
  const difference = compare(mine, its, fuzzCase.isOrdered);
  if (difference === undefined || difference === 'status') lines.push(JSON.stringify(toRecorded(fuzzCase, its)));
  else console.log(`${SOFT.has(difference) ? '(soft) ' : ''}${difference}: ${fuzzCase.statement}`);
}
writeFileSync(RECORDED_FILE, `${lines.join('\n')}\n`);
console.log(`${lines.length} of ${cases.length} answers written down`);
await reference.close();
await instance?.stop();
