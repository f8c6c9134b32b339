/** db.labels, db.relationshipTypes, db.propertyKeys: what the graph is made of, by name. */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { SchemaReader } from '../../graph/property-schema.ts';
import type { Procedure } from './procedure.ts';

function nameList(
  name: string,
  result: string,
  description: string,
  names: (graph: GraphReader & SchemaReader) => readonly string[],
): Procedure {
  return {
    name,
    arguments: [],
    results: [{ name: result, type: 'STRING' }],
    mode: 'READ',
    description,
    *call(_values, { graph }) {
      for (const item of new Set(names(graph))) yield [item];
    },
  };
}

/** A name that an index is for counts as in use, though nothing has it yet. */
function indexed(graph: SchemaReader, entity: 'node' | 'edge'): readonly string[] {
  return graph.indexes().flatMap((index) => (index.entity === entity ? index.labelsOrTypes : []));
}

export const NAME_PROCEDURES: readonly Procedure[] = [
  nameList('db.labels', 'label', 'Lists the labels in use.', (graph) => [
    ...graph.labelsInUse().map((id) => graph.labelName(id)),
    ...indexed(graph, 'node'),
  ]),
  nameList('db.relationshipTypes', 'relationshipType', 'Lists the relationship types in use.', (graph) => [
    ...graph.typesInUse().map((id) => graph.typeName(id)),
    ...indexed(graph, 'edge'),
  ]),
  nameList('db.propertyKeys', 'propertyKey', 'Lists the property keys in use.', (graph) =>
    graph.keysInUse().map((id) => graph.keyName(id)),
  ),
];
