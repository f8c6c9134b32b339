/** Plans a whole pattern: order, operators, and how parts that nothing connects are put together. */

import { plain } from '../compile/compiled.ts';
import { freeVariables } from '../compile/free-variables.ts';
import { isHidden } from '../compile/trees.ts';
import type { Expression, MatchClause } from '../parse/ast.ts';
import { cartesianProduct, optionalApply, valueHashJoin } from '../run/apply.ts';
import { usesEdge } from '../run/entity-slots.ts';
import { filter } from '../run/filter.ts';
import { ARGUMENT, type Operator } from '../run/operator.ts';
import type { Steps } from '../steps.ts';
import { describe } from '../values/describe.ts';
import { isEdgeRef, isList, isNodeRef } from '../values/kinds.ts';
import type { RuntimeValue } from '../values/runtime.ts';
import { typeError } from '../values/value-errors.ts';
import { needsOf } from './access.ts';
import type { Membership } from './layered-set.ts';
import { couldShare, MatchBuilder } from './match-builder.ts';
import { orderMatch } from './match-order.ts';
import type { MatchState } from './match-state.ts';
import type { Step } from './match-step.ts';
import { noteUnknownNames } from './notifications.ts';
import {
  endsOf,
  type GraphEdge,
  type GraphGroup,
  type Link,
  type PatternGraph,
  patternGraph,
} from './pattern-graph.ts';
import { type Frame, type PatternParts, type Planning, textOf } from './planning.ts';
import { isSelective, planSelective } from './selective.ts';

export function* planMatch(clause: MatchClause, frame: Frame, planning: Planning): Steps<Frame> {
  const parts: PatternParts = {
    patterns: clause.patterns,
    isRepeatable: clause.matchMode === 'repeatable',
    where: clause.where,
  };
  if (!clause.optional) return { source: yield* planPattern(parts, frame, planning), scope: frame.scope };
  const before = frame.scope.variables.size;
  const inner = yield* planPattern(parts, { source: ARGUMENT, scope: frame.scope }, planning);
  // NOTE: what is new stands behind what was there.
  const slots = [...frame.scope.variables.values()].slice(before).map(({ slot }) => slot);
  const optional = inner.optionally?.(frame.source, slots);
  return { source: optional ?? optionalApply({ source: frame.source, inner, slots }), scope: frame.scope };
}

/** Rows of the frame, each with every match of the pattern. New variables are declared in the frame's scope. */
export function* planPattern(parts: PatternParts, frame: Frame, planning: Planning): Steps<Operator> {
  if (isSelective(parts)) return yield* planSelective(parts, frame, planning);
  const { source, scope } = frame;
  const graph = patternGraph(parts, scope, planning);
  const bound = { has: (name: string) => !graph.newNames.has(name) && scope.lookup(name) !== undefined };
  yield* noteUnknownNames(parts.patterns, planning);
  const steps = yield* orderMatch(graph, bound, planning.statistics, source.estimatedRows ?? 1);
  markRead(graph);
  const builder = new MatchBuilder(graph, scope, planning, parts.isRepeatable === true);
  const state = builder.begin(onlyNodes(graph, source), bound, graph.predicates);
  yield* builder.settle(state);
  for (const part of partsOf(steps)) {
    if (!part.isNewPart || !(yield* joinPart(part.steps, state, graph, builder, planning, scope))) {
      for (const step of part.steps) {
        yield* builder.take(step, state);
        yield;
      }
    }
  }
  return state.operator;
}

/** Rows in which the nodes known before, but for those that links are followed from, are there. */
function onlyNodes({ nodes, links }: PatternGraph, source: Operator): Operator {
  const followed = new Set(links.map(endsOf).flatMap(({ left, right }) => [left, right]));
  const alone = nodes.filter((node) => node.isBound && !followed.has(node));
  if (alone.length === 0) return source;
  const predicates = alone.map(({ slot }) => plain((row) => isNodeOrNull(row[slot] ?? null)));
  return filter({ source, predicates, details: `${alone.map(({ name }) => name).join(', ')} IS NOT NULL` });
}

function isNodeOrNull(value: RuntimeValue): boolean {
  if (value === null || isNodeRef(value)) return value !== null;
  throw typeError(`Expected a Node, got: ${describe(value)}`);
}

interface Part {
  readonly steps: Step[];
  readonly isNewPart: boolean;
}

/** A part begins where something is found from nothing. */
function partsOf(steps: readonly Step[]): readonly Part[] {
  const parts: Part[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (last === undefined || step.kind === 'node' || step.kind === 'edge') {
      parts.push({ steps: [step], isNewPart: 'isNewPart' in step && step.isNewPart });
    } else last.steps.push(step);
  }
  return parts;
}

