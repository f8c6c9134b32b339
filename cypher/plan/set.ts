/** SET, REMOVE and DELETE: changes to what is there. */

import type { GraphWriter } from '../../graph/property-graph.ts';
import { type Compiled, evaluate } from '../compile/compiled.ts';
import { tokenName } from '../compile/labels.ts';
import type { Scope } from '../compile/scope.ts';
import type {
  DeleteClause,
  Expression,
  IndexAccess,
  LabelExpression,
  LabelName,
  PropertyAccess,
  RemoveClause,
  SetClause,
  SetItem,
} from '../parse/ast.ts';
import { addLabels, deleteValue, removeLabels, setProperties, setProperty, setSeveral } from '../run/entity-writes.ts';
import type { Execution } from '../run/execution.ts';
import type { Operator } from '../run/operator.ts';
import type { Row } from '../run/row.ts';
import { type Command, write } from '../run/write.ts';
import { atOnce, mapEach, type Steps } from '../steps.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { storable } from '../values/storable.ts';
import { beforeWrite } from './barriers.ts';
import { namesOf } from './create.ts';
import { type Frame, type Planning, textOf } from './planning.ts';
import { inStages, type Step } from './stages.ts';
import { type Item, touchesOf } from './touches.ts';

type Compile = (expression: Expression) => Steps<Compiled>;

export function* planSet(clause: SetClause, frame: Frame, planning: Planning): Steps<Frame> {
  const nested: Operator[] = [];
  const steps = yield* setSteps(clause.items, frame.scope, nested, planning);
  const [only] = clause.items;
  const name = clause.items.length === 1 && only ? SET_NAMES[only.kind] : 'SetProperties';
  return inStages({ name, steps, nested, introduces: [] }, frame);
}

const SET_NAMES = { setProperty: 'SetProperty', setAll: 'SetPropertiesFromMap', setLabels: 'SetLabels' } as const;

export function* planRemove(clause: RemoveClause, frame: Frame, planning: Planning): Steps<Frame> {
  const nested: Operator[] = [];
  const compile = compiler(frame.scope, nested, planning);
  const steps = yield* mapEach(clause.items, function* (item): Steps<Step> {
    if (item.kind === 'removeProperty') {
      return stepOf([item], yield* propertyCommand(item.target, undefined, compile), frame.scope, planning);
    }
    const names = namesOf(joined(item.labels), (name) => atOnce(compile(name)));
    const command = yield* onEntity(item.target, compile, function* (row, run, writer, entity) {
      removeLabels(entity, yield* names(row, run), run, writer);
    });
    return stepOf([item], command, frame.scope, planning);
  });
  const name = clause.items.every(({ kind }) => kind === 'removeLabels') ? 'RemoveLabels' : 'SetProperty';
  return inStages({ name, steps, nested, introduces: [] }, frame);
}

export function* planDelete(clause: DeleteClause, frame: Frame, planning: Planning): Steps<Frame> {
  const nested: Operator[] = [];
  const compile = compiler(frame.scope, nested, planning);
  const commands = yield* mapEach(clause.expressions, function* (expression): Steps<Command> {
    const value = yield* compile(expression);
    return function* (row, run, writer) {
      yield* deleteValue(yield* evaluate(value, row, run), clause.detach, run, writer);
    };
  });
  const source = write({
    source: beforeWrite(frame.source),
    name: clause.detach ? 'DetachDelete' : 'Delete',
    details: clause.expressions.map((expression) => textOf(planning, expression)).join(', '),
    introduces: [],
    commands,
    nested,
  });
  return { source, scope: frame.scope };
}

export function* setCommands(
  items: readonly SetItem[],
  scope: Scope,
  nested: Operator[],
  planning: Planning,
): Steps<readonly Command[]> {
  return (yield* setSteps(items, scope, nested, planning)).flatMap(({ commands }) => commands);
}

function* setSteps(
  items: readonly SetItem[],
  scope: Scope,
  nested: Operator[],
  planning: Planning,
): Steps<readonly Step[]> {
  const compile = compiler(scope, nested, planning);
  return yield* mapEach(neighbours(items), function* (group): Steps<Step> {
    return stepOf(group, yield* setCommand(group, compile), scope, planning);
  });
}

function stepOf(items: readonly Item[], command: Command, scope: Scope, planning: Planning): Step {
  const details = items.map((item) => textOf(planning, item)).join(', ');
  return { commands: [command], details, touches: touchesOf(items, scope) };
}

