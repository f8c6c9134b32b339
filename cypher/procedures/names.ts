/** db.labels, db.relationshipTypes, db.propertyKeys: what the graph is made of, by name. */
import type { GraphReader } from '../../graph/property-graph.ts';
import type { Procedure } from './procedure.ts';

function nameList(
  name: string,
  result: string,
  description: string,
  names: (graph: GraphReader) => readonly string[],
): Procedure {
  return {
    name,
    arguments: [],
    results: [{ name: result, type: 'STRING' }],
    mode: 'READ',
    description,
    *call(_values, { graph }) {
      for (const item of names(graph)) yield [item];
    },
  };
}

export const NAME_PROCEDURES: readonly Procedure[] = [
  nameList('db.labels', 'label', 'Lists the labels in use.', (graph) =>
    graph.labelsInUse().map((id) => graph.labelName(id)),
  ),
  nameList('db.relationshipTypes', 'relationshipType', 'Lists the relationship types in use.', (graph) =>
    graph.typesInUse().map((id) => graph.typeName(id)),
  ),
  nameList('db.propertyKeys', 'propertyKey', 'Lists the property keys in use.', (graph) =>
    graph.keysInUse().map((id) => graph.keyName(id)),
  ),
];
