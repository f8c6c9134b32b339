/** A path pattern made into an automaton, with each predicate where the search can first answer it. */

import { conjunctsOf } from '../compile/conjuncts.ts';
import { freeVariables } from '../compile/free-variables.ts';
import type { Scope } from '../compile/scope.ts';
import { hiddenName } from '../compile/trees.ts';
import { unchecked } from '../errors.ts';
import type { Expression, NodePattern, PatternElement, QuantifiedPattern, RelationshipPattern } from '../parse/ast.ts';
import type { Operator } from '../run/operator.ts';
import type { Automaton, Binding, Hop, Skip, Stop } from '../run/paths/automaton.ts';
import type { PathTest } from '../run/paths/search.ts';
import { mapEach, type Steps } from '../steps.ts';
import { type Asked, eachTest, hopTests, sameTest, stopTests, wholeTest } from './path-tests.ts';
import { edgePredicates, nodePredicates } from './pattern-predicates.ts';
import type { Planning } from './planning.ts';

export interface PathPlanOptions {
  /** In the order of the search; the first node is known. */
  readonly elements: readonly PatternElement[];
  readonly isMirrored: boolean;
  /** Of the whole path: what it must satisfy to be chosen. */
  readonly predicates: readonly Expression[];
  readonly scope: Scope;
  /** Names that have a value before the search. */
  readonly known: ReadonlySet<string>;
  readonly pathNames: readonly string[];
  readonly planning: Planning;
}

export interface PathPlan {
  readonly automaton: Automaton;
  readonly tests: readonly PathTest[];
  /** Plans that predicates run. */
  readonly nested: readonly Operator[];
}

export function* pathAutomaton(options: PathPlanOptions): Steps<PathPlan> {
  const builder = new Builder(options);
  builder.addPath();
  return yield* builder.finished();
}

/** Where names are to be read: outside of groups, or in one repetition of one. */
interface Context {
  readonly predicates: Expression[];
  /** Lists of one repetition's variables; nothing outside of groups. */
  readonly gathered: { readonly name: string; readonly list: number; readonly kind: 'node' | 'edge' }[];
  readonly bounds: { readonly min: number; readonly max: number } | undefined;
}

interface Part {
  readonly name: string;
  readonly context: Context;
  readonly variable: Binding;
  readonly predicates: Expression[];
  readonly equals: number | undefined;
}

interface DraftHop extends Part {
  readonly from: number;
  readonly to: number;
  readonly pattern: RelationshipPattern;
  readonly types: readonly string[] | undefined;
}

const NOWHERE: Binding = { slot: -1, isList: false };

class Builder {
  readonly #options: PathPlanOptions;
  readonly #outer: Context;
  readonly #contexts: Context[];
  readonly #stops: Part[] = [];
  readonly #hops: DraftHop[] = [];
  readonly #skips: Skip[] = [];
  readonly #tests: PathTest[] = [];
  readonly #nested: Operator[] = [];
  /** Names that the path brings in, as they are seen outside of groups. */
  readonly #brought: Set<string>;

  constructor(options: PathPlanOptions) {
    this.#options = options;
    this.#outer = { predicates: [...options.predicates], gathered: [], bounds: undefined };
    this.#contexts = [this.#outer];
    this.#brought = new Set(options.pathNames);
  }

  addPath(): void {
    const { elements } = this.#options;
    let at = this.#addNode(elements[0], this.#outer);
    for (let i = 1; i < elements.length; i += 2) {
      const group = groupOf(elements[i]);
      if (group) at = this.#addGroup(group, at, elements[i + 1]);
      else at = this.#addHop(elements[i], at, elements[i + 1], this.#outer);
    }
  }

