/** Groups: nodes become one, and one becomes its nodes again. Each is one step of the history. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { tiesOf } from '../analysis/analysis.ts';
import type { Calculator } from '../calculating.ts';
import type { Visible } from '../filters.ts';
import type { StepName, WritableHistory } from '../history.ts';
import type { LayoutRunner } from '../layout/runner.ts';
import type { Standing } from '../layout/standing.ts';
import type { Notices } from '../notices.ts';
import type { GroupBy, GroupNames, Scene, SceneGroup } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import { captionsOf, type VocabularyState } from '../vocabulary.ts';
import type { DrawnScene } from './drawn-scene.ts';
import { groupOf, isSameBy } from './group.ts';
import { type Part, partingKeys, partsByCommunity, partsByKind, partsByProperty } from './partition.ts';
import { middleOf, placesAfter, type Regrouping, release } from './places.ts';

/** What the picture is parted by: a picture is parted in one way at a time, and groups made by hand stay in any. */
export type Partition = { readonly kind: 'kind' | 'community' } | { readonly kind: 'property'; readonly key: string };

export interface Groups {
  /** Makes one group of these nodes; groups among them are merged into it. Gives its id; undefined for fewer than two. */
  group(nodes: Iterable<string>): string | undefined;
  /**
   * Parts what is shown, all that two or more have in common in one group. Groups of another partition are opened in the same
   * step, those made by hand stay; what came later joins the group that it belongs to. False where there was nothing to group.
   */
  part(by: Partition): Promise<boolean>;
  /** How the picture is parted now. */
  readonly partition: ReadonlySignal<Partition | undefined>;
  /** Properties that the picture can be parted by. */
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
  standing(): Standing;
  readonly notices: Notices;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly drawn: ReadonlySignal<DrawnScene>;
  /** Nodes and edges of the scene that are shown. */
  readonly visible: ReadonlySignal<Visible>;
  readonly calculator: Calculator;
}

/** What a group of one says, its node says better. */
const FEWEST = 2;

