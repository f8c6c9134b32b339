/** The layouts as data: what a menu lists and an engine runs. */
import { alongAxis, onMap } from './anchored.ts';
import { clusters } from './clusters.ts';
import { communitiesOf } from './communities.ts';
import type { LayoutSteps } from './drive.ts';
import { grouped } from './grouped.ts';
import type { LayoutFrame, LayoutInput } from './input.ts';
import { layered } from './layered.ts';
import { concentric, radial } from './rings.ts';
import { circle, grid } from './simple.ts';

export interface Layout {
  readonly id: LayoutId;
  readonly label: { readonly en: string; readonly ar: string };
  readonly parameters: Readonly<Record<string, number>>;
  /** Writes positions into the input; yields wherever it may be interrupted. */
  run(input: LayoutInput, frame: LayoutFrame): LayoutSteps;
}

export const LAYOUT_IDS = [
  'clusters',
  'layered',
  'radial',
  'concentric',
  'kinds',
  'communities',
  'circle',
  'grid',
  'time',
  'map',
] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** Those that need a ground under the picture: offered only where the data can make one. */
export const GROUND_LAYOUTS = ['time', 'map'] as const satisfies readonly LayoutId[];
export type GroundLayoutId = (typeof GROUND_LAYOUTS)[number];

const CLUSTERS = { edgeLength: 88, apart: 1.6, tries: 10 };

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  clusters: {
    id: 'clusters',
    label: { en: 'Clusters, by force', ar: 'تجمّعات بمحاكاة القوى' },
    parameters: CLUSTERS,
    run: (input, frame) => clusters(input, frame, CLUSTERS),
  },
  layered: {
    id: 'layered',
    label: { en: 'Layers, by direction', ar: 'طبقات حسب الاتجاه' },
    parameters: {},
    run: layered,
  },
  radial: { id: 'radial', label: { en: 'Rings around a node', ar: 'حلقات حول عقدة' }, parameters: {}, run: radial },
  concentric: {
    id: 'concentric',
    label: { en: 'Rings, by degree', ar: 'حلقات حسب الدرجة' },
    parameters: {},
    run: concentric,
  },
  kinds: {
    id: 'kinds',
    label: { en: 'Blocks, by kind', ar: 'كتل حسب النوع' },
    parameters: {},
    run: (input, frame) => grouped(input, frame),
  },
  communities: {
    id: 'communities',
    label: { en: 'Blocks, by community', ar: 'كتل حسب التجمّع' },
    parameters: {},
    run: (input, frame) => grouped(input, frame, communitiesOf(input)),
  },
  circle: { id: 'circle', label: { en: 'Circle', ar: 'دائرة' }, parameters: {}, run: circle },
  grid: { id: 'grid', label: { en: 'Grid', ar: 'صفوف وأعمدة' }, parameters: {}, run: grid },
  time: {
    id: 'time',
    label: { en: 'Along time or numbers', ar: 'على محور زمني أو عددي' },
    parameters: {},
    run: alongAxis,
  },
  map: { id: 'map', label: { en: 'On a map', ar: 'على خريطة' }, parameters: {}, run: onMap },
};
