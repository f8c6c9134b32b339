/**
 * How long a statement on a large graph holds the event loop at a stretch: it is driven in slices of 5 ms, and the longest of
 * each phase is told, in time of the processor. What V8 collects meanwhile counts too.
 */
import { readFileSync } from 'node:fs';
import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { createEngine, type Engine } from '../cypher/engine.ts';
import { createFulltextIndex } from '../cypher/fulltext.ts';
import { goOn, type Steps } from '../cypher/steps.ts';
import { createMemoryGraph } from '../graph/memory-graph.ts';
import { decimals, printHead, printRow } from './table.ts';

export interface TurnsBenchOptions {
  readonly nodes: number;
  /** Part of the name of a case. */
  readonly only: string;
}

interface Case {
  readonly name: string;
  readonly before?: readonly string[];
  readonly statement: string;
  /** Written and committed by another, after the statement has begun to read. */
  readonly meanwhile?: string;
  /** Seconds after which it is broken off. */
  readonly seconds?: number;
  /** Broken off at its end. */
  readonly isUndone?: boolean;
}

const SLICE_MS = 5;
const MEMORY_BUDGET = 2 ** 31;
const PHASES = ['plan', 'run', 'check', 'commit', 'undo'] as const;
type Phase = (typeof PHASES)[number];

/** Prints the longest turn of each phase of each case. */
export async function benchTurns({ nodes, only }: TurnsBenchOptions): Promise<void> {
  const collections: PerformanceEntry[] = [];
  new PerformanceObserver((list) => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });
  printHead(`${nodes.toLocaleString('en')} nodes`, ['ms of processor', ...PHASES.map((phase) => `longest ${phase}`)]);
  for (const one of casesOf(nodes)) {
    if (!one.name.includes(only)) continue;
    const engine = loaded(nodes);
    for (const statement of one.before ?? []) measure(engine, { name: '', statement });
    global.gc?.();
    const laps = measure(engine, one);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const totalMs = laps.reduce((sum, { ms }) => sum + ms, 0);
    printRow(one.name, [decimals(totalMs, 0), ...PHASES.map((phase) => longest(laps, phase, collections))]);
    collections.length = 0;
  }
}

function casesOf(nodes: number): readonly Case[] {
  const half = nodes / 2;
  return [
    {
      name: 'delete half of the nodes',
      before: ['MATCH ()-[r]->() DELETE r'],
      statement: `MATCH (n:Item) WHERE n.id < ${half} DELETE n`,
    },
    { name: 'detach delete half of the nodes', statement: `MATCH (n:Item) WHERE n.id < ${half} DETACH DELETE n` },
    {
      name: 'delete half of the nodes, undone',
      before: ['MATCH ()-[r]->() DELETE r'],
      statement: `MATCH (n:Item) WHERE n.id < ${half} DELETE n`,
      isUndone: true,
    },
    { name: 'remove a label', statement: 'MATCH (n:Item) REMOVE n:Item' },
    { name: 'set a label', statement: 'MATCH (n:Item) SET n:Other' },
    { name: 'set a label, full text', before: [FULLTEXT, WARM], statement: 'MATCH (n:Item) SET n:Other' },
    {
      name: 'set a label, backwards',
      statement:
        'MATCH (n:Item) WITH n ORDER BY n.id DESC SET n:Other WITH count(*) AS c MATCH (m:Other) RETURN count(m.id)',
    },
    { name: 'set an indexed property', before: [INDEX], statement: 'MATCH (n:Item) SET n.id = n.id + 10000000' },
    { name: 'set a unique property', before: [UNIQUE], statement: 'MATCH (n:Item) SET n.id = n.id + 10000000' },
    {
      name: 'set a unique property, undone',
      before: [UNIQUE],
      statement: 'MATCH (n:Item) SET n.id = n.id + 10000000',
      isUndone: true,
    },
    { name: 'set a property', statement: 'MATCH (n:Item) SET n.more = n.id' },
    {
      name: 'create nodes, unique',
      before: [UNIQUE],
      statement: `UNWIND range(1, ${nodes}) AS i CREATE (:Item {id: i + 10000000})`,
    },
    { name: 'create a constraint', statement: UNIQUE },
    { name: 'create an index', statement: INDEX },
    { name: 'create a full-text index', statement: FULLTEXT },
    { name: 'first full-text search', before: [FULLTEXT], statement: WARM },
    { name: 'full-text search', before: [FULLTEXT, WARM], statement: WARM },
    {
      name: 'full-text search, all but some',
      before: [FULLTEXT, WARM],
      statement: `CALL db.index.fulltext.queryNodes('words', '+name -name20 *:*') YIELD node RETURN count(node)`,
    },
    { name: 'range over a new index', before: [INDEX], statement: `MATCH (n:Item) WHERE n.id > 5 RETURN sum(n.id)` },
    { name: 'relationships of a type, first', statement: 'MATCH (:Item)-[r:LINKS]->(:Item) RETURN count(r.weight)' },
    { name: 'delete relationships', statement: 'MATCH ()-[r:LINKS]->() DELETE r' },
    {
      name: 'label in an older state',
      statement: `MATCH (n:Item {id: 7}) WITH count(n) AS c UNWIND range(1, 300000) AS i WITH c, count(i) AS d MATCH (m:Item) WHERE m.name <> '' RETURN count(m)`,
      meanwhile: 'MATCH (n:Item) WHERE n.id % 2 = 0 REMOVE n:Item',
    },
    {
      name: 'type in an older state',
      statement: `MATCH (n:Item {id: 7}) WITH count(n) AS c UNWIND range(1, 300000) AS i WITH c, count(i) AS d MATCH (:Item)-[r:LINKS]->(:Item) RETURN count(r.weight)`,
      meanwhile: 'MATCH ()-[r:LINKS]->() WHERE r.weight % 2 = 0 DELETE r',
    },
    { name: 'merge without an index', statement: `UNWIND range(1, ${nodes}) AS i MERGE (:Item {id: -i})`, seconds: 5 },
    { name: 'merge relationships', statement: `MATCH (n:Item) MERGE (n)-[:NEXT]->(n)`, seconds: 10 },
  ];
}

