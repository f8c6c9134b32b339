import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryGraph, type GraphSnapshot, type GraphTransaction } from '../memory-graph.ts';

const NODES = 12;

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('label', 'edge', 'node'), at: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('go on'), at: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('commit', 'roll back', 'look'), at: fc.nat() }) },
);

/** A reader in the middle of its steps, and what it must come to. */
interface Reading {
  readonly steps: Generator<undefined, Int32Array>;
  readonly wanted: readonly number[];
}

function readings(snapshot: GraphSnapshot, label: number, type: number): Reading[] {
  const nodes = Array.from({ length: snapshot.nodeIdBound }, (_, id) => id);
  const edges = Array.from({ length: snapshot.edgeIdBound }, (_, id) => id);
  return [
    {
      steps: snapshot.nodesWithLabelSteps(label),
      wanted: nodes.filter((id) => snapshot.hasNode(id) && snapshot.hasLabel(id, label)),
    },
    {
      steps: snapshot.edgesOfTypeSteps(type),
      wanted: edges.filter((id) => snapshot.hasEdge(id) && snapshot.edgeType(id) === type),
    },
  ];
}

it('finds who had a label or a type when it began, whatever is written, committed and undone between its steps', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const graph = createMemoryGraph();
      let tx: GraphTransaction = graph.begin();
      const [label, type] = [tx.internLabel('A'), tx.internType('R')];
      for (let i = 0; i < NODES; i++) tx.createNode(i % 3 ? [label] : [], new Map());
      for (let i = 0; i < NODES; i++) tx.createEdge(type, i, (i * 5) % NODES, new Map());
      tx.commit();
      tx = graph.begin();
      let open: Reading[] = [];
      const goOn = (reading: Reading): boolean => {
        const { done, value } = reading.steps.next();
        if (done) expect([...value]).toEqual(reading.wanted);
        return done !== true;
      };
      for (const { kind, at } of acts) {
        if (kind === 'label' && !tx.addLabel(at, label)) tx.removeLabel(at, label);
        if (kind === 'edge' && !tx.hasEdge(at)) tx.createEdge(type, at, at, new Map());
        else if (kind === 'edge') tx.deleteEdge(at);
        if (kind === 'node') tx.createNode([label], new Map());
        if (kind === 'look') open.push(...readings(graph.snapshot(), label, type));
        if (kind === 'go on') open = open.filter(goOn);
        if (kind === 'commit') tx.commit();
        if (kind === 'roll back') tx.rollback();
        if (kind === 'commit' || kind === 'roll back') tx = graph.begin();
      }
      for (const reading of open) while (goOn(reading));
    }),
    { numRuns: 500 },
  );
});
