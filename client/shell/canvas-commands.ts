/** Commands on the picture as a whole: selecting many, arranging, measures as sizes and colours, what-if. */
import { METRIC_IDS, METRICS } from '../../graph/algorithms/metrics.ts';
import { locale } from '../i18n/locale.ts';
import type { Explorer } from '../state/explorer.ts';
import { canMakeGround, needsGround } from '../state/ground/planning.ts';
import { LAYOUT_IDS, LAYOUTS } from '../state/layout/layouts.ts';
import { allBut, coreAround, ofSameComponents, ofSameKinds, pathsBetween, withNeighbours } from '../state/selecting.ts';
import { CHANNEL_NAMES, CHANNELS_OF } from '../state/styling/channels.ts';
import { addRule } from './add-rule.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { NEEDS, orSay } from './needs.ts';

const SELECTING = [
  {
    id: 'selectNeighbours',
    group: 'selection',
    icon: 'graph',
    keys: ['n'],
    label: ({ canvas }) => canvas.selectNeighbours,
    needs: NEEDS.nodes,
    run: (app) => selectNodes(app, withNeighbours),
  },
  {
    id: 'selectKind',
    group: 'selection',
    icon: 'legend',
    keys: ['shift+k'],
    label: ({ canvas }) => canvas.selectKind,
    needs: NEEDS.nodes,
    run: (app) => selectNodes(app, ofSameKinds),
  },
  {
    id: 'selectComponent',
    group: 'selection',
    icon: 'link',
    keys: ['shift+n'],
    label: ({ canvas }) => canvas.selectComponent,
    needs: NEEDS.nodes,
    run: (app) => selectNodes(app, ofSameComponents),
  },
  {
    id: 'selectPaths',
    group: 'selection',
    icon: 'link',
    keys: ['j'],
    label: ({ canvas }) => canvas.selectPaths,
    needs: { unmet: 'twoNodes', isMet: ({ explorer }) => twoNodes(explorer) !== undefined },
    run: selectPaths,
  },
  {
    id: 'selectCore',
    group: 'selection',
    icon: 'expand',
    keys: ['shift+c'],
    label: ({ canvas }) => canvas.selectCore,
    needs: NEEDS.picture,
    run: (app) => selectNodes(app, coreAround),
  },
  {
    id: 'invertSelection',
    group: 'selection',
    icon: 'contrast',
    keys: ['i'],
    label: ({ canvas }) => canvas.invert,
    needs: NEEDS.picture,
    run: (app) => selectNodes(app, allBut),
  },
  {
    id: 'rectangle',
    group: 'selection',
    icon: 'fit',
    keys: ['r'],
    label: ({ canvas }) => canvas.rectangle,
    needs: NEEDS.picture,
    run: ({ explorer }) => {
      explorer.selection.tool.value = 'rectangle';
    },
  },
  {
    id: 'lasso',
    group: 'selection',
    icon: 'pencil',
    keys: ['shift+r'],
    label: ({ canvas }) => canvas.lasso,
    needs: NEEDS.picture,
    run: ({ explorer }) => {
      explorer.selection.tool.value = 'lasso';
    },
  },
  {
    id: 'switchOff',
    group: 'selection',
    icon: 'hide',
    keys: ['x'],
    label: ({ canvas }) => canvas.switchOff,
    needs: {
      unmet: 'selection',
      isMet: ({ explorer }) => explorer.selection.count.value > 0 && !isSelectionOff(explorer),
    },
    run: ({ explorer }) => explorer.picture.switchOff(explorer.selection.current.peek(), true),
  },
  {
    id: 'switchOn',
    group: 'selection',
    icon: 'show',
    keys: ['x'],
    label: ({ canvas }) => canvas.switchOn,
    needs: {
      unmet: 'selection',
      isMet: ({ explorer }) => explorer.selection.count.value > 0 && isSelectionOff(explorer),
    },
    run: ({ explorer }) => explorer.picture.switchOff(explorer.selection.current.peek(), false),
  },
  {
    id: 'switchAllOn',
    group: 'picture',
    icon: 'show',
    keys: ['shift+x'],
    label: ({ canvas }) => canvas.switchAllOn,
    needs: { unmet: 'off', isMet: ({ explorer }) => explorer.picture.offCount.value > 0 },
    run: ({ explorer }) => explorer.picture.switchAllOn(),
  },
] as const satisfies readonly Command[];

