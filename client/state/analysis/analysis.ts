/**
 * Measures of the picture, for sizes, colours, filters and tables: worked out again whenever it changes, away from the page's
 * thread. What is switched off or hidden takes no part. Which are wanted stands in the scene's rules and filters.
 */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals-core';
import type { Ties } from '../../../graph/algorithms/adjacency.ts';
import { MEASURE_IDS, type MeasureId } from '../../../graph/algorithms/metrics.ts';
import type { PictureStyle } from '../../../graph/wire-style.ts';
import type { Calculation, Calculator } from '../calculating.ts';
import type { Change } from '../changes.ts';
import { type Measured, workedOut } from '../filtering/measure-columns.ts';
import type { Visible } from '../filters.ts';
import type { WritableHistory } from '../history.ts';
import type { Filter, Scene } from '../scene.ts';
import { measureNames } from './measures.ts';

export interface RunningMeasure {
  readonly measure: MeasureId;
  readonly progress: number;
}

export interface Analysis {
  readonly running: ReadonlySignal<RunningMeasure | undefined>;
  /** What is wanted and worked out; the last values stay until new ones come. */
  readonly values: ReadonlySignal<Measured>;
  /** Wanted for the table of nodes, whether or not anything looks by them. */
  readonly tabled: ReadonlySignal<ReadonlySet<MeasureId>>;
  table(measure: MeasureId, isWanted: boolean): void;
  /** Gives up what is being worked out: rules and filters that ask for it are switched off, in one step. */
  cancel(): void;
  stop(): void;
}

export interface AnalysisParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  /** What is shown, whatever filters on measures leave of it: else a measure would change itself. */
  readonly basis: ReadonlySignal<Visible>;
  readonly calculator: Calculator;
  /** Where values are put. */
  readonly measured: Signal<Measured>;
}

export function createAnalysis({ scene, history, basis, calculator, measured }: AnalysisParts): Analysis {
  const underWay = signal<ReadonlyMap<MeasureId, number>>(new Map());
  const tabled = signal<ReadonlySet<MeasureId>>(new Set());
  const wanted = computed(() => wantedBy(scene.style.value, scene.filter.value, tabled.value));
  const running = computed((): RunningMeasure | undefined => {
    const [first] = underWay.value;
    return first && { measure: first[0], progress: first[1] };
  });
  const put = <Value>(into: Signal<ReadonlyMap<MeasureId, Value>>, measure: MeasureId, value: Value | undefined) => {
    if (value === undefined && !into.peek().has(measure)) return;
    const next = new Map(into.peek());
    if (value === undefined) next.delete(measure);
    else next.set(measure, value);
    into.value = next;
  };

  /** Follows the picture as long as the measure is wanted. */
  const follow = (measure: MeasureId) => {
    const isWanted = computed(() => wanted.value.has(measure));
    let run: Calculation<Float64Array> | undefined;
    let asked = 0;
    return effect(() => {
      const isAsked = isWanted.value;
      run?.stop();
      const turn = ++asked;
      if (!isAsked) {
        untracked(() => {
          put(measured, measure, undefined);
          put(underWay, measure, undefined);
        });
        return;
      }
      scene.revision.value;
      const now = basis.value;
      untracked(() => {
        const { ties, nodes } = tiesOf(now);
        put(underWay, measure, 0);
        run = calculator.start('measure', { measure, ties }, (progress) => {
          if (turn === asked) put(underWay, measure, progress);
        });
        void run.result.then((found) => {
          if (turn !== asked) return;
          batch(() => {
            put(underWay, measure, undefined);
            if (found !== undefined) put(measured, measure, new Map(nodes.map((id, i) => [id, found[i] ?? 0])));
          });
        });
      });
    });
  };
  const stops = MEASURE_IDS.map(follow);
  const table = (measure: MeasureId, isWanted: boolean) => {
    const next = new Set(tabled.peek());
    if (isWanted) next.add(measure);
    else next.delete(measure);
    tabled.value = next;
  };
  return {
    running,
    values: measured,
    tabled,
    table,
    cancel() {
      const measure = running.peek()?.measure;
      if (measure === undefined) return;
      table(measure, false);
      history.commit({ kind: 'style', count: 1, about: measureNames(measure) }, changesWithout(scene, measure));
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** The degree costs nothing and is not worked out, but for the table. */
function wantedBy(
  { rules }: PictureStyle,
  { columns }: Filter,
  tabled: ReadonlySet<MeasureId>,
): ReadonlySet<MeasureId> {
  const ofRules = rules.flatMap(({ isOn, source }) =>
    isOn && source.kind === 'measure' && source.measure !== 'degree' ? [source.measure] : [],
  );
  const ofFilters = columns.flatMap(({ isOn, ref }) => (isOn ? (workedOut(ref) ?? []) : []));
  return new Set([...ofRules, ...ofFilters, ...tabled]);
}

function changesWithout(scene: Scene, measure: MeasureId): readonly Change[] {
  const style = scene.style.peek();
  const filter = scene.filter.peek();
  const asks = ({ source }: PictureStyle['rules'][number]) => source.kind === 'measure' && source.measure === measure;
  const rules = style.rules.map((rule) => (asks(rule) ? { ...rule, isOn: false } : rule));
  const columns = filter.columns.map((column) =>
    workedOut(column.ref) === measure ? { ...column, isOn: false } : column,
  );
  return [
    ...(style.rules.some((rule) => rule.isOn && asks(rule))
      ? [{ kind: 'style', style: { ...style, rules } } as const]
      : []),
    ...(filter.columns.some(({ isOn, ref }) => isOn && workedOut(ref) === measure)
      ? [{ kind: 'filter', filter: { ...filter, columns } } as const]
      : []),
  ];
}

/** What is shown and not switched off, numbered afresh. */
export function tiesOf({ index, nodes: shownNodes, edges: shownEdges }: Visible): {
  readonly ties: Ties;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
} {
  const nodes: string[] = [];
  const edges: string[] = [];
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
    edges.push(index.edges[slot] ?? '');
  });
  const ties = { count: nodes.length, sources: Int32Array.from(sources), targets: Int32Array.from(targets) };
  return { ties, nodes, edges };
}
