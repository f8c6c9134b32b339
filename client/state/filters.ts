/** The legend that is also the filter: kinds and types with counts, switched on and off, and filters on properties and measures. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { shownPicture } from '../../graph/statements/filter.ts';
import type { Statement } from '../../graph/statements/fragment.ts';
import { type ColumnFilter, isOpen } from './filtering/column-filter.ts';
import { type ColumnFilters, clearFiltered, createColumnFilters } from './filtering/column-filters.ts';
import { type Measured, workedOut } from './filtering/measure-columns.ts';
import type { StepName, WritableHistory } from './history.ts';
import type { KindLook } from './kind-looks.ts';
import { type Filter, NO_FILTER, type Scene } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';
import { ShownSet } from './shown-set.ts';
import type { TypeLook, VocabularyState } from './vocabulary.ts';

interface Entry {
  /** The label or the type itself. */
  readonly name: string;
  /** Shown now. */
  readonly shown: number;
  /** In the scene, hidden ones too. */
  readonly total: number;
  readonly isOn: boolean;
}

export interface KindEntry extends Entry {
  readonly look: KindLook;
}

export interface TypeEntry extends Entry {
  readonly look: TypeLook;
}

export interface Filters {
  /** The most frequent first. */
  readonly kinds: ReadonlySignal<readonly KindEntry[]>;
  readonly types: ReadonlySignal<readonly TypeEntry[]>;
  readonly columns: ColumnFilters;
  readonly isFiltering: ReadonlySignal<boolean>;
  /** The same as the two sets below, by slots: for what looks at everything. */
  readonly visible: ReadonlySignal<Visible>;
  /** What would be shown without the filters on measures that are worked out: what these are worked out on. */
  readonly basis: ReadonlySignal<Visible>;
  /** The ids that are neither hidden nor filtered away; an edge needs both of its nodes. */
  readonly shownNodes: ReadonlySignal<ReadonlySet<string>>;
  readonly shownEdges: ReadonlySignal<ReadonlySet<string>>;
  toggleKind(kind: string): void;
  toggleType(type: string): void;
  onlyKind(kind: string): void;
  onlyType(type: string): void;
  /** Filters on properties stay in the list, switched off. */
  showAll(): void;
  /** What gives exactly the nodes and edges that are shown, for "show Cypher". */
  statement(): Statement;
}

