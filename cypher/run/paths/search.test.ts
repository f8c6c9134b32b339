import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryGraph } from '../../../graph/memory-graph.ts';
import { query } from '../../query.ts';
import { testGraph } from '../../testing/ask.ts';
import { type Assignment, type Chain, naiveMatches, type PlainGraph } from '../../testing/naive-match.ts';
import { chains, graphOf, idColumns, quantifiedText, smallGraph } from '../../testing/random-match.ts';

const RUNS = { numRuns: 150 };

const paths = chains(1)
  .map(([chain]) => chain)
  .filter((chain): chain is Chain => (chain?.steps.length ?? 0) > 0)
  .map(withBounds);

/** A quantifier allows at least one repetition. */
function withBounds({ first, steps }: Chain): Chain {
  const bounded = ({ length, ...edge }: Chain['steps'][number]['edge']) =>
    length ? { ...edge, length: { min: length.min, max: Math.max(1, length.max) } } : edge;
  return { first, steps: steps.map(({ edge, node }) => ({ edge: bounded(edge), node })) };
}

/** With edges that may come again a few loops have millions of walks: these graphs have few enough to write them all down. */
const repeatable = fc.tuple(smallGraph, paths).filter(([graph, chain]) => walksIn(graph, chain) <= MOST_WALKS);
const MOST_WALKS = 2000;

/** Labels and types left out of account, so at least as many as there are. */
function walksIn({ nodes, edges }: PlainGraph, { steps }: Chain): number {
  let total = 0;
  let ways = new Map(nodes.map(({ id }) => [id, 1]));
  for (const { edge } of steps) {
    const { min, max } = edge.length ?? { min: 1, max: 1 };
    const sum = new Map<number, number>();
    for (let length = 0; length <= max; length++) {
      if (length >= min) for (const [node, count] of ways) sum.set(node, (sum.get(node) ?? 0) + count);
      const next = new Map<number, number>();
      for (const { start, end } of edges) {
        next.set(end, (next.get(end) ?? 0) + (ways.get(start) ?? 0));
        if (start !== end) next.set(start, (next.get(start) ?? 0) + (ways.get(end) ?? 0));
      }
      ways = next;
    }
    ways = sum;
    total += [...sum.values()].reduce((all, count) => all + count, 0);
  }
  return total;
}

/** Every path there is, with its ends and its length. */
interface Known {
  readonly row: string;
  readonly ends: string;
  readonly length: number;
  readonly nodes: readonly number[];
}

function everyPath(graph: PlainGraph, chain: Chain, isRepeatable = false): Known[] {
  const names = [...idColumns([chain]).keys()];
  return naiveMatches(graph, [chain], new Map(), isRepeatable).map((match) => {
    const nodes = nodesAlong(graph, chain, match);
    const row = JSON.stringify(names.map((name) => match.get(name)));
    return { row, ends: `${nodes[0]} ${nodes.at(-1)}`, length: nodes.length - 1, nodes };
  });
}

function nodesAlong(graph: PlainGraph, { first, steps }: Chain, match: Assignment): readonly number[] {
  const nodes = [Number(match.get(first.name))];
  for (const { edge } of steps) {
    for (const id of [match.get(edge.name) ?? []].flat()) {
      const { start = -1, end = -1 } = graph.edges.find((each) => each.id === id) ?? {};
      nodes.push(start === nodes.at(-1) ? end : start);
    }
  }
  return nodes;
}

function byEnds(all: readonly Known[]): readonly (readonly Known[])[] {
  const groups = new Map<string, Known[]>();
  for (const path of all) groups.set(path.ends, [...(groups.get(path.ends) ?? []), path]);
  return [...groups.values()].map((group) => group.sort((a, b) => a.length - b.length));
}

function ask(graph: PlainGraph, chain: Chain, selector: string, before = ''): readonly string[] {
  const columns = [...idColumns([chain]).values()].map((item, i) => `${item} AS c${i}`).join(', ');
  const text = `${before} MATCH ${selector} ${quantifiedText(chain)} RETURN ${columns}`;
  return graphOf(graph)
    .rows(text)
    .map((row) => JSON.stringify(row));
}

/** As many as wanted for each pair of ends, of the least lengths, each a path that there is, and none twice. */
function expectShortest(rows: readonly string[], all: readonly Known[], wanted: number): void {
  const groups = byEnds(all);
  const lengthsOf = (some: readonly Known[]) => some.map(({ ends, length }) => `${ends}: ${length}`).sort();
  const found = rows.map((row) => all.find((path) => path.row === row));
  expect(found).not.toContain(undefined);
  expect(new Set(rows).size).toBe(rows.length);
  expect(lengthsOf(found.filter((path) => path !== undefined))).toEqual(
    lengthsOf(groups.flatMap((group) => group.slice(0, wanted))),
  );
}

