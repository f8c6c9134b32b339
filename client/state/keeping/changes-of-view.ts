/** The changes that put a saved view in the place of whatever the picture holds. */
import type { ViewContent } from '../../../graph/wire-views.ts';
import type { Change, PlacedNode, TiedEdge } from '../changes.ts';
import { groupOf } from '../grouping/group.ts';
import { PLAIN_STYLE, type Scene } from '../scene.ts';
import type { FoundAgain } from './found-again.ts';
import { filterOf } from './saved-filter.ts';

export function changesOfView(
  { graph, notes, groups }: Scene,
  content: ViewContent,
  found: FoundAgain,
): readonly Change[] {
  const made = (content.groups ?? []).map(({ by, names, x, y, home, isPinned }) =>
    groupOf({ by, names, place: { x, y }, home, isPinned: isPinned === true }),
  );
  const nodes = content.nodes.flatMap(({ x, y, isPinned, isHidden, isOff, group }, i): PlacedNode[] => {
    const entity = found.nodes.get(i);
    if (entity === undefined) return [];
    const flags = { isPinned: isPinned === true, isHidden: isHidden === true, isOff: isOff === true };
    const within = group === undefined ? undefined : made[group]?.id;
    const grouped = within === undefined ? {} : { group: within };
    return [{ id: entity.elementId, attributes: { x, y, entity, ...flags, ...grouped } }];
  });
  const edges = content.edges.flatMap(({ isHidden, isOff }, i): TiedEdge[] => {
    const entity = found.edges.get(i);
    if (entity === undefined) return [];
    const { elementId: id, startElementId: source, endElementId: target } = entity;
    return [{ id, source, target, attributes: { entity, isHidden: isHidden === true, isOff: isOff === true } }];
  });
  const written = new Map(
    content.notes.flatMap(({ on, text }): [string, string][] => {
      if (on === 'view') return [['', text]];
      const entity = 'node' in on ? found.nodes.get(on.node) : found.edges.get(on.edge);
      return entity === undefined ? [] : [[entity.elementId, text]];
    }),
  );
  const noted = new Set([...notes.peek().keys(), ...written.keys()]);
  return [
    ...(graph.order === 0 ? [] : [{ kind: 'dropNodes', ids: graph.nodes() } as const]),
    ...(groups.peek().size === 0 ? [] : [{ kind: 'dropGroups', ids: [...groups.peek().keys()] } as const]),
    ...(made.length === 0 ? [] : [{ kind: 'addGroups', groups: made } as const]),
    { kind: 'addNodes', nodes },
    { kind: 'addEdges', edges },
    { kind: 'filter', filter: filterOf(content.filter) },
    { kind: 'style', style: content.style ?? PLAIN_STYLE },
    { kind: 'ground', ground: content.ground },
    ...[...noted].map((on) => ({ kind: 'note', on, text: written.get(on) ?? '' }) as const),
  ];
}
