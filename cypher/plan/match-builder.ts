/** Makes operators of an ordered pattern, putting each predicate where it first can be answered. */

import { findKind, freeVariables } from '../compile/free-variables.ts';
import { alternatives } from '../compile/labels.ts';
import type { Scope } from '../compile/scope.ts';
import { isHidden } from '../compile/trees.ts';
import type { Expression } from '../parse/ast.ts';
import { reversed } from '../run/adjacency.ts';
import { edgeScan, projectEndpoints } from '../run/edge-scan.ts';
import { expandAll } from '../run/expand.ts';
import { expandInto } from '../run/expand-into.ts';
import { filter } from '../run/filter.ts';
import type { Operator } from '../run/operator.ts';
import { project } from '../run/project.ts';
import { repeat } from '../run/repeat.ts';
import { shortestPath } from '../run/shortest-path.ts';
import { varLengthExpand } from '../run/var-length.ts';
import { mapEach, type Steps } from '../steps.ts';
import { edgeAccess } from './edge-access.ts';
import { type EntityTest, entityTest } from './entity-tests.ts';
import { planGroup } from './groups.ts';
import { LayeredSet, type Membership } from './layered-set.ts';
import type { MatchState } from './match-state.ts';
import type { Step } from './match-step.ts';
import { linkText, nodeText } from './match-text.ts';
import { nodeAccess } from './node-access.ts';
import { noNodeTwice, pathValue } from './path-values.ts';
import {
  type GraphEdge,
  type GraphGroup,
  type GraphNode,
  type GraphPath,
  type GraphShortest,
  labelsSaid,
  type PatternGraph,
} from './pattern-graph.ts';
import { compileWithPlans, type Planning, textOf } from './planning.ts';
import { stepTest } from './step-tests.ts';

type LinkStep = Extract<Step, { kind: 'link' }>;

export class MatchBuilder {
  readonly #graph: PatternGraph;
  readonly #scope: Scope;
  readonly #planning: Planning;
  /** `MATCH REPEATABLE ELEMENTS`: an edge may be used more than once. */
  readonly isRepeatable: boolean;

  constructor(graph: PatternGraph, scope: Scope, planning: Planning, isRepeatable: boolean) {
    this.#graph = graph;
    this.#scope = scope;
    this.#planning = planning;
    this.isRepeatable = isRepeatable;
  }

  /** A state in which nothing of the pattern is matched but what was known before. */
  begin(operator: Operator, known: Membership<string> | undefined, pending: readonly Expression[]): MatchState {
    const { paths } = this.#graph;
    return { operator, pending: [...pending], known: new LayeredSet(known), solved: new Set(), paths: [...paths] };
  }

  *take(step: Step, state: MatchState): Steps<void> {
    switch (step.kind) {
      case 'node':
        yield* this.#findNode(step, state);
        break;
      case 'edge':
        yield* this.#findEdge(step, state);
        break;
      case 'ends':
        yield* this.#readEnds(step.edge, state);
        break;
      case 'link':
        yield* this.#follow(step, state);
        break;
      default:
        step satisfies never;
    }
    yield* this.settle(state, step.rows);
  }

  /** Puts in paths that are whole and predicates that can be answered by now. */
  *settle(state: MatchState, rows?: number): Steps<void> {
    yield* this.#answer(state, rows);
    for (const path of state.paths) {
      if (!this.#isWhole(path, state)) continue;
      state.paths = state.paths.filter((other) => other !== path);
      const slots = path.links.map(({ slot }) => slot);
      state.operator = project({
        source: state.operator,
        details: path.name,
        introduces: [path.name],
        items: [{ slot: path.slot, value: pathValue(path.start.slot, slots) }],
      });
      if (path.isAcyclic) {
        const predicates = [noNodeTwice(path.slot)];
        state.operator = filter({ source: state.operator, predicates, details: 'no node twice' });
      }
      state.known.add(path.name);
      yield* this.#answer(state, rows);
    }
  }

  #isWhole({ start, end, links }: GraphPath, state: MatchState): boolean {
    return state.known.has(start.name) && state.known.has(end.name) && links.every((link) => state.solved.has(link));
  }

