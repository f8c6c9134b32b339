/** A group: several nodes drawn as one. What it is made by, what it is called, and where it stands. */
import type { NodeValue } from '../../../graph/values.ts';
import type { GroupBy, GroupNames, Place, SceneGroup } from '../scene.ts';

let last = 0;

/** Of no element: a store's ids have no space in them. */
export function newGroupId(): string {
  last++;
  return `group ${last}`;
}

export interface GroupDraft {
  readonly by: GroupBy;
  readonly names: GroupNames;
  readonly place: Place;
  readonly home?: Place;
  readonly isPinned?: boolean;
}

export function groupOf({ by, names, place, home = place, isPinned = false }: GroupDraft): SceneGroup {
  const id = newGroupId();
  const attributes = { ...place, entity: entityOf(id, names), isPinned, isHidden: false, isOff: false };
  return { id, by, names, home, attributes };
}

/** The same group under other names. Its attributes stay the same object: whoever draws it holds on to them. */
export function withNames(group: SceneGroup, names: GroupNames): SceneGroup {
  const { attributes } = group;
  attributes.entity = { ...entityOf(group.id, names), labels: attributes.entity.labels };
  return { ...group, names };
}

/** Captions read it like any node's. */
function entityOf(id: string, { en, ar }: GroupNames): NodeValue {
  const properties = new Map([
    ['name', en],
    ['nameAr', ar],
  ]);
  return { kind: 'node', elementId: id, labels: [], properties };
}

/** Whether two groups would be made of the same: then what comes later joins the one that is there. */
export function isSameBy(a: GroupBy, b: GroupBy): boolean {
  if (a.kind === 'kind') return b.kind === 'kind' && a.of === b.of;
  return a.kind === 'property' && b.kind === 'property' && a.key === b.key && a.value === b.value;
}
