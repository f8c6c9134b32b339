/** The layouts as data: what a menu lists and a runner runs. */
import type { LayoutSteps } from './drive.ts';
import { clusters } from './clusters.ts';
import type { LayoutFrame, LayoutInput } from './input.ts';
import { circle, grid } from './simple.ts';

export interface Layout {
  readonly id: LayoutId;
  readonly label: { readonly en: string; readonly ar: string };
  readonly parameters: Readonly<Record<string, number>>;
  /** Writes positions into the input; yields wherever it may be interrupted. */
  run(input: LayoutInput, frame: LayoutFrame): LayoutSteps;
}

export const LAYOUT_IDS = ['clusters', 'circle', 'grid'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

const CLUSTERS = { edgeLength: 88, apart: 1.6, tries: 10 };

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  clusters: {
    id: 'clusters',
    label: { en: 'Clusters', ar: 'عناقيد' },
    parameters: CLUSTERS,
    run: (input, frame) => clusters(input, frame, CLUSTERS),
  },
  circle: { id: 'circle', label: { en: 'Circle', ar: 'دائرة' }, parameters: {}, run: (input) => circle(input) },
  grid: {
    id: 'grid',
    label: { en: 'Grid', ar: 'شبكة' },
    parameters: {},
    run: (input, frame) => grid(input, frame),
  },
};
