/** The layouts as data: what a menu lists and a runner runs. */
import { clusters } from './clusters.ts';
import type { LayoutInput } from './input.ts';
import { circle, grid } from './simple.ts';

export interface Layout {
  readonly id: LayoutId;
  readonly label: { readonly en: string; readonly ar: string };
  readonly parameters: Readonly<Record<string, number>>;
  /** Writes positions into the input; yields wherever it may be interrupted. */
  run(input: LayoutInput): Generator<void>;
}

export const LAYOUT_IDS = ['clusters', 'circle', 'grid'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  clusters: {
    id: 'clusters',
    label: { en: 'Clusters', ar: 'عناقيد' },
    parameters: { edgeLength: 78, aspect: 1.35, looseness: 0.35 },
    run(input) {
      return clusters(input, this.parameters);
    },
  },
  circle: { id: 'circle', label: { en: 'Circle', ar: 'دائرة' }, parameters: {}, run: (input) => circle(input) },
  grid: {
    id: 'grid',
    label: { en: 'Grid', ar: 'شبكة' },
    parameters: { aspect: 1.4 },
    run(input) {
      return grid(input, this.parameters);
    },
  },
};