const modes = fc.constantFrom<[string, (path: Known) => boolean]>(
  ['', () => true],
  ['TRAIL', () => true],
  ['ACYCLIC', ({ nodes }) => new Set(nodes).size === nodes.length],
);

describe('path modes', () => {
  it('ACYCLIC finds the paths that come to no node twice', () => {
    fc.assert(
      fc.property(smallGraph, paths, (graph, chain) => {
        const expected = everyPath(graph, chain).filter(({ nodes }) => new Set(nodes).size === nodes.length);
        expect([...ask(graph, chain, 'ACYCLIC')].sort()).toEqual(expected.map(({ row }) => row).sort());
      }),
      RUNS,
    );
  });

  it('REPEATABLE ELEMENTS finds those too that go along an edge again', () => {
    fc.assert(
      fc.property(repeatable, ([graph, chain]) => {
        const expected = everyPath(graph, chain, true);
        expect([...ask(graph, chain, 'REPEATABLE ELEMENTS')].sort()).toEqual(expected.map(({ row }) => row).sort());
      }),
      RUNS,
    );
  });

  it('ACYCLIC and REPEATABLE ELEMENTS hold within groups', () => {
    const { rows } = testGraph('CREATE (a:N {i: 1})-[:R]->(b:N {i: 2})-[:R]->(a), (b)-[:R]->(:N {i: 3})');
    const text = (mode: string, between: string) =>
      `MATCH ${mode} (a {i: 1})(${between}){1,3}(b) RETURN b.i, size(r) AS n ORDER BY n, b.i`;
    const pair = '()-[r]->()-[]->()';
    expect(rows(text('', pair))).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(rows(text('ACYCLIC', pair))).toEqual([[3, 1]]);
    expect(rows(text('REPEATABLE ELEMENTS', pair))).toEqual([
      [1, 1],
      [3, 1],
      [1, 2],
      [3, 2],
      [1, 3],
      [3, 3],
    ]);
    expect(rows('MATCH REPEATABLE ELEMENTS (a {i: 1})-[r]->(b), (c)-[r]->(d) RETURN b.i, d.i')).toEqual([[2, 2]]);
    expect(rows('MATCH (a {i: 1})-[r]->(b), (c)-[r]->(d) RETURN b.i, d.i')).toEqual([]);
  });

  it.each([
    ['MATCH p = TRAIL (a)-->+(b), (c)-->(d) RETURN p', 6],
    ['MATCH REPEATABLE ELEMENTS p = ACYCLIC (a)-->{1,3}(b) RETURN p', 30],
    ['MATCH REPEATABLE ELEMENTS p = (a)-->+(b) RETURN p', 26],
    ['MATCH REPEATABLE ELEMENTS (a)-[*]->(b) RETURN a', 26],
    ['MATCH p = ACYCLIC (a)-[*]->(b) RETURN p', 21],
    ['MATCH REPEATABLE ELEMENTS p = shortestPath((a)-[*]->(b)) RETURN p', 30],
    ['MATCH p = (ACYCLIC (a)-->+(b)) RETURN p', 19],
  ])('%s is refused at its place', (statement, offset) => {
    expect(() => testGraph().rows(statement)).toThrow(
      expect.objectContaining({
        code: 'Neo.ClientError.Statement.SyntaxError',
        position: expect.objectContaining({ offset }),
      }),
    );
  });
});

