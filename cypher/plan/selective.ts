/** Path selectors: SHORTEST, ALL SHORTEST, ANY, SHORTEST k GROUPS. */
import { constant } from '../compile/compiled.ts';
import { conjunctsOf } from '../compile/conjuncts.ts';
import { hiddenName, isHidden } from '../compile/trees.ts';
import type { Expression, PathPattern, PathSelector } from '../parse/ast.ts';
import { ARGUMENT, type Operator } from '../run/operator.ts';
import { selectPaths } from '../run/select-paths.ts';
import type { Unhurried } from '../unhurried.ts';
import { filterBy } from './match-builder.ts';
import { unsupported } from './pattern-graph.ts';
import type { Frame, PatternParts, Planning } from './planning.ts';
import { rowCount } from './row-counts.ts';

export function isSelective({ patterns }: PatternParts): boolean {
  return patterns.some(({ selector }) => selector !== undefined && selector.kind !== 'all');
}

/** The selection is made among paths that satisfy what stands inside the pattern; WHERE behind it comes after. */
export function* planSelective(
  { patterns, where }: PatternParts,
  frame: Frame,
  planning: Planning,
): Unhurried<Operator> {
  const [pattern] = patterns;
  const selector = pattern?.selector;
  if (!pattern || !selector || patterns.length > 1) {
    throw unsupported(
      'a path selector beside other patterns',
      planning.text,
      patterns[0]?.span ?? { start: 0, end: 0 },
    );
  }
  const before = new Set(frame.scope.variables.keys());
  const bare = withoutSelector(pattern, planning);
  if (isOneSearch(selector, bare)) {
    const [only] = bare.patterns;
    const shortestFunction = selector.kind === 'allShortest' ? 'allShortestPaths' : 'shortestPath';
    const searched: PatternParts = {
      ...bare,
      patterns: only ? [{ ...only, shortestFunction }] : [],
      allowsCycles: true,
    };
    const operator = yield* planning.planPattern(searched, frame);
    return where ? yield* filterBy(conjunctsOf(where), operator, frame.scope, planning) : operator;
  }
  const inner = yield* planning.planPattern(bare, { source: ARGUMENT, scope: frame.scope });
  const path = frame.scope.lookup(bare.patterns[0]?.variable?.name ?? '')?.slot ?? -1;
  const operator = selectPaths({
    source: frame.source,
    inner,
    details: planning.text.slice(pattern.span.start, pattern.span.end).replace(/\s+/g, ' '),
    introduces: [...frame.scope.variables.keys()].filter((name) => !before.has(name) && !isHidden(name)),
    path,
    ...countOf(selector, planning),
    byGroup: selector.kind === 'allShortest' || selector.kind === 'shortestGroups',
  });
  return where ? yield* filterBy(conjunctsOf(where), operator, frame.scope, planning) : operator;
}

/** One shortest path, or all of them, along one relationship of variable length: a search from both ends finds it. */
function isOneSearch({ kind, count }: PathSelector, { patterns }: PatternParts): boolean {
  const [, link, ...rest] = patterns[0]?.elements ?? [];
  const isOne = count === undefined || (count.kind === 'literal' && count.value === 1);
  if (!isOne || kind === 'shortestGroups' || kind === 'all' || rest.length !== 1) return false;
  return link?.kind === 'relationship' && (link.quantifier !== undefined || link.length !== undefined);
}

function countOf({ kind, count }: PathSelector, planning: Planning) {
  if (kind !== 'allShortest' && count) return rowCount(count, 'LIMIT', planning);
  return {
    count: constant(1),
    // biome-ignore lint/correctness/useYield: nothing to wait for
    *countOf() {
      return 1;
    },
  };
}

/** The same pattern for itself, under a name that its length can be read from. */
function withoutSelector(pattern: PathPattern, planning: Planning): PatternParts {
  const { selector: _, ...rest } = pattern;
  const [first, group, last] = pattern.elements;
  let elements = pattern.elements;
  let where: Expression | undefined;
  // NOTE: parentheses around the whole path only hold a WHERE.
  const isWhole = pattern.elements.length === 3 && group?.kind === 'group' && !group.quantifier;
  if (isWhole && first?.kind === 'node' && last?.kind === 'node') {
    elements = group.elements;
    where = group.where;
  }
  const variable = pattern.variable ?? { name: hiddenName(planning.nextHidden()), span: pattern.span };
  return { patterns: [{ ...rest, elements, variable }], ...(where && { where }) };
}
