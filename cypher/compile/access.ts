/** Reaching into values: properties, elements, slices, map projections. */

import { isFloat, isInteger, isNumber, toNumber, type Value } from '../../graph/values.ts';
import { type CypherError, cypherError } from '../errors.ts';
import { checkInt32 } from '../functions/arguments.ts';
import { numberAt, numbersOf } from '../functions/list.ts';
import type { IndexAccess, MapProjection, PropertyAccess, SliceAccess } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import { describe } from '../values/describe.ts';
import { elementsOf, isEdgeRef, isList, isMap, isNodeRef } from '../values/kinds.ts';
import { surfaceOf } from '../values/long-work.ts';
import type { RuntimeMap, RuntimeValue } from '../values/runtime.ts';
import { listBytes } from '../values/size.ts';
import { treeBytes } from '../values/tree-bytes.ts';
import { typeError } from '../values/value-errors.ts';
import { boundsOf, isRange } from './calls.ts';
import { binary, type Compiled, nary, unary } from './compiled.ts';
import { componentOf } from './components.ts';
import type { Environment } from './environment.ts';
import type { Scope } from './scope.ts';

/** A property key whose id is looked up once the graph has it. */
export class KeyName {
  readonly name: string;
  #id = -1;

  constructor(name: string) {
    this.name = name;
  }

  idIn(run: Execution): number {
    if (this.#id < 0) this.#id = run.graph.keyId(this.name);
    return this.#id;
  }
}

export function compileProperty(access: PropertyAccess, scope: Scope, environment: Environment): Compiled {
  const key = new KeyName(access.key.name);
  return unary(environment.compile(access.object, scope), (value, run) => propertyOf(value, key, run));
}

export function propertyOf(value: RuntimeValue, key: KeyName, run: Execution): RuntimeValue {
  if (value === null) return null;
  if (typeof value === 'object') {
    if (isNodeRef(value)) {
      const id = key.idIn(run);
      const stored = id < 0 ? undefined : run.graph.nodeProperty(value.id, id);
      if (stored === undefined) requireNode(value.id, run);
      return fromStored(stored);
    }
    if (isEdgeRef(value)) {
      const id = key.idIn(run);
      const stored = id < 0 ? undefined : run.graph.edgeProperty(value.id, id);
      if (stored === undefined) requireEdge(value.id, run);
      return fromStored(stored);
    }
    if (isMap(value)) return value.get(key.name) ?? null;
  }
  return componentOf(value, key.name);
}

/** A property's value as the engine works with it: properties hold no entities, so it is the same value. */
export function fromStored(value: Value | undefined): RuntimeValue {
  return (value ?? null) as RuntimeValue;
}

export function requireNode(node: number, run: Execution): void {
  if (!run.graph.hasNode(node) && isGoneHere(run, 'node', node)) throw deleted('Node', node);
}

export function requireEdge(edge: number, run: Execution): void {
  if (!run.graph.hasEdge(edge) && isGoneHere(run, 'edge', edge)) throw deleted('Relationship', edge);
}

/** NOTE: what a transaction committed before has deleted (IN TRANSACTIONS) has no properties, and asking for them is no error. */
function isGoneHere({ writer }: Execution, entity: 'node' | 'edge', id: number): boolean {
  return writer === undefined || writer.wasDeletedHere(entity, id);
}

function deleted(what: string, id: number): CypherError {
  return cypherError({
    kind: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
    message: `${what} with id ${id} has been deleted in this transaction`,
    phase: 'runtime',
  });
}

export function compileIndex(access: IndexAccess, scope: Scope, environment: Environment): Compiled {
  if (isRange(access.object)) {
    const operands = [...boundsOf(access.object, scope, environment), environment.compile(access.index, scope)];
    return nary(operands, (values, run) => {
      const index = values.pop() ?? null;
      const numbers = numbersOf(values);
      return isInteger(index) ? numberAt(numbers, index) : elementOf([], index, run);
    });
  }
  return binary(environment.compile(access.object, scope), environment.compile(access.index, scope), elementOf);
}

function elementOf(value: RuntimeValue, index: RuntimeValue, run: Execution): RuntimeValue {
  if (value === null || index === null) return null;
  if (isList(value)) {
    if (!isInteger(index)) {
      throw typeError(`Cannot access a list '${describe(value)}' using a non-number index, got ${describe(index)}`);
    }
    const place = Number(index);
    return value[place < 0 ? place + value.length : place] ?? null;
  }
  if (isMap(value) || isNodeRef(value) || isEdgeRef(value)) {
    if (typeof index !== 'string') {
      throw typeError(
        `Cannot access a map '${describe(value)}' by key '${describe(index)}': Expected ${describe(index)} to be a String`,
        'MapElementAccessByNonString',
      );
    }
    return propertyOf(value, new KeyName(index), run);
  }
  if (typeof index === 'string') return componentOf(value, index);
  throw typeError(`Type mismatch: expected a map or a list to look into, but got ${describe(value)}`);
}

export function compileSlice(slice: SliceAccess, scope: Scope, environment: Environment): Compiled {
  const bounds = [slice.from, slice.to].flatMap((bound) => (bound ? [environment.compile(bound, scope)] : []));
  const hasFrom = slice.from !== undefined;
  return nary([environment.compile(slice.object, scope), ...bounds], {
    now([list, ...values], run) {
      if (list === undefined || list === null || values.includes(null)) return null;
      const elements = elementsOf(list);
      const [from, to] = hasFrom ? values : [undefined, values[0]];
      const part = elements.slice(placeOf(from, 0), placeOf(to, elements.length));
      run.charge(listBytes(part.length));
      return part;
    },
    weight: ([list]) => surfaceOf(list ?? null),
  });
}

function placeOf(value: RuntimeValue | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!isNumber(value)) throw typeError(`Expected a numeric value but got: ${describe(value)}`);
  return checkInt32(isFloat(value) ? Math.trunc(toNumber(value)) : value);
}

