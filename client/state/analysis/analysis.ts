/**
 * Measures of what is shown, as sizes and colours: worked out again whenever the picture changes, away from the page's
 * thread. What is switched off or hidden takes no part. Which measures are wanted stands in the scene's style.
 */
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Ties } from '../../../graph/algorithms/adjacency.ts';
import { METRICS, type MetricId } from '../../../graph/algorithms/metrics.ts';
import type { Calculation, Calculator } from '../calculating.ts';
import type { Visible } from '../filters.ts';
import type { WritableHistory } from '../history.ts';
import type { Scene, Style } from '../scene.ts';
import type { Language } from '../settings.ts';
import type { MeasureId } from './measures.ts';

export interface RunningMeasure {
  readonly measure: MeasureId;
  readonly progress: number;
}

export interface Analysis {
  readonly running: ReadonlySignal<RunningMeasure | undefined>;
  /** Shares of the largest value from 0 to 1 by node, where discs are sized by something else than their degree. */
  readonly sizes: ReadonlySignal<ReadonlyMap<string, number> | undefined>;
  /** The values themselves, for a table. */
  readonly values: ReadonlySignal<ReadonlyMap<string, number> | undefined>;
  /** Number of each node's community, the largest first, where colours stand for communities. */
  readonly communities: ReadonlySignal<ReadonlyMap<string, number> | undefined>;
  sizeBy(metric: MetricId): void;
  colourBy(what: Style['colourBy']): void;
  gather(isGathered: boolean): void;
  /** Gives up what is being worked out: sizes and colours go back to what needs no work. */
  cancel(): void;
  stop(): void;
}

export interface AnalysisParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly visible: ReadonlySignal<Visible>;
  readonly calculator: Calculator;
}

type Names = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<'kind' | 'community' | 'gathered' | 'apart', Names>> = {
  kind: { en: 'colour by kind', ar: 'اللون حسب النوع' },
  community: { en: 'colour by community', ar: 'اللون حسب التجمّع' },
  gathered: { en: 'parallel lines as one', ar: 'الخطوط المتوازية خطًا واحدًا' },
  apart: { en: 'parallel lines apart', ar: 'الخطوط المتوازية متباعدة' },
};

export function createAnalysis({ scene, history, visible, calculator }: AnalysisParts): Analysis {
  const running = signal<RunningMeasure | undefined>(undefined);
  const values = signal<ReadonlyMap<string, number> | undefined>(undefined);
  const sizes = signal<ReadonlyMap<string, number> | undefined>(undefined);
  const communities = signal<ReadonlyMap<string, number> | undefined>(undefined);

  const restyle = (part: Partial<Style>, about: Names) => {
    const style = { ...scene.style.peek(), ...part };
    history.commit({ kind: 'style', count: 1, about }, [{ kind: 'style', style }]);
  };
  /** Follows the picture as long as the measure is wanted; the last values stay until the new ones come. */
  const follow = (
    wanted: () => MeasureId | undefined,
    keep: (found: ReadonlyMap<string, number> | undefined) => void,
  ) => {
    let run: Calculation<Float64Array> | undefined;
    let asked = 0;
    return effect(() => {
      const measure = wanted();
      run?.stop();
      const turn = ++asked;
      if (measure === undefined) {
        untracked(() => keep(undefined));
        return;
      }
      scene.revision.value;
      const now = visible.value;
      untracked(() => {
        const { ties, nodes } = tiesOf(now);
        running.value = { measure, progress: 0 };
        run = calculator.start('measure', { measure, ties }, (progress) => {
          if (turn === asked) running.value = { measure, progress };
        });
        void run.result.then((found) => {
          if (turn !== asked) return;
          running.value = undefined;
          if (found !== undefined) keep(new Map(nodes.map((id, i) => [id, found[i] ?? 0])));
        });
      });
    });
  };
  const stops = [
    follow(
      () => {
        const { sizeBy } = scene.style.value;
        return sizeBy === 'degree' ? undefined : sizeBy;
      },
      (found) => {
        values.value = found;
        sizes.value = found === undefined ? undefined : sharesOf(found);
      },
    ),
    follow(
      () => (scene.style.value.colourBy === 'community' ? 'community' : undefined),
      (found) => {
        communities.value = found;
      },
    ),
  ];
  return {
    running,
    sizes,
    values,
    communities,
    sizeBy(metric) {
      const { en, ar } = METRICS[metric].label;
      restyle({ sizeBy: metric }, { en: `size by ${en.toLowerCase()}`, ar: `الحجم حسب ${ar}` });
    },
    colourBy: (what) => restyle({ colourBy: what }, NAMES[what]),
    gather: (isGathered) => restyle({ isGathered }, isGathered ? NAMES.gathered : NAMES.apart),
    cancel() {
      const measure = running.peek()?.measure;
      if (measure === undefined) return;
      restyle(measure === 'community' ? { colourBy: 'kind' } : { sizeBy: 'degree' }, NAMES.kind);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** What is shown and not switched off, numbered afresh. */
export function tiesOf({ index, nodes: shownNodes, edges: shownEdges }: Visible): {
  readonly ties: Ties;
  readonly nodes: readonly string[];
} {
  const nodes: string[] = [];
  const numbers = new Int32Array(index.nodes.length).fill(-1);
  index.nodes.forEach((id, slot) => {
    if (shownNodes[slot] !== 1 || index.nodeAttributes[slot]?.isOff === true) return;
    numbers[slot] = nodes.length;
    nodes.push(id);
  });
  const sources: number[] = [];
  const targets: number[] = [];
  index.edgeAttributes.forEach(({ isOff }, slot) => {
    const source = numbers[index.sources[slot] ?? 0] ?? -1;
    const target = numbers[index.targets[slot] ?? 0] ?? -1;
    if (shownEdges[slot] !== 1 || isOff || source === -1 || target === -1) return;
    sources.push(source);
    targets.push(target);
  });
  const ties = { count: nodes.length, sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
  return { ties, nodes };
}

/** By the square root, so that areas of discs follow values. */
function sharesOf(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  return new Map([...values].map(([id, value]) => [id, most === 0 ? 0 : Math.sqrt(value / most)]));
}