export function createGroups(parts: GroupParts): Groups {
  const { scene, history, vocabulary, notices, drawn, visible, calculator } = parts;
  const { graph } = scene;
  const there = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => (drawn.peek().groups.has(id) ? (scene.groups.peek().get(id) ?? []) : []));
  const membersOf = (groups: readonly SceneGroup[]) => groups.flatMap(({ id }) => drawn.peek().groups.get(id) ?? []);

  const commit = (name: StepName, { made, dropped, assigned, released }: Regrouping) => {
    const places = placesAfter(parts, { made, dropped, assigned, released });
    const isMade = new Set(made.map(({ id }) => id));
    const placed = made.map((group): SceneGroup => {
      const home = places.get(group.id) ?? group.home;
      return { ...group, home, attributes: { ...group.attributes, ...home } };
    });
    const freed = new Map([...places].filter(([id]) => !isMade.has(id)));
    history.commit(name, [
      ...(placed.length === 0 ? [] : [{ kind: 'addGroups', groups: placed } as const]),
      { kind: 'assign', groups: assigned },
      ...(dropped.length === 0 ? [] : [{ kind: 'dropGroups', ids: dropped.map(({ id }) => id) } as const]),
      ...(freed.size === 0 ? [] : [{ kind: 'place', places: freed } as const]),
    ]);
  };
  /** The best connected first: a group without a name of its own is called after it. */
  const namedAfterFirst = (nodes: readonly string[]): GroupNames => {
    const first = nodes.reduce((best, id) => (graph.degree(id) > graph.degree(best) ? id : best), nodes[0] ?? '');
    const { en, ar } = captionsOf(vocabulary, graph.getNodeAttribute(first, 'entity'));
    return { en: `${en} and others`, ar: `${ar} وآخرون` };
  };

  /** Groups of another partition, which this one takes the place of; of communities all: they are worked out anew. */
  const replacedBy = (by: Partition) =>
    there(scene.groups.peek().keys()).filter(
      (group) => group.by.kind !== 'hand' && (by.kind === 'community' || !isOf(group.by, by)),
    );
  /** Not in a group that stays. */
  const freeBeside = (replaced: readonly SceneGroup[]) => {
    const goes = new Set(replaced.map(({ id }) => id));
    return (id: string) => {
      const standsIn = drawn.peek().nodeFor(id);
      return standsIn === id || goes.has(standsIn);
    };
  };
  /** Undefined where the reader gave it up. */
  const partsBy = async (by: Partition): Promise<readonly Part[] | undefined> => {
    if (by.kind === 'kind') return partsByKind(visible.peek(), vocabulary);
    if (by.kind === 'property') return partsByProperty(visible.peek(), by.key, vocabulary);
    const { ties, nodes } = tiesOf(visible.peek());
    const found = await calculator.start('measure', { measure: 'community', ties }).result;
    if (found === undefined) return undefined;
    const isFree = freeBeside(replacedBy(by));
    // NOTE: a group is called after one of its members, so none that another group holds may be among them.
    const free = nodes.flatMap((id, i): [string, number][] =>
      graph.hasNode(id) && isFree(id) ? [[id, found[i] ?? 0]] : [],
    );
    return partsByCommunity(new Map(free), namedAfterFirst);
  };
  const aboutOf = (by: Partition): GroupNames => {
    if (by.kind !== 'property') return ABOUT[by.kind];
    return { en: `by “${vocabulary.keyName(by.key, 'en')}”`, ar: `حسب «${vocabulary.keyName(by.key, 'ar')}»` };
  };

  /** New groups where there are enough, and those without a group into the one that is made of the same. */
  const part = async (by: Partition): Promise<boolean> => {
    const found = await partsBy(by);
    if (found === undefined) return false;
    const dropped = replacedBy(by);
    const isFree = freeBeside(dropped);
    const released = release(parts, drawn.peek(), dropped);
    const assigned = new Map<string, string | undefined>(membersOf(dropped).map((id) => [id, undefined]));
    const made: SceneGroup[] = [];
    let joined = 0;
    for (const { by: having, names, nodes } of found) {
      const free = nodes.filter(isFree);
      const same = there(scene.groups.peek().keys()).find((group) => isSameBy(group.by, having));
      if (free.length < (same === undefined ? FEWEST : 1)) continue;
      const group = same ?? groupOf({ by: having, names, place: middleOf(scene, free, released) });
      if (same === undefined) made.push(group);
      else joined += free.length;
      for (const id of free) assigned.set(id, group.id);
    }
    if (made.length + joined === 0 || isAsBefore(dropped, made, assigned)) return false;
    const about = aboutOf(by);
    const count = [...assigned.values()].filter((group) => group !== undefined).length;
    commit({ kind: 'group', count, about }, { made, dropped, assigned, released });
    if (dropped.length > 0) notices.tell({ kind: 'regrouped', about, opened: dropped.length });
    return true;
  };
  /** The same members stand together as before. */
  const isAsBefore = (
    dropped: readonly SceneGroup[],
    made: readonly SceneGroup[],
    assigned: ReadonlyMap<string, string | undefined>,
  ) =>
    dropped.length > 0 &&
    dropped.length === made.length &&
    dropped.every((group) => {
      const members = membersOf([group]);
      const goTo = new Set(members.map((id) => assigned.get(id)));
      const [next] = goTo;
      return goTo.size === 1 && next !== undefined && countOf(assigned, next) === members.length;
    });

  const groups: Groups = {
    group(nodes) {
      const chosen = [...new Set(nodes)];
      const merged = there(chosen);
      const members = chosen.flatMap((id) => drawn.peek().groups.get(id) ?? (graph.hasNode(id) ? [id] : []));
      if (chosen.length < FEWEST || members.length < FEWEST) return undefined;
      const names = (merged.length === 1 ? merged[0]?.names : undefined) ?? namedAfterFirst(members);
      const released = release(parts, drawn.peek(), merged);
      const group = groupOf({ by: { kind: 'hand' }, names, place: middleOf(scene, members, released) });
      const assigned = new Map(members.map((id) => [id, group.id]));
      const name: StepName = { kind: 'group', count: members.length, about: names };
      commit(name, { made: [group], dropped: merged, assigned, released });
      return group.id;
    },
    part,
    partition: computed(() => {
      const known = scene.groups.value;
      for (const id of drawn.value.groups.keys()) {
        const by = known.get(id)?.by;
        if (by !== undefined && by.kind !== 'hand') return by.kind === 'property' ? by : { kind: by.kind };
      }
      return undefined;
    }),
    properties: () => partingKeys(visible.peek()),
    open(ids) {
      const dropped = there(ids);
      const members = membersOf(dropped);
      const [first] = dropped;
      if (first === undefined) return [];
      const about = dropped.length === 1 ? { about: first.names } : {};
      const assigned = new Map(members.map((id) => [id, undefined]));
      const released = release(parts, drawn.peek(), dropped);
      commit({ kind: 'ungroup', count: members.length, ...about }, { made: [], dropped, assigned, released });
      return members;
    },
    openAll: () => void groups.open(drawn.peek().groups.keys()),
    rename(id, name) {
      const before = scene.groups.peek().get(id)?.names;
      const trimmed = name.trim();
      if (before === undefined || trimmed === '' || (before.en === trimmed && before.ar === trimmed)) return;
      const names = { en: trimmed, ar: trimmed };
      history.commit({ kind: 'nameGroup', count: 1, about: names }, [{ kind: 'nameGroup', id, names }]);
    },
  };
  return groups;
}

const ABOUT: Readonly<Record<'kind' | 'community', GroupNames>> = {
  kind: { en: 'by kind', ar: 'حسب النوع' },
  community: { en: 'by community', ar: 'حسب التجمّع' },
};

function isOf(group: GroupBy, by: Partition): boolean {
  if (by.kind !== 'property') return group.kind === by.kind;
  return group.kind === 'property' && group.key === by.key;
}

function countOf(assigned: ReadonlyMap<string, string | undefined>, group: string): number {
  let count = 0;
  for (const each of assigned.values()) if (each === group) count++;
  return count;
}
