/** db.schema.nodeTypeProperties and relTypeProperties: which properties of which types occur with which labels and types. */

import type { GraphReader } from '../../graph/property-graph.ts';
import { PAUSE } from '../steps.ts';
import { kindOf } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import type { Procedure, ProcedureContext } from './procedure.ts';

type Answer = Iterable<readonly RuntimeValue[] | typeof PAUSE>;

/** What is known of one key among the entities of one type. */
interface KeyFacts {
  readonly types: Set<string>;
  count: number;
}

interface TypeFacts {
  readonly labels: readonly string[];
  count: number;
  readonly keys: Map<number, KeyFacts>;
}

export const SCHEMA_TYPE_PROCEDURES: readonly Procedure[] = [
  {
    name: 'db.schema.nodeTypeProperties',
    arguments: [],
    results: [
      { name: 'nodeType', type: 'STRING' },
      { name: 'nodeLabels', type: 'LIST<STRING>' },
      { name: 'propertyName', type: 'STRING' },
      { name: 'propertyTypes', type: 'LIST<STRING>' },
      { name: 'mandatory', type: 'BOOLEAN' },
    ],
    mode: 'READ',
    description: 'Lists, for each combination of labels, the properties that occur and the types of their values.',
    call: (_values, context) => nodeTypes(context),
  },
  {
    name: 'db.schema.relTypeProperties',
    arguments: [],
    results: [
      { name: 'relType', type: 'STRING' },
      { name: 'propertyName', type: 'STRING' },
      { name: 'propertyTypes', type: 'LIST<STRING>' },
      { name: 'mandatory', type: 'BOOLEAN' },
    ],
    mode: 'READ',
    description: 'Lists, for each relationship type, the properties that occur and the types of their values.',
    call: (_values, context) => edgeTypes(context),
  },
];

/** Entities looked at between two pauses. */
const PAUSE_EVERY = 512;

function* nodeTypes({ graph }: ProcedureContext): Answer {
  const facts = new Map<string, TypeFacts>();
  for (let node = 0; node < graph.nodeIdBound; node++) {
    if (node % PAUSE_EVERY === 0) yield PAUSE;
    if (!graph.hasNode(node)) continue;
    const labels = graph
      .labelsOf(node)
      .map((label) => graph.labelName(label))
      .sort();
    const type = factsFor(facts, labels);
    note(type, graph.nodeKeys(node), (key) => graph.nodeProperty(node, key) as RuntimeValue | undefined);
  }
  for (const type of facts.values()) {
    const name = type.labels.map((label) => `:\`${label}\``).join('');
    for (const row of rowsOf(type, graph)) yield [name, type.labels, ...row];
  }
}

function* edgeTypes({ graph }: ProcedureContext): Answer {
  for (const id of graph.typesInUse()) {
    const type: TypeFacts = { labels: [graph.typeName(id)], count: 0, keys: new Map() };
    const edges = yield* graph.edgesOfTypeSteps(id);
    for (let i = 0; i < edges.length; i++) {
      if (i % PAUSE_EVERY === 0) yield PAUSE;
      const edge = edges[i] ?? -1;
      if (graph.hasEdge(edge)) {
        note(type, graph.edgeKeys(edge), (key) => graph.edgeProperty(edge, key) as RuntimeValue | undefined);
      }
    }
    for (const row of rowsOf(type, graph)) yield [`:\`${graph.typeName(id)}\``, ...row];
  }
}

function factsFor(facts: Map<string, TypeFacts>, labels: readonly string[]): TypeFacts {
  const name = JSON.stringify(labels);
  let type = facts.get(name);
  if (type === undefined) {
    type = { labels, count: 0, keys: new Map() };
    facts.set(name, type);
  }
  return type;
}

function note(type: TypeFacts, keys: readonly number[], read: (key: number) => RuntimeValue | undefined): void {
  type.count++;
  for (const key of keys) {
    let facts = type.keys.get(key);
    if (facts === undefined) {
      facts = { types: new Set(), count: 0 };
      type.keys.set(key, facts);
    }
    facts.count++;
    facts.types.add(typeName(read(key) ?? null));
  }
}

/** A type without properties has one row, which says so by nulls. */
function* rowsOf(type: TypeFacts, graph: GraphReader): Iterable<readonly RuntimeValue[]> {
  if (type.keys.size === 0) yield [null, null, false];
  for (const [key, { types, count }] of type.keys) yield [graph.keyName(key), [...types].sort(), count === type.count];
}

/** `String`, `Long`, `StringArray`: the names that Neo4j's procedure answers with. */
function typeName(value: RuntimeValue): string {
  if (Array.isArray(value)) return value.length === 0 ? 'StringArray' : `${typeName(value[0] ?? null)}Array`;
  const kind = kindOf(value);
  if (kind === 'integer') return 'Long';
  return kind === 'float' ? 'Double' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
