/** The style of the picture by rules: what each makes of nodes and lines, its legend, which is also a filter, and the verbs. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { METRIC_IDS, type MetricId } from '../../../graph/algorithms/metrics.ts';
import type { Channel, StyleRule, StyleSource } from '../../../graph/wire-style.ts';
import { columnId } from '../filtering/column-filter.ts';
import type { Measured } from '../filtering/measure-columns.ts';
import type { Filters } from '../filters.ts';
import type { WritableHistory } from '../history.ts';
import type { Notices } from '../notices.ts';
import type { Scene } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { createPaintedKinds, type PaintedKinds } from './by-kind.ts';
import { afterPress, isLetThrough } from './legend-filter.ts';
import type { Painted } from './paint.ts';
import { createPaintedScene, type PaintedScene } from './painted.ts';
import { type LegendEntry, type Look, legendOf, type RuleLegend } from './rule-legend.ts';
import { createRuleVerbs, type RuleVerbs } from './rules.ts';
import { type Columns, offeredSources, refOf, type Scoped } from './sources.ts';

export interface Styling extends PaintedScene, PaintedKinds, RuleVerbs {
  /** The first that is for a node or an edge gives the look of a channel. */
  readonly rules: ReadonlySignal<readonly StyleRule[]>;
  readonly columns: ReadonlySignal<Columns>;
  /** By rule. */
  readonly legends: ReadonlySignal<ReadonlyMap<string, RuleLegend>>;
  /** What a rule for all nodes sizes and colours them by; `degree` and `kind` without one, nothing where it is something else. */
  readonly sizedBy: ReadonlySignal<MetricId | undefined>;
  readonly colouredBy: ReadonlySignal<'kind' | 'community' | undefined>;
  /** What a rule may look at, in this picture. */
  offered(scoped: Scoped, channel: Channel): readonly StyleSource[];
  /** Whether the filters let an entry of a legend through; undefined where it is nothing to filter by. */
  isOn(rule: StyleRule, entry: LegendEntry): boolean | undefined;
  /** Switches its values off or on again; of a continuous scale, shows the stretch alone, or all again. */
  press(rule: StyleRule, entry: LegendEntry): void;
}

export interface StylingParts {
  readonly scene: Scene;
  readonly index: ReadonlySignal<SceneIndex>;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
  readonly filters: Filters;
  readonly measured: ReadonlySignal<Measured>;
  readonly notices: Pick<Notices, 'tell'>;
}

export function createStyling(parts: StylingParts): Styling {
  const { scene, index, history, vocabulary, filters, measured, notices } = parts;
  const rules = computed(() => scene.style.value.rules);
  const columns = computed((): Columns => ({ index: index.value, measured: measured.value }));
  const painted = createPaintedScene(rules, columns);
  const filterOn = ({ source, on }: StyleRule) => {
    const ref = refOf(source, on);
    return ref && scene.filter.value.columns.find((filter) => columnId(filter.ref) === columnId(ref));
  };
  const switchOf = (rule: StyleRule, entry: LegendEntry) => {
    const kind = kindOf(rule, entry);
    if (kind === undefined) return undefined;
    const { hiddenKinds, hiddenTypes } = scene.filter.value;
    return rule.on === 'node'
      ? { isOn: !hiddenKinds.has(kind), press: () => filters.toggleKind(kind) }
      : { isOn: !hiddenTypes.has(kind), press: () => filters.toggleType(kind) };
  };
  return {
    ...painted,
    ...createPaintedKinds(painted, columns),
    ...createRuleVerbs({ scene, history, vocabulary, columns, notices }),
    rules,
    columns,
    legends: computed(() => {
      const shown = filters.visible.value;
      const now = { node: painted.nodes.value, edge: painted.edges.value };
      return new Map(
        rules.value.map((rule) => {
          const parts = { rule, columns: columns.value, painted: paintedBy(rule, now) };
          return [rule.id, legendOf({ ...parts, shown: rule.on === 'node' ? shown.nodes : shown.edges })];
        }),
      );
    }),
    sizedBy: computed(() => {
      const source = sourceForAll(rules.value, 'size');
      if (source === undefined) return 'degree';
      return source.kind === 'measure' ? METRIC_IDS.find((id) => id === source.measure) : undefined;
    }),
    colouredBy: computed(() => {
      const source = sourceForAll(rules.value, 'colour');
      if (source === undefined) return 'kind';
      return source.kind === 'measure' && source.measure === 'community' ? 'community' : undefined;
    }),
    offered: (scoped, channel) => offeredSources(scoped, channel, columns.peek()),
    isOn: (rule, entry) => switchOf(rule, entry)?.isOn ?? isLetThrough(rule, entry.meaning, filterOn(rule)),
    press(rule, entry) {
      const own = switchOf(rule, entry);
      const next = own === undefined ? afterPress(rule, entry.meaning, filterOn(rule)) : undefined;
      own?.press();
      if (next !== undefined) filters.columns.put(next);
    },
  };
}

/** Of the first rule for all nodes that is on. */
function sourceForAll(rules: readonly StyleRule[], channel: Channel): StyleSource | undefined {
  return rules.find((rule) => rule.isOn && rule.on === 'node' && rule.channel === channel && rule.where === undefined)
    ?.source;
}

type PaintNow = Readonly<Record<StyleRule['on'], object>>;

function paintedBy({ on, channel }: StyleRule, now: PaintNow): Painted<Look> | undefined {
  const paints: ReadonlyMap<string, Painted<Look> | undefined> = new Map(Object.entries(now[on]));
  return paints.get(channel);
}

/** The kind or type that an entry stands for: it has a switch of its own. */
function kindOf({ source, where }: StyleRule, { meaning }: LegendEntry): string | undefined {
  if (source.kind === 'kind' && meaning.kind === 'value') return meaning.value;
  return source.kind === 'constant' ? where : undefined;
}