  #addGroup(group: QuantifiedPattern, left: number, node: PatternElement | undefined): number {
    const { min, max = Number.POSITIVE_INFINITY } = group.quantifier ?? { min: 1, max: 1 };
    const context: Context = { predicates: [...conjunctsOf(group.where)], gathered: [], bounds: { min, max } };
    this.#contexts.push(context);
    const first = this.#addNode(group.elements[0], context);
    let last = first;
    for (let i = 1; i < group.elements.length; i += 2) {
      last = this.#addHop(group.elements[i], last, group.elements[i + 1], context);
    }
    const right = this.#addNode(node, this.#outer);
    this.#skips.push({ kind: 'enter', from: left, to: first });
    this.#skips.push({ kind: 'again', from: last, to: first });
    this.#skips.push({ kind: 'leave', from: last, to: right });
    if (min === 0) this.#skips.push({ kind: 'over', from: left, to: right });
    return right;
  }

  #addNode(element: PatternElement | undefined, context: Context): number {
    if (element?.kind !== 'node') throw unchecked('pattern of this form');
    const part = this.#part(element, 'node', context);
    context.predicates.push(...nodePredicates(part.name, element));
    return this.#stops.push(part) - 1;
  }

  #addHop(element: PatternElement | undefined, from: number, node: PatternElement | undefined, context: Context) {
    if (element?.kind !== 'relationship' || element.length || element.quantifier)
      throw unchecked('pattern of this form');
    const part = this.#part(element, 'edge', context);
    const { types, predicates } = edgePredicates(part.name, element);
    context.predicates.push(...predicates);
    const to = this.#addNode(node, context);
    this.#hops.push({ ...part, from, to, pattern: element, types });
    return to;
  }

  /** A name that has a value already, or stands here a second time, is compared and not bound. */
  #part(element: NodePattern | RelationshipPattern, kind: 'node' | 'edge', context: Context): Part {
    const { known, planning, scope } = this.#options;
    const name = element.variable?.name ?? hiddenName(planning.nextHidden());
    const part = { name, context, predicates: [] };
    if (context.bounds) return { ...part, variable: this.#gather(element, name, kind, context), equals: undefined };
    const slotThere = scope.lookup(name)?.slot ?? -1;
    if (known.has(name)) return { ...part, variable: NOWHERE, equals: slotThere };
    const isAgain = this.#brought.has(name);
    const slot = isAgain ? scope.temporary() : scope.declare(name, kind).slot;
    if (isAgain) this.#tests.push(sameTest(slotThere, slot));
    this.#brought.add(name);
    return { ...part, variable: { slot, isList: false }, equals: undefined };
  }

  #gather(element: NodePattern | RelationshipPattern, name: string, kind: 'node' | 'edge', context: Context): Binding {
    const { scope } = this.#options;
    const isAsked = element.variable ?? element.properties ?? element.where ?? saidOf(element);
    if (!isAsked) return NOWHERE;
    const twin = context.gathered.find((other) => other.name === name);
    const list = element.variable && !twin ? scope.declare(name, 'any').slot : scope.temporary();
    if (twin) this.#tests.push(sameTest(twin.list, list));
    else context.gathered.push({ name, list, kind });
    if (element.variable) this.#brought.add(name);
    return { slot: list, isList: true };
  }

  *finished(): Steps<PathPlan> {
    for (const context of this.#contexts) {
      for (const predicate of context.predicates) {
        yield* this.#place(predicate, context);
        yield;
      }
    }
    const { stops, size } = yield* this.#numbered();
    const variables = [...this.#stops, ...this.#hops].map(({ variable }) => variable);
    const lists = variables.flatMap(({ slot, isList }) => (isList ? [slot] : []));
    const automaton: Automaton = { stops, size, isMirrored: this.#options.isMirrored, lists };
    return { automaton, tests: this.#tests, nested: this.#nested };
  }

  /** To the stop or hop that alone can answer it, else to each repetition or the path as a whole. */
  *#place(predicate: Expression, context: Context): Steps<void> {
    const stops = this.#stops.filter((part) => part.context === context);
    const hops = this.#hops.filter((part) => part.context === context);
    const own = new Set([...stops, ...hops].map(({ name }) => name));
    const { known } = this.#options;
    const open = [...freeVariables(predicate)].filter(
      (name) => (own.has(name) || this.#brought.has(name)) && (context.bounds || !known.has(name)),
    );
    const isOnce = open.every((name) => stops.filter((stop) => stop.name === name).length < 2);
    const within = (...names: (string | undefined)[]) => isOnce && open.every((name) => names.includes(name));
    const part =
      stops.find(({ name }) => within(name)) ??
      hops.find(({ name, from, to }) => within(name, this.#stops[from]?.name, this.#stops[to]?.name));
    if (part) part.predicates.push(predicate);
    else if (context.bounds) this.#tests.push(yield* this.#eachTest(predicate, context));
    else this.#tests.push(wholeTest(yield* this.#compile(predicate, this.#options.scope)));
  }

  *#eachTest(predicate: Expression, context: Context): Steps<PathTest> {
    const scope = this.#scopeIn(context);
    const parts = context.gathered.map(({ name, list, kind }) => {
      const slot = scope.temporary();
      scope.alias(name, { slot, kind });
      return { list, slot };
    });
    return eachTest(yield* this.#compile(predicate, scope), parts);
  }

  #compile(predicate: Expression, scope: Scope) {
    return this.#options.planning.environment(this.#nested).compileSteps(predicate, scope);
  }

  /** NOTE: inside a group its names are one thing, outside the lists of them. */
  #scopeIn({ gathered }: Context): Scope {
    const scope = this.#options.scope.fork();
    for (const { name } of gathered) scope.forget(name);
    return scope;
  }

  #asked({ name, predicates, equals, context }: Part): Asked {
    const { planning } = this.#options;
    return { name, predicates, equals, scope: this.#scopeIn(context), planning, nested: this.#nested };
  }

  *#numbered(): Steps<{ readonly stops: readonly Stop[]; readonly size: number }> {
    const { isMirrored } = this.#options;
    const hops = yield* mapEach(this.#hops, (draft) => this.#hop(draft, isMirrored));
    const tests = yield* mapEach(this.#stops, (part) => stopTests(this.#asked(part)));
    let size = 0;
    const stops = this.#stops.map((part, index): Stop => {
      const { min, max } = part.context.bounds ?? { min: 1, max: 1 };
      const least = Math.max(1, min);
      const isUnbounded = max === Number.POSITIVE_INFINITY;
      const base = size;
      const counts = isUnbounded ? least : max;
      size += counts;
      return {
        ...tests[index],
        variable: part.variable,
        counts,
        isUnbounded,
        least,
        base,
        hops: hops.filter(({ from }) => from === index),
        arrivals: hops.filter(({ to }) => to === index),
        skips: this.#skips.filter(({ from }) => from === index),
        skipsHere: this.#skips.filter(({ to }) => to === index),
      };
    });
    return { stops, size };
  }

  *#hop(draft: DraftHop, isMirrored: boolean): Steps<Hop> {
    const { from, to, pattern, types, variable } = draft;
    const [left = '', right = ''] = [from, to].map((at) => this.#stops[at]?.name);
    const tests = yield* hopTests(this.#asked(draft), isMirrored ? right : left, isMirrored ? left : right);
    return { from, to, direction: pattern.direction, types, variable, ...tests };
  }
}

function saidOf(element: NodePattern | RelationshipPattern) {
  return element.kind === 'node' ? element.labels : element.types;
}

/** A relationship that is repeated, as a group of that one. */
function groupOf(element: PatternElement | undefined): QuantifiedPattern | undefined {
  if (element?.kind === 'group') return element;
  if (element?.kind !== 'relationship') return undefined;
  const { length, quantifier, ...single } = element;
  if (!length && !quantifier) return undefined;
  const { min = 1, max } = length ?? quantifier ?? {};
  const { span } = element;
  const node: NodePattern = { kind: 'node', span: { start: span.start, end: span.start } };
  const bounds = { min, max, span };
  return { kind: 'group', elements: [node, single, node], quantifier: bounds, span };
}
