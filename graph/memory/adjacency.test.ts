import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Adjacency } from './adjacency.ts';
import { EdgeEnds } from './edge-ends.ts';

const NODES = 5;
const TYPES = 3;

interface Edge {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

const anEdge = fc.record({
  type: fc.nat(TYPES - 1),
  start: fc.nat(NODES - 1),
  end: fc.nat(NODES - 1),
});

/** Everything that can be asked, for all nodes. */
function picture(adjacency: Adjacency): unknown {
  return Array.from({ length: NODES }, (_, node) => {
    const types = [undefined, ...Array(TYPES).keys()];
    const ways = (['out', 'in'] as const).map((way) => [
      adjacency.types(node, way),
      adjacency.liveTypes(node, way),
      types.map((type) => [[...adjacency.edges(node, way, type)], adjacency.degree(node, way, type)]),
    ]);
    return [ways, types.map((type) => adjacency.degree(node, 'both', type))];
  });
}

function begun(): { ends: EdgeEnds; adjacency: Adjacency } {
  const ends = new EdgeEnds();
  const adjacency = new Adjacency(ends);
  for (let node = 0; node < NODES; node++) adjacency.addNode(node);
  return { ends, adjacency };
}

function put(ends: EdgeEnds, id: number, { type, start, end }: Edge): void {
  ends.put(id, type, start, end);
}

describe('an adjacency filled at once', () => {
  test('answers as one that was filled edge by edge, and goes on as it does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(anEdge), { maxLength: 40 }),
        fc.array(anEdge, { maxLength: 10 }),
        (edges, later) => {
          const [once, slowly] = [begun(), begun()];
          for (const [id, edge] of edges.entries()) {
            if (edge === null) continue;
            put(once.ends, id, edge);
            put(slowly.ends, id, edge);
            slowly.adjacency.add(id);
          }
          for (const _ of once.adjacency.fillSteps({ nodes: NODES, edges: edges.length, types: TYPES }));
          expect(picture(once.adjacency)).toEqual(picture(slowly.adjacency));
          for (const { ends, adjacency } of [once, slowly]) {
            for (const [at, edge] of later.entries()) {
              put(ends, edges.length + at, edge);
              adjacency.add(edges.length + at);
            }
            for (const [id, edge] of edges.entries()) {
              if (edge === null || id % 3 > 0) continue;
              ends.bury(id);
              adjacency.remove(id);
            }
          }
          expect(picture(once.adjacency)).toEqual(picture(slowly.adjacency));
        },
      ),
    );
  });
});
