/** The changes themselves: properties, labels and deletion, on values as they come out of expressions. */

import type { GraphWriter } from '../../graph/property-graph.ts';
import type { PropertyMap, Value } from '../../graph/values.ts';
import { propertiesOf, requireNode } from '../compile/access.ts';
import { tokenName } from '../compile/labels.ts';
import { PAUSE, type Steps } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { isEdgeRef, isMap, isNodeRef, isPathRef } from '../values/kinds.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { storable } from '../values/storable.ts';
import { typeError } from '../values/value-errors.ts';
import type { Execution } from './execution.ts';
import { sizeOf } from './size.ts';

/**
 * Bytes of a node or an edge made, and of anything else done to one: that also keeps what was there before. As measured on
 * three hundred thousand of each, an index included.
 */
const CREATION = 112;
const CHANGE = 176;

/** Of something new with its properties. */
export function sizeOfNew(properties: PropertyMap): number {
  let size = CREATION;
  // NOTE: what can be stored is neither a node nor a path, and so the same inside as outside.
  for (const value of properties.values()) size += 16 + sizeOf(value as RuntimeValue);
  return size;
}

/** Null removes. */
export function setProperty(
  entity: RuntimeValue,
  key: string,
  value: RuntimeValue,
  run: Execution,
  writer: GraphWriter,
): void {
  const stored = value === null ? undefined : storable(value);
  const isNode = isNodeRef(entity);
  run.wrote(CHANGE + sizeOf(value));
  if (!isNode && !isEdgeRef(entity)) throw notAnEntity('set a property of', entity);
  // NOTE: no property has an empty name, so that removing one finds nothing.
  if (key === '' && stored === undefined) return;
  if (!(isNode ? run.graph.hasNode(entity.id) : run.graph.hasEdge(entity.id))) {
    // NOTE: a property that is written to what is deleted is counted and gone.
    if (stored !== undefined) writer.countAsSet(1);
  } else if (isNode) writer.setNodeProperty(entity.id, keyIn(key, writer), stored);
  else writer.setEdgeProperty(entity.id, keyIn(key, writer), stored);
}

function keyIn(key: string, writer: GraphWriter): number {
  return writer.internKey(tokenName(key, 'a property key'));
}

/** Several properties of one entity, whose values were all worked out before. Each key that is known counts, also where nothing changes. */
export function setSeveral(
  entity: RuntimeValue,
  values: ReadonlyMap<string, RuntimeValue>,
  run: Execution,
  writer: GraphWriter,
): void {
  for (const [key, value] of values) {
    const isThere = isNodeRef(entity)
      ? run.graph.hasNode(entity.id)
      : isEdgeRef(entity) && run.graph.hasEdge(entity.id);
    const isKept = value !== null || (isThere && propertiesOf(entity, run).has(key));
    if (isThere && !isKept) writer.countAsSet(run.graph.keyId(key) < 0 ? 0 : 1);
    else setProperty(entity, key, value, run, writer);
  }
}

/** `SET n = map` (`replace`) and `SET n += map`. The map may be another node or edge. */
export function setProperties(
  entity: RuntimeValue,
  value: RuntimeValue,
  replace: boolean,
  run: Execution,
  writer: GraphWriter,
): void {
  if (!isNodeRef(entity) && !isEdgeRef(entity)) throw notAnEntity('set properties of', entity);
  if (!isMap(value) && !isNodeRef(value) && !isEdgeRef(value)) {
    throw typeError(`Expected a map, a node or a relationship to take properties from, but got ${describe(value)}`);
  }
  const wanted = new Map(propertiesOf(value, run));
  if (replace) {
    for (const key of propertiesOf(entity, run).keys()) {
      if (!wanted.has(key)) setProperty(entity, key, null, run, writer);
    }
  }
  setSeveral(entity, wanted, run, writer);
}

export function addLabels(entity: RuntimeValue, labels: readonly string[], run: Execution, writer: GraphWriter): void {
  if (!isNodeRef(entity)) throw notAnEntity('set labels of', entity);
  requireNode(entity.id, run);
  run.wrote(CHANGE * labels.length);
  for (const label of labels) writer.addLabel(entity.id, writer.internLabel(label));
}

export function removeLabels(
  entity: RuntimeValue,
  labels: readonly string[],
  run: Execution,
  writer: GraphWriter,
): void {
  if (!isNodeRef(entity)) throw notAnEntity('remove labels of', entity);
  requireNode(entity.id, run);
  run.wrote(CHANGE * labels.length);
  for (const label of labels) {
    const id = run.graph.labelId(label);
    if (id >= 0) writer.removeLabel(entity.id, id);
  }
}

/** Properties for something new: nulls are left out. */
export function newProperties(value: RuntimeValue): PropertyMap {
  const result = new Map<string, Value>();
  for (const [key, item] of mapIn(value)) if (item !== null) result.set(key, storable(item));
  return result;
}

function mapIn(value: RuntimeValue): RuntimeMap {
  if (value === null) return new Map();
  if (isMap(value)) return value;
  throw typeError(`Expected a map of properties, but got ${describe(value)}`);
}

/** Deletes a node, an edge or all of a path. What is deleted already, or null, is let be. */
export function* deleteValue(value: RuntimeValue, detach: boolean, run: Execution, writer: GraphWriter): Steps<void> {
  if (value === null) return;
  if (isEdgeRef(value)) return deleteEdge(value.id, run, writer);
  if (isNodeRef(value)) return yield* deleteNode(value.id, detach, run, writer);
  if (!isPathRef(value)) throw notAnEntity('delete', value);
  for (const edge of value.edges) deleteEdge(edge, run, writer);
  for (const node of value.nodes) yield* deleteNode(node, detach, run, writer);
}

function* deleteNode(node: number, detach: boolean, run: Execution, writer: GraphWriter): Steps<void> {
  if (!run.graph.hasNode(node)) return;
  if (detach) {
    for (const way of ['out', 'in'] as const) {
      for (const edge of run.graph.edgesOf(node, way)) {
        if (run.spend(2)) yield PAUSE;
        deleteEdge(edge, run, writer);
      }
    }
  }
  run.wrote(CHANGE);
  writer.deleteNode(node);
}

function deleteEdge(edge: number, run: Execution, writer: GraphWriter): void {
  run.wrote(CHANGE);
  writer.deleteEdge(edge);
}

function notAnEntity(what: string, value: RuntimeValue): Error {
  return typeError(`Cannot ${what} ${describe(value)}: only nodes and relationships can be changed`);
}
