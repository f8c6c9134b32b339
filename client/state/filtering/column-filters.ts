/** The filters on properties and measures that stand in the list, and the verbs that change them, each one step of the history. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { MEASURE_IDS } from '../../../graph/algorithms/metrics.ts';
import type { StepName, WritableHistory } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { VocabularyState } from '../vocabulary.ts';
import type { Column, Reading } from './column.ts';
import { type ColumnFilter, type ColumnRef, columnId, isOpen, openTest } from './column-filter.ts';
import { columnNames } from './column-names.ts';
import { columnOf, filterColumn, offeredColumns } from './columns.ts';
import { isGrouping, type Measured, measureRef, workedOut } from './measure-columns.ts';
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
  /** Puts the filter in the place of the one on the same, or adds it; one that lets everything through goes. In one step. */
  put(filter: ColumnFilter): void;
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
  readonly measured: ReadonlySignal<Measured>;
}

export function createColumnFilters({ scene, index, history, vocabulary, measured }: ColumnFilterParts): ColumnFilters {
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
        column: columnOf(index.value, filter.ref, { as: readingOf(filter), measured: measured.value }),
      })),
    ),
    offered() {
      const there = new Set(scene.filter.peek().columns.map(({ ref }) => columnId(ref)));
      const measures = index.peek().edges.length === 0 ? [] : MEASURE_IDS.map(measureRef).filter(workedOut);
      return [...offeredColumns(index.peek()), ...measures].filter((ref) => !there.has(columnId(ref)));
    },
    add(ref) {
      const kind = workedOut(ref) === undefined ? filterColumn(index.peek(), ref)?.kind : measureKind(ref);
      const columns = scene.filter.peek().columns;
      if (kind === undefined || columns.some((filter) => columnId(filter.ref) === columnId(ref))) return;
      const filter: ColumnFilter = { ref, isOn: true, keepsMissing: true, test: openTest(kind) };
      commit([...columns, filter], filter);
    },
    put(filter) {
      const columns = scene.filter.peek().columns;
      const isSame = ({ ref }: ColumnFilter) => columnId(ref) === columnId(filter.ref);
      if (isOpen(filter))
        commit(
          columns.filter((other) => !isSame(other)),
          filter,
        );
      else if (!columns.some(isSame)) commit([...columns, filter], filter);
      else
        commit(
          columns.map((other) => (isSame(other) ? filter : other)),
          filter,
        );
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
  measured?: Measured,
): void {
  for (const filter of filters) {
    if (!filter.isOn || isOpen(filter)) continue;
    const column = columnOf(index, filter.ref, { as: readingOf(filter), ...(measured && { measured }) });
    clearFailing(filter.ref.of === 'node' ? nodes : edges, column, filter);
  }
}

function readingOf({ test }: ColumnFilter): Reading {
  return test.kind;
}

/** What is not worked out yet has no column to ask. */
function measureKind({ key }: ColumnRef): 'number' | 'choice' {
  return isGrouping(key) ? 'choice' : 'number';
}
