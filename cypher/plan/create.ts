/** CREATE, and the creating half of MERGE: commands that make the parts of a pattern that are not there yet. */

import type { PropertyMap } from '../../graph/values.ts';
import { type Compiled, constant, evaluate } from '../compile/compiled.ts';
import { labelNames, writableNames } from '../compile/labels.ts';
import type { Scope } from '../compile/scope.ts';
import { hiddenName, isHidden } from '../compile/trees.ts';
import { cypherError, unchecked } from '../errors.ts';
import type {
  CreateClause,
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  RelationshipPattern,
} from '../parse/ast.ts';
import { newProperties, sizeOfNew } from '../run/entity-writes.ts';
import type { Execution } from '../run/execution.ts';
import type { Operator } from '../run/operator.ts';
import type { Row } from '../run/row.ts';
import type { Command } from '../run/write.ts';
import { forEach, mapEach, type Steps } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { isNodeRef } from '../values/kinds.ts';
import { typeError } from '../values/value-errors.ts';
import { pathValue } from './path-values.ts';
import { type Frame, type Planning, textOf } from './planning.ts';
import { inStages } from './stages.ts';
import { touchesOfCreation } from './touches.ts';

export function* planCreate(clause: CreateClause, frame: Frame, planning: Planning): Steps<Frame> {
  const nested: Operator[] = [];
  const before = frame.scope.variables.size;
  const commands = (yield* mapEach(clause.patterns, (pattern) =>
    creation(pattern, frame.scope, nested, planning),
  )).flat();
  // NOTE: what is new stands behind what was there.
  const introduces = [...frame.scope.variables.keys()].slice(before);
  const details = clause.patterns.map((pattern) => textOf(planning, pattern)).join(', ');
  const step = { commands, details, touches: touchesOfCreation(clause.patterns, frame.scope) };
  return inStages({ name: 'Create', steps: [step], nested, introduces }, frame);
}

/** What MERGE makes otherwise: its parts may read each other, in the order in which they are made, and hold no null and no NaN. */
export interface MergeCreation {
  refused(element: NodePattern | RelationshipPattern, key: string, value: string): Error;
}

/** Commands that create what of the pattern the scope does not know; new variables are declared. */
export function* creation(
  pattern: PathPattern,
  scope: Scope,
  nested: Operator[],
  planning: Planning,
  merge?: MergeCreation,
): Steps<Command[]> {
  const creator = new Creator(scope, nested, planning, merge);
  if (merge) creator.declareAll(pattern);
  yield* creator.addPath(pattern);
  return creator.commands;
}

interface Place {
  readonly slot: number;
  readonly name: string;
}

class Creator {
  readonly commands: Command[] = [];
  readonly #scope: Scope;
  readonly #nested: Operator[];
  readonly #planning: Planning;
  readonly #merge: MergeCreation | undefined;
  /** Slots of what is declared already and made here. */
  readonly #declared = new Map<string, number>();

  constructor(scope: Scope, nested: Operator[], planning: Planning, merge: MergeCreation | undefined) {
    this.#scope = scope;
    this.#nested = nested;
    this.#planning = planning;
    this.#merge = merge;
  }

  declareAll({ elements }: PathPattern): void {
    for (const { kind, variable } of elements) {
      if (!variable || this.#scope.lookup(variable.name)) continue;
      this.#declared.set(variable.name, this.#scope.declare(variable.name, kind === 'node' ? 'node' : 'edge').slot);
    }
  }

  #slot(name: string, kind: 'node' | 'edge'): number {
    const slot = this.#declared.get(name) ?? this.#scope.declare(name, kind).slot;
    this.#declared.delete(name);
    return slot;
  }

