/** Ways to part what is shown into groups: each gives what the parts are made by, what they are called, and who is in them. */

import type { Column } from '../filtering/column.ts';
import type { ColumnRef } from '../filtering/column-filter.ts';
import { columnOf, offeredColumns } from '../filtering/columns.ts';
import type { Visible } from '../filters.ts';
import type { GroupBy, GroupNames } from '../scene.ts';
import type { Language } from '../settings.ts';
import type { VocabularyState } from '../vocabulary.ts';

export interface Part {
  readonly by: GroupBy;
  readonly names: GroupNames;
  readonly nodes: readonly string[];
}

export function partsByKind({ index, nodes }: Visible, vocabulary: VocabularyState): readonly Part[] {
  return index.kinds.map((kind, number) => ({
    by: { kind: 'kind', of: kind },
    names: { en: vocabulary.kindName(kind, 'en'), ar: vocabulary.kindName(kind, 'ar') },
    nodes: index.nodes.filter((_, slot) => nodes[slot] === 1 && index.kindOf[slot] === number),
  }));
}

/** Communities have no name of their own: each is called after its best connected member. */
export function partsByCommunity(
  communities: ReadonlyMap<string, number>,
  nameOf: (nodes: readonly string[]) => GroupNames,
): readonly Part[] {
  const members = new Map<number, string[]>();
  for (const [id, community] of communities) {
    const list = members.get(community);
    if (list === undefined) members.set(community, [id]);
    else list.push(id);
  }
  return [...members.values()].map((nodes) => ({ by: { kind: 'community' }, names: nameOf(nodes), nodes }));
}

/** What has no value stays as it is. */
export function partsByProperty({ index, nodes }: Visible, key: string, vocabulary: VocabularyState): readonly Part[] {
  const textAt = valuesOf(columnOf(index, refOf(key)));
  const members = new Map<string, string[]>();
  index.nodes.forEach((id, slot) => {
    const value = nodes[slot] === 1 ? textAt(slot) : undefined;
    if (value === undefined) return;
    const list = members.get(value);
    if (list === undefined) members.set(value, [id]);
    else list.push(id);
  });
  const nameOf = (value: string, language: Language) =>
    `${vocabulary.keyName(key, language)}: ${vocabulary.valueName(key, value, language) ?? value}`;
  return [...members].map(([value, list]) => ({
    by: { kind: 'property', key, value },
    names: { en: nameOf(value, 'en'), ar: nameOf(value, 'ar') },
    nodes: list,
  }));
}

/** More groups than this are no overview. */
const MOST_VALUES = 40;

/** Properties whose values part the nodes into a few groups: texts and whole numbers. */
export function partingKeys({ index, nodes }: Visible): readonly string[] {
  return offeredColumns(index)
    .filter(({ of, source }) => of === 'node' && source === 'property')
    .filter((ref) => {
      const textAt = valuesOf(columnOf(index, ref));
      const counts = new Map<string, number>();
      for (let slot = 0; slot < nodes.length && counts.size <= MOST_VALUES; slot++) {
        const value = nodes[slot] === 1 ? textAt(slot) : undefined;
        if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts.size <= MOST_VALUES && [...counts.values()].some((count) => count > 1);
    })
    .map(({ key }) => key);
}

function refOf(key: string): ColumnRef {
  return { of: 'node', source: 'property', key };
}

function valuesOf(column: Column | undefined): (slot: number) => string | undefined {
  if (column?.kind === 'choice') return (slot) => column.names[column.numbers[slot] ?? -1];
  if (column?.kind !== 'number' || !column.isWhole) return () => undefined;
  return (slot) => {
    const value = column.values[slot] ?? Number.NaN;
    return Number.isNaN(value) ? undefined : String(value);
  };
}
