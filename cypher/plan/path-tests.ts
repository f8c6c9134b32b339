/** Tests that a search through an automaton puts to nodes, edges, repetitions and whole paths. */

import { type Compiled, evaluate } from '../compile/compiled.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression } from '../parse/ast.ts';
import type { Execution } from '../run/execution.ts';
import type { Operator } from '../run/operator.ts';
import type { Hop, HopTest, Stop } from '../run/paths/automaton.ts';
import type { PathTest } from '../run/paths/search.ts';
import type { Row } from '../run/row.ts';
import type { StepTest } from '../run/walk.ts';
import { mapEach, type Steps } from '../steps.ts';
import { isEdgeRef, isList, isNodeRef } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { isTrue } from '../values/truth.ts';
import { entityTest } from './entity-tests.ts';
import type { Planning } from './planning.ts';

/** What is asked of one part of the path, and in whose sight. */
export interface Asked {
  readonly name: string;
  readonly predicates: readonly Expression[];
  /** A slot whose node or edge it must be. */
  readonly equals: number | undefined;
  readonly scope: Scope;
  readonly planning: Planning;
  /** Plans that the predicates run are added to it. */
  readonly nested: Operator[];
}

export function* stopTests(asked: Asked): Steps<Pick<Stop, 'test' | 'rowTest'>> {
  const slot = asked.scope.temporary();
  asked.scope.alias(asked.name, { slot, kind: 'node' });
  const { test, rest } = yield* testsOf(asked, 'nodeRef');
  const rowTest: StepTest = (id, row, run) => {
    row[slot] = { kind: 'nodeRef', id };
    return isIt(asked, id, row, rest, run);
  };
  return { test, rowTest: rest && rowTest };
}

/** `left` and `right`: the names of its ends in the pattern's order. */
export function* hopTests(asked: Asked, left: string, right: string): Steps<Pick<Hop, 'test' | 'rowTest'>> {
  const { name, scope } = asked;
  const [edgeSlot, leftSlot, rightSlot] = [scope.temporary(), scope.temporary(), scope.temporary()];
  scope.alias(left, { slot: leftSlot, kind: 'node' });
  scope.alias(right, { slot: rightSlot, kind: 'node' });
  scope.alias(name, { slot: edgeSlot, kind: 'edge' });
  const { test, rest } = yield* testsOf(asked, 'edgeRef');
  const rowTest: HopTest = (id, leftNode, rightNode, row, run) => {
    row[edgeSlot] = { kind: 'edgeRef', id };
    row[leftSlot] = { kind: 'nodeRef', id: leftNode };
    row[rightSlot] = { kind: 'nodeRef', id: rightNode };
    return isIt(asked, id, row, rest, run);
  };
  return { test, rowTest: rest && rowTest };
}

/** What can be asked of an id alone, and the rest: undefined where nothing is left to ask. */
function* testsOf({ name, equals, predicates, scope, planning, nested }: Asked, kind: 'nodeRef' | 'edgeRef') {
  const quick = yield* entityTest(kind, name, predicates, planning);
  const taken = new Set(quick?.predicates);
  const rest = yield* mapEach(
    predicates.filter((predicate) => !taken.has(predicate)),
    (predicate) => planning.environment(nested).compileSteps(predicate, scope),
  );
  return { test: quick?.test, rest: rest.length > 0 || equals !== undefined ? rest : undefined };
}

function* isIt(
  { equals }: Asked,
  id: number,
  row: Row,
  rest: readonly Compiled[] = [],
  run: Execution,
): Steps<boolean> {
  return (equals === undefined || idOf(row[equals] ?? null) === id) && (yield* allTrue(rest, row, run));
}

export function wholeTest(predicate: Compiled): PathTest {
  return (row, run) => allTrue([predicate], row, run);
}

/** Said of each repetition: `parts` are the lists of its variables, and the slots in which the predicate reads them. */
export function eachTest(
  predicate: Compiled,
  parts: readonly { readonly list: number; readonly slot: number }[],
): PathTest {
  return function* (row, run) {
    const lists = parts.map(({ list, slot }) => ({ values: listIn(row, list), slot }));
    const length = Math.max(0, ...lists.map(({ values }) => values.length));
    for (let i = 0; i < length; i++) {
      for (const { values, slot } of lists) row[slot] = values[i] ?? null;
      if (!(yield* allTrue([predicate], row, run))) return false;
    }
    return true;
  };
}

/** Two slots hold the same node or edge, or lists of the same ones. */
export function sameTest(a: number, b: number): PathTest {
  return function* (row) {
    const [left, right] = [a, b].map((slot) => {
      const value = row[slot] ?? null;
      return isList(value) ? value : [value];
    });
    return left?.length === right?.length && (left ?? []).every((value, i) => idOf(value) === idOf(right?.[i] ?? null));
  };
}

function* allTrue(predicates: readonly Compiled[], row: Row, run: Execution): Steps<boolean> {
  for (const predicate of predicates) {
    const mark = run.passing;
    const value = yield* evaluate(predicate, row, run);
    run.dropTo(mark);
    if (!isTrue(value)) return false;
  }
  return true;
}

function listIn(row: Row, slot: number): readonly RuntimeValue[] {
  const value = row[slot] ?? null;
  return isList(value) ? value : [];
}

function idOf(value: RuntimeValue): number {
  return isNodeRef(value) || isEdgeRef(value) ? value.id : -1;
}
