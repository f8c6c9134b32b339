/** What predicates speak of, as far as the order of a pattern depends on it. */

import { freeVariables } from '../compile/free-variables.ts';
import type { Expression } from '../parse/ast.ts';
import { forEach, type Steps } from '../steps.ts';
import type { Link, PatternGraph } from './pattern-graph.ts';

export type LinkNeeds = ReadonlyMap<Link, ReadonlySet<string>>;

/** What must be known before a link can be followed: what its predicates on each step or repetition speak of. Links that need nothing are left out. */
export function linkNeeds({ nodes, links }: PatternGraph): LinkNeeds {
  const needs = new Map<Link, ReadonlySet<string>>();
  let names: ReadonlySet<string> | undefined;
  for (const link of links) {
    const read = link.kind === 'group' ? [link.pattern] : link.kind === 'edge' ? link.stepPredicates : [];
    if (read.length === 0) continue;
    names ??= new Set([...nodes, ...links].map(({ name }) => name));
    const own = link.kind === 'group' ? link.pattern.elements.map(({ variable }) => variable?.name) : [link.name];
    const needed = new Set<string>();
    for (const tree of read) {
      for (const name of freeVariables(tree)) if (names.has(name) && !own.includes(name)) needed.add(name);
    }
    if (needed.size > 0) needs.set(link, needed);
  }
  return needs;
}

export function* predicatesByName(
  predicates: readonly Expression[],
): Steps<ReadonlyMap<string, readonly Expression[]>> {
  const about = new Map<string, Expression[]>();
  yield* forEach(predicates, (predicate) => {
    for (const name of freeVariables(predicate)) {
      const list = about.get(name);
      if (list) list.push(predicate);
      else about.set(name, [predicate]);
    }
  });
  return about;
}
