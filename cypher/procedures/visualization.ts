/** db.schema.visualization: labels as nodes and, between those of the nodes they join, relationship types as edges. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { SchemaReader } from '../../graph/property-schema.ts';
import type { EdgeValue, NodeValue, Value } from '../../graph/values.ts';
import { PAUSE } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Procedure, ProcedureContext } from './procedure.ts';

type Pairs = Map<string, { readonly type: number; readonly start: number; readonly end: number }>;

const PAUSE_EVERY = 512;

export const VISUALIZATION_PROCEDURES: readonly Procedure[] = [
  {
    name: 'db.schema.visualization',
    arguments: [],
    results: [
      { name: 'nodes', type: 'LIST<NODE>' },
      { name: 'relationships', type: 'LIST<RELATIONSHIP>' },
    ],
    mode: 'READ',
    description:
      'Draws the schema: a node for each label, and a relationship for each type and pair of labels it joins.',
    call: (_values, context) => visualize(context),
  },
];

function* visualize({ graph }: ProcedureContext): Iterable<readonly RuntimeValue[] | typeof PAUSE> {
  const pairs: Pairs = new Map();
  for (const type of graph.typesInUse()) {
    const edges = yield* graph.edgesOfTypeSteps(type);
    for (let i = 0; i < edges.length; i++) {
      if (i % PAUSE_EVERY === 0) yield PAUSE;
      const edge = edges[i] ?? -1;
      if (graph.hasEdge(edge)) addPairs(graph, type, edge, pairs);
    }
  }
  const nodes = graph.labelsInUse().map((label) => answerOnly(labelNode(graph, label)));
  yield [nodes, [...pairs.values()].map((pair, place) => answerOnly(typeEdge(graph, pair, place)))];
}

function addPairs(graph: GraphReader, type: number, edge: number, pairs: Pairs): void {
  for (const start of graph.labelsOf(graph.edgeStart(edge))) {
    for (const end of graph.labelsOf(graph.edgeEnd(edge))) pairs.set(`${type} ${start} ${end}`, { type, start, end });
  }
}

function labelNode(graph: GraphReader & SchemaReader, label: number): NodeValue {
  const name = graph.labelName(label);
  const on = (item: { readonly entity: string; readonly labelsOrTypes: readonly string[] }) =>
    item.entity === 'node' && item.labelsOrTypes.includes(name);
  return {
    kind: 'node',
    elementId: elementId(label),
    labels: [name],
    properties: new Map<string, Value>([
      ['name', name],
      [
        'indexes',
        graph
          .indexes()
          .filter((index) => on(index) && !index.owningConstraint)
          .map(({ name: index }) => index),
      ],
      [
        'constraints',
        graph
          .constraints()
          .filter(on)
          .map(({ name: constraint }) => constraint),
      ],
    ]),
  };
}

function typeEdge(
  graph: GraphReader,
  { type, start, end }: { type: number; start: number; end: number },
  place: number,
): EdgeValue {
  const name = graph.typeName(type);
  return {
    kind: 'edge',
    elementId: `-${place + 1}`,
    type: name,
    startElementId: elementId(start),
    endElementId: elementId(end),
    properties: new Map([['name', name]]),
  };
}

/** Like Neo4j's: entities that are nowhere in the graph have negative ids. */
function elementId(label: number): string {
  return `-${label + 1}`;
}

/** NOTE: these entities are in no graph, so nothing can be asked of them in the statement; they leave it as they are. */
function answerOnly(value: NodeValue | EdgeValue): RuntimeValue {
  return value as unknown as RuntimeValue;
}
