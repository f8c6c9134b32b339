/** Which variables an expression, a pattern or a clause speaks of. */

import type { Expression } from '../parse/ast.ts';
import { operandsOf } from '../parse/parts.ts';
import { isTree, pushParts, type Tree } from '../parse/walk.ts';
import { atOnce, type Steps } from '../steps.ts';

const named = new WeakMap<object, ReadonlySet<string>>();

/**
 * Names that the tree reads. A subquery's own variables are among them: the caller keeps those that it knows,
 * which is exact because a subquery may not shadow.
 */
export function freeVariables(tree: unknown): ReadonlySet<string> {
  if (!isTree(tree)) return new Set();
  const before = named.get(tree);
  if (before) return before;
  const names = new Set<string>();
  gather(tree, names);
  names.delete('');
  named.set(tree, names);
  return names;
}

function gather(tree: unknown, into: Set<string>): void {
  if (Array.isArray(tree)) for (const item of tree) gather(item, into);
  else if (isTree(tree)) visit(tree, into);
}

/** Calls `found` for each node of the tree whose kind it is, outermost first; what is inside a found one is not searched. */
export function findKind<Found>(tree: unknown, kinds: ReadonlySet<string>, found: (node: Found) => void): void {
  atOnce(findKindSteps(tree, kinds, found));
}

/** Trees from one stop to the next. */
const AT_A_STRETCH = 4096;

export function* findKindSteps<Found>(
  tree: unknown,
  kinds: ReadonlySet<string>,
  found: (node: Found) => void,
): Steps<void> {
  const waiting = [tree];
  for (let count = 1; waiting.length > 0; count++) {
    if (count % AT_A_STRETCH === 0) yield;
    const next = waiting.pop();
    if (!isTree(next)) continue;
    if (typeof next.kind === 'string' && kinds.has(next.kind)) found(next as Found);
    else pushParts(next, waiting);
  }
}

function visit(tree: Tree, into: Set<string>): void {
  switch (tree.kind) {
    case 'literal':
      return;
    case 'variable':
      if (typeof tree.name === 'string') into.add(tree.name);
      return;
    case 'listComprehension':
    case 'quantified':
      gather(tree.list, into);
      addWithout([tree.where, tree.projection], [nameOf(tree.variable)], into);
      return;
    case 'reduce':
      gather([tree.initial, tree.list], into);
      addWithout(tree.step, [nameOf(tree.accumulator), nameOf(tree.variable)], into);
      return;
    case 'binary':
      for (const operand of towerOf(tree)) gather(operand, into);
      return;
    case 'partial':
      addWithout(tree.expression, [String(tree.subjectName)], into);
      return;
    case 'node':
    case 'relationship':
    case 'group':
      into.add(nameOf(tree.variable));
      break;
    case 'subquery':
      if (isTree(tree.scope)) for (const variable of namesIn(tree.scope.variables)) into.add(variable);
      break;
    default:
      if (Array.isArray(tree.elements)) into.add(nameOf(tree.variable));
  }
  const parts: unknown[] = [];
  pushParts(tree, parts);
  for (const part of parts.reverse()) gather(part, into);
}

/** The operands of a tower of one operator, which may be higher than the stack is deep. */
function towerOf(tree: Tree): readonly Expression[] {
  return operandsOf(tree as unknown as Expression, String(tree.operator));
}

function addWithout(tree: unknown, bound: readonly string[], into: Set<string>): void {
  for (const name of freeVariables(tree)) if (!bound.includes(name)) into.add(name);
}

function nameOf(name: unknown): string {
  return isTree(name) && typeof name.name === 'string' ? name.name : '';
}

function namesIn(names: unknown): readonly string[] {
  return Array.isArray(names) ? names.map(nameOf) : [];
}