function* setCommand(group: Group, compile: Compile): Steps<Command> {
  const [item] = group;
  if (group.length > 1) return yield* severalCommand(group, compile);
  switch (item.kind) {
    case 'setProperty':
      return yield* propertyCommand(item.target, item.value, compile);
    case 'setAll': {
      const value = yield* compile(item.value);
      return yield* onEntity(item.target, compile, function* (row, run, writer, entity) {
        setProperties(entity, yield* evaluate(value, row, run), item.replace, run, writer);
      });
    }
    case 'setLabels': {
      const names = namesOf(joined(item.labels), (name) => atOnce(compile(name)));
      return yield* onEntity(item.target, compile, function* (row, run, writer, entity) {
        addLabels(entity, yield* names(row, run), run, writer);
      });
    }
    default:
      return item satisfies never;
  }
}

type PropertyItem = Extract<SetItem, { kind: 'setProperty' }>;
type Group = readonly [SetItem, ...PropertyItem[]];

/** Properties that are set one after the other on one variable stand together: none sees what another writes. */
function neighbours(items: readonly SetItem[]): readonly Group[] {
  const groups: [SetItem, ...PropertyItem[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const isNext =
      last !== undefined && placeOf(item) !== undefined && placeOf(last[0])?.variable === placeOf(item)?.variable;
    if (isNext && item.kind === 'setProperty') last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** `n.key` and `n['key']`: a key known beforehand on a variable. */
function placeOf(item: SetItem): { readonly variable: string; readonly key: string } | undefined {
  if (item.kind !== 'setProperty' || item.target.object.kind !== 'variable') return undefined;
  const variable = item.target.object.name;
  if (item.target.kind === 'property') return { variable, key: item.target.key.name };
  const { index } = item.target;
  return index.kind === 'literal' && typeof index.value === 'string' ? { variable, key: index.value } : undefined;
}

function* severalCommand(group: Group, compile: Compile): Steps<Command> {
  const parts: { readonly key: string; readonly value: Compiled }[] = [];
  for (const item of group) {
    const key = placeOf(item)?.key;
    if (item.kind === 'setProperty' && key !== undefined) parts.push({ key, value: yield* compile(item.value) });
    yield;
  }
  const [first] = group;
  const target = first.kind === 'setProperty' ? first.target.object : first.target;
  return yield* onEntity(target, compile, function* (row, run, writer, entity) {
    const values = new Map<string, RuntimeValue>();
    for (const { key, value } of parts) {
      const worked = yield* evaluate(value, row, run);
      // NOTE: what cannot be stored fails before the next is worked out.
      if (worked !== null) storable(worked);
      values.set(key, worked);
    }
    setSeveral(entity, values, run, writer);
  });
}

function compiler(scope: Scope, nested: Operator[], planning: Planning): Compile {
  const environment = planning.environment(nested);
  return (expression) => environment.compileSteps(expression, scope);
}

/** What is done to an entity. Where there is none, nothing else is worked out. */
function* onEntity(
  target: Expression,
  compile: Compile,
  act: (row: Row, run: Execution, writer: GraphWriter, entity: RuntimeValue) => Steps<void>,
): Steps<Command> {
  const compiled = yield* compile(target);
  return function* (row, run, writer) {
    const entity = yield* evaluate(compiled, row, run);
    if (entity !== null) yield* act(row, run, writer, entity);
  };
}

/** Without a value the property is removed. */
function* propertyCommand(
  target: PropertyAccess | IndexAccess,
  value: Expression | undefined,
  compile: Compile,
): Steps<Command> {
  const object = yield* compile(target.object);
  const key = target.kind === 'index' ? yield* compile(target.index) : target.key.name;
  const wanted = value && (yield* compile(value));
  return function* (row, run, writer) {
    const entity = yield* evaluate(object, row, run);
    const name = typeof key === 'string' ? key : yield* keyIn(key, row, run);
    // NOTE: only here is something worked out for what is not there: whether the key is one.
    if (entity !== null) setProperty(entity, name, wanted ? yield* evaluate(wanted, row, run) : null, run, writer);
  };
}

function* keyIn(key: Compiled, row: Row, run: Execution): Steps<string> {
  const value = yield* evaluate(key, row, run);
  // NOTE: an empty name is refused where something is stored under it.
  return value === '' ? value : tokenName(value, 'a property key');
}

/** Several names as one expression. */
function joined(labels: readonly LabelName[]): LabelExpression | undefined {
  const [first] = labels;
  if (first === undefined) return undefined;
  return labels.length === 1 ? first : { kind: 'labelAnd', operands: labels, span: first.span };
}