const UNIQUE = 'CREATE CONSTRAINT one FOR (n:Item) REQUIRE n.id IS UNIQUE';
const INDEX = 'CREATE INDEX one FOR (n:Item) ON (n.id)';
const FULLTEXT = 'CREATE FULLTEXT INDEX words FOR (n:Item|Other) ON EACH [n.name]';
const WARM = `CALL db.index.fulltext.queryNodes('words', 'name name5') YIELD node RETURN count(node)`;

function loaded(nodes: number): Engine {
  const engine = createEngine(createMemoryGraph({ fulltext: createFulltextIndex }));
  measure(engine, {
    name: '',
    statement: `UNWIND range(0, ${nodes - 1}) AS i CREATE (:Item {id: i, name: 'name' + i + ' word' + (i % 1000)})`,
  });
  measure(engine, {
    name: '',
    statement: `MATCH (n:Item) WITH collect(n) AS all UNWIND range(0, ${2 * nodes - 1}) AS i WITH all[i % ${nodes}] AS a, all[i * 7919 % ${nodes}] AS b, i CREATE (a)-[:LINKS {weight: i}]->(b)`,
  });
  return engine;
}

interface Lap {
  readonly phase: Phase;
  readonly ms: number;
  /** By the clock. */
  readonly from: number;
  readonly to: number;
}

function measure(engine: Engine, one: Case): readonly Lap[] {
  const laps: Lap[] = [];
  let meter = processorMs();
  let from = performance.now();
  const restart = () => {
    meter = processorMs();
    from = performance.now();
  };
  const lap = (phase: Phase) => {
    laps.push({ phase, ms: processorMs() - meter, from, to: performance.now() });
    restart();
  };
  const inSlices = <T>(work: Steps<T>, phase: Phase): T => {
    for (;;) {
      const { done, value } = goOn(work, performance.now() + SLICE_MS);
      lap(phase);
      if (done) return value;
    }
  };
  const prepared = inSlices(engine.prepareSteps(one.statement), 'plan');
  const transaction = prepared.kind === 'read' ? undefined : engine.graph.begin();
  const running = prepared.start(transaction ?? engine.graph.snapshot(), { memoryBudget: MEMORY_BUDGET });
  const end = performance.now() + (one.seconds ?? 1000) * 1000;
  let { meanwhile } = one;
  for (;;) {
    const { done } = running.step(performance.now() + SLICE_MS);
    lap('run');
    if (done || performance.now() > end) break;
    if (meanwhile === undefined) continue;
    measure(engine, { name: '', statement: meanwhile });
    meanwhile = undefined;
    restart();
  }
  running.close();
  if (transaction === undefined) return laps;
  if (one.isUndone) inSlices(transaction.rollbackSteps(), 'undo');
  else {
    inSlices(transaction.checkCommitSteps(), 'check');
    transaction.commit();
    lap('commit');
  }
  return laps;
}

/** The longest turn of a phase, and in brackets how much of it V8 collected. */
function longest(laps: readonly Lap[], phase: Phase, collections: readonly PerformanceEntry[]): string {
  const [lap] = laps.filter((one) => one.phase === phase).sort((a, b) => b.ms - a.ms);
  if (lap === undefined) return '';
  const inIt = collections.filter(({ startTime }) => startTime >= lap.from && startTime < lap.to);
  const collected = inIt.reduce((sum, { duration }) => sum + duration, 0);
  return collected < 0.5 ? decimals(lap.ms, 1) : `${decimals(lap.ms, 1)} (${decimals(collected, 1)})`;
}

/** Of this thread, as Linux counts it; elsewhere the clock. NOTE: asking for the whole process brings the count of the thread up to date. */
function processorMs(): number {
  try {
    process.cpuUsage();
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
