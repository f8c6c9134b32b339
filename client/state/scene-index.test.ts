import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeValue } from '../../graph/values.ts';
import { applyChanges, type Change } from './changes.ts';
import { createScene, type SceneGraph } from './scene.ts';
import { indexOf, type SceneIndex } from './scene-index.ts';

const step = fc.record({
  what: fc.constantFrom('node', 'edge', 'hide', 'dropNode', 'dropEdge', 'nothing'),
  which: fc.nat(30),
  other: fc.nat(30),
});
type Step = Parameters<Parameters<typeof step.map>[0]>[0];

const vocabulary = { kindOf: ({ labels }: NodeValue) => labels[0] ?? '' };

function changesOf(graph: SceneGraph, { what, which, other }: Step, id: string): readonly Change[] {
  const nodes = graph.nodes();
  const edges = graph.edges();
  const node = nodes[which % nodes.length];
  const edge = edges[which % edges.length];
  const end = nodes[other % nodes.length];
  if (what === 'node') {
    const entity = { kind: 'node', elementId: id, labels: [`kind ${which % 3}`], properties: new Map() } as const;
    const attributes = { x: which, y: other, entity, isPinned: false, isHidden: false, isOff: false };
    return [{ kind: 'addNodes', nodes: [{ id, attributes }] }];
  }
  if (what === 'edge' && node !== undefined && end !== undefined) {
    const ends = { startElementId: node, endElementId: end };
    const entity = { kind: 'edge', elementId: id, type: `T${which % 2}`, ...ends, properties: new Map() } as const;
    const attributes = { entity, isHidden: false, isOff: false };
    return [{ kind: 'addEdges', edges: [{ id, source: node, target: end, attributes }] }];
  }
  if (what === 'dropNode' && node !== undefined) return [{ kind: 'dropNodes', ids: [node] }];
  if (what === 'dropEdge' && edge !== undefined) return [{ kind: 'dropEdges', ids: [edge] }];
  if (what === 'hide' && edge !== undefined) return [{ kind: 'hideEdges', flags: new Map([[edge, which % 2 === 0]]) }];
  return [];
}

/** All of an index, slots as those who ask get them. */
function told({ nodeSlots, edgeSlots, ...arrays }: SceneIndex) {
  const slots = [arrays.nodes.map((id) => nodeSlots.get(id)), arrays.edges.map((id) => edgeSlots.get(id))];
  return { ...arrays, slots, unknown: nodeSlots.get('nobody') };
}

test('an index that goes on from the one before is the index made afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const scene = createScene();
      let last: { readonly index: SceneIndex; readonly drops: number } | undefined;
      steps.forEach((one, i) => {
        applyChanges(scene, changesOf(scene.graph, one, `x${i}`));
        const index = indexOf(scene.graph, vocabulary, last?.drops === scene.drops ? last.index : undefined);
        last = { index, drops: scene.drops };
        expect(told(index)).toEqual(told(indexOf(scene.graph, vocabulary)));
      });
    }),
  );
});
