/**
 * Everything that can be done from a key, as data: the toolbar, the context menu, the palette and the shortcut sheet
 * all show these, so that no action has two names or two keys.
 */
import type { Target } from '../state/target.ts';
import type { App } from './app.ts';
import { CANVAS_COMMANDS } from './canvas-commands.ts';
import type { Command } from './command.ts';
import { GROUP_COMMANDS } from './group-commands.ts';
import { KEEPING_COMMANDS } from './keeping-commands.ts';
import { NEEDS, orSay } from './needs.ts';
import { togglePanel } from './panels.ts';
import { isFocusLost } from './return-focus.ts';
import { nextToUndo, stepWords } from './step-words.ts';
import { WAY_COMMANDS } from './way-commands.ts';

/** A key is taken by the first command that has it and has what it needs. */
export const COMMANDS = [
  {
    id: 'search',
    group: 'find',
    icon: 'search',
    keys: ['/', 'mod+f'],
    label: ({ command }) => command.search,
    run: ({ page }) => {
      page.searchField.current?.focus();
      page.searchField.current?.select();
    },
  },
  {
    id: 'palette',
    group: 'find',
    icon: 'keyboard',
    keys: ['mod+k'],
    label: ({ command }) => command.commandPalette,
    run: ({ page }) => {
      page.dialog.value = 'palette';
    },
  },
  {
    id: 'shortcuts',
    group: 'find',
    icon: 'keyboard',
    keys: ['?'],
    label: ({ command }) => command.showKeys,
    run: ({ page }) => {
      page.dialog.value = 'shortcuts';
    },
  },
  {
    id: 'expand',
    group: 'selection',
    icon: 'expand',
    keys: ['e'],
    label: ({ command }) => command.expand,
    needs: {
      unmet: 'nodes',
      isMet: ({ explorer }) => inScene(explorer, explorer.selection.current.value.nodes).length > 0,
    },
    run: ({ explorer }) => {
      for (const node of inScene(explorer, selectedNodes(explorer))) void explorer.picture.expandNode(node);
    },
  },
  ...WAY_COMMANDS,
  {
    id: 'hide',
    group: 'selection',
    icon: 'hide',
    keys: ['h'],
    label: ({ command }) => command.hide,
    needs: NEEDS.selection,
    run: (app) => {
      const { picture, selection } = app.explorer;
      const { nodes, edges } = selection.current.peek();
      if (nodes.size > 0) picture.hide(nodes);
      if (edges.size > 0) picture.hideEdges(edges);
      leaveDetails(app);
    },
  },
  {
    id: 'remove',
    group: 'selection',
    icon: 'close',
    keys: ['delete', 'backspace'],
    label: ({ command }) => command.remove,
    needs: NEEDS.selection,
    run: (app) => {
      const { picture, selection } = app.explorer;
      const { nodes, edges } = selection.current.peek();
      if (edges.size > 0) picture.removeEdges(edges);
      if (nodes.size > 0) picture.remove(nodes);
      leaveDetails(app);
    },
  },
  {
    id: 'keepOnly',
    group: 'selection',
    icon: 'filter',
    keys: ['k'],
    label: ({ command }) => command.keepOnly,
    needs: NEEDS.nodes,
    run: (app) => void orSay(app, 'toKeep', () => app.explorer.picture.keepOnly(selectedNodes(app.explorer))),
  },
  {
    id: 'pin',
    group: 'selection',
    icon: 'pin',
    keys: ['p'],
    label: ({ command }) => command.pin,
    toggle: { isOn: arePinned, labelOn: ({ command }) => command.unpin },
    needs: NEEDS.nodes,
    run: (app) => app.explorer.picture.pin(selectedNodes(app.explorer), !arePinned(app)),
  },
  {
    id: 'openMenu',
    group: 'selection',
    icon: 'more',
    keys: ['m', 'shift+f10', 'contextmenu'],
    label: ({ command }) => command.openMenu,
    needs: NEEDS.selection,
    run: openMenuAtSelection,
  },
  {
    id: 'selectAll',
    group: 'selection',
    icon: 'check',
    keys: ['mod+a'],
    label: ({ command }) => command.selectAll,
    needs: NEEDS.picture,
    run: (app) => {
      const { filters, selection } = app.explorer;
      void orSay(app, 'moreToSelect', () => selection.selectMany({ nodes: filters.shownNodes.peek() }));
    },
  },
  {
    id: 'clearSelection',
    group: 'selection',
    icon: 'close',
    keys: ['escape'],
    label: ({ command }) => command.clearSelection,
    needs: NEEDS.selection,
    isQuiet: true,
    run: ({ explorer }) => explorer.selection.clear(),
  },
  {
    id: 'undo',
    group: 'picture',
    icon: 'undo',
    keys: ['mod+z'],
    label: (words) => words.command.undo,
    needs: { unmet: 'undo', isMet: ({ explorer }) => nextToUndo(explorer.history) !== undefined },
    run: ({ explorer, page }) => {
      const step = nextToUndo(explorer.history);
      explorer.history.undo();
      if (step) page.announcement.value = stepWords(step, 'undo');
    },
  },
  {
    id: 'redo',
    group: 'picture',
    icon: 'redo',
    keys: ['mod+shift+z', 'mod+y'],
    label: (words) => words.command.redo,
    needs: { unmet: 'redo', isMet: ({ explorer }) => explorer.history.undone.value.length > 0 },
    run: ({ explorer, page }) => {
      const step = explorer.history.undone.peek()[0];
      explorer.history.redo();
      if (step) page.announcement.value = stepWords(step, 'redo');
    },
  },
  {
    id: 'showHidden',
    group: 'picture',
    icon: 'show',
    keys: ['shift+h'],
    label: ({ command }) => command.showHidden,
    needs: { unmet: 'hidden', isMet: ({ explorer }) => explorer.picture.hiddenCount.value > 0 },
    run: ({ explorer }) => explorer.picture.showHidden(),
  },
  {
    id: 'connect',
    group: 'picture',
    icon: 'graph',
    keys: ['c'],
    label: ({ command }) => command.connect,
    needs: NEEDS.picture,
    run: ({ explorer }) => void explorer.picture.connectShown(),
  },
  {
    id: 'showAll',
    group: 'picture',
    icon: 'filter',
    keys: ['shift+f'],
    label: ({ command }) => command.showAll,
    needs: { unmet: 'filtered', isMet: ({ explorer }) => explorer.filters.isFiltering.value },
    run: ({ explorer }) => explorer.filters.showAll(),
  },
  {
    id: 'overview',
    group: 'picture',
    icon: 'history',
    keys: ['o'],
    label: ({ command }) => command.overview,
    run: async ({ explorer, canvas }) => {
      await explorer.picture.showFirst();
      canvas.peek()?.fitStep();
    },
  },
  {
    id: 'clear',
    group: 'picture',
    icon: 'close',
    keys: ['shift+delete'],
    label: ({ command }) => command.clear,
    needs: NEEDS.picture,
    run: ({ explorer }) => explorer.picture.clear(),
  },
  {
    id: 'fit',
    group: 'view',
    icon: 'fit',
    keys: ['f', '0'],
    label: ({ command }) => command.fit,
    needs: NEEDS.picture,
    run: ({ canvas }) => canvas.peek()?.fit(),
  },
  {
    id: 'zoomIn',
    group: 'view',
    icon: 'plus',
    keys: ['+', '='],
    label: ({ command }) => command.zoomIn,
    needs: NEEDS.picture,
    run: ({ canvas }) => canvas.peek()?.zoomBy(1.5),
  },
  {
    id: 'zoomOut',
    group: 'view',
    icon: 'minus',
    keys: ['-'],
    label: ({ command }) => command.zoomOut,
    needs: NEEDS.picture,
    run: ({ canvas }) => canvas.peek()?.zoomBy(1 / 1.5),
  },
  {
    id: 'zoomToSelection',
    group: 'view',
    icon: 'search',
    keys: ['z'],
    label: ({ command }) => command.zoomToSelection,
    needs: NEEDS.selection,
    run: ({ explorer, canvas }) => {
      const { nodes, edges } = explorer.selection.current.peek();
      canvas.peek()?.zoomTo([...nodes, ...[...edges].flatMap((edge) => explorer.drawn.graph().extremities(edge))]);
    },
  },
  ...GROUP_COMMANDS,
  ...KEEPING_COMMANDS,
  ...CANVAS_COMMANDS,
  {
    id: 'toggleLegend',
    group: 'page',
    icon: 'legend',
    keys: ['g'],
    label: ({ command }) => command.toggleLegend,
    run: (app) => togglePanel(app, 'legend'),
  },
  {
    id: 'toggleDetails',
    group: 'page',
    icon: 'details',
    keys: ['d'],
    label: ({ command }) => command.toggleDetails,
    run: (app) => togglePanel(app, 'details'),
  },
  {
    id: 'toggleConsole',
    group: 'page',
    icon: 'terminal',
    keys: ['`', 'mod+j'],
    label: ({ command }) => command.toggleConsole,
    run: (app) => togglePanel(app, 'console'),
  },
  {
    id: 'switchTheme',
    group: 'page',
    icon: 'contrast',
    keys: ['t'],
    label: ({ command }) => command.switchTheme,
    run: ({ explorer }) => {
      explorer.settings.change({ theme: explorer.settings.theme.peek() === 'dark' ? 'light' : 'dark' });
    },
  },
  {
    id: 'switchLanguage',
    group: 'page',
    icon: 'both',
    keys: ['shift+l'],
    label: ({ command }) => command.switchLanguage,
    run: ({ explorer }) => {
      explorer.settings.change({ language: explorer.settings.language.peek() === 'ar' ? 'en' : 'ar' });
    },
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]));

