/** The ways to find a node from nothing, with what each is believed to cost. */

import type { PropertyIndex } from '../../graph/property-graph.ts';
import { freeVariables } from '../compile/free-variables.ts';
import { alternatives, requiredLabels } from '../compile/labels.ts';
import type { ComparisonOperator, Expression } from '../parse/ast.ts';
import { forEach, type Steps } from '../steps.ts';
import { type GraphEdge, type GraphNode, labelsSaid } from './pattern-graph.ts';
import type { Statistics } from './statistics.ts';

export type Access =
  | { readonly kind: 'all'; readonly rows: number }
  /** One label, or several of which one suffices. */
  | { readonly kind: 'labels'; readonly labels: readonly string[]; readonly rows: number }
  | {
      readonly kind: 'seek';
      readonly rows: number;
      readonly index: PropertyIndex;
      readonly label: string;
      readonly values: readonly Expression[];
    }
  | {
      readonly kind: 'in';
      readonly rows: number;
      readonly index: PropertyIndex;
      readonly label: string;
      readonly list: Expression;
    }
  | {
      readonly kind: 'range';
      readonly rows: number;
      readonly index: PropertyIndex;
      readonly label: string;
      readonly lower?: RangeBound;
      readonly upper?: RangeBound;
    }
  | {
      readonly kind: 'prefix';
      readonly rows: number;
      readonly index: PropertyIndex;
      readonly label: string;
      readonly prefix: Expression;
    }
  | {
      readonly kind: 'id';
      readonly rows: number;
      readonly by: 'id' | 'elementId';
      readonly value: Expression;
      readonly isList: boolean;
    };

export interface RangeBound {
  readonly value: Expression;
  readonly inclusive: boolean;
}

/** A condition on one property of the node, or on its id, with the other side free of the node. */
interface Condition {
  readonly key: string;
  readonly operator: ComparisonOperator | 'IN' | 'STARTS WITH' | 'id' | 'elementId';
  readonly isList: boolean;
  readonly value: Expression;
}

/** What the predicates say of one node: enough to choose how to find it and to guess how many there are. */
export interface NodeFacts {
  readonly labels: readonly string[];
  /** Share of the nodes with those labels that pass the other predicates. */
  readonly selectivity: number;
  readonly accesses: readonly Access[];
}

export function* factsOf(node: GraphNode, predicates: readonly Expression[], statistics: Statistics): Steps<NodeFacts> {
  const said = predicates.flatMap((predicate) => labelsSaid(predicate, node.name) ?? []);
  const labels = said.flatMap(requiredLabels);
  const conditions: Condition[] = [];
  /** Predicates on the node alone of which no more is known. */
  let others = 0;
  yield* forEach(predicates, (predicate) => {
    const found = conditionsOn(node.name, predicate);
    conditions.push(...found);
    if (found.length === 0 && predicate.kind !== 'hasLabels' && isOnlyOn(predicate, node.name)) others++;
  });
  const accesses: Access[] = [{ kind: 'all', rows: statistics.nodeCount }];
  for (const expression of said) {
    const names = alternatives(expression);
    if (names && names.length > 1) {
      const rows = names.reduce((sum, name) => sum + statistics.nodesWithLabel(name), 0);
      accesses.push({ kind: 'labels', labels: names, rows });
    }
  }
  for (const label of labels) {
    accesses.push({ kind: 'labels', labels: [label], rows: statistics.nodesWithLabel(label) });
    accesses.push(...indexAccesses('node', label, conditions, statistics));
  }
  accesses.push(...idAccesses(conditions));
  return { labels, selectivity: selectivityOf(conditions, others, accesses, statistics), accesses };
}

/** Ways to find a single edge by what is said of it: an index on its one type, or its id. */
export function edgeAccesses(
  { name, types, length }: GraphEdge,
  predicates: readonly Expression[],
  statistics: Statistics,
): readonly Access[] {
  if (length) return [];
  const conditions = predicates.flatMap((predicate) => conditionsOn(name, predicate));
  const [type] = types ?? [];
  const byIndex = types?.length === 1 && type !== undefined ? indexAccesses('edge', type, conditions, statistics) : [];
  return [...byIndex, ...idAccesses(conditions)];
}

function idAccesses(conditions: readonly Condition[]): Access[] {
  return conditions.flatMap(({ operator, value, isList }): Access[] =>
    operator === 'id' || operator === 'elementId'
      ? [{ kind: 'id', rows: isList ? 10 : 1, by: operator, value, isList }]
      : [],
  );
}

/** Whether what it needs is known. */
export function isUsable(access: Access, names: { has(name: string): boolean }): boolean {
  for (const name of needsOf(access)) if (!names.has(name)) return false;
  return true;
}

