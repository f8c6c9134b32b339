/**
 * Whether the bytes that a statement is charged for are those that it holds: each statement is stopped once it has been
 * charged for so many, and the heap is measured after a collection. Far above 1 the budget does not protect the process; far
 * below 1 it refuses what would have been no harm. Lists are meant to be below (see values/size.ts).
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine, type Engine, type Running } from '../cypher/engine.ts';
import { MemoryPool } from '../cypher/run/memory-pool.ts';
import { createMemoryGraph } from '../graph/memory-graph.ts';

const MiB = 2 ** 20;
const CHARGED = 128 * MiB;
const POOL = 2 ** 40;
const SLICE_MS = 3;
const GIVE_UP_MS = 20_000;

const MANY = 'UNWIND range(1, 10000000) AS x';
const STATEMENTS: readonly (readonly [name: string, statement: string])[] = [
  ['sort of integers', `${MANY} RETURN x ORDER BY -x`],
  ['sort of three columns', `${MANY} WITH x, x + 1 AS y, x + 2 AS z RETURN x, y, z ORDER BY -x, y`],
  ['sort of floats', `${MANY} WITH x * 1.5 AS f RETURN f ORDER BY -f`],
  ['sort of texts', `${MANY} WITH 'name ' + x AS t RETURN t ORDER BY t`],
  ['sort of nodes', 'UNWIND range(1, 1000) AS i MATCH (n) RETURN n, i ORDER BY n.id'],
  ['sort of paths', 'MATCH p = (a)-[*1..4]->(b) RETURN p ORDER BY length(p)'],
  ['top', `${MANY} RETURN x ORDER BY -x LIMIT 20000000`],
  ['collect of integers', `${MANY} RETURN size(collect(x))`],
  ['collect of texts', `${MANY} RETURN size(collect('name ' + x))`],
  ['collect of lists', `${MANY} RETURN size(collect([x, x]))`],
  ['collect of maps', `${MANY} RETURN size(collect({a: x, b: x}))`],
  ['collect of dates', `${MANY} RETURN size(collect(date('2020-01-01') + duration({days: x % 1000})))`],
  ['collect of points', `${MANY} RETURN size(collect(point({x: x, y: x})))`],
  ['collect of nodes', 'UNWIND range(1, 1000) AS i MATCH (n) RETURN size(collect(n))'],
  ['collect of paths', 'MATCH p = (a)-[*1..4]->(b) RETURN size(collect(p))'],
  ['distinct integers', `${MANY} RETURN count(DISTINCT x)`],
  ['distinct texts', `${MANY} RETURN count(DISTINCT 'n' + x)`],
  ['distinct rows', `${MANY} WITH DISTINCT x, x % 2 AS y RETURN count(*)`],
  ['groups of integers', `${MANY} WITH x, count(*) AS n RETURN max(n)`],
  ['groups of texts', `${MANY} WITH 'n' + x AS x, count(*) AS n RETURN max(n)`],
  ['groups by two keys, with a sum', `${MANY} WITH x, x % 7 AS y, count(*) AS n, sum(x) AS s RETURN max(n)`],
  ['groups with a collect', `${MANY} WITH x, collect(x) AS n RETURN max(size(n))`],
  ['groups with a count of distinct', `${MANY} WITH x, count(DISTINCT x) AS n RETURN max(n)`],
  ['nested lists', 'RETURN size(reduce(s = [], i IN range(1, 3000000) | [s]))'],
  ['nested maps', 'RETURN reduce(s = {a: 1}, i IN range(1, 3000000) | {a: s}) IS NULL'],
  ['union', `${MANY} RETURN x UNION UNWIND range(5, 10000000) AS x RETURN x`],
  ['create nodes', `${MANY} CREATE (:X {x: x})`],
  ['create relationships', `${MANY} CREATE (:X {x: x})-[:R {y: 1}]->(:Y)`],
  ['set', 'UNWIND range(1, 10000) AS x MATCH (n) SET n.z = x'],
];

/** Prints a row for each statement whose name the regular expression `only` finds. */
export function benchAccounts(only: string): void {
  const engine = filled();
  console.log('| statement | charged, MiB | held, MiB | held to charged |\n| --- | ---: | ---: | ---: |');
  for (const [name, statement] of STATEMENTS) {
    if (!new RegExp(only).test(name)) continue;
    const { charged, held } = measured(engine, statement);
    console.log(
      `| ${name} | ${(charged / MiB).toFixed(0)} | ${(held / MiB).toFixed(0)} | ${(held / charged).toFixed(2)} |`,
    );
  }
}

function filled(): Engine {
  const engine = createEngine(createMemoryGraph());
  for (const statement of [
    "UNWIND range(1, 5000) AS i CREATE (:N {id: i, name: 'Name ' + i})",
    'MATCH (a:N) UNWIND [1, 2, 3, 4] AS k WITH a, k, (a.id * 7 + k * 131) % 5000 + 1 AS t MATCH (b:N {id: t}) CREATE (a)-[:R {w: k}]->(b)',
  ]) {
    const transaction = engine.graph.begin();
    const running = engine.prepare(statement).start(transaction);
    while (!running.step(Number.POSITIVE_INFINITY).done);
    transaction.commit();
  }
  return engine;
}

function measured(engine: Engine, statement: string): { readonly charged: number; readonly held: number } {
  const pool = new MemoryPool(POOL);
  const prepared = engine.prepare(statement);
  const transaction = prepared.kind === 'read' ? undefined : engine.graph.begin();
  const before = heapBytes();
  const running = prepared.start(transaction ?? engine.graph.snapshot(), { memoryPool: pool, memoryBudget: POOL });
  runUntilCharged(running, pool);
  const charged = POOL - pool.left;
  const held = heapBytes() - before;
  running.close();
  transaction?.rollback();
  return { charged, held };
}

function runUntilCharged(running: Running, pool: MemoryPool): void {
  const began = performance.now();
  while (POOL - pool.left < CHARGED && performance.now() - began < GIVE_UP_MS) {
    if (running.step(performance.now() + SLICE_MS).done) return;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
