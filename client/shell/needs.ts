/** What a command needs before it can do anything, and what is said where that is missing: pressing a key is never answered with silence. */
import type { Explorer } from '../state/explorer.ts';
import type { Unmet } from '../state/notices.ts';
import type { App } from './app.ts';
import type { Command, Need } from './command.ts';

/** Those that several commands share. */
export const NEEDS = {
  picture: {
    unmet: 'picture',
    isMet({ explorer: { scene } }) {
      scene.revision.value;
      return scene.graph.order > 0;
    },
  },
  selection: { unmet: 'selection', isMet: ({ explorer }) => explorer.selection.count.value > 0 },
  nodes: { unmet: 'nodes', isMet: ({ explorer }) => explorer.selection.current.value.nodes.size > 0 },
} as const satisfies Readonly<Record<string, Need>>;

export function isEnabled(app: App, { needs }: Command): boolean {
  return needs === undefined || needs.isMet(app);
}

/** Runs a command, or says what it lacks. */
export function runCommand(app: App, command: Command): void {
  if (isEnabled(app, command)) command.run(app);
  else if (command.needs !== undefined && command.isQuiet !== true) sayUnmet(app.explorer, command.needs.unmet);
}

/** Says so where an act left the picture and the selection as they were. */
export async function orSay({ explorer }: App, unmet: Unmet, act: () => void | Promise<void>): Promise<void> {
  const { history, selection } = explorer;
  const steps = history.done.peek();
  const before = selection.current.peek();
  await act();
  const after = selection.current.peek();
  const isSame = isSameSet(before.nodes, after.nodes) && isSameSet(before.edges, after.edges);
  if (isSame && history.done.peek() === steps) sayUnmet(explorer, unmet);
}

function sayUnmet({ notices }: Explorer, why: Unmet): void {
  notices.tell({ kind: 'unmet', why });
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
