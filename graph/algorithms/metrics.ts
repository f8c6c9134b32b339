/** The metrics as data: what a menu lists, a worker runs and a table shows. */
import { degreesOf, type Ties } from './adjacency.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { pageRank } from './pagerank.ts';
import type { Steps } from './steps.ts';

export const METRIC_IDS = ['degree', 'betweenness', 'pagerank', 'closeness', 'clustering'] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** Metrics, and the groups that nodes fall into: numbers from 0, the largest group first. */
export const MEASURE_IDS = [...METRIC_IDS, 'community', 'component'] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export interface Metric {
  readonly id: MetricId;
  readonly label: { readonly en: string; readonly ar: string };
  readonly parameters: Readonly<Record<string, number>>;
  /** One number for each node. */
  run(ties: Ties): Steps<Float64Array>;
}

/** Ways out of so many nodes estimate those out of all well enough to size discs by, and take seconds, not minutes. */
const PIVOTS = 2000;

export const METRICS: Readonly<Record<MetricId, Metric>> = {
  degree: {
    id: 'degree',
    label: { en: 'Degree', ar: 'الدرجة' },
    parameters: {},
    // biome-ignore lint/correctness/useYield: there is nothing to wait for
    *run(ties) {
      return Float64Array.from(degreesOf(ties));
    },
  },
  betweenness: {
    id: 'betweenness',
    label: { en: 'Betweenness', ar: 'التوسّط' },
    parameters: { pivots: PIVOTS },
    run: (ties) => betweenness(ties, PIVOTS),
  },
  pagerank: {
    id: 'pagerank',
    label: { en: 'PageRank', ar: 'رتبة PageRank' },
    parameters: { damping: 0.85 },
    run: (ties) => pageRank(ties),
  },
  closeness: {
    id: 'closeness',
    label: { en: 'Closeness', ar: 'القرب' },
    parameters: { pivots: PIVOTS },
    run: (ties) => closeness(ties, PIVOTS),
  },
  clustering: {
    id: 'clustering',
    label: { en: 'Clustering', ar: 'معامل التجمّع' },
    parameters: {},
    run: clustering,
  },
};