/** What is shown, by the slots of the index: 1 where it is. */
export interface Visible {
  readonly index: SceneIndex;
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

interface Tally {
  shown: number;
  total: number;
}

export interface FilterParts {
  readonly scene: Scene;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly vocabulary: VocabularyState;
  readonly history: WritableHistory;
  /** Measures that were worked out. */
  readonly measured: ReadonlySignal<Measured>;
}

export function createFilters({ scene, index, vocabulary, history, measured }: FilterParts): Filters {
  const basis = computed(() => visibleOf(index.value, scene.filter.value));
  const visible = computed(() => byMeasures(basis.value, scene.filter.value.columns, measured));
  const kindTallies = computed(() => {
    const { index, nodes } = visible.value;
    return talliesOf(index.kinds, index.kindOf, nodes);
  });
  const typeTallies = computed(() => {
    const { index, edges } = visible.value;
    return talliesOf(index.types, index.typeOf, edges);
  });
  const kinds = computed(() =>
    entries(kindTallies.value, scene.filter.value.hiddenKinds).map((entry) => ({
      ...entry,
      look: vocabulary.kindLook(entry.name),
    })),
  );
  const types = computed(() =>
    entries(typeTallies.value, scene.filter.value.hiddenTypes).map((entry) => ({
      ...entry,
      look: vocabulary.typeLook(entry.name),
    })),
  );

  const change = (part: Partial<Filter>, about?: StepName['about']) => {
    const name: StepName = { kind: 'filter', count: 1, ...(about === undefined ? {} : { about }) };
    history.commit(name, [{ kind: 'filter', filter: { ...scene.filter.peek(), ...part } }]);
  };
  const kindNames = (kind: string) => ({ en: vocabulary.kindName(kind, 'en'), ar: vocabulary.kindName(kind, 'ar') });
  const typeNames = (type: string) => ({ en: vocabulary.typeName(type, 'en'), ar: vocabulary.typeName(type, 'ar') });
  const others = (list: readonly Entry[], name: string) =>
    new Set(list.map((entry) => entry.name).filter((other) => other !== name));

  const shownNodes = computed(() => {
    const { index, nodes } = visible.value;
    return new ShownSet(index.nodes, index.nodeSlots, nodes);
  });
  const shownEdges = computed(() => {
    const { index, edges } = visible.value;
    return new ShownSet(index.edges, index.edgeSlots, edges);
  });
  const namesOn = (list: readonly Entry[]) => list.filter(({ isOn }) => isOn).map(({ name }) => name);

  return {
    kinds,
    types,
    columns: createColumnFilters({ scene, index, history, vocabulary, measured }),
    isFiltering: computed(() => isFiltering(scene.filter.value)),
    basis,
    visible,
    shownNodes,
    shownEdges,
    toggleKind: (kind) => change({ hiddenKinds: toggled(scene.filter.peek().hiddenKinds, kind) }, kindNames(kind)),
    toggleType: (type) => change({ hiddenTypes: toggled(scene.filter.peek().hiddenTypes, type) }, typeNames(type)),
    onlyKind: (kind) => change({ hiddenKinds: others(kinds.peek(), kind) }, kindNames(kind)),
    onlyType: (type) => change({ hiddenTypes: others(types.peek(), type) }, typeNames(type)),
    showAll: () =>
      change({ ...NO_FILTER, columns: scene.filter.peek().columns.map((filter) => ({ ...filter, isOn: false })) }),
    statement: () =>
      shownPicture({
        nodes: [...shownNodes.peek()],
        edges: [...shownEdges.peek()],
        kinds: namesOn(kinds.peek()),
        types: namesOn(types.peek()),
      }),
  };
}

function isFiltering({ hiddenKinds, hiddenTypes, columns }: Filter): boolean {
  return hiddenKinds.size + hiddenTypes.size > 0 || columns.some((filter) => filter.isOn && !isOpen(filter));
}

function visibleOf(index: SceneIndex, { hiddenKinds, hiddenTypes, columns }: Filter): Visible {
  const { nodeAttributes, edgeAttributes, kinds, kindOf, types, typeOf, sources, targets } = index;
  const isKindOn = Uint8Array.from(kinds, (kind) => (hiddenKinds.has(kind) ? 0 : 1));
  const isTypeOn = Uint8Array.from(types, (type) => (hiddenTypes.has(type) ? 0 : 1));
  const nodes = new Uint8Array(nodeAttributes.length);
  for (let i = 0; i < nodes.length; i++) {
    nodes[i] = nodeAttributes[i]?.isHidden === true ? 0 : (isKindOn[kindOf[i] ?? 0] ?? 0);
  }
  const edges = new Uint8Array(edgeAttributes.length).fill(1);
  clearFiltered(
    index,
    columns.filter(({ ref }) => workedOut(ref) === undefined),
    { nodes, edges },
  );
  for (let i = 0; i < edges.length; i++) {
    const isOff = isTypeOn[typeOf[i] ?? 0] === 0 || edgeAttributes[i]?.isHidden === true;
    if (isOff || nodes[sources[i] ?? 0] === 0 || nodes[targets[i] ?? 0] === 0) edges[i] = 0;
  }
  return { index, nodes, edges };
}

/** NOTE: reads the measures only where a filter asks for them, so that nothing else is worked out again when they come. */
function byMeasures(basis: Visible, columns: readonly ColumnFilter[], measured: ReadonlySignal<Measured>): Visible {
  const asked = columns.filter(({ ref, isOn }) => isOn && workedOut(ref) !== undefined);
  if (asked.length === 0) return basis;
  const { index } = basis;
  const nodes = basis.nodes.slice();
  const edges = basis.edges.slice();
  clearFiltered(index, asked, { nodes, edges }, measured.value);
  for (let i = 0; i < edges.length; i++) {
    if (nodes[index.sources[i] ?? 0] === 0 || nodes[index.targets[i] ?? 0] === 0) edges[i] = 0;
  }
  return { index, nodes, edges };
}

function talliesOf(names: readonly string[], numbers: Int32Array, shown: Uint8Array): ReadonlyMap<string, Tally> {
  const tallies = names.map(() => ({ shown: 0, total: 0 }));
  for (let i = 0; i < numbers.length; i++) {
    const tally = tallies[numbers[i] ?? 0];
    if (tally === undefined) continue;
    tally.total++;
    tally.shown += shown[i] ?? 0;
  }
  return new Map(names.map((name, i) => [name, tallies[i] ?? { shown: 0, total: 0 }]));
}

function entries(tallies: ReadonlyMap<string, Tally>, hidden: ReadonlySet<string>): readonly Entry[] {
  return [...tallies]
    .map(([name, { shown, total }]) => ({ name, shown, total, isOn: !hidden.has(name) }))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return next;
}
