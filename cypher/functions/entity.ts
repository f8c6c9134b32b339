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
    parameters: [ENTITY],
    returns: 'INTEGER',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isNodeRef(value) || isEdgeRef(value)) return value.id;
      throw noEntity('id', value);
    },
  },
  {
    name: 'elementId',
    parameters: [ENTITY],
    returns: 'STRING',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isNodeRef(value)) return nodeElementId(value.id);
      if (isEdgeRef(value)) return edgeElementId(value.id);
      throw noEntity('elementId', value);
    },
  },
  {
    name: 'labels',
    parameters: [{ name: 'input', type: 'NODE' }],
    returns: 'LIST<STRING>',
    evaluate: (args, { graph }) => {
      const value = argument(args, 0);
      if (!isNodeRef(value)) throw wrongType('labels', 'a Node', value);
      requireNode(value.id, graph);
      return graph.labelsOf(value.id).map((label) => graph.labelName(label));
    },
  },
  {
    name: 'type',
    parameters: [RELATIONSHIP],
    returns: 'STRING',
    evaluate: (args, { graph }) => {
      const value = argument(args, 0);
      if (isEdgeRef(value)) return graph.typeName(graph.edgeType(value.id));
      throw wrongType('type', 'a Relationship', value);
    },
  },
  endFunction('startNode', (edge, graph) => graph.edgeStart(edge)),
  endFunction('endNode', (edge, graph) => graph.edgeEnd(edge)),
  {
    name: 'keys',
    parameters: [WITH_PROPERTIES],
    returns: 'LIST<STRING>',
    evaluate: (args, { graph }) => [...propertiesOf(argument(args, 0), 'keys', graph).keys()],
  },
  {
    name: 'properties',
    parameters: [WITH_PROPERTIES],
    returns: 'MAP',
    evaluate: (args, { graph }) => propertiesOf(argument(args, 0), 'properties', graph),
  },
  {
    name: 'length',
    parameters: [PATH],
    returns: 'INTEGER',
    evaluate: (args) => {
      const value = argument(args, 0);
      if (isPathRef(value)) return value.edges.length;
      throw wrongType('length', 'a Path', value);
    },
  },
  {
    name: 'nodes',
    parameters: [PATH],
    returns: 'LIST<NODE>',
    evaluate: (args, context) => {
      const { nodes } = pathArgument(argument(args, 0), 'nodes');
      context.charge(listBytes(nodes.length));
      return nodes.map((id) => ({ kind: 'nodeRef', id }));
    },
  },
  {
    name: 'relationships',
    parameters: [PATH],
    returns: 'LIST<RELATIONSHIP>',
    evaluate: (args, context) => {
      const { edges } = pathArgument(argument(args, 0), 'relationships');
      context.charge(listBytes(edges.length));
      return edges.map((id) => ({ kind: 'edgeRef', id }));
    },
  },
];

function endFunction(name: string, end: (edge: number, graph: GraphReader) => number): FunctionSpec {
  return {
    name,
    parameters: [RELATIONSHIP],
    returns: 'NODE',
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

export function propertiesOf(value: RuntimeValue, functionName: string, graph: GraphReader): RuntimeMap {
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
