/** Commands on groups: making, opening, naming; and collapsing what an expansion brought. */
import type { Explorer } from '../state/explorer.ts';
import type { Partition } from '../state/grouping/groups.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { NEEDS, orSay } from './needs.ts';
import { stepName } from './step-words.ts';

export const GROUP_COMMANDS = [
  {
    id: 'collapse',
    group: 'selection',
    icon: 'close',
    keys: ['shift+e'],
    label: ({ group }) => group.collapse,
    needs: {
      unmet: 'leaves',
      isMet({ explorer }) {
        explorer.scene.revision.value;
        return explorer.picture.leavesOf(explorer.selection.current.value.nodes).length > 0;
      },
    },
    run: ({ explorer }) => explorer.picture.collapse(explorer.selection.current.peek().nodes),
  },
  {
    id: 'groupSelection',
    group: 'selection',
    icon: 'group',
    keys: ['shift+g'],
    label: ({ group }) => group.groupSelection,
    needs: { unmet: 'several', isMet: ({ explorer }) => explorer.selection.current.value.nodes.size > 1 },
    run: ({ explorer, page }) => {
      const group = explorer.groups.group(explorer.selection.current.peek().nodes);
      if (group === undefined) return;
      explorer.selection.select({ kind: 'node', id: group });
      explorer.selection.focused.value = { kind: 'node', id: group };
      page.pictureField.current?.focus();
    },
  },
  {
    id: 'openGroup',
    group: 'selection',
    icon: 'expand',
    keys: ['u'],
    label: ({ group }) => group.open,
    needs: { unmet: 'group', isMet: ({ explorer }) => selectedGroups(explorer).length > 0 },
    run: ({ explorer }) => openGroups(explorer, selectedGroups(explorer)),
  },
  {
    id: 'openGroups',
    group: 'picture',
    icon: 'expand',
    keys: ['shift+u'],
    label: ({ group }) => group.openAll,
    needs: { unmet: 'groups', isMet: ({ explorer }) => explorer.drawn.scene.value.groups.size > 0 },
    run: ({ explorer }) => explorer.groups.openAll(),
  },
  {
    id: 'groupByKind',
    group: 'picture',
    icon: 'legend',
    keys: [],
    label: ({ group }) => group.byKind,
    needs: NEEDS.picture,
    run: (app) => void partPicture(app, { kind: 'kind' }),
  },
  {
    id: 'groupByCommunity',
    group: 'picture',
    icon: 'contrast',
    keys: [],
    label: ({ group }) => group.byCommunity,
    needs: NEEDS.picture,
    run: (app) => void partPicture(app, { kind: 'community' }),
  },
] as const satisfies readonly Command[];

/** All of the picture is looked at then: what was looked at before stands elsewhere, in few places. */
export async function partPicture(app: App, by: Partition): Promise<void> {
  const { explorer, page, canvas } = app;
  await orSay(app, 'toGroup', async () => {
    if (!(await explorer.groups.part(by))) return;
    canvas.peek()?.fitStep();
    const step = explorer.history.done.peek().at(-1);
    if (step !== undefined) page.announcement.value = stepName(step);
  });
}

/** Opens them; their members are selected, and the keyboard is on the first. */
export function openGroups({ groups, selection }: Explorer, ids: readonly string[]): void {
  const members = groups.open(ids);
  const [first] = members;
  selection.selectMany({ nodes: members });
  selection.focused.value = first === undefined ? undefined : { kind: 'node', id: first };
}

function selectedGroups({ drawn, selection }: Explorer): readonly string[] {
  const { groups } = drawn.scene.value;
  return [...selection.current.value.nodes].filter((id) => groups.has(id));
}