describe('path selectors', () => {
  it('choose the shortest of all paths between each pair of ends', () => {
    fc.assert(
      fc.property(smallGraph, paths, fc.integer({ min: 1, max: 4 }), modes, (graph, chain, wanted, [mode, isIn]) => {
        const all = everyPath(graph, chain).filter(isIn);
        expectShortest(ask(graph, chain, `SHORTEST ${wanted} ${mode}`), all, wanted);
      }),
      RUNS,
    );
  });

  it('choose whole groups of one length', () => {
    fc.assert(
      fc.property(smallGraph, paths, fc.integer({ min: 1, max: 3 }), modes, (graph, chain, wanted, [mode, isIn]) => {
        const all = everyPath(graph, chain).filter(isIn);
        const expected = byEnds(all).flatMap((group) => {
          const lengths = [...new Set(group.map(({ length }) => length))].slice(0, wanted);
          return group.filter(({ length }) => lengths.includes(length));
        });
        const rows = ask(graph, chain, `SHORTEST ${wanted} ${mode} GROUPS`);
        expect([...rows].sort()).toEqual(expected.map(({ row }) => row).sort());
      }),
      RUNS,
    );
  });

  it('choose the same from ends that are known, either or both', () => {
    fc.assert(
      fc.property(
        smallGraph,
        paths,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('left', 'right', 'both'),
        (graph, chain, wanted, side) => {
          const names = { left: chain.first.name, right: chain.steps.at(-1)?.node.name ?? '' };
          const known = new Set(side === 'both' ? [names.left, names.right] : [names[side]]);
          const before = [...known].map((name) => `MATCH (${name})`).join(' ');
          expectShortest(ask(graph, chain, `SHORTEST ${wanted}`, before), everyPath(graph, chain), wanted);
        },
      ),
      RUNS,
    );
  });

  it('count what WHERE inside the pattern lets pass', () => {
    fc.assert(
      fc.property(
        smallGraph,
        paths,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (graph, chain, wanted, least) => {
          const columns = [...idColumns([chain]).values()].map((item, i) => `${item} AS c${i}`).join(', ');
          const last = chain.steps.at(-1)?.node.name ?? '';
          const { name } = chain.first;
          const text = `MATCH SHORTEST ${wanted} (${quantifiedText(chain)} WHERE ${name}.p + ${last}.p >= ${least}) RETURN ${columns}`;
          const numberAt = (node: number | undefined) => graph.nodes.find(({ id }) => id === node)?.p ?? 0;
          const all = everyPath(graph, chain).filter(
            ({ nodes }) => numberAt(nodes[0]) + numberAt(nodes.at(-1)) >= least,
          );
          expectShortest(
            graphOf(graph)
              .rows(text)
              .map((row) => JSON.stringify(row)),
            all,
            wanted,
          );
        },
      ),
      RUNS,
    );
  });

  it('go along edges again where elements are repeatable', () => {
    fc.assert(
      fc.property(repeatable, fc.integer({ min: 1, max: 4 }), ([graph, chain], wanted) => {
        const all = everyPath(graph, chain, true);
        expectShortest(ask(graph, chain, `REPEATABLE ELEMENTS SHORTEST ${wanted}`), all, wanted);
      }),
      RUNS,
    );
  });

  it.each([
    ['SHORTEST 5', 1],
    ['SHORTEST 5 ACYCLIC', 1],
    ['SHORTEST 3 GROUPS', 1],
  ])('%s does not lose itself where nothing leads back', async (selector, count) => {
    const graph = createMemoryGraph();
    await query(
      graph,
      'CREATE (:S)-[:R]->(t:T)-[:R]->(:K {i: 0}) WITH 1 AS one UNWIND range(1, 39) AS i CREATE (:K {i: i})',
    );
    await query(graph, 'MATCH (a:K), (b:K) WHERE a.i < b.i CREATE (a)-[:R]->(b)');
    const { records, plan } = await query(graph, `PROFILE MATCH p = ${selector} (s:S)-[:R]-+(t:T) RETURN length(p)`);
    const hits = (top: NonNullable<typeof plan>): number =>
      (top.dbHits ?? 0) + top.children.reduce((sum, child) => sum + hits(child), 0);
    expect(records.length).toBe(count);
    expect(plan && hits(plan)).toBeLessThan(200_000);
  });

  it('finds many paths where there are very many, in order', async () => {
    const graph = createMemoryGraph();
    await query(
      graph,
      'UNWIND range(0, 30) AS i CREATE (:N {i: i}) WITH count(*) AS n MATCH (a:N), (b:N) WHERE b.i = a.i + 1 CREATE (a)-[:R]->(b), (a)-[:R]->(b)',
    );
    const { records } = await query(
      graph,
      'MATCH p = SHORTEST 50 (:N {i: 0})-[:R]->+(:N {i: 30}) RETURN length(p), [r IN relationships(p) | id(r)]',
    );
    expect([records.length, new Set(records.map((row) => JSON.stringify(row))).size]).toEqual([50, 50]);
    expect(new Set(records.map(([length]) => length))).toEqual(new Set([30]));
  });

  describe('among many edges side by side', () => {
    const CREATE = 'CREATE (a:A), (b:B) WITH a, b UNWIND range(1, 600) AS i CREATE (a)-[:R {i: i}]->(b)';
    const ask = async (statement: string, memoryBudget: number) => {
      const graph = createMemoryGraph();
      await query(graph, CREATE);
      return (await query(graph, statement, {}, { memoryBudget })).records;
    };

    it('hold what they have still to give out alone', async () => {
      expect(await ask('MATCH SHORTEST 600 (:A)-->+(:B) RETURN count(*)', 2 ** 18)).toEqual([[600]]);
    });

    it('forget a path that is refused', async () => {
      const statement = 'MATCH SHORTEST 1 ((:A)-[r]->+(:B) WHERE r[0].i > 600) RETURN count(*)';
      expect(await ask(statement, 2 ** 17)).toEqual([[0]]);
    });
  });
});