/** `n { .*, .key, other, key: value }`. */
export function compileMapProjection(projection: MapProjection, scope: Scope, environment: Environment): Compiled {
  const writers = projection.items.map((item) => writerOf(item, scope, environment));
  const values = writers.flatMap(({ value }) => (value ? [value] : []));
  return nary([environment.compile(projection.object, scope), ...values], ([object, ...rest], run) => {
    if (object === undefined || object === null) return null;
    const result = new Map<string, RuntimeValue>();
    let next = 0;
    for (const { key, value } of writers) {
      if (value) result.set(key?.name ?? '', rest[next++] ?? null);
      else if (key) result.set(key.name, propertyOf(object, key, run));
      else for (const [name, property] of propertiesOf(object, run)) result.set(name, property);
    }
    run.charge(treeBytes(result));
    return result;
  });
}

interface Writer {
  /** Absent: all properties. */
  readonly key?: KeyName;
  /** Absent: the property of that name. */
  readonly value?: Compiled;
}

function writerOf(item: MapProjection['items'][number], scope: Scope, environment: Environment): Writer {
  switch (item.kind) {
    case 'allProperties':
      return {};
    case 'property':
      return { key: new KeyName(item.key.name) };
    case 'variable':
      return { key: new KeyName(item.variable.name), value: environment.compile(item.variable, scope) };
    case 'entry':
      return { key: new KeyName(item.key.name), value: environment.compile(item.value, scope) };
    default:
      return item satisfies never;
  }
}

const NO_PROPERTIES: RuntimeMap = new Map();

/** Properties of a node or edge (none where it is deleted), or the map itself. */
export function propertiesOf(value: RuntimeValue, run: Execution): RuntimeMap {
  const { graph } = run;
  if (isNodeRef(value)) return graph.hasNode(value.id) ? (graph.nodeProperties(value.id) as RuntimeMap) : NO_PROPERTIES;
  if (isEdgeRef(value)) return graph.hasEdge(value.id) ? (graph.edgeProperties(value.id) as RuntimeMap) : NO_PROPERTIES;
  if (isMap(value)) return value;
  throw typeError(`Expected a map, a node or a relationship, but got ${describe(value)}`);
}