/** Variables that must be known before the access can be used. */
export function needsOf(access: Access): ReadonlySet<string> {
  switch (access.kind) {
    case 'seek':
      return freeVariables(access.values);
    case 'in':
      return freeVariables(access.list);
    case 'range':
      return freeVariables([access.lower?.value, access.upper?.value]);
    case 'prefix':
      return freeVariables(access.prefix);
    case 'id':
      return freeVariables(access.value);
    default:
      return new Set();
  }
}

function indexAccesses(
  entity: 'node' | 'edge',
  label: string,
  conditions: readonly Condition[],
  statistics: Statistics,
): Access[] {
  const { graph } = statistics;
  const id = entity === 'node' ? graph.labelId(label) : graph.typeId(label);
  if (id < 0) return [];
  return graph.indexesOn(entity, id).flatMap((index) => accessesBy(index, label, conditions, statistics));
}

function accessesBy(
  index: PropertyIndex,
  label: string,
  conditions: readonly Condition[],
  statistics: Statistics,
): Access[] {
  const keys = index.keys.map((key) => statistics.graph.keyName(key));
  const on = (key: string | undefined, ...operators: Condition['operator'][]) =>
    conditions.find((condition) => condition.key === key && operators.includes(condition.operator));
  const equalities = keys.map((key) => on(key, '='));
  const { size } = index;
  const result: Access[] = [];
  if (!equalities.includes(undefined)) {
    const values = equalities.flatMap((condition) => (condition ? [condition.value] : []));
    result.push({ kind: 'seek', rows: index.unique ? 1 : Math.max(1, Math.sqrt(size)), index, label, values });
  }
  if (keys.length > 1) return result;
  const list = on(keys[0], 'IN');
  if (list) result.push({ kind: 'in', rows: index.unique ? 10 : 10 * Math.sqrt(size), index, label, list: list.value });
  const lower = on(keys[0], '>', '>=');
  const upper = on(keys[0], '<', '<=');
  if (index.range && (lower || upper)) {
    result.push({
      kind: 'range',
      rows: size * (lower && upper ? 0.1 : 0.3),
      index,
      label,
      ...(lower && { lower: { value: lower.value, inclusive: lower.operator === '>=' } }),
      ...(upper && { upper: { value: upper.value, inclusive: upper.operator === '<=' } }),
    });
  }
  const prefix = on(keys[0], 'STARTS WITH');
  if (index.startsWith && prefix)
    result.push({ kind: 'prefix', rows: size * 0.05, index, label, prefix: prefix.value });
  return result;
}

function selectivityOf(
  conditions: readonly Condition[],
  others: number,
  accesses: readonly Access[],
  statistics: Statistics,
): number {
  const labels = accesses.flatMap((access) => (access.kind === 'labels' ? [access.rows] : []));
  const among = Math.max(1, Math.min(statistics.nodeCount, ...labels));
  const sought = accesses.filter(({ kind }) => kind === 'seek' || kind === 'id' || kind === 'in');
  if (sought.length > 0) return Math.min(1, Math.min(...sought.map(({ rows }) => rows)) / among);
  let share = 1;
  for (const { operator } of conditions) share *= operator === '=' ? 0.1 : 0.3;
  return share * 0.5 ** others;
}

function isOnlyOn(predicate: Expression, name: string): boolean {
  const names = freeVariables(predicate);
  return names.size === 1 && names.has(name);
}

function conditionsOn(name: string, predicate: Expression): Condition[] {
  if (predicate.kind === 'comparison') {
    let left = predicate.first;
    // NOTE: a chain is true only where each of its steps is.
    return predicate.rest.flatMap(({ operator, operand }) => {
      const conditions = [...sided(name, left, operator, operand), ...sided(name, operand, MIRRORED[operator], left)];
      left = operand;
      return conditions;
    });
  }
  if (predicate.kind === 'binary' && (predicate.operator === 'IN' || predicate.operator === 'STARTS WITH')) {
    return sided(name, predicate.left, predicate.operator, predicate.right);
  }
  return [];
}

const MIRRORED: Record<ComparisonOperator, ComparisonOperator> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function sided(
  name: string,
  side: Expression,
  operator: ComparisonOperator | 'IN' | 'STARTS WITH',
  value: Expression,
): Condition[] {
  if (freeVariables(value).has(name)) return [];
  if (side.kind === 'property' && side.object.kind === 'variable' && side.object.name === name) {
    return operator === '<>' ? [] : [{ key: side.key.name, operator, value, isList: operator === 'IN' }];
  }
  const [argument] = side.kind === 'call' ? side.arguments : [];
  if (side.kind !== 'call' || argument?.kind !== 'variable' || argument.name !== name) return [];
  const called = side.name.name.toLowerCase();
  if ((operator !== '=' && operator !== 'IN') || (called !== 'id' && called !== 'elementid')) return [];
  return [{ key: '', operator: called === 'id' ? 'id' : 'elementId', value, isList: operator === 'IN' }];
}
