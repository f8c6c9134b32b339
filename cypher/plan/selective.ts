/**
 * Path selectors: SHORTEST, ALL SHORTEST, ANY, SHORTEST k GROUPS.
 *
 * The selection is made among paths that satisfy what stands inside the pattern, for each pair of ends by itself; WHERE behind
 * the pattern comes after. So what it says of an end alone may be asked before the search.
 */

import { constant } from '../compile/compiled.ts';
import { conjunction, conjunctsOf } from '../compile/conjuncts.ts';
import { freeVariables } from '../compile/free-variables.ts';
import { hiddenName, isHidden } from '../compile/trees.ts';
import { unchecked } from '../errors.ts';
import type { Expression, Name, NodePattern, PathPattern, PathSelector, PatternElement } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import { pathSearch } from '../run/paths/search.ts';
import { atOnce, type Steps } from '../steps.ts';
import { factsOf } from './access.ts';
import { mirrored } from './groups.ts';
import { filterBy } from './match-builder.ts';
import { noteUnknownNames } from './notifications.ts';
import { pathAutomaton } from './path-automaton.ts';
import { wholePath } from './pattern-graph.ts';
import { nodePredicates } from './pattern-predicates.ts';
import type { Frame, PatternParts, Planning } from './planning.ts';
import { rowCount } from './row-counts.ts';

/** Ends that are so few are looked for before the search, which then goes to each of them and not all around. */
const FEW = 4;

export function isSelective({ patterns }: PatternParts): boolean {
  return patterns.some(isChosen);
}

function isChosen({ selector }: PathPattern): boolean {
  return selector !== undefined && selector.kind !== 'all';
}

/** Several patterns share no uniqueness where one of them has a selector: what is not selected is found first. */
export function* planSelective(parts: PatternParts, frame: Frame, planning: Planning): Steps<Operator> {
  const plain = parts.patterns.filter((pattern) => !isChosen(pattern));
  const { scope } = frame;
  let source = frame.source;
  const { where, ...rest } = parts;
  if (plain.length > 0) source = yield* planning.planPattern({ ...rest, patterns: plain }, frame);
  let pending: readonly Expression[] = conjunctsOf(where);
  for (const pattern of parts.patterns.filter(isChosen)) {
    const selection = new Selection(pattern, parts, { source, scope }, planning);
    source = yield* selection.plan(pending);
    pending = selection.pending;
  }
  return pending.length > 0 ? yield* filterBy(pending, source, scope, planning) : source;
}

/** One pattern with a selector. */
class Selection {
  /** What WHERE asks and nothing has answered yet. */
  pending: readonly Expression[] = [];
  /** The same of what stands inside the pattern, but for what stands between its ends. */
  #inside: readonly Expression[];
  readonly #pattern: PathPattern;
  readonly #parts: PatternParts;
  readonly #frame: Frame;
  readonly #planning: Planning;
  readonly #elements: readonly PatternElement[];
  readonly #pathName: string;
  readonly #left: Named;
  readonly #right: Named;
  /** Names with a value before the search. */
  readonly #known: Set<string>;

  constructor(pattern: PathPattern, parts: PatternParts, frame: Frame, planning: Planning) {
    this.#pattern = pattern;
    this.#parts = parts;
    this.#frame = frame;
    this.#planning = planning;
    const { elements, where, variable } = wholePath(pattern);
    this.#pathName = variable?.name ?? hiddenName(planning.nextHidden());
    this.#inside = conjunctsOf(where);
    this.#left = this.#named(elements[0]);
    this.#right = elements.length > 1 ? this.#named(elements.at(-1)) : this.#left;
    this.#elements = elements.length > 1 ? [this.#left, ...elements.slice(1, -1), this.#right] : [this.#left];
    this.#known = new Set(frame.scope.variables.keys());
  }

