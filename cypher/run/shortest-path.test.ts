import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testGraph } from '../testing/ask.ts';
import { naiveMatches } from '../testing/naive-match.ts';
import { graphOf, smallGraph } from '../testing/random-match.ts';

describe('shortest paths', () => {
  it('are the shortest of all trails, one or all of them', () => {
    const direction = fc.constantFrom<'out' | 'both'>('out', 'both');
    fc.assert(
      fc.property(smallGraph, direction, (plain, way) => {
        const graph = graphOf(plain);
        const arrow = way === 'out' ? '-[r*..4]->' : '-[r*..4]-';
        for (const { id: start } of plain.nodes) {
          for (const { id: end } of plain.nodes) {
            if (start === end) continue;
            const trails = naiveMatches(
              plain,
              [
                {
                  first: { name: 'a' },
                  steps: [{ edge: { name: 'r', direction: way, length: { min: 1, max: 4 } }, node: { name: 'b' } }],
                },
              ],
              new Map([
                ['a', start],
                ['b', end],
              ]),
            ).map((match) => match.get('r') as readonly number[]);
            const least = Math.min(...trails.map(({ length }) => length));
            const wanted = trails.filter(({ length }) => length === least).map((trail) => JSON.stringify(trail));
            const parameters = { start, end };
            const ids = (text: string) => graph.rows(text, parameters).map(([trail]) => JSON.stringify(trail));
            const ends = 'MATCH (a {i: $start}), (b {i: $end})';
            const [one, ...more] = ids(`${ends} MATCH shortestPath((a)${arrow}(b)) RETURN [x IN r | x.i]`);
            expect(more).toEqual([]);
            if (wanted.length === 0) expect(one).toBeUndefined();
            else expect(wanted).toContain(one);
            expect(ids(`${ends} MATCH allShortestPaths((a)${arrow}(b)) RETURN [x IN r | x.i]`).sort()).toEqual(
              wanted.sort(),
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  const graph = testGraph(
    'CREATE (a {i: 1})-[:R {w: 1}]->(b {i: 2})-[:R {w: 9}]->(c {i: 3}), (b)-[:R {w: 1}]->({i: 4})-[:R {w: 1}]->(c)',
  );
  const between = 'MATCH (a {i: 1}), (c {i: 3}) MATCH';

  it('walk only edges that satisfy what is said of each', () => {
    const text = 'p = shortestPath((a)-[r*]->(c)) WHERE all(e IN r WHERE e.w < 5) RETURN [n IN nodes(p) | n.i]';
    expect(graph.rows(`${between} ${text}`)).toEqual([[[1, 2, 4, 3]]]);
    expect(graph.rows(`${between} ${text.replace('IN r', 'IN relationships(p)')}`)).toEqual([[[1, 2, 4, 3]]]);
  });

  it('go on to longer ones where the whole path must satisfy something', () => {
    const text = 'p = shortestPath((a)-[*]->(c)) WHERE any(n IN nodes(p) WHERE n.i = 4) RETURN length(p)';
    expect(graph.rows(`${between} ${text}`)).toEqual([[3]]);
  });

  it('refuse equal ends, but for a length of 0 between two names', () => {
    const refused = 'start and end nodes are the same';
    expect(() => graph.rows('MATCH (a {i: 1}) RETURN shortestPath((a)-[*]-(a))')).toThrow(refused);
    expect(() => graph.rows('MATCH (a {i: 1}) MATCH p = shortestPath((a)-[*0..]-(a)) RETURN length(p)')).toThrow(
      refused,
    );
    const two = 'MATCH (a {i: 1}), (b {i: 1}) MATCH p = shortestPath((a)-[*0..]-(b)) RETURN length(p)';
    expect(graph.rows(two)).toEqual([[0]]);
  });

  it('can be chosen by selectors, cycles included', () => {
    const lengths = (selector: string) =>
      graph.rows(`MATCH p = ${selector} (a {i: 1})-[:R]->+(c {i: 3}) RETURN length(p)`).map(([length]) => length);
    expect(lengths('SHORTEST 1')).toEqual([2]);
    expect(lengths('SHORTEST 2')).toEqual([2, 3]);
    expect(lengths('ALL SHORTEST')).toEqual([2]);
    expect(lengths('SHORTEST 5 GROUPS')).toEqual([2, 3]);
    expect(graph.rows('MATCH p = ANY SHORTEST (b {i: 2})-[:R]-+(b) RETURN length(p)')).toEqual([[3]]);
  });
});
