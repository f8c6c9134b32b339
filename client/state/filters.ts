/** The legend that is also the filter: kinds of nodes and types of edges, with counts, switched on and off. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { StepName, WritableHistory } from './history.ts';
import type { KindLook } from './kind-looks.ts';
import { type Filter, NO_FILTER, type Scene } from './scene.ts';
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
  readonly isFiltering: ReadonlySignal<boolean>;
  /** The ids that are neither hidden nor filtered away; an edge needs both of its nodes. */
  readonly shownNodes: ReadonlySignal<ReadonlySet<string>>;
  readonly shownEdges: ReadonlySignal<ReadonlySet<string>>;
  toggleKind(kind: string): void;
  toggleType(type: string): void;
  onlyKind(kind: string): void;
  onlyType(type: string): void;
  showAll(): void;
}

interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, Tally>;
  readonly types: ReadonlyMap<string, Tally>;
}

interface Tally {
  shown: number;
  total: number;
}

export function createFilters(scene: Scene, vocabulary: VocabularyState, history: WritableHistory): Filters {
  const visible = computed(() => visibleOf(scene, vocabulary));
  const kinds = computed(() =>
    entries(visible.value.kinds, scene.filter.value.hiddenKinds).map((entry) => ({
      ...entry,
      look: vocabulary.kindLook(entry.name),
    })),
  );
  const types = computed(() =>
    entries(visible.value.types, scene.filter.value.hiddenTypes).map((entry) => ({
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

  return {
    kinds,
    types,
    isFiltering: computed(() => scene.filter.value.hiddenKinds.size + scene.filter.value.hiddenTypes.size > 0),
    shownNodes: computed(() => visible.value.nodes),
    shownEdges: computed(() => visible.value.edges),
    toggleKind: (kind) => change({ hiddenKinds: toggled(scene.filter.peek().hiddenKinds, kind) }, kindNames(kind)),
    toggleType: (type) => change({ hiddenTypes: toggled(scene.filter.peek().hiddenTypes, type) }, typeNames(type)),
    onlyKind: (kind) => change({ hiddenKinds: others(kinds.peek(), kind) }, kindNames(kind)),
    onlyType: (type) => change({ hiddenTypes: others(types.peek(), type) }, typeNames(type)),
    showAll: () => change(NO_FILTER),
  };
}

function visibleOf({ graph, filter, revision }: Scene, vocabulary: VocabularyState): Visible {
  revision.value;
  vocabulary.revision.value;
  const { hiddenKinds, hiddenTypes } = filter.value;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const kinds = new Map<string, Tally>();
  const types = new Map<string, Tally>();
  graph.forEachNode((id, { entity, isHidden }) => {
    const kind = vocabulary.kindOf(entity);
    const isShown = !isHidden && !hiddenKinds.has(kind);
    if (isShown) nodes.add(id);
    count(kinds, kind, isShown);
  });
  graph.forEachEdge((id, { entity, isHidden }, source, target) => {
    const isShown = !isHidden && !hiddenTypes.has(entity.type) && nodes.has(source) && nodes.has(target);
    if (isShown) edges.add(id);
    count(types, entity.type, isShown);
  });
  return { nodes, edges, kinds, types };
}

function count(tallies: Map<string, Tally>, name: string, isShown: boolean): void {
  const tally = tallies.get(name) ?? { shown: 0, total: 0 };
  tally.total++;
  if (isShown) tally.shown++;
  tallies.set(name, tally);
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