  *#answer(state: MatchState, rows?: number): Steps<void> {
    const ready = state.pending.filter((predicate) => this.#isReady(predicate, state));
    if (ready.length === 0) return;
    state.pending = state.pending.filter((predicate) => !this.#isReady(predicate, state));
    state.operator = yield* filterBy(ready, state.operator, this.#scope, this.#planning, rows);
  }

  /** Only names of this pattern can be missing. */
  #isReady(predicate: Expression, state: MatchState): boolean {
    for (const name of freeVariables(predicate)) {
      if (!state.known.has(name) && this.#graph.names.has(name)) return false;
    }
    return true;
  }

  *#findNode({ node, access, rows }: Extract<Step, { kind: 'node' }>, state: MatchState): Steps<void> {
    if (access.kind === 'labels') this.#answeredBy(access.labels, node, state);
    const test = yield* this.#nodeTest(node, state);
    state.operator = nodeAccess(
      {
        source: state.operator,
        scope: this.#scope,
        node,
        access,
        rows,
        said: this.#said(test),
        variable: nodeText(node),
        ...(test && { test: test.test }),
      },
      this.#planning,
    );
    state.known.add(node.name);
  }

  /** What a scan of labels says by itself need not be tested. */
  #answeredBy(labels: readonly string[], node: GraphNode, state: MatchState): void {
    const found = new Set(labels);
    state.pending = state.pending.filter((predicate) => {
      const said = labelsSaid(predicate, node.name);
      const names = said && alternatives(said);
      return names === undefined || names.length !== labels.length || !names.every((name) => found.has(name));
    });
  }

  *#findEdge({ edge, access, rows }: Extract<Step, { kind: 'edge' }>, state: MatchState): Steps<void> {
    const found = edgeAccess(access, this.#scope, this.#planning);
    const names = [edge.name, edge.left.name, edge.right.name];
    state.operator = edgeScan({
      ...(yield* this.#ends(edge, state)),
      names,
      estimatedRows: rows,
      found,
    });
    this.#learnEdge(edge, state);
  }

  *#readEnds(edge: GraphEdge, state: MatchState): Steps<void> {
    const { left, right, length } = edge;
    const leftIsKnown = state.known.has(left.name);
    const rightIsKnown = state.known.has(right.name);
    state.operator = projectEndpoints({
      ...(yield* this.#ends(edge, state)),
      edge: edge.slot,
      leftIsKnown,
      rightIsKnown,
      length,
    });
    this.#learnEdge(edge, state);
  }

  *#ends(edge: GraphEdge, state: MatchState) {
    const { left, right, direction, types } = edge;
    const unlike = this.#unlike(edge, state);
    const tests = {
      edge: edge.length ? undefined : yield* this.#edgeTest(edge, state),
      left: state.known.has(left.name) ? undefined : yield* this.#nodeTest(left, state),
      right: state.known.has(right.name) ? undefined : yield* this.#nodeTest(right, state),
    };
    const said = [tests.left, tests.edge, tests.right].map((test) => this.#said(test)).filter(Boolean);
    return {
      source: state.operator,
      details: [linkText(edge, edge.left), said.join(' AND ')].filter(Boolean).join(' WHERE '),
      introduces: [left.name, edge.name, right.name].filter((name) => !isHidden(name)),
      edge: edge.isRead ? edge.slot : -1,
      left: left.slot,
      right: right.slot,
      direction,
      types,
      unlike,
      ...(tests.edge && { testEdge: tests.edge.test }),
      ...(tests.left && { testLeft: tests.left.test }),
      ...(tests.right && { testRight: tests.right.test }),
    };
  }

  #learnEdge(edge: GraphEdge, state: MatchState): void {
    for (const name of [edge.left.name, edge.right.name, edge.name]) state.known.add(name);
    state.solved.add(edge);
  }

