/**
 * `node --import tsx tools/fuzz/record.ts [--again] [FOUND.jsonl …]`: asks Neo4j the statements written by hand, and those
 * that a run with `--out` found, and writes down the answers that the engine gives too. Those that have an answer are asked
 * only `--again`. What both answer otherwise is told: it is either to be mended or explained in cypher/DIFFERENCES.md.
 * FUZZ_NEO4J_URI and FUZZ_NEO4J_PASSWORD as for `npm run fuzz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { startNeo4j } from '../neo4j-instance.ts';
import { compare, SOFT } from './compare.ts';
import { openEngineSubject } from './engine-subject.ts';
import { openNeo4jSubject } from './neo4j-subject.ts';
import type { FuzzCase } from './outcome.ts';
import { handWrittenCases, RECORDED_FILE, readRecorded, toRecorded } from './recorded.ts';

const { FUZZ_NEO4J_URI: uri, FUZZ_NEO4J_PASSWORD: password } = process.env;
const instance = uri === undefined ? await startNeo4j({ isQuick: true }) : undefined;
const reference = openNeo4jSubject(instance ?? { uri: uri ?? '', user: 'neo4j', password: password ?? '' });
const isAgain = process.argv.includes('--again');
const files = process.argv.slice(2).filter((argument) => argument !== '--again');
const found = files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line !== '');
const known = isAgain ? [] : readRecorded();
const answered = new Set(known.map(({ fuzzCase }) => nameOf(fuzzCase)));
const cases = [...handWrittenCases(), ...found.map((line) => JSON.parse(line) as FuzzCase)].filter(
  (fuzzCase) => !answered.has(nameOf(fuzzCase)),
);
const theirs = await reference.run(cases);
const ours = await openEngineSubject().run(cases);
const lines = known.map(({ fuzzCase, outcome }) => JSON.stringify(toRecorded(fuzzCase, outcome)));
for (const [i, fuzzCase] of cases.entries()) {
  const [mine, its] = [ours[i], theirs[i]];
  if (mine === undefined || its === undefined) continue;
  const difference = compare(mine, its, fuzzCase.isOrdered);
  if (difference === undefined || difference === 'status') lines.push(JSON.stringify(toRecorded(fuzzCase, its)));
  else console.log(`${SOFT.has(difference) ? '(soft) ' : ''}${difference}: ${fuzzCase.statement}`);
}
writeFileSync(RECORDED_FILE, `${lines.join('\n')}\n`);
console.log(`${cases.length} asked; ${lines.length} answers are written down`);
await reference.close();
await instance?.stop();

function nameOf({ graph, statement }: FuzzCase): string {
  return JSON.stringify([graph, statement]);
}
