import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_IDS } from '../../graph/algorithms/metrics.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { Change } from './changes.ts';
import { DEGREE } from './filtering/measure-columns.ts';
import { createHistory } from './history.ts';
import { createScene, type WritableScene } from './scene.ts';

const STEP = { kind: 'add', count: 1 } as const;

function node(id: string): NodeValue {
  return { kind: 'node', elementId: id, labels: ['Person'], properties: new Map([['name', `name of ${id}`]]) };
}

function edge(id: string, source: string, target: string): EdgeValue {
  return {
    kind: 'edge',
    elementId: id,
    type: 'KNOWS',
    startElementId: source,
    endElementId: target,
    properties: new Map(),
  };
}

/** Everything that a scene holds, in an order that does not depend on how it came about. */
function snapshot({ graph, filter, style }: WritableScene): unknown {
  return {
    nodes: graph.mapNodes((id, attributes) => [id, { ...attributes }] as const).sort(byId),
    edges: graph
      .mapEdges((id, attributes, source, target) => [id, source, target, { ...attributes }] as const)
      .sort(byId),
    style: style.peek(),
    filter: [[...filter.peek().hiddenKinds].sort(), [...filter.peek().hiddenTypes].sort(), filter.peek().columns],
  };
}

function byId(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : 1;
}

/** A change that fits the scene as it is, chosen by a few numbers. */
function changeFor({ graph }: WritableScene, [what, a, b]: readonly [number, number, number]): readonly Change[] {
  const nodes = graph.nodes();
  const edges = graph.edges();
  const pick = <T>(from: readonly T[], i: number): T | undefined => from[i % Math.max(1, from.length)];
  const one = pick(nodes, a);
  const other = pick(nodes, b);
  const line = pick(edges, a);
  const fresh = `n${a}.${b}.${graph.order}`;
  switch (what % 12) {
    case 0:
    case 1: {
      if (graph.hasNode(fresh)) return [];
      const attributes = { x: a, y: b, entity: node(fresh), isPinned: false, isHidden: false, isOff: false };
      return [{ kind: 'addNodes', nodes: [{ id: fresh, attributes }] }];
    }
    case 2: {
      const id = `e${a}.${b}.${graph.size}`;
      if (one === undefined || other === undefined || graph.hasEdge(id)) return [];
      const attributes = { entity: edge(id, one, other), isHidden: false, isOff: false };
      return [{ kind: 'addEdges', edges: [{ id, source: one, target: other, attributes }] }];
    }
    case 3:
      return one === undefined || other === undefined ? [] : [{ kind: 'dropNodes', ids: [...new Set([one, other])] }];
    case 4:
      return line === undefined ? [] : [{ kind: 'dropEdges', ids: [line] }];
    case 5:
      return one === undefined ? [] : [{ kind: 'place', places: new Map([[one, { x: b, y: a }]]) }];
    case 6:
      return one === undefined ? [] : [{ kind: 'hideNodes', flags: new Map([[one, b % 2 === 0]]) }];
    case 7:
      return one === undefined ? [] : [{ kind: 'pin', flags: new Map([[one, b % 2 === 0]]) }];
    case 8:
      return one === undefined ? [] : [{ kind: 'switchNodes', flags: new Map([[one, b % 2 === 0]]) }];
    case 9:
      return line === undefined ? [] : [{ kind: 'switchEdges', flags: new Map([[line, b % 2 === 0]]) }];
    case 10: {
      const measure = MEASURE_IDS[a % MEASURE_IDS.length] ?? 'degree';
      const rule = { id: `r${a}`, on: 'node', channel: 'size', source: { kind: 'measure', measure } } as const;
      const scale = { kind: 'same', look: b } as const;
      return [{ kind: 'style', style: { rules: [{ ...rule, scale, isOn: b % 2 === 0 }], isGathered: a % 2 === 0 } }];
    }
    default: {
      const test = { kind: 'range', from: a, to: b } as const;
      const columns = [{ ref: DEGREE, isOn: b % 2 === 0, keepsMissing: true, test }];
      const filter = { hiddenKinds: new Set([`K${a % 3}`]), hiddenTypes: new Set([`T${b % 3}`]), columns };
      return [{ kind: 'filter', filter }];
    }
  }
}

const walks = fc.array(fc.tuple(fc.nat(100), fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 500 });

test('undoing a random walk of changes ends at the start, and redoing it at the end', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const scene = createScene();
      const history = createHistory(scene);
      const start = snapshot(scene);
      for (const numbers of walk) history.commit(STEP, changeFor(scene, numbers));
      const end = snapshot(scene);
      const steps = history.done.peek().length;
      while (history.done.peek().length > 0) history.undo();
      expect(snapshot(scene)).toEqual(start);
      while (history.undone.peek().length > 0) history.redo();
      expect(snapshot(scene)).toEqual(end);
      expect(history.done.peek().length).toBe(steps);
    }),
    { numRuns: 40 },
  );
});

test('going to a step undoes or redoes until it is the last one done', () => {
  const scene = createScene();
  const history = createHistory(scene);
  for (const i of [1, 2, 3, 4]) history.commit(STEP, changeFor(scene, [0, i, i]));
  const [first, second] = history.done.peek();
  history.goTo(first?.id ?? 0);
  expect(scene.graph.order).toBe(1);
  history.goTo(second?.id ?? 0);
  expect(scene.graph.order).toBe(2);
  history.goTo(999);
  expect(scene.graph.order).toBe(2);
});

test('a new step after an undo forgets what was undone', () => {
  const scene = createScene();
  const history = createHistory(scene);
  history.commit(STEP, changeFor(scene, [0, 1, 1]));
  history.undo();
  history.commit({ kind: 'add', count: 1 }, changeFor(scene, [0, 2, 2]));
  expect(history.undone.peek()).toEqual([]);
  history.redo();
  expect(scene.graph.nodes()).toEqual(['n2.2.0']);
});

test('what the scene began with is no step', () => {
  const scene = createScene();
  const history = createHistory(scene);
  history.begin(changeFor(scene, [0, 1, 1]));
  history.undo();
  expect(scene.graph.order).toBe(1);
});

test('positions alone do not count as a change of what is there', () => {
  const scene = createScene();
  const history = createHistory(scene);
  history.commit(STEP, changeFor(scene, [0, 1, 1]));
  const revision = scene.revision.peek();
  history.commit({ kind: 'move', count: 1 }, changeFor(scene, [5, 0, 3]));
  expect([scene.revision.peek(), scene.moved.peek()]).toEqual([revision, 1]);
});
