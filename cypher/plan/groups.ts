/** One repetition of a quantified path pattern, planned so that it begins at the node where the last one ended. */

import type { Scope } from '../compile/scope.ts';
import { hiddenName } from '../compile/trees.ts';
import { unchecked } from '../errors.ts';
import type { NodePattern, PatternElement, RelationshipPattern } from '../parse/ast.ts';
import { reversed } from '../run/adjacency.ts';
import { ARGUMENT, type Operator } from '../run/operator.ts';
import type { Steps } from '../steps.ts';
import type { GraphGroup } from './pattern-graph.ts';
import type { Planning } from './planning.ts';

export interface GroupPlan {
  readonly inner: Operator;
  /** Where the repetition begins and where it arrives. */
  readonly first: number;
  readonly last: number;
  /** Its edges in walking order. */
  readonly innerEdges: readonly number[];
  /** Variables of one repetition, and the lists that they are gathered into. */
  readonly gathered: readonly { readonly from: number; readonly to: number }[];
}

export function* planGroup(group: GraphGroup, backwards: boolean, scope: Scope, planning: Planning): Steps<GroupPlan> {
  const { pattern } = group;
  const elements = named(backwards ? mirrored(pattern.elements) : pattern.elements, planning);
  const inner = scope.fork();
  for (const { name } of group.variables) inner.forget(name);
  const [first] = elements;
  const last = elements.at(-1);
  if (!first || !last) throw unchecked('empty group');
  const begin = inner.declare(first.variable.name, 'node').slot;
  const plan = yield* planning.planPattern(
    { patterns: [{ elements, span: pattern.span }], where: pattern.where },
    { source: ARGUMENT, scope: inner },
  );
  const slotOf = (name: string) => inner.lookup(name)?.slot ?? -1;
  return {
    inner: plan,
    first: begin,
    last: slotOf(last.variable.name),
    innerEdges: elements.flatMap((element) => (element.kind === 'relationship' ? [slotOf(element.variable.name)] : [])),
    gathered: group.variables.map(({ name, slot }) => ({ from: slotOf(name), to: slot })),
  };
}

type Named = (NodePattern | RelationshipPattern) & { readonly variable: { readonly name: string } };

/** Every part under a name, hidden where it has none, so that its slot can be asked for. */
function named(elements: readonly PatternElement[], planning: Planning): readonly Named[] {
  return elements.map((element): Named => {
    if (element.kind === 'group') throw unchecked('quantifier inside a quantifier');
    const variable = element.variable ?? { name: hiddenName(planning.nextHidden()), span: element.span };
    return { ...element, variable };
  });
}

/** The same pattern read from its other end. */
export function mirrored(elements: readonly PatternElement[]): readonly PatternElement[] {
  return [...elements].reverse().map((element) => {
    if (element.kind === 'relationship') return { ...element, direction: reversed(element.direction) };
    return element.kind === 'group' ? { ...element, elements: mirrored(element.elements) } : element;
  });
}