/** An edge is read also where another edge has to differ from it. */
function markRead(graph: PatternGraph): void {
  const edges = graph.links.flatMap((link) => (link.kind === 'shortest' ? [] : [link]));
  const counts = new Map<string, number>();
  let ofAnyType = 0;
  for (const { types } of edges) {
    if (types === undefined) ofAnyType++;
    for (const type of new Set(types)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const edge of edges) {
    const isShared =
      edge.types === undefined
        ? edges.length > 1
        : ofAnyType > 0 || edge.types.some((type) => (counts.get(type) ?? 0) > 1);
    if (isShared) edge.isRead = true;
  }
}

/**
 * Matches a part by itself, once, and joins it to the rows so far: by a value that both sides have, or each with each.
 * False where the part depends on the rows, or where going through it anew for each row costs no more.
 */
function* joinPart(
  steps: readonly Step[],
  state: MatchState,
  graph: PatternGraph,
  builder: MatchBuilder,
  planning: Planning,
  scope: Frame['scope'],
): Steps<boolean> {
  const [first] = steps;
  const access = first && 'access' in first ? first.access : undefined;
  if (first === undefined || (access && needsOf(access).size > 0)) return false;
  if (steps.some((step) => dependsOnRows(step, graph))) return false;
  const own = ownNames(steps);
  const inside = state.pending.filter((predicate) => within(predicate, own));
  const join = state.pending.find((predicate) => joinSides(predicate, own, state.known) !== undefined);
  if (join === undefined && steps.length === 1) return false;
  const inner = builder.begin(ARGUMENT, undefined, inside);
  inner.paths = [];
  for (const step of steps) {
    yield* builder.take(step, inner);
    yield;
  }
  const slots = slotsOf(steps);
  const common = { source: state.operator, inner: inner.operator, slots };
  const sides = join && joinSides(join, own, state.known);
  if (join && sides) {
    const compile = (expression: Expression) => planning.environment([]).compile(expression, scope);
    const leftKey = compile(sides.left);
    const rightKey = compile(sides.right);
    state.operator = valueHashJoin({ ...common, leftKey, rightKey, details: textOf(planning, join) });
  } else state.operator = cartesianProduct(common);
  const before = [...state.solved];
  const answered = new Set([...inside, ...(join ? [join] : [])]);
  state.pending = state.pending.filter((predicate) => !answered.has(predicate));
  state.pending.push(...inner.pending);
  for (const name of inner.known.added) state.known.add(name);
  for (const link of inner.solved) state.solved.add(link);
  if (!builder.isRepeatable) keepApart(before, inner, state);
  yield* builder.settle(state, steps.at(-1)?.rows);
  return true;
}

/** Predicates on the edges of a variable length may read the rows so far, and so may groups. */
function dependsOnRows(step: Step, graph: PatternGraph): boolean {
  if (step.kind === 'ends') return true;
  if (step.kind !== 'link') return false;
  if (step.link.kind !== 'edge') return true;
  return step.link.stepPredicates.some((predicate) =>
    [...freeVariables(predicate)].some((name) => graph.names.has(name) || !isHidden(name)),
  );
}

function ownNames(steps: readonly Step[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'node') names.add(step.node.name);
    else if (step.kind === 'link') {
      names.add(step.link.name);
      names.add(step.to.name);
    } else {
      for (const { name } of [step.edge, step.edge.left, step.edge.right]) names.add(name);
    }
  }
  return names;
}

function slotsOf(steps: readonly Step[]): readonly number[] {
  const slots = new Set<number>();
  for (const step of steps) {
    if (step.kind === 'node') slots.add(step.node.slot);
    else if (step.kind === 'link') {
      if (step.link.kind !== 'shortest') slots.add(step.link.slot);
      slots.add(step.to.slot);
    } else for (const { slot } of [step.edge, step.edge.left, step.edge.right]) slots.add(slot);
  }
  return [...slots];
}

function within(predicate: Expression, names: Membership<string>): boolean {
  const free = freeVariables(predicate);
  return free.size > 0 && [...free].every((name) => names.has(name));
}

/** `left = right` with one side of the rows so far and one of the part. */
function joinSides(predicate: Expression, own: Membership<string>, known: Membership<string>) {
  if (predicate.kind !== 'comparison' || predicate.rest.length !== 1) return undefined;
  const [step] = predicate.rest;
  if (step?.operator !== '=') return undefined;
  const { first: a } = predicate;
  const b = step.operand;
  if (within(a, known) && within(b, own)) return { left: a, right: b };
  if (within(b, known) && within(a, own)) return { left: b, right: a };
  return undefined;
}

/** No edge is used twice in one MATCH, on whichever side of a join it was found. */
function keepApart(before: readonly unknown[], inner: MatchState, state: MatchState): void {
  const isEdge = (link: unknown): link is GraphEdge | GraphGroup => (link as Link).kind !== 'shortest';
  const pairs = before
    .filter(isEdge)
    .flatMap((a) =>
      [...inner.solved].filter(isEdge).flatMap((b) => (couldShare(a, b) ? [[a.slot, b.slot] as const] : [])),
    );
  if (pairs.length === 0) return;
  const differs = plain((row) =>
    pairs.every(([a, b]) => {
      const value = row[a] ?? null;
      const edges = isList(value) ? value : [value];
      return edges.every((edge) => !isEdgeRef(edge) || !usesEdge(row, [b], edge.id));
    }),
  );
  state.operator = filter({ source: state.operator, predicates: [differs], details: 'no relationship twice' });
}