export function commandOf(id: CommandId): Command {
  const command = BY_ID.get(id);
  if (!command) throw new Error(`commands: there is no command “${id}”; name one of the table.`);
  return command;
}

function selectedNodes(explorer: App['explorer']): string[] {
  return [...explorer.selection.current.peek().nodes];
}

function arePinned({ explorer: { drawn, selection } }: App): boolean {
  const { graph } = drawn.scene.value;
  const { nodes } = selection.current.value;
  return nodes.size > 0 && [...nodes].every((node) => graph.getNodeAttribute(node, 'isPinned'));
}

/** Those that are nodes, and no groups. */
function inScene({ scene }: App['explorer'], nodes: Iterable<string>): string[] {
  return [...nodes].filter((node) => scene.graph.hasNode(node));
}

function openMenuAtSelection({ explorer, page, canvas }: App): void {
  const target = firstSelected(explorer);
  if (!target) return;
  const node = target.kind === 'node' ? target.id : explorer.drawn.graph().source(target.id);
  const at = canvas.peek()?.positionOf(node);
  // The canvas counts from its own corner, the menu from the page's.
  const corner = page.pictureField.current?.getBoundingClientRect();
  const x = at && corner ? corner.left + at.x : window.innerWidth / 2;
  const y = at && corner ? corner.top + at.y : window.innerHeight / 2;
  page.contextMenu.value = { x, y, target };
}

function firstSelected(explorer: App['explorer']): Target | undefined {
  const { nodes, edges } = explorer.selection.current.peek();
  for (const id of nodes) return { kind: 'node', id };
  for (const id of edges) return { kind: 'edge', id };
  return undefined;
}

/** What was selected is gone, and with it what the details said of it: the keys go on in the picture. */
function leaveDetails({ page }: App): void {
  if (isFocusLost(document.querySelector('.panel-details'))) page.pictureField.current?.focus({ preventScroll: true });
}
