/** The menu of a node, an edge or the empty picture, where it was asked for. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { labelNow } from '../shell/command.ts';
import { type CommandId, commandOf } from '../shell/commands.ts';
import { isMac, printKey } from '../shell/keys.ts';
import { Menu, type MenuGroup, type MenuItem } from '../shell/menu.tsx';
import { isEnabled } from '../shell/needs.ts';
import type { ContextMenu } from '../shell/page.ts';

const FOR_NODE: readonly (readonly CommandId[])[] = [
  ['expand', 'collapse', 'pin', 'keepOnly'],
  ['path', 'pathSeveral', 'pathWeighted', 'pathFrom'],
  ['selectNeighbours', 'selectKind', 'selectPaths', 'groupSelection', 'switchOff', 'switchOn'],
  ['hide', 'remove', 'zoomToSelection'],
];
const FOR_GROUP: readonly (readonly CommandId[])[] = [
  ['openGroup', 'pin', 'keepOnly'],
  ['selectNeighbours', 'selectPaths', 'groupSelection', 'switchOff', 'switchOn'],
  ['hide', 'remove', 'zoomToSelection'],
];
const FOR_EDGE: readonly (readonly CommandId[])[] = [['zoomToSelection', 'switchOff', 'switchOn', 'hide', 'remove']];
const FOR_GROUND: readonly (readonly CommandId[])[] = [
  ['fit', 'selectAll', 'connect', 'showHidden', 'showAll'],
  ['groupByKind', 'groupByCommunity', 'openGroups'],
  ['undo', 'redo', 'overview', 'clear'],
];

export function ContextMenuHost() {
  const app = useApp();
  const menu = app.page.contextMenu.value;
  if (!menu) return null;
  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      at={menu}
      label={nameOf(app, menu)}
      groups={groupsFor(app, menu)}
      onClose={() => {
        app.page.contextMenu.value = undefined;
      }}
    />
  );
}

function groupsFor(app: App, { target }: ContextMenu): readonly MenuGroup[] {
  const isGroup = target !== undefined && app.explorer.drawn.scene.value.groups.has(target.id);
  const ofNode = isGroup ? FOR_GROUP : FOR_NODE;
  const ids = target === undefined ? FOR_GROUND : target.kind === 'node' ? ofNode : FOR_EDGE;
  return ids.map((group, index) => ({
    ...(index === 0 && target ? { label: nameOf(app, { x: 0, y: 0, target }) } : {}),
    items: group.map((id) => commandItem(app, id)),
  }));
}

/** A command as a menu's item, with its key; one that cannot run now is shown, but not offered. */
export function commandItem(app: App, id: CommandId): MenuItem {
  const command = commandOf(id);
  const [key] = command.keys;
  return {
    id,
    icon: command.icon,
    label: labelNow(app, command, words.value),
    isDisabled: !isEnabled(app, command),
    ...(key === undefined ? {} : { key: printKey(key, isMac()) }),
    run: () => command.run(app),
  };
}

function nameOf({ explorer }: App, { target }: ContextMenu): string {
  const graph = explorer.drawn.graph();
  if (!target) return words.value.shell.picture;
  if (explorer.selection.count.value > 1) return words.value.shell.nodes(explorer.selection.current.value.nodes.size);
  if (target.kind === 'node') {
    return graph.hasNode(target.id)
      ? explorer.vocabulary.shortCaption(graph.getNodeAttribute(target.id, 'entity'), locale.value)
      : '';
  }
  return graph.hasEdge(target.id)
    ? explorer.vocabulary.typeName(graph.getEdgeAttribute(target.id, 'entity').type, locale.value)
    : '';
}
