/** The filters on properties and measures that stand in the list, and the verbs that change them, each one step of the history. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { StepName, WritableHistory } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { type ColumnFilter, type ColumnRef, columnId, isOpen, openTest } from './column-filter.ts';
import { columnNames } from './column-names.ts';
import { type Column, columnOf, offeredColumns } from './columns.ts';
import { clearFailing } from './passing.ts';

export interface ColumnFilterEntry {
  readonly id: string;
  readonly filter: ColumnFilter;
  /** Absent where nothing in the picture has such a value now. */
  readonly column: Column | undefined;
}

export interface ColumnFilters {
  /** In the order in which they were added. */
  readonly list: ReadonlySignal<readonly ColumnFilterEntry[]>;
  /** What can be added: asked when a menu opens, as it looks at every property. */
  offered(): readonly ColumnRef[];
  add(ref: ColumnRef): void;
  change(id: string, part: Partial<Pick<ColumnFilter, 'isOn' | 'keepsMissing' | 'test'>>): void;
  /** An empty name takes the name away. */
  rename(id: string, name: string): void;
  remove(id: string): void;
}

export interface ColumnFilterParts {
  readonly scene: Scene;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
}

export function createColumnFilters({ scene, index, history, vocabulary }: ColumnFilterParts): ColumnFilters {
  const commit = (columns: readonly ColumnFilter[], { name: called, ref }: ColumnFilter) => {
    const about = called === undefined ? columnNames(ref, vocabulary) : { en: called, ar: called };
    const name: StepName = { kind: 'filter', count: 1, about };
    history.commit(name, [{ kind: 'filter', filter: { ...scene.filter.peek(), columns } }]);
  };
  const replace = (id: string, change: (filter: ColumnFilter) => ColumnFilter | undefined) => {
    const columns = scene.filter.peek().columns;
    const before = columns.find(({ ref }) => columnId(ref) === id);
    const after = before && change(before);
    if (before === undefined) return;
    commit(
      columns.flatMap((filter) => (filter !== before ? [filter] : after === undefined ? [] : [after])),
      after ?? before,
    );
  };
  return {
    list: computed(() =>
      scene.filter.value.columns.map((filter) => ({
        id: columnId(filter.ref),
        filter,
        column: columnOf(index.value, filter.ref),
      })),
    ),
    offered() {
      const there = new Set(scene.filter.peek().columns.map(({ ref }) => columnId(ref)));
      return offeredColumns(index.peek()).filter((ref) => !there.has(columnId(ref)));
    },
    add(ref) {
      const column = columnOf(index.peek(), ref);
      const columns = scene.filter.peek().columns;
      if (column === undefined || columns.some((filter) => columnId(filter.ref) === columnId(ref))) return;
      const filter: ColumnFilter = { ref, isOn: true, keepsMissing: true, test: openTest(column.kind) };
      commit([...columns, filter], filter);
    },
    change: (id, part) => replace(id, (filter) => ({ ...filter, ...part })),
    rename: (id, name) =>
      replace(id, ({ name: _, ...filter }) => (name.trim() === '' ? filter : { ...filter, name: name.trim() })),
    remove: (id) => replace(id, () => undefined),
  };
}

/** Clears the flags of nodes and edges that fail a filter which is on. */
export function clearFiltered(
  index: SceneIndex,
  filters: readonly ColumnFilter[],
  { nodes, edges }: { readonly nodes: Uint8Array; readonly edges: Uint8Array },
): void {
  for (const filter of filters) {
    if (!filter.isOn || isOpen(filter)) continue;
    clearFailing(filter.ref.of === 'node' ? nodes : edges, columnOf(index, filter.ref), filter);
  }
}
