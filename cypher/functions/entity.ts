/** Functions that look into the graph: what a node, a relationship or a path is made of. */
import type { GraphReader } from '../../graph/property-graph.ts';
import { cypherError } from '../errors.ts';
import { describe, typeLabel } from '../values/describe.ts';
import { isEdgeRef, isMap, isNodeRef, isPathRef } from '../values/kinds.ts';
import { edgeElementId, nodeElementId } from '../values/materialise.ts';
import type { PathRef, RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { listBytes } from '../values/size.ts';
import { argument, invalidArgument, wrongType } from './arguments.ts';
import type { FunctionSpec } from './spec.ts';

const ENTITY = { name: 'input', type: 'NODE | RELATIONSHIP' } as const;
const WITH_PROPERTIES = { name: 'input', type: 'NODE | RELATIONSHIP | MAP' } as const;
const PATH = { name: 'input', type: 'PATH' } as const;
const NO_PROPERTIES: RuntimeMap = new Map();
const RELATIONSHIP = { name: 'input', type: 'RELATIONSHIP' } as const;

export const ENTITY_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'id',
    category: 'scalar',
    parameters: [ENTITY],
    returns: 'INTEGER',
    description: 'The number of a node or relationship inside its store.',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isNodeRef(value) || isEdgeRef(value)) return value.id;
      throw noEntity('id', value);
    },
  },
  {
    name: 'elementId',
    category: 'scalar',
    parameters: [ENTITY],
    returns: 'STRING',
    description: 'The identifier of a node or relationship as it leaves the store.',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isNodeRef(value)) return nodeElementId(value.id);
      if (isEdgeRef(value)) return edgeElementId(value.id);
      throw noEntity('elementId', value);
    },
  },
  {
    name: 'labels',
    category: 'list',
    parameters: [{ name: 'input', type: 'NODE' }],
    returns: 'LIST<STRING>',
    description: 'The labels of a node.',
    evaluate: (args, { graph }) => {
      const value = argument(args, 0);
      if (!isNodeRef(value)) throw wrongType('labels', 'a Node', value);
      requireNode(value.id, graph);
      return graph.labelsOf(value.id).map((label) => graph.labelName(label));
    },
  },
  {
    name: 'type',
    category: 'scalar',
    parameters: [RELATIONSHIP],
    returns: 'STRING',
    description: 'The type of a relationship.',
    evaluate: (args, { graph }) => {
      const value = argument(args, 0);
      if (isEdgeRef(value)) return graph.typeName(graph.edgeType(value.id));
      throw wrongType('type', 'a Relationship', value);
    },
  },
  endFunction('startNode', 'The node that a relationship leaves.', (edge, graph) => graph.edgeStart(edge)),
  endFunction('endNode', 'The node that a relationship enters.', (edge, graph) => graph.edgeEnd(edge)),
  {
    name: 'keys',
    category: 'list',
    parameters: [WITH_PROPERTIES],
    returns: 'LIST<STRING>',
    description: 'The names of the properties of a node, a relationship or a map.',
    evaluate: (args, { graph }) => [...propertiesOf(argument(args, 0), 'keys', graph).keys()],
  },
  {
    name: 'properties',
    category: 'scalar',
    parameters: [WITH_PROPERTIES],
    returns: 'MAP',
    description: 'The properties of a node or a relationship as a map; a map is its own.',
    evaluate: (args, { graph }) => propertiesOf(argument(args, 0), 'properties', graph),
  },
  {
    name: 'length',
    category: 'scalar',
    parameters: [PATH],
    returns: 'INTEGER',
    description: 'How many relationships a path has.',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isPathRef(value)) return value.edges.length;
      throw wrongType('length', 'a Path', value);
    },
  },
  {
    name: 'nodes',
    category: 'list',
    parameters: [PATH],
    returns: 'LIST<NODE>',
    description: 'The nodes along a path.',
    evaluate: (args, context) => {
      const { nodes } = pathArgument(argument(args, 0), 'nodes');
      context.charge(listBytes(nodes.length));
      return nodes.map((id) => ({ kind: 'nodeRef', id }));
    },
  },
  {
    name: 'relationships',
    category: 'list',
    parameters: [PATH],
    returns: 'LIST<RELATIONSHIP>',
    description: 'The relationships along a path.',
    evaluate: (args, context) => {
      const { edges } = pathArgument(argument(args, 0), 'relationships');
      context.charge(listBytes(edges.length));
      return edges.map((id) => ({ kind: 'edgeRef', id }));
    },
  },
];

function endFunction(
  name: string,
  description: string,
  end: (edge: number, graph: GraphReader) => number,
): FunctionSpec {
  return {
    name,
    category: 'scalar',
    parameters: [RELATIONSHIP],
    returns: 'NODE',
    description,
    evaluate: (args, { graph }) => {
      const value = argument(args, 0);
      if (isEdgeRef(value)) return { kind: 'nodeRef', id: end(value.id, graph) };
      throw invalidArgument(
        `Invalid input for function '${name}()': Expected ${describe(value)} to be a RelationshipValue`,
      );
    },
  };
}

function pathArgument(value: RuntimeValue, functionName: string): PathRef {
  if (isPathRef(value)) return value;
  throw invalidArgument(`Invalid input for function '${functionName}()': Expected ${describe(value)} to be a path`);
}

function propertiesOf(value: RuntimeValue, functionName: string, graph: GraphReader): RuntimeMap {
  if (isMap(value)) return value;
  // NOTE: asked for one property, a deleted node fails; asked for all, it has none. A relationship fails either way.
  if (isNodeRef(value)) return graph.hasNode(value.id) ? (graph.nodeProperties(value.id) as RuntimeMap) : NO_PROPERTIES;
  if (isEdgeRef(value)) {
    if (!graph.hasEdge(value.id)) throw deleted(`Relationship with id ${value.id}`);
    return graph.edgeProperties(value.id) as RuntimeMap;
  }
  throw invalidArgument(
    `Invalid input for function '${functionName}()': Expected a node, a relationship or a literal map but got ${describe(value)}`,
  );
}

function requireNode(id: number, graph: GraphReader): void {
  if (!graph.hasNode(id)) throw deleted(`Node with id ${id}`);
}

function deleted(what: string): Error {
  return cypherError({
    kind: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
    message: `${what} has been deleted in this transaction`,
    phase: 'runtime',
  });
}

function noEntity(functionName: string, value: RuntimeValue): Error {
  return invalidArgument(
    `Invalid input for function '${functionName}()': Expected ${describe(value)} to be a node or relationship, but it was \`${typeLabel(value)}\``,
  );
}
