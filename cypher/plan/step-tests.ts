/** What each edge of a variable length or a shortest path must satisfy, found in the pattern and in WHERE. */
import { quick } from '../compile/compiled.ts';
import { freeVariables } from '../compile/free-variables.ts';
import type { Scope } from '../compile/scope.ts';
import type { Expression, QuantifiedPredicate } from '../parse/ast.ts';
import type { StepTest } from '../run/walk.ts';
import { isTrue } from '../values/truth.ts';
import type { MatchState } from './match-state.ts';
import type { GraphEdge, PatternGraph } from './pattern-graph.ts';
import type { Planning } from './planning.ts';

/** One condition on one edge. */
interface Condition {
  readonly variable: string;
  readonly predicate: Expression;
  /** `none(…)`: the predicate must be false. */
  readonly wanted: boolean;
}

/** Takes the predicates that it answers out of `state.pending`. */
export function stepTest(
  edge: GraphEdge,
  scope: Scope,
  state: MatchState,
  graph: PatternGraph,
  planning: Planning,
  pathName?: string,
): StepTest | undefined {
  const conditions = edge.stepPredicates.map(
    (predicate): Condition => ({ variable: edge.stepName, predicate, wanted: true }),
  );
  for (const predicate of [...state.pending]) {
    const condition = conditionIn(predicate, edge.name, pathName);
    if (condition === undefined || !isReady(condition, state, graph)) continue;
    state.pending = state.pending.filter((other) => other !== predicate);
    conditions.push(condition);
  }
  if (conditions.length === 0) return undefined;
  const inner = scope.fork();
  const slot = inner.temporary();
  const tests = conditions.map(({ variable, predicate, wanted }) => {
    const own = inner.fork();
    own.alias(variable, { slot, kind: 'edge' });
    return { compiled: planning.environment([]).compile(predicate, own), wanted };
  });
  return function* (id, row, run) {
    row[slot] = { kind: 'edgeRef', id };
    for (const { compiled, wanted } of tests) {
      const mark = run.passing;
      const soon = quick(compiled, row, run);
      const value = soon === undefined ? yield* compiled.stepped(row, run) : soon;
      run.dropTo(mark);
      if (wanted ? !isTrue(value) : value !== false) return false;
    }
    return true;
  };
}

/** `all(r IN rs WHERE …)` and `none(…)` over the edges that are about to be walked. */
function conditionIn(predicate: Expression, edges: string, path: string | undefined): Condition | undefined {
  if (predicate.kind !== 'quantified' || predicate.where === undefined) return undefined;
  if (predicate.quantifier !== 'all' && predicate.quantifier !== 'none') return undefined;
  if (!isEdgesOf(predicate, edges, path)) return undefined;
  return { variable: predicate.variable.name, predicate: predicate.where, wanted: predicate.quantifier === 'all' };
}

function isEdgesOf({ list }: QuantifiedPredicate, edges: string, path: string | undefined): boolean {
  if (list.kind === 'variable') return list.name === edges;
  const [argument] = list.kind === 'call' ? list.arguments : [];
  if (list.kind !== 'call' || argument?.kind !== 'variable') return false;
  const called = list.name.name.toLowerCase();
  return (called === 'relationships' || called === 'rels') && argument.name === path;
}

function isReady({ variable, predicate }: Condition, state: MatchState, graph: PatternGraph): boolean {
  return [...freeVariables(predicate)].every(
    (name) => name === variable || state.known.has(name) || !graph.names.has(name),
  );
}
