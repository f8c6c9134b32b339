/** A MATCH taken apart: nodes, edges between them, and predicates, in no order yet. */

import { conjunction, conjunctsOf } from '../compile/conjuncts.ts';
import type { Scope, VariableKind } from '../compile/scope.ts';
import { hiddenName, variableNamed } from '../compile/trees.ts';
import { unchecked } from '../errors.ts';
import type {
  Direction,
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  QuantifiedPattern,
  RelationshipPattern,
  Span,
} from '../parse/ast.ts';
import type { PathMode } from '../run/path-rule.ts';
import { edgePredicates, nodePredicates } from './pattern-predicates.ts';
import type { PatternParts, Planning } from './planning.ts';

export interface GraphNode {
  readonly name: string;
  readonly slot: number;
  /** Known before this MATCH begins. */
  readonly isBound: boolean;
}

/** A relationship pattern, single or of variable length, as seen from its left node. */
export interface GraphEdge {
  readonly kind: 'edge';
  readonly name: string;
  readonly slot: number;
  readonly isBound: boolean;
  readonly left: GraphNode;
  readonly right: GraphNode;
  readonly direction: Direction;
  /** Types of which one is needed; undefined: any. */
  readonly types: readonly string[] | undefined;
  readonly length?: { readonly min: number; readonly max: number } | undefined;
  /** What each edge of a variable length must satisfy, said of the variable `stepName`. */
  readonly stepName: string;
  readonly stepPredicates: readonly Expression[];
  /** Somebody reads the slot: it is named, part of a path, or told apart from another edge. */
  isRead: boolean;
  readonly pattern: RelationshipPattern;
  readonly mode: PathMode;
}

/** A quantified path pattern between two nodes. */
export interface GraphGroup {
  readonly kind: 'group';
  readonly name: string;
  /** For the list of all edges that the repetitions walk, in the pattern's order. */
  readonly slot: number;
  isRead: boolean;
  readonly types: undefined;
  /** Variables inside, each a list outside. */
  readonly variables: readonly { readonly name: string; readonly slot: number }[];
  readonly left: GraphNode;
  readonly right: GraphNode;
  readonly pattern: QuantifiedPattern;
  readonly mode: PathMode;
  readonly min: number;
  readonly max: number;
}

/** `shortestPath(…)` in MATCH: to be found once both ends are. */
export interface GraphShortest {
  readonly kind: 'shortest';
  readonly name: string;
  readonly edge: GraphEdge;
  readonly all: boolean;
  /** -1 where the path has no name. */
  readonly pathSlot: number;
  readonly pathName: string;
  readonly allowsCycles: boolean;
}

export type Link = GraphEdge | GraphGroup | GraphShortest;

export interface GraphPath {
  readonly name: string;
  readonly slot: number;
  readonly start: GraphNode;
  readonly links: readonly (GraphEdge | GraphGroup)[];
  readonly end: GraphNode;
  /** No node may come twice. */
  readonly isAcyclic: boolean;
}

export interface PatternGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly Link[];
  readonly paths: readonly GraphPath[];
  readonly predicates: readonly Expression[];
  /** Names of the pattern, hidden ones included. */
  readonly names: ReadonlySet<string>;
  /** Those of them that nothing before it knows. */
  readonly newNames: ReadonlySet<string>;
}

export function patternGraph(parts: PatternParts, scope: Scope, planning: Planning): PatternGraph {
  const builder = new Builder(parts, scope, planning);
  for (const pattern of parts.patterns) builder.addPath(pattern);
  builder.predicates.push(...conjunctsOf(parts.where));
  return builder;
}

/** NOTE: parentheses around the whole path only hold a WHERE, and a name for it. */
export function wholePath(pattern: PathPattern): PathPattern & { readonly where?: Expression | undefined } {
  const [, group] = pattern.elements;
  if (pattern.elements.length !== 3 || group?.kind !== 'group' || group.quantifier) return pattern;
  const inner = wholePath({ ...pattern, elements: group.elements });
  const where = conjunction([...conjunctsOf(group.where), ...conjunctsOf(inner.where)]);
  return { ...inner, variable: pattern.variable ?? group.variable ?? inner.variable, where };
}

class Builder implements PatternGraph {
  readonly nodes: GraphNode[] = [];
  readonly links: Link[] = [];
  readonly paths: GraphPath[] = [];
  readonly predicates: Expression[] = [];
  readonly names = new Set<string>();
  readonly newNames = new Set<string>();
  readonly #nodesByName = new Map<string, GraphNode>();
  readonly #scope: Scope;
  readonly #planning: Planning;

  readonly #allowsCycles: boolean;
  readonly #isRepeatable: boolean;
  #mode: PathMode = 'trail';

  constructor({ allowsCycles = false, isRepeatable = false }: PatternParts, scope: Scope, planning: Planning) {
    this.#allowsCycles = allowsCycles;
    this.#isRepeatable = isRepeatable;
    this.#scope = scope;
    this.#planning = planning;
  }

  addPath(written: PathPattern): void {
    const { where, ...pattern } = wholePath(written);
    this.#mode = pattern.pathMode === 'acyclic' ? 'acyclic' : this.#isRepeatable ? 'walk' : 'trail';
    if (pattern.shortestFunction) this.#addShortest(pattern);
    else this.#addTrail(pattern);
    this.predicates.push(...conjunctsOf(where));
  }

