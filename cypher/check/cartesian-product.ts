/** Notices patterns of one MATCH that have nothing to do with each other, which multiplies their rows. */
import { positionAt } from '../../graph/errors.ts';
import type { Notification } from '../../graph/store.ts';
import type { MatchClause } from '../parse/ast.ts';
import { patternNames } from './children.ts';

export function cartesianProduct(text: string, { patterns, span }: MatchClause): Notification | undefined {
  if (patterns.length < 2) return undefined;
  const groups: Set<string>[] = [];
  for (const pattern of patterns) {
    const joined = new Set(patternNames(pattern));
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i];
      if (group === undefined || ![...joined].some((name) => group.has(name))) continue;
      for (const name of group) joined.add(name);
      groups.splice(i, 1);
    }
    groups.push(joined);
  }
  if (groups.length < 2) return undefined;
  const names = groups.map((group) => [...group][0] ?? '()').slice(0, 5);
  return {
    code: 'Neo.ClientNotification.Statement.CartesianProduct',
    title: 'This MATCH builds a product of patterns that are not connected.',
    description: `Every row of one pattern is combined with every row of the others (${names.join(', ')}); connect them by a relationship, or use several MATCH clauses if this is meant.`,
    severity: 'information',
    position: positionAt(text, span.start),
  };
}