const LOOKS = [
  {
    id: 'gather',
    group: 'view',
    icon: 'menu',
    keys: ['b'],
    label: ({ canvas }) => canvas.gather,
    needs: { unmet: 'already', isMet: ({ explorer }) => !explorer.scene.style.value.isGathered },
    run: ({ explorer }) => explorer.styling.gather(true),
  },
  {
    id: 'apart',
    group: 'view',
    icon: 'menu',
    keys: ['b'],
    label: ({ canvas }) => canvas.apart,
    needs: {
      unmet: 'already',
      isMet: ({ explorer }) => explorer.scene.style.value.isGathered || explorer.gathering.opened.value.size > 0,
    },
    run: ({ explorer }) => {
      explorer.gathering.closeAll();
      explorer.styling.gather(false);
    },
  },
  {
    id: 'byCommunity',
    group: 'view',
    icon: 'contrast',
    keys: [],
    label: ({ canvas }) => canvas.byCommunity,
    needs: { unmet: 'already', isMet: ({ explorer }) => explorer.styling.colouredBy.value !== 'community' },
    run: ({ explorer }) => explorer.styling.colourBy('community'),
  },
  {
    id: 'byKind',
    group: 'view',
    icon: 'contrast',
    keys: [],
    label: ({ canvas }) => canvas.byKind,
    needs: { unmet: 'already', isMet: ({ explorer }) => explorer.styling.colouredBy.value !== 'kind' },
    run: ({ explorer }) => explorer.styling.colourBy('kind'),
  },
  {
    id: 'clearStyle',
    group: 'view',
    icon: 'bin',
    keys: [],
    label: ({ style }) => style.clear,
    needs: { unmet: 'rules', isMet: ({ explorer }) => explorer.styling.rules.value.length > 0 },
    run: ({ explorer }) => explorer.styling.clear(),
  },
] as const satisfies readonly Command[];

const SIZES: readonly Command[] = METRIC_IDS.map((id) => ({
  id: `sizeBy-${id}`,
  group: 'view',
  icon: 'plus',
  keys: [],
  label: ({ canvas }) => canvas.sizeBy(METRICS[id].label[locale.value]),
  needs: { unmet: 'already', isMet: ({ explorer }) => explorer.styling.sizedBy.value !== id },
  run: ({ explorer }) => explorer.styling.sizeBy(id),
}));

const STYLING: readonly Command[] = (['node', 'edge'] as const).flatMap((on) =>
  CHANNELS_OF[on].map((channel) => ({
    id: `style-${on}-${channel}`,
    group: 'view',
    icon: 'contrast',
    keys: [],
    label: ({ style }) => style.addRule(CHANNEL_NAMES[on][channel][locale.value]),
    needs: NEEDS.picture,
    run: (app) => addRule(app, on, channel),
  })),
);

const ARRANGING: readonly Command[] = LAYOUT_IDS.map((id) => ({
  id: `arrange-${id}`,
  group: 'picture',
  icon: 'layout',
  keys: [],
  label: ({ canvas }) => canvas.arrange(LAYOUTS[id].label[locale.value]),
  needs: {
    unmet: 'picture',
    isMet: (app) => NEEDS.picture.isMet(app) && (!needsGround(id) || canMakeGround(id, app.explorer.index.value)),
  },
  run: ({ explorer }) => void explorer.picture.runLayout(id),
}));

export const CANVAS_COMMANDS = [...SELECTING, ...LOOKS] as const;

/** One for each layout, metric and rule: in the list of all commands, without names of their own in the code. */
export const LISTED_COMMANDS: readonly Command[] = [...ARRANGING, ...SIZES, ...STYLING];

type Choice = (visible: Explorer['filters']['visible']['value'], nodes: ReadonlySet<string>) => ReadonlySet<string>;

function selectNodes(app: App, choose: Choice): void {
  const { drawn, selection } = app.explorer;
  const chosen = () => choose(drawn.visible.peek(), selection.current.peek().nodes);
  void orSay(app, 'moreToSelect', () => selection.selectMany({ nodes: chosen() }));
}

/** Groups may be its ends: it is of what is drawn. */
function twoNodes({ selection }: Explorer): readonly [string, string] | undefined {
  const [from, to, third] = selection.current.value.nodes;
  return from === undefined || to === undefined || third !== undefined ? undefined : [from, to];
}

function selectPaths({ explorer }: App): void {
  const { drawn, selection, notices } = explorer;
  const ends = twoNodes(explorer);
  if (ends === undefined) return;
  const paths = pathsBetween(drawn.visible.peek(), ends);
  if (paths.nodes.size === 0) notices.tell({ kind: 'unmet', why: 'pathShown' });
  else selection.selectMany(paths);
}

function isSelectionOff({ drawn, selection }: Explorer): boolean {
  const { graph } = drawn.scene.value;
  const { nodes, edges } = selection.current.value;
  const isNodeOff = (id: string) => graph.getNodeAttribute(id, 'isOff');
  const isEdgeOff = (id: string) => graph.getEdgeAttribute(id, 'isOff');
  return [...nodes].every(isNodeOff) && [...edges].every(isEdgeOff);
}