  #addTrail(pattern: PathPattern): void {
    const isAcyclic = this.#mode === 'acyclic';
    const variable = pattern.variable?.name ?? (isAcyclic ? this.#hidden() : undefined);
    const links: (GraphEdge | GraphGroup)[] = [];
    const first = this.#nodeAt(pattern, 0);
    let left = first;
    for (let i = 1; i < pattern.elements.length; i += 2) {
      const right = this.#nodeAt(pattern, i + 1);
      const element = pattern.elements[i];
      if (element?.kind === 'relationship') {
        links.push(this.#edge(element, left, right, variable !== undefined));
      } else if (element?.kind === 'group') links.push(this.#group(element, left, right));
      left = right;
    }
    this.links.push(...links);
    if (variable !== undefined) {
      const slot = this.#declare(variable, 'path');
      this.paths.push({ name: variable, slot, start: first, links, end: left, isAcyclic });
    }
  }

  #addShortest(pattern: PathPattern): void {
    const left = this.#nodeAt(pattern, 0);
    const right = this.#nodeAt(pattern, 2);
    const element = pattern.elements[1];
    if (element?.kind !== 'relationship' || pattern.elements.length !== 3) {
      throw unchecked('longer pattern of a shortest path');
    }
    const edge = this.#edge(element, left, right, true);
    const pathName = pattern.variable?.name ?? this.#hidden();
    const pathSlot = pattern.variable ? this.#declare(pathName, 'path') : -1;
    const all = pattern.shortestFunction === 'allShortestPaths';
    const allowsCycles = this.#allowsCycles;
    this.links.push({ kind: 'shortest', name: edge.name, edge, all, pathSlot, pathName, allowsCycles });
  }

  #nodeAt(pattern: PathPattern, index: number): GraphNode {
    const element = pattern.elements[index];
    if (element?.kind !== 'node') throw unchecked('pattern of this form');
    return this.#addNode(element);
  }

  #addNode(pattern: NodePattern): GraphNode {
    const name = pattern.variable?.name ?? this.#hidden();
    const node = this.#nodesByName.get(name) ?? this.#newNode(name);
    this.predicates.push(...nodePredicates(name, pattern));
    return node;
  }

  #newNode(name: string): GraphNode {
    const bound = this.#scope.lookup(name);
    const slot = bound?.slot ?? this.#declare(name, 'node');
    const node = { name, slot, isBound: bound !== undefined };
    this.names.add(name);
    this.nodes.push(node);
    this.#nodesByName.set(name, node);
    return node;
  }

  #edge(pattern: RelationshipPattern, left: GraphNode, right: GraphNode, inPath: boolean): GraphEdge {
    const written = pattern.variable?.name;
    // NOTE: one that stands here a second time is matched by itself and compared.
    const isAgain = written !== undefined && this.names.has(written);
    const name = written === undefined || isAgain ? this.#hidden() : written;
    if (isAgain) this.predicates.push(sameVariable(written, name, pattern.span));
    const length = lengthOf(pattern);
    const bound = this.#scope.lookup(name);
    const slot = bound?.slot ?? this.#declare(name, length ? 'edges' : 'edge');
    // NOTE: inside a quantified relationship its variable means one edge, outside it the list.
    const stepName = length && !pattern.variable ? this.#hidden() : name;
    const { types, predicates } = edgePredicates(stepName, pattern);
    if (!length) this.predicates.push(...predicates);
    return {
      kind: 'edge',
      name,
      slot,
      isBound: bound !== undefined,
      left,
      right,
      direction: pattern.direction,
      types,
      length,
      stepName,
      stepPredicates: length ? predicates : [],
      isRead: pattern.variable !== undefined || inPath || predicates.length > 0,
      pattern,
      mode: this.#mode,
    };
  }

  #group(pattern: QuantifiedPattern, left: GraphNode, right: GraphNode): GraphGroup {
    if (!pattern.quantifier) throw unchecked('group without a quantifier');
    const variables = pattern.elements.flatMap(({ variable }) =>
      variable ? [{ name: variable.name, slot: this.#declare(variable.name, 'any') }] : [],
    );
    const name = this.#hidden();
    return {
      kind: 'group',
      name,
      slot: this.#declare(name, 'edges'),
      isRead: true,
      types: undefined,
      variables,
      left,
      right,
      pattern,
      mode: this.#mode,
      min: pattern.quantifier.min,
      max: pattern.quantifier.max ?? Number.POSITIVE_INFINITY,
    };
  }

  #declare(name: string, kind: VariableKind): number {
    this.names.add(name);
    this.newNames.add(name);
    return this.#scope.declare(name, kind).slot;
  }

  #hidden(): string {
    return hiddenName(this.#planning.nextHidden());
  }
}

export function endsOf(link: Link): { readonly left: GraphNode; readonly right: GraphNode } {
  return link.kind === 'shortest' ? link.edge : link;
}

function sameVariable(a: string, b: string, span: Span): Expression {
  const operand = variableNamed(b, span);
  return {
    kind: 'comparison',
    span,
    first: variableNamed(a, span),
    rest: [{ operator: '=', operand, operatorSpan: span }],
  };
}

function lengthOf(pattern: RelationshipPattern): GraphEdge['length'] | undefined {
  const bounds = pattern.length ?? pattern.quantifier;
  return bounds && { min: bounds.min ?? 1, max: bounds.max ?? Number.POSITIVE_INFINITY };
}

/** What a predicate says of the labels of a node by itself. */
export function labelsSaid(predicate: Expression, name: string): LabelExpression | undefined {
  if (predicate.kind !== 'hasLabels' || predicate.operand.kind !== 'variable') return undefined;
  return predicate.operand.name === name ? predicate.labels : undefined;
}
