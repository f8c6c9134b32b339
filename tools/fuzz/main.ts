/**
 * `npm run fuzz -- [--n 10000] [--seed 1] [--seconds 110] [--read-only] [--no-shrink] [--newest]`: the engine against a
 * real Neo4j.
 *
 * Random statements on random graphs run on both; what differs is made small and told, with both answers. With
 * FUZZ_NEO4J_URI and FUZZ_NEO4J_PASSWORD set, that Neo4j is taken **and emptied**; otherwise one is started, of the version
 * NEO4J_VERSION. Ctrl-C ends it with what it has found. `--newest` writes Cypher 25, which takes a Neo4j of 2025 or later
 * and the Java for it.
 */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../neo4j-instance.ts';
import { NEO4J_VERSION } from '../neo4j-machine.ts';
import { compare, type DifferenceClass, SOFT } from './compare.ts';
import type { Difference } from './difference.ts';
import { openEngineSubject } from './engine-subject.ts';
import { askedAgain, explain, isPositionOfOurs } from './explain.ts';
import { openNeo4jSubject } from './neo4j-subject.ts';
import type { FuzzCase, Outcome } from './outcome.ts';
import { textOf } from './piece.ts';
import { createRandom } from './random.ts';
import { randomGraph } from './random-graph.ts';
import { type Differing, shrink } from './shrink.ts';
import { randomStatement } from './statement.ts';

const CASES_PER_GRAPH = 50;
const SHOWN_ROWS = 5;
/** How far it is, in statements. */
const TOLD_EVERY = 500;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
    'read-only': { type: 'boolean', default: false },
    'no-shrink': { type: 'boolean', default: false },
    newest: { type: 'boolean', default: false },
    /** Tells the softer differences too. */
    soft: { type: 'boolean', default: false },
    /** A file that each differing case is added to, one JSON object a line. */
    out: { type: 'string' },
  },
});

const { FUZZ_NEO4J_URI: uri, FUZZ_NEO4J_PASSWORD: password, NEO4J_VERSION: version = NEO4J_VERSION } = process.env;
const instance = uri === undefined ? await startNeo4j({ isQuick: Number(values.n) < 1000, version }) : undefined;
const reference = openNeo4jSubject(instance ?? { uri: uri ?? '', user: 'neo4j', password: password ?? '' });
const engine = openEngineSubject();
const startedAt = performance.now();
const tally = new Map<string, number>();
const explained = new Map<string, number>();
const unexplained = new Map<DifferenceClass, number>();
let run = 0;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopped = true;
  });
}
try {
  const random = createRandom(Number(values.seed));
  while (!isOver() && run < Number(values.n)) {
    await runBatch(random.fork());
    if (run % TOLD_EVERY === 0) console.error(`fuzz: ${run} statements, ${elapsedSeconds().toFixed(0)} s`);
  }
} finally {
  await reference.close();
  await instance?.stop();
}
report();

function isOver(): boolean {
  return isStopped || performance.now() > startedAt + Number(values.seconds) * 1000;
}

async function runBatch(random: ReturnType<typeof createRandom>): Promise<void> {
  const graph = randomGraph(random);
  const batch = Array.from({ length: Math.min(CASES_PER_GRAPH, Number(values.n) - run) }, () => {
    const { made, isOrdered } = randomStatement(random.fork(), {
      isReadOnly: values['read-only'],
      isNewest: values.newest,
    });
    const fuzzCase: FuzzCase = { graph, statement: textOf(made), isOrdered, ...(values.newest && { isNewest: true }) };
    return { made, fuzzCase };
  });
  const cases = batch.map(({ fuzzCase }) => fuzzCase);
  const [theirs, ours] = await Promise.all([reference.run(cases), engine.run(cases)]);
  for (const [i, item] of batch.entries()) {
    // NOTE: to explain a difference may take minutes; what was not judged is not counted.
    if (isOver()) return;
    run++;
    const [mine, its] = [ours[i], theirs[i]];
    if (mine === undefined || its === undefined) continue;
    const difference = compare(mine, its, item.fuzzCase.isOrdered);
    if (difference === undefined) count(tally, its.kind === 'rows' ? 'same rows' : 'same error');
    else await judge({ ...item, difference, ours: mine, theirs: its });
  }
}

async function judge(first: Difference): Promise<void> {
  const found = await askedAgain(first, { engine, reference });
  if (found === undefined) return count(tally, 'same when asked again');
  if (found.difference === 'unanswered') return count(tally, 'no answer of Neo4j');
  if (isPositionOfOurs(found)) return count(explained, 'a position of ours');
  // NOTE: to explain one may take thousands of statements, and nobody asked.
  if (SOFT.has(found.difference) && !values.soft) return count(unexplained, found.difference);
  const explanation = await explain(found, { engine, reference });
  if (explanation !== undefined) return count(explained, explanation);
  count(unexplained, found.difference);
  await tell(found);
}

function count<T>(counts: Map<T, number>, name: T): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

async function tell(found: Differing): Promise<void> {
  const { fuzzCase, difference } = values['no-shrink'] ? found : await shrink(found, engine, reference);
  const [[mine], [its]] = [await engine.run([fuzzCase]), await reference.run([fuzzCase])];
  console.log(`\n[${difference}] ${fuzzCase.statement}\n   engine ${shown(mine)}\n   Neo4j  ${shown(its)}`);
  if (values.out !== undefined) appendFileSync(values.out, `${JSON.stringify({ difference, ...fuzzCase })}\n`);
}

function shown(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'nothing';
  if (outcome.kind === 'error') {
    return `${outcome.code} ${outcome.gqlStatus ?? ''} at ${outcome.offset ?? '-'}: ${outcome.message.slice(0, 300).replaceAll('\n', ' ')}`;
  }
  const rows = outcome.rows.slice(0, SHOWN_ROWS).join(' // ').slice(0, 600);
  return `${outcome.columns.join(', ').slice(0, 200)} (${outcome.rows.length}) ${rows} ${JSON.stringify(outcome.counters)}`;
}

function elapsedSeconds(): number {
  return (performance.now() - startedAt) / 1000;
}

function report(): void {
  const seconds = elapsedSeconds();
  console.log(
    `\nfuzz: ${run} statements in ${seconds.toFixed(0)} s, ${(run / seconds).toFixed(0)} a second, seed ${values.seed}${values.newest ? ', Cypher 25' : ''}`,
  );
  for (const [name, times] of tally) line(times, name);
  for (const [name, times] of explained) line(times, `explained: ${name}`);
  for (const [name, times] of unexplained) line(times, `not explained: ${name}${SOFT.has(name) ? ' (soft)' : ''}`);
  const hard = [...unexplained].filter(([name]) => !SOFT.has(name)).reduce((sum, [, times]) => sum + times, 0);
  console.log(`${hard} unexplained`);
  process.exitCode = hard === 0 ? 0 : 1;
}

function line(times: number, name: string): void {
  console.log(`${String(times).padStart(7)}  ${name}`);
}
