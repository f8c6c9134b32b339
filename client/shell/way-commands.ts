/** Commands on paths: between the two selected nodes, from the one, and from path to path. */
import type { NodeValue } from '../../graph/values.ts';
import type { WayAim } from '../state/way-model.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { beginWays, showWays } from './show-ways.ts';

export const WAY_COMMANDS = [
  {
    id: 'path',
    group: 'selection',
    icon: 'link',
    keys: ['shift+p'],
    label: ({ command }) => command.path,
    needs: { unmet: 'ends', isMet: (app) => selected(app).length === 2 },
    run: (app) => between(app, 'shortest'),
  },
  {
    id: 'pathSeveral',
    group: 'selection',
    icon: 'link',
    keys: [],
    label: ({ command }) => command.pathSeveral,
    needs: { unmet: 'ends', isMet: (app) => selected(app).length === 2 },
    run: (app) => between(app, 'several'),
  },
  {
    id: 'pathWeighted',
    group: 'selection',
    icon: 'link',
    keys: [],
    label: ({ command }) => command.pathWeighted,
    needs: {
      unmet: 'ends',
      isMet: (app) => selected(app).length === 2 && app.explorer.ways.weights.value.length > 0,
    },
    run: (app) => between(app, 'weighted'),
  },
  {
    id: 'pathFrom',
    group: 'selection',
    icon: 'link',
    keys: ['shift+p'],
    label: ({ command }) => command.pathFrom,
    needs: { unmet: 'ends', isMet: (app) => selected(app).length === 1 },
    run: (app) => {
      const [from] = selected(app);
      if (from !== undefined) beginWays(app, from);
    },
  },
  {
    id: 'previousPath',
    group: 'selection',
    icon: 'chevron',
    keys: ['['],
    label: ({ command }) => command.previousPath,
    needs: { unmet: 'paths', isMet: hasPaths },
    run: ({ explorer }) => explorer.ways.step(-1),
  },
  {
    id: 'nextPath',
    group: 'selection',
    icon: 'chevron',
    keys: [']'],
    label: ({ command }) => command.nextPath,
    needs: { unmet: 'paths', isMet: hasPaths },
    run: ({ explorer }) => explorer.ways.step(1),
  },
] as const satisfies readonly Command[];

function selected({ explorer }: App): readonly NodeValue[] {
  const { graph } = explorer.scene;
  const { nodes } = explorer.selection.current.value;
  // A group is no end of a path.
  return [...nodes].flatMap((id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'entity') : []));
}

function between(app: App, kind: WayAim['kind']): void {
  const [from, to] = selected(app);
  if (from !== undefined && to !== undefined) showWays(app, { from, to }, { kind });
}

function hasPaths({ explorer }: App): boolean {
  const found = explorer.ways.found.value;
  return found.kind === 'loaded' && found.value.paths.length > 1;
}