  *#follow(step: LinkStep, state: MatchState): Steps<void> {
    const { link, to } = step;
    if (link.kind === 'shortest') this.#followShortest(link, state);
    else if (link.kind === 'edge') {
      if (link.length) yield* this.#followVarLength(link, step, state);
      else yield* this.#followEdge(link, step, state);
    } else yield* this.#followGroup(link, step, state);
    state.known.add(link.name);
    state.known.add(to.name);
    state.solved.add(link);
  }

  *#followEdge(edge: GraphEdge, { from, to, into, rows }: LinkStep, state: MatchState): Steps<void> {
    const test = yield* this.#edgeTest(edge, state);
    const nodeTest = into ? undefined : yield* this.#nodeTest(to, state);
    const common = {
      source: state.operator,
      details: this.#details(edge, from, test, nodeTest),
      introduces: [edge.name, to.name].filter((name) => !isHidden(name) && !(into && name === to.name)),
      estimatedRows: rows,
      names: into ? [edge.name] : [edge.name, to.name],
      from: from.slot,
      to: to.slot,
      edge: edge.isRead ? edge.slot : -1,
      direction: from === edge.left ? edge.direction : reversed(edge.direction),
      types: edge.types,
      unlike: this.#unlike(edge, state),
      ...(test && { testEdge: test.test }),
    };
    state.operator = into ? expandInto(common) : expandAll({ ...common, ...(nodeTest && { testNode: nodeTest.test }) });
  }

  *#followVarLength(edge: GraphEdge, { from, to, into, rows }: LinkStep, state: MatchState): Steps<void> {
    const nodeTest = into ? undefined : yield* this.#nodeTest(to, state);
    const testStep = stepTest(edge, this.#scope, state, this.#graph, this.#planning);
    const { min, max } = edge.length ?? { min: 1, max: 1 };
    state.operator = varLengthExpand({
      source: state.operator,
      details: this.#details(edge, from, undefined, nodeTest),
      introduces: [edge.name, to.name].filter((name) => !isHidden(name) && !(into && name === to.name)),
      estimatedRows: rows,
      names: into ? [edge.name] : [edge.name, to.name],
      from: from.slot,
      to: to.slot,
      into,
      edges: edge.isRead ? edge.slot : -1,
      direction: from === edge.left ? edge.direction : reversed(edge.direction),
      types: edge.types,
      min,
      max,
      backwards: from !== edge.left,
      mode: edge.mode,
      unlike: this.#unlike(edge, state),
      testStep,
      ...(nodeTest && { testNode: nodeTest.test }),
    });
  }

  *#followGroup(group: GraphGroup, { from, to, into, rows }: LinkStep, state: MatchState): Steps<void> {
    const nodeTest = into ? undefined : yield* this.#nodeTest(to, state);
    const backwards = from !== group.left;
    state.operator = repeat({
      source: state.operator,
      details: textOf(this.#planning, group.pattern),
      introduces: group.variables.map(({ name }) => name),
      estimatedRows: rows,
      ...(yield* planGroup(group, backwards, this.#scope, this.#planning)),
      from: from.slot,
      to: to.slot,
      into,
      edges: group.slot,
      min: group.min,
      max: group.max,
      backwards,
      mode: group.mode,
      unlike: this.#unlike(group, state),
      ...(nodeTest && { testNode: nodeTest.test }),
    });
    for (const { name } of group.variables) state.known.add(name);
  }

  #followShortest({ edge, all, pathSlot, pathName, allowsCycles }: GraphShortest, state: MatchState): void {
    const testStep = stepTest(edge, this.#scope, state, this.#graph, this.#planning, pathName);
    const own = new Set([edge.name, pathName]);
    const whole = state.pending.filter((predicate) => {
      const names = freeVariables(predicate);
      const isOwn = [...names].some((name) => own.has(name));
      return (
        isOwn && [...names].every((name) => own.has(name) || state.known.has(name) || !this.#graph.names.has(name))
      );
    });
    state.pending = state.pending.filter((predicate) => !whole.includes(predicate));
    const environment = this.#planning.environment([]);
    const { min, max } = edge.length ?? { min: 1, max: 1 };
    // NOTE: from a node to itself by name is refused whatever the length.
    const isLoop = edge.left === edge.right && !allowsCycles;
    state.operator = shortestPath({
      source: state.operator,
      details: linkText(edge, edge.left),
      introduces: [edge.name, pathName].filter((name) => !isHidden(name)),
      from: edge.left.slot,
      to: edge.right.slot,
      edges: edge.slot,
      path: pathSlot,
      direction: edge.direction,
      types: edge.types,
      min: isLoop ? Math.max(1, min) : min,
      max,
      all,
      allowsCycles,
      mode: 'trail',
      unlike: [],
      predicates: whole.map((predicate) => environment.compile(predicate, this.#scope)),
      testStep,
    });
    state.known.add(pathName);
  }

  *#nodeTest(node: GraphNode, state: MatchState): Steps<EntityTest | undefined> {
    return this.#taken(yield* entityTest('nodeRef', node.name, state.pending, this.#planning), state);
  }

  *#edgeTest(edge: GraphEdge, state: MatchState): Steps<EntityTest | undefined> {
    return this.#taken(yield* entityTest('edgeRef', edge.name, state.pending, this.#planning), state);
  }

  #taken(test: EntityTest | undefined, state: MatchState): EntityTest | undefined {
    const taken = new Set(test?.predicates);
    if (test) state.pending = state.pending.filter((predicate) => !taken.has(predicate));
    return test;
  }

  /** Slots of links already matched that could hold the same edge. */
  #unlike(edge: GraphEdge | GraphGroup, state: MatchState): readonly number[] {
    if (this.isRepeatable) return [];
    const others = [...state.solved].flatMap((link) => (link.kind === 'shortest' ? [] : [link]));
    return others.filter((other) => other !== edge && couldShare(edge, other)).map(({ slot }) => slot);
  }

  #details(edge: GraphEdge, from: GraphNode, ...tests: readonly (EntityTest | undefined)[]): string {
    const said = tests.map((test) => this.#said(test)).filter(Boolean);
    return [linkText(edge, from), said.join(' AND ')].filter(Boolean).join(' WHERE ');
  }

  #said(test: EntityTest | undefined): string {
    return (test?.predicates ?? []).map((predicate) => textOf(this.#planning, predicate)).join(' AND ');
  }
}

/** Whether two relationship patterns could match the same edge. */
export function couldShare(a: GraphEdge | GraphGroup, b: GraphEdge | GraphGroup): boolean {
  return a.types === undefined || b.types === undefined || a.types.some((type) => b.types?.includes(type));
}

const SUBQUERY = new Set(['subqueryExpression', 'patternExpression']);

/** One filter for some predicates; one that is nothing but a subquery is named as Neo4j names it. */
export function* filterBy(
  predicates: readonly Expression[],
  source: Operator,
  scope: Scope,
  planning: Planning,
  rows?: number,
): Steps<Operator> {
  const compiled = yield* mapEach(predicates, (predicate) => compileWithPlans(planning, predicate, scope));
  // NOTE: what is quick to say goes first, whatever its place: a predicate that fails spares the subqueries.
  const quickFirst = [...compiled].sort((a, b) => Number(!a.compiled.plain) - Number(!b.compiled.plain));
  const [only] = predicates;
  return filter({
    source,
    predicates: quickFirst.map((item) => item.compiled),
    details: predicates.map((predicate) => textOf(planning, predicate)).join(' AND '),
    nested: compiled.flatMap(({ nested }) => nested),
    ...(rows !== undefined && { estimatedRows: rows }),
    ...(predicates.length === 1 && only && { name: filterName(only) }),
  });
}

function filterName(predicate: Expression): string {
  if (SUBQUERY.has(predicate.kind)) return 'SemiApply';
  const isNot = predicate.kind === 'unary' && predicate.operator === 'NOT';
  if (isNot && SUBQUERY.has(predicate.operand.kind)) return 'AntiSemiApply';
  let hasInner = false;
  findKind(predicate, SUBQUERY, () => {
    hasInner = true;
  });
  return hasInner ? 'SelectOrSemiApply' : 'Filter';
}
