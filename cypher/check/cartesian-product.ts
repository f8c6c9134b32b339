/** Notices patterns of one MATCH that have nothing to do with each other, which multiplies their rows. */
import { positionAt } from '../../graph/errors.ts';
import type { Notification } from '../../graph/store.ts';
import type { MatchClause } from '../parse/ast.ts';
import { patternNames } from './children.ts';

export function cartesianProduct(text: string, { patterns, span }: MatchClause): Notification | undefined {
  if (patterns.length < 2) return undefined;
  const groups = groupsOf(patterns.map(patternNames));
  if (groups.length < 2) return undefined;
  const names = groups.map(([first]) => first ?? '()').slice(0, 5);
  return {
    code: 'Neo.ClientNotification.Statement.CartesianProduct',
    title: 'This MATCH builds a product of patterns that are not connected.',
    description: `Every row of one pattern is combined with every row of the others (${names.join(', ')}); connect them by a relationship, or use several MATCH clauses if this is meant.`,
    severity: 'information',
    position: positionAt(text, span.start),
  };
}

/** Lists of names that share a name, directly or through others, joined; one list for each group. */
function groupsOf(lists: readonly (readonly string[])[]): (readonly string[])[] {
  const parent = lists.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      const above = parent[root] ?? root;
      parent[root] = parent[above] ?? above;
      root = above;
    }
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [index, names] of lists.entries()) {
    for (const name of names) {
      const other = firstWith.get(name);
      if (other === undefined) firstWith.set(name, index);
      else parent[rootOf(index)] = rootOf(other);
    }
  }
  return lists.filter((_, index) => rootOf(index) === index);
}
