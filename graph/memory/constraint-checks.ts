/** Broken constraints, told in Neo4j's words. */
import { QueryFailed } from '../errors.ts';
import type { GraphReader, PropertyIndex } from '../property-graph.ts';
import type { Value } from '../values.ts';
import { propertyText } from './property-text.ts';

/** Two entities that a unique index cannot hold together. */
export interface Conflict {
  readonly index: PropertyIndex;
  readonly other: number;
  readonly values: readonly Value[];
}

export function refuseConflict(graph: GraphReader, { index, other, values }: Conflict): never {
  const name =
    index.entity === 'node'
      ? `Node(${other}) already exists with label \`${graph.labelName(index.labelOrType)}\``
      : `Relationship(${other}) already exists with type \`${graph.typeName(index.labelOrType)}\``;
  throw new QueryFailed(`${name} and ${propertiesText(graph, index, values)}`, {
    code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    gqlStatus: '50N42',
  });
}

/** `property `id` = 1`, or `properties `a` = 1, `b` = 2`. */
export function propertiesText(graph: GraphReader, index: PropertyIndex, values: readonly Value[]): string {
  const pairs = index.keys.map((key, at) => `\`${graph.keyName(key)}\` = ${propertyText(values[at] ?? null)}`);
  return `${pairs.length === 1 ? 'property' : 'properties'} ${pairs.join(', ')}`;
}

export function hasEdges(graph: GraphReader, node: number): boolean {
  return graph.degree(node, 'out') > 0 || graph.degree(node, 'in') > 0;
}

/** The refusal of a commit that would leave edges without one of their nodes; `createdFrom`: ids that the transaction gave. */
export function stillHasEdges(node: number, createdFrom: number): QueryFailed {
  const message =
    node >= createdFrom
      ? 'Cannot delete node that was created in this transaction, because it still has relationships.'
      : `Cannot delete node<${node}>, because it still has relationships. To delete this node, you must first delete its relationships.`;
  return new QueryFailed(message, {
    code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    gqlStatus: '50N42',
    hint: 'DETACH DELETE deletes the relationships too.',
  });
}
