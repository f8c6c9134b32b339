/** Runtime values become whole values when a record leaves the engine; parameters come in the other way. */

import type { GraphReader } from '../../graph/property-graph.ts';
import type { EdgeValue, NodeValue, Value } from '../../graph/values.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { isEdgeRef, isList, isMap, isNodeRef, isPathRef } from './kinds.ts';
import { isHeavy } from './long-work.ts';
import type { EvaluationContext, RuntimeList, RuntimeValue } from './runtime.ts';
import { typeError } from './value-errors.ts';

const NODE_PREFIX = '4:shabaka:';
const EDGE_PREFIX = '5:shabaka:';

export function nodeElementId(node: number): string {
  return NODE_PREFIX + node;
}

export function edgeElementId(edge: number): string {
  return EDGE_PREFIX + edge;
}

/** The id inside an element id of a node, or -1 where it is of something else. */
export function nodeOfElementId(elementId: string): number {
  return idAfter(NODE_PREFIX, elementId);
}

/** The id inside an element id of an edge, or -1 where it is of something else. */
export function edgeOfElementId(elementId: string): number {
  return idAfter(EDGE_PREFIX, elementId);
}

/** The value with nodes, edges and paths read out of the graph, as they are now. */
export function materialise(value: RuntimeValue, graph: GraphReader): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => materialise(item, graph));
  if (value instanceof Uint8Array) return value;
  if (!('kind' in value)) return new Map([...value].map(([key, item]) => [key, materialise(item, graph)]));
  switch (value.kind) {
    case 'nodeRef':
      return nodeValue(value.id, graph);
    case 'edgeRef':
      return edgeValue(value.id, graph);
    case 'pathRef':
      return {
        kind: 'path',
        nodes: value.nodes.map((node) => nodeValue(node, graph)),
        edges: value.edges.map((edge) => edgeValue(edge, graph)),
      };
    default:
      return value;
  }
}

/** Approximately, without its properties. */
const ENTITY = 256;
const PIECE = 1024;

type Reading = Pick<EvaluationContext, 'graph' | 'spend' | 'charge'>;

/** The same for a large value, in steps. */
export function* materialiseSteps(value: RuntimeValue, context: Reading): Steps<Value> {
  if (isList(value) && isHeavy(value)) return yield* listSteps(value, context);
  if (isMap(value) && isHeavy(value)) {
    const map = new Map<string, Value>();
    for (const [key, item] of value) map.set(key, yield* materialiseSteps(item, context));
    return map;
  }
  if (isEntity(value)) context.charge(ENTITY);
  if (context.spend(1)) yield PAUSE;
  return materialise(value, context.graph);
}

function* listSteps(list: RuntimeList, context: Reading): Steps<Value> {
  let from = 0;
  for (; from < list.length && list.slice(from, from + PIECE).every(isPrimitive); from += PIECE) {
    if (context.spend(PIECE >> 4)) yield PAUSE;
  }
  // A list of primitives is its own.
  if (from >= list.length) return list as readonly Value[];
  const values = list.slice(0, from) as Value[];
  for (; from < list.length; from++) {
    const item = list[from] ?? null;
    values.push(isPrimitive(item) ? (item as Value) : yield* materialiseSteps(item, context));
    if (context.spend(1)) yield PAUSE;
  }
  return values;
}

function isPrimitive(value: RuntimeValue): boolean {
  return value === null || typeof value !== 'object';
}

function isEntity(value: RuntimeValue): boolean {
  return isNodeRef(value) || isEdgeRef(value) || isPathRef(value);
}

/** A parameter as the engine works with it. Nodes, edges and paths are no parameters. */
export function fromParameter(value: Value): RuntimeValue {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(fromParameter);
  if (value instanceof Map) {
    return new Map([...(value as ReadonlyMap<string, Value>)].map(([key, item]) => [key, fromParameter(item)]));
  }
  const tagged = value as Exclude<typeof value, readonly Value[] | ReadonlyMap<string, Value>>;
  if (tagged.kind === 'node' || tagged.kind === 'edge' || tagged.kind === 'path') {
    throw typeError(`A ${tagged.kind} cannot be a parameter; pass its elementId instead`);
  }
  return tagged;
}

function nodeValue(node: number, graph: GraphReader): NodeValue {
  return {
    kind: 'node',
    elementId: nodeElementId(node),
    labels: graph.labelsOf(node).map((label) => graph.labelName(label)),
    properties: graph.nodeProperties(node),
  };
}

function edgeValue(edge: number, graph: GraphReader): EdgeValue {
  return {
    kind: 'edge',
    elementId: edgeElementId(edge),
    type: graph.typeName(graph.edgeType(edge)),
    startElementId: nodeElementId(graph.edgeStart(edge)),
    endElementId: nodeElementId(graph.edgeEnd(edge)),
    properties: graph.edgeProperties(edge),
  };
}

function idAfter(prefix: string, elementId: string): number {
  if (!elementId.startsWith(prefix)) return -1;
  const digits = elementId.slice(prefix.length);
  return /^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : -1;
}
