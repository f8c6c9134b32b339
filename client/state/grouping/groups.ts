/** The verbs of groups: nodes become one, and one becomes its nodes again. Each is one step of the history. */
import type { ReadonlySignal } from '@preact/signals-core';
import { tiesOf } from '../analysis/analysis.ts';
import type { Calculator } from '../calculating.ts';
import type { Change } from '../changes.ts';
import type { Visible } from '../filters.ts';
import type { WritableHistory } from '../history.ts';
import type { LayoutRunner } from '../layout/runner.ts';
import type { GroupNames, Scene, SceneGroup } from '../scene.ts';
import { captionsOf, type VocabularyState } from '../vocabulary.ts';
import type { DrawnScene } from './drawn-scene.ts';
import { groupOf, isSameBy } from './group.ts';
import { type Part, partingKeys, partsByCommunity, partsByKind, partsByProperty } from './partition.ts';
import { middleOf, placesOfGroups, placesOfMembers } from './places.ts';

export interface Groups {
  /** Makes one group of these nodes; groups among them are merged into it. Gives its id; undefined for fewer than two. */
  group(nodes: Iterable<string>): string | undefined;
  /** Each kind that two or more nodes outside of groups have; later ones join the group of their kind. */
  byKind(): void;
  byCommunity(): Promise<void>;
  byProperty(key: string): void;
  /** Properties that `byProperty` can part the picture by. */
  properties(): readonly string[];
  /** Puts the members back around the group, which is then no more. Gives the members. */
  open(groups: Iterable<string>): readonly string[];
  openAll(): void;
  /** An empty name changes nothing. */
  rename(group: string, name: string): void;
}

export interface GroupParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
  readonly layouts: LayoutRunner;
  readonly drawn: ReadonlySignal<DrawnScene>;
  /** Nodes and edges of the scene that are shown. */
  readonly visible: ReadonlySignal<Visible>;
  readonly calculator: Calculator;
}

/** What a group of one says, its node says better. */
const FEWEST = 2;

export function createGroups(parts: GroupParts): Groups {
  const { scene, history, vocabulary, drawn, visible, calculator } = parts;
  const { graph } = scene;
  const isFree = (id: string) => drawn.peek().nodeFor(id) === id;
  const existing = () => [...drawn.peek().groups.keys()].flatMap((id) => scene.groups.peek().get(id) ?? []);

  /** New groups where there are enough, and those without a group into the one that is made of the same. */
  const make = (found: readonly Part[], about: GroupNames) => {
    const assigned = new Map<string, string>();
    const made: SceneGroup[] = [];
    for (const { by, names, nodes } of found) {
      const free = nodes.filter(isFree);
      const same = existing().find((group) => isSameBy(group.by, by));
      if (free.length < (same === undefined ? FEWEST : 1)) continue;
      const group = same ?? groupOf({ by, names, place: middleOf(scene, free) });
      if (same === undefined) made.push(group);
      for (const id of free) assigned.set(id, group.id);
    }
    commit(made, [], assigned, about);
  };
  const commit = (
    made: readonly SceneGroup[],
    dropped: readonly string[],
    assigned: ReadonlyMap<string, string>,
    about: GroupNames,
  ) => {
    if (assigned.size === 0) return;
    const places = placesOfGroups(parts, drawn.peek(), made, assigned, dropped);
    const placed = made.map((group): SceneGroup => {
      const home = places.get(group.id) ?? group.home;
      return { ...group, home, attributes: { ...group.attributes, ...home } };
    });
    history.commit({ kind: 'group', count: assigned.size, about }, [
      { kind: 'addGroups', groups: placed },
      { kind: 'assign', groups: assigned },
      ...(dropped.length === 0 ? [] : [{ kind: 'dropGroups', ids: dropped } as const]),
    ]);
  };
  const named = (id: string) => scene.groups.peek().get(id)?.names;
  /** The best connected first: a group without a name of its own is called after it. */
  const namedAfterFirst = (nodes: readonly string[]): GroupNames => {
    const first = nodes.reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best), nodes[0] ?? '');
    const { en, ar } = captionsOf(vocabulary, graph.getNodeAttribute(first, 'entity'));
    return { en: `${en} and others`, ar: `${ar} وآخرون` };
  };

  const groups: Groups = {
    group(nodes) {
      const chosen = [...new Set(nodes)];
      const merged = chosen.filter((id) => drawn.peek().groups.has(id));
      const members = chosen.flatMap((id) => drawn.peek().groups.get(id) ?? (graph.hasNode(id) ? [id] : []));
      if (chosen.length < FEWEST || members.length < FEWEST) return undefined;
      const names = (merged.length === 1 ? named(merged[0] ?? '') : undefined) ?? namedAfterFirst(members);
      const group = groupOf({ by: { kind: 'hand' }, names, place: middleOf(scene, members) });
      commit([group], merged, new Map(members.map((id) => [id, group.id])), names);
      return group.id;
    },
    byKind: () => make(partsByKind(visible.peek(), vocabulary), BY_KIND),
    async byCommunity() {
      const { ties, nodes } = tiesOf(visible.peek());
      const found = await calculator.start('measure', { measure: 'community', ties }).result;
      if (found === undefined) return;
      // NOTE: a group is called after one of its members, so none that another group holds may be among them.
      const there = nodes.flatMap((id, i): [string, number][] =>
        graph.hasNode(id) && isFree(id) ? [[id, found[i] ?? 0]] : [],
      );
      make(partsByCommunity(new Map(there), namedAfterFirst), BY_COMMUNITY);
    },
    byProperty(key) {
      const name = { en: vocabulary.keyName(key, 'en'), ar: vocabulary.keyName(key, 'ar') };
      make(partsByProperty(visible.peek(), key, vocabulary), { en: `by ${name.en}`, ar: `حسب ${name.ar}` });
    },
    properties: () => partingKeys(visible.peek()),
    open(ids) {
      const opened = [...ids].flatMap((id) => (drawn.peek().groups.has(id) ? (scene.groups.peek().get(id) ?? []) : []));
      const members = opened.flatMap(({ id }) => drawn.peek().groups.get(id) ?? []);
      const [first] = opened;
      if (first === undefined) return [];
      const places = placesOfMembers(parts, drawn.peek(), opened);
      const about = opened.length === 1 ? { about: first.names } : {};
      const changes: readonly Change[] = [
        { kind: 'assign', groups: new Map(members.map((id) => [id, undefined])) },
        { kind: 'dropGroups', ids: opened.map(({ id }) => id) },
        ...(places.size === 0 ? [] : [{ kind: 'place', places } as const]),
      ];
      history.commit({ kind: 'ungroup', count: members.length, ...about }, changes);
      return members;
    },
    openAll: () => void groups.open(drawn.peek().groups.keys()),
    rename(id, name) {
      const before = named(id);
      const trimmed = name.trim();
      if (before === undefined || trimmed === '' || (before.en === trimmed && before.ar === trimmed)) return;
      const names = { en: trimmed, ar: trimmed };
      history.commit({ kind: 'nameGroup', count: 1, about: names }, [{ kind: 'nameGroup', id, names }]);
    },
  };
  return groups;
}

const BY_KIND: GroupNames = { en: 'by kind', ar: 'حسب النوع' };
const BY_COMMUNITY: GroupNames = { en: 'by community', ar: 'حسب التجمّع' };
