/** A plan of operators as the tree that EXPLAIN and PROFILE answer with. */
import type { Plan } from '../../graph/store.ts';
import { isHidden } from '../compile/trees.ts';
import type { Operator } from '../run/operator.ts';
import type { Profile } from '../run/profile.ts';

/** With a profile the tree says also how many rows each operator gave, and how much work that took. */
export function describePlan(operator: Operator, columns: readonly string[], profile?: Profile): Plan {
  const top = describe(operator, profile);
  const result = profile && { rows: top.rows ?? 0, dbHits: 0 };
  return {
    operator: 'ProduceResults',
    details: columns.join(', '),
    identifiers: [...columns],
    ...(top.estimatedRows !== undefined && { estimatedRows: top.estimatedRows }),
    ...result,
    children: [top],
  };
}

function describe(operator: Operator, profile?: Profile): Plan {
  const source = operator.source && isTrivial(operator.source) ? undefined : operator.source;
  const children = [...(source ? [source] : []), ...(operator.nested ?? [])].map((child) => describe(child, profile));
  const measured = profile?.of(operator);
  return {
    operator: operator.name,
    details: operator.details,
    identifiers: identifiersOf(operator),
    ...(operator.estimatedRows !== undefined && { estimatedRows: Math.round(operator.estimatedRows * 100) / 100 }),
    ...(measured && { rows: measured.rows, dbHits: measured.hits }),
    children,
  };
}

/** The one row at the bottom is worth no line of its own. */
function isTrivial({ name, source, nested }: Operator): boolean {
  return name === 'Argument' && source === undefined && nested === undefined;
}

function identifiersOf(operator: Operator): readonly string[] {
  const names = new Set<string>();
  for (let next: Operator | undefined = operator; next !== undefined; next = next.source) {
    for (const name of next.introduces) if (!isHidden(name)) names.add(name);
  }
  return [...names].sort();
}
