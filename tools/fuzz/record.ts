/**
 * `node --import tsx tools/fuzz/record.ts [--again] [--newest] [FOUND.jsonl …]`: asks Neo4j the statements written by hand, and those
 * that a run with `--out` found, and writes down the answers that the engine gives too. Those that have an answer are asked
 * only `--again`. What both answer otherwise is told: it is either to be mended or explained in cypher/DIFFERENCES.md.
 * Those in Cypher 25 are asked by `--newest`, and nothing else then. The environment is that of `npm run fuzz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../neo4j-instance.ts';
import { NEO4J_VERSION } from '../neo4j-machine.ts';
import { compare, SOFT } from './compare.ts';
import { openEngineSubject } from './engine-subject.ts';
import { openNeo4jSubject } from './neo4j-subject.ts';
import type { FuzzCase } from './outcome.ts';
import { handWrittenCases, RECORDED_FILE, readRecorded, toRecorded } from './recorded.ts';

const { FUZZ_NEO4J_URI: uri, FUZZ_NEO4J_PASSWORD: password, NEO4J_VERSION: version = NEO4J_VERSION } = process.env;
const instance = uri === undefined ? await startNeo4j({ isQuick: true, version }) : undefined;
const reference = openNeo4jSubject(instance ?? { uri: uri ?? '', user: 'neo4j', password: password ?? '' });
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean', default: false }, newest: { type: 'boolean', default: false } },
});
const found = files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line !== '');
const isAsked = ({ isNewest = false }: FuzzCase) => isNewest === values.newest;
const known = readRecorded().filter(({ fuzzCase }) => !values.again || !isAsked(fuzzCase));
const answered = new Set(known.map(({ fuzzCase }) => nameOf(fuzzCase)));
const cases = [...handWrittenCases(), ...found.map((line) => JSON.parse(line) as FuzzCase)].filter(
  (fuzzCase) => isAsked(fuzzCase) && !answered.has(nameOf(fuzzCase)),
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

function nameOf({ graph, statement, isNewest = false }: FuzzCase): string {
  return JSON.stringify([graph, statement, isNewest]);
}
