/** Menus of the toolbar for what acts on many at once: selecting, and what sizes, colours and lines stand for. */
import { METRIC_IDS, METRICS } from '../../graph/algorithms/metrics.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { partPicture } from '../shell/group-commands.ts';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { partsByProperty } from '../state/grouping/partition.ts';
import { commandItem } from './context-menu.tsx';

export function CanvasMenus() {
  const app = useApp();
  const t = words.value.canvas;
  return (
    <span class="canvas-menus">
      <MenuButton icon="fit" label={t.selecting} groups={() => selectingGroups(app)} />
      <MenuButton icon="contrast" label={t.looks} groups={() => looksGroups(app)} />
      <MenuButton icon="group" label={words.value.group.groups} groups={() => groupingGroups(app)} />
    </span>
  );
}

function selectingGroups(app: App): readonly MenuGroup[] {
  const item = (id: Parameters<typeof commandItem>[1]) => commandItem(app, id);
  return [
    { label: words.value.canvas.selecting, items: [item('rectangle'), item('lasso')] },
    {
      items: [
        item('selectNeighbours'),
        item('selectKind'),
        item('selectComponent'),
        item('selectPaths'),
        item('selectCore'),
        item('invertSelection'),
      ],
    },
    ...sameValues(app),
  ];
}

/** Of the one selected node: each property that parts the picture, and how many have the same value. */
function sameValues({ explorer }: App): readonly MenuGroup[] {
  const { filters, groups, selection, vocabulary } = explorer;
  const target = selection.single.peek();
  if (target?.kind !== 'node') return [];
  const items = groups.properties().flatMap((key) => {
    const part = partsByProperty(filters.visible.peek(), key, vocabulary).find(({ nodes }) =>
      nodes.includes(target.id),
    );
    if (part === undefined || part.nodes.length < 2) return [];
    const label = words.value.canvas.selectSame(part.names[locale.value], part.nodes.length);
    return [{ id: `same ${key}`, label, run: () => selection.selectMany({ nodes: part.nodes }) }];
  });
  return items.length === 0 ? [] : [{ label: words.value.canvas.sameValue, items }];
}

/** Properties are listed when the menu opens: finding them looks at every node. */
export function groupingGroups(app: App): readonly MenuGroup[] {
  const t = words.value.group;
  const { groups, vocabulary } = app.explorer;
  const item = (id: Parameters<typeof commandItem>[1]) => commandItem(app, id);
  const now = groups.partition.peek();
  const properties = groups.properties().map((key) => ({
    id: `property ${key}`,
    label: t.byProperty(vocabulary.keyName(key, locale.value)),
    isChecked: now?.kind === 'property' && now.key === key,
    run: () => void partPicture(app, { kind: 'property', key }),
  }));
  return [
    {
      label: t.groups,
      items: [
        item('groupSelection'),
        { ...item('groupByKind'), isChecked: now?.kind === 'kind' },
        { ...item('groupByCommunity'), isChecked: now?.kind === 'community' },
      ],
    },
    ...(properties.length === 0 ? [] : [{ label: t.properties, items: properties }]),
    { items: [item('openGroup'), item('openGroups')] },
  ];
}

function looksGroups({ explorer }: App): readonly MenuGroup[] {
  const t = words.value.canvas;
  const { style } = explorer.scene;
  const { styling, gathering } = explorer;
  return [
    {
      label: t.size,
      items: METRIC_IDS.map((id) => ({
        id,
        label: METRICS[id].label[locale.value],
        isChecked: styling.sizedBy.value === id,
        run: () => styling.sizeBy(id),
      })),
    },
    {
      label: t.colour,
      items: (['kind', 'community'] as const).map((id) => ({
        id,
        label: id === 'kind' ? t.byKind : t.byCommunity,
        isChecked: styling.colouredBy.value === id,
        run: () => styling.colourBy(id),
      })),
    },
    {
      label: t.lines,
      items: [
        {
          id: 'gather',
          label: t.gather,
          isChecked: style.value.isGathered,
          run: () => {
            gathering.closeAll();
            styling.gather(!style.peek().isGathered);
          },
        },
      ],
    },
  ];
}