  *addPath(pattern: PathPattern): Steps<void> {
    const places: (Place | undefined)[] = [];
    yield* forEach(pattern.elements, (element) => {
      places.push(element.kind === 'node' ? this.#node(element) : undefined);
    });
    const edges: number[] = [];
    yield* forEach(pattern.elements.entries(), ([i, element]) => {
      if (element.kind === 'node') return;
      const left = places[i - 1];
      const right = places[i + 1];
      if (element.kind !== 'relationship' || !left || !right) {
        throw unchecked('pattern of this form in CREATE');
      }
      edges.push(this.#edge(element, left, right));
    });
    const [first] = places;
    if (pattern.variable && first) this.#path(pattern.variable.name, first.slot, edges);
  }

  #path(name: string, start: number, edges: readonly number[]): void {
    const { slot } = this.#scope.declare(name, 'path');
    const value = pathValue(start, edges);
    this.commands.push(function* (row, run) {
      row[slot] = yield* evaluate(value, row, run);
    });
  }

  #node(pattern: NodePattern): Place {
    const name = pattern.variable?.name ?? hiddenName(this.#planning.nextHidden());
    const known = this.#declared.has(name) ? undefined : this.#scope.lookup(name);
    if (known) return { slot: known.slot, name };
    const properties = this.#properties(pattern);
    const labels = this.#names(pattern.labels);
    const slot = this.#slot(name, 'node');
    this.commands.push(function* (row, run, writer) {
      const names = yield* labels(row, run);
      const ids = [...new Set(names)].map((label) => writer.internLabel(label));
      const given = yield* properties(row, run);
      run.wrote(sizeOfNew(given));
      row[slot] = { kind: 'nodeRef', id: writer.createNode(ids, given) };
    });
    return { slot, name };
  }

  #edge(pattern: RelationshipPattern, left: Place, right: Place): number {
    const name = pattern.variable?.name ?? hiddenName(this.#planning.nextHidden());
    const properties = this.#properties(pattern);
    const types = this.#names(pattern.types);
    const slot = this.#slot(name, 'edge');
    const [from, to] = pattern.direction === 'in' ? [right, left] : [left, right];
    this.commands.push(function* (row, run, writer) {
      const [type, ...others] = yield* types(row, run);
      if (type === undefined || others.length > 0) throw notOneType();
      const start = endIn(row, from, name, run);
      const end = endIn(row, to, name, run);
      const given = yield* properties(row, run);
      run.wrote(sizeOfNew(given));
      const id = writer.createEdge(writer.internType(type), start, end, given);
      row[slot] = { kind: 'edgeRef', id };
    });
    return slot;
  }

  #properties(element: NodePattern | RelationshipPattern): (row: Row, run: Execution) => Steps<PropertyMap> {
    const compiled = element.properties ? this.#compile(element.properties) : constant(new Map());
    const merge = this.#merge;
    return function* (row, run) {
      const value = yield* evaluate(compiled, row, run);
      if (value === null) throw typeError('Expected a map of properties, but got NO_VALUE');
      if (merge && value instanceof Map) {
        for (const [key, item] of value) {
          if (item === null || Number.isNaN(item)) throw merge.refused(element, key, `${item}`);
        }
      }
      return newProperties(value);
    };
  }

  #names(labels: LabelExpression | undefined): (row: Row, run: Execution) => Steps<readonly string[]> {
    return namesOf(labels, (expression) => this.#compile(expression));
  }

  #compile(expression: Expression): Compiled {
    return this.#planning.environment(this.#nested).compile(expression, this.#scope);
  }
}

/** The labels or types that stand in a writing clause, fixed and worked out. */
export function namesOf(
  labels: LabelExpression | undefined,
  compile: (expression: Expression) => Compiled,
): (row: Row, run: Execution) => Steps<readonly string[]> {
  const names = writableNames(labels).map((name) =>
    name.kind === 'label' ? constant(name.name) : compile(name.expression),
  );
  return function* (row, run) {
    const result: string[] = [];
    for (const name of names) result.push(...labelNames(yield* evaluate(name, row, run)));
    return result;
  };
}

function endIn(row: Row, { slot, name }: Place, edge: string, run: Execution): number {
  const value = row[slot] ?? null;
  if (isNodeRef(value)) {
    if (run.graph.hasNode(value.id)) return value.id;
    throw cypherError({
      kind: 'EntityNotFound',
      detail: 'DeletedEntityAccess',
      message: `Node with id ${value.id} has been deleted in this transaction`,
      phase: 'runtime',
    });
  }
  if (value !== null) throw typeError(`A relationship joins nodes, but \`${name}\` is ${describe(value)}`);
  throw cypherError({
    kind: 'ArgumentError',
    detail: 'NoNode',
    message: `Failed to create relationship ${isHidden(edge) ? '' : `\`${edge}\``}, node ${isHidden(name) ? '' : `\`${name}\``} is missing: it is null in this row`,
    hint: 'Write MATCH instead of OPTIONAL MATCH before it.',
    gqlStatus: '22G03',
    phase: 'runtime',
  });
}

function notOneType(): Error {
  return typeError('A relationship is created with exactly one type');
}