  *plan(predicates: readonly Expression[]): Steps<Operator> {
    this.pending = predicates;
    yield* noteUnknownNames([this.#pattern], this.#planning);
    const [left, right] = [this.#left, this.#right];
    if (this.#elements.length === 1) return yield* this.#plainly();
    const isLeftKnown = this.#known.has(left.variable.name);
    const isRightKnown = this.#known.has(right.variable.name);
    const [fewLeft, fewRight] = [left, right].map((node) => this.#estimate(node));
    const isMirrored = !isLeftKnown && (isRightKnown || Number(fewRight) < Number(fewLeft));
    const [start, end, few] = isMirrored ? [right, left, fewLeft] : [left, right, fewRight];
    let source = yield* this.#find(start, this.#frame.source);
    if (this.#known.has(end.variable.name) || Number(few) <= FEW) source = yield* this.#find(end, source);
    if (this.#isOneSearch()) return yield* this.#searchedFromBothEnds(source);
    return yield* this.#searched(source, start, end, isMirrored);
  }

  /** A single node is its own shortest path. */
  *#plainly(): Steps<Operator> {
    const { selector: _, ...pattern } = this.#pattern;
    const where = conjunction(this.#inside);
    const variable = { name: this.#pathName, span: pattern.span };
    const patterns = [{ ...pattern, variable, elements: this.#elements }];
    return yield* this.#planning.planPattern({ patterns, where }, this.#frame);
  }

  /** One shortest path, or all of them, along one relationship between two nodes that are known. */
  #isOneSearch(): boolean {
    const { selector, pathMode } = this.#pattern;
    const link = this.#elements[1];
    const isOne = selector?.count === undefined || (selector.count.kind === 'literal' && selector.count.value === 1);
    const isPlain = this.#inside.length === 0 && pathMode !== 'acyclic' && this.#parts.isRepeatable !== true;
    const areKnown = [this.#left, this.#right].every(({ variable }) => this.#known.has(variable.name));
    if (!isOne || !isPlain || !areKnown || selector?.kind === 'shortestGroups') return false;
    if (this.#elements.length !== 3 || link?.kind !== 'relationship') return false;
    return link.quantifier !== undefined || link.length !== undefined;
  }

  *#searchedFromBothEnds(source: Operator): Steps<Operator> {
    const { selector, ...pattern } = this.#pattern;
    const shortestFunction = selector?.kind === 'allShortest' ? 'allShortestPaths' : 'shortestPath';
    const { scope } = this.#frame;
    const variable = { name: this.#pathName, span: pattern.span };
    const patterns: readonly PathPattern[] = [{ ...pattern, variable, elements: this.#elements, shortestFunction }];
    const searched = yield* this.#planning.planPattern({ patterns, allowsCycles: true }, { source, scope });
    const path = scope.lookup(this.#pathName);
    for (const name of innerNames(pattern)) if (path) scope.alias(name, path);
    return searched;
  }

  *#searched(source: Operator, start: Named, end: Named, isMirrored: boolean): Steps<Operator> {
    const planning = this.#planning;
    const { scope } = this.#frame;
    const { selector, pathMode } = this.#pattern;
    const before = new Set(scope.variables.keys());
    const into = this.#known.has(end.variable.name);
    const path = scope.declare(this.#pathName, 'path');
    const inner = innerNames(this.#pattern).filter((name) => name !== this.#pathName);
    for (const name of inner) scope.alias(name, path);
    const predicates = [...this.#inside, ...(into ? [] : this.#takeFromWhere(end))];
    const elements = isMirrored ? mirrored(this.#elements) : this.#elements;
    const pathNames = [this.#pathName, ...inner];
    const options = { elements, isMirrored, predicates, scope, pathNames, planning, known: this.#known };
    const { automaton, tests, nested } = yield* pathAutomaton(options);
    return pathSearch({
      source,
      details: planning.text.slice(this.#pattern.span.start, this.#pattern.span.end).replace(/\s+/g, ' '),
      introduces: [...scope.variables.keys()].filter((name) => !before.has(name) && !isHidden(name)),
      nested,
      automaton,
      start: scope.lookup(start.variable.name)?.slot ?? -1,
      end: into ? (scope.lookup(end.variable.name)?.slot ?? -1) : -1,
      path: path.slot,
      mode: this.#parts.isRepeatable ? 'walk' : pathMode === 'acyclic' ? 'acyclic' : 'trail',
      ...countOf(selector, planning),
      byGroup: selector?.kind === 'allShortest' || selector?.kind === 'shortestGroups',
      tests,
    });
  }

  /** Rows with the node, found by what the pattern and WHERE say of it alone. */
  *#find(node: Named, source: Operator): Steps<Operator> {
    const { name } = node.variable;
    const said = this.#inside.filter((predicate) => this.#isAbout(predicate, name));
    this.#inside = this.#inside.filter((predicate) => !said.includes(predicate));
    const where = conjunction([...said, ...this.#takeFromWhere(node)]);
    const pattern: PathPattern = { elements: [node], span: node.span };
    const parts: PatternParts = { patterns: [pattern], where };
    const found = yield* this.#planning.planPattern(parts, { source, scope: this.#frame.scope });
    this.#known.add(name);
    return found;
  }

  /** Takes out of WHERE what speaks of this node and of nothing else that is not known. */
  #takeFromWhere({ variable }: Named): readonly Expression[] {
    const taken = this.pending.filter((predicate) => this.#isAbout(predicate, variable.name));
    this.pending = this.pending.filter((predicate) => !taken.includes(predicate));
    return taken;
  }

  #isAbout(predicate: Expression, name: string): boolean {
    const free = [...freeVariables(predicate)];
    const own = ownNames(this.#elements, [this.#pathName, ...innerNames(this.#pattern)]);
    return free.includes(name) && free.every((each) => each === name || this.#known.has(each) || !own.has(each));
  }

  #estimate(node: Named): number {
    const { name } = node.variable;
    const said = [...this.#inside, ...this.pending].filter((predicate) => this.#isAbout(predicate, name));
    const { statistics } = this.#planning;
    const { accesses, selectivity } = atOnce(factsOf({ name, slot: -1, isBound: false }, said, statistics));
    const rows = (kinds: readonly string[]) =>
      Math.min(...accesses.filter(({ kind }) => kinds.includes(kind)).map((access) => access.rows));
    const byIndex = accesses.filter(({ kind }) => kind !== 'all' && kind !== 'labels').map((access) => access.rows);
    return Math.min(rows(['all', 'labels']) * selectivity, ...byIndex);
  }

  #named(element: PatternElement | undefined): Named {
    if (element?.kind !== 'node') {
      throw unchecked('pattern of this form');
    }
    const { span } = element;
    const variable = element.variable ?? { name: hiddenName(this.#planning.nextHidden()), span };
    const { name } = variable;
    this.#inside = [...this.#inside, ...nodePredicates(name, element)];
    return { kind: 'node', variable, span };
  }
}

/** An end, and what is said of it elsewhere. */
type Named = Pick<NodePattern, 'kind' | 'span'> & { readonly variable: Name };

/** Names of the path inside of parentheses around it. */
function innerNames({ elements }: PathPattern): readonly string[] {
  const [, group] = elements;
  if (elements.length !== 3 || group?.kind !== 'group' || group.quantifier || !group.variable) return [];
  return [group.variable.name];
}

function ownNames(elements: readonly PatternElement[], paths: readonly string[]): ReadonlySet<string> {
  const names = new Set(paths);
  const add = (element: PatternElement): void => {
    if (element.variable) names.add(element.variable.name);
    if (element.kind === 'group') for (const each of element.elements) add(each);
  };
  for (const element of elements) add(element);
  return names;
}

function countOf(selector: PathSelector | undefined, planning: Planning) {
  if (selector?.kind !== 'allShortest' && selector?.count) return rowCount(selector.count, 'SHORTEST', planning);
  return {
    count: constant(1),
    // biome-ignore lint/correctness/useYield: nothing to wait for
    *countOf() {
      return 1;
    },
  };
}
