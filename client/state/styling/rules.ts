/** The verbs of rules, each one step of the history. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { MetricId } from '../../../graph/algorithms/metrics.ts';
import {
  type Channel,
  MOST_RULES,
  type StoredLook,
  type StyleRule,
  type StyleScale,
  type StyleSource,
} from '../../../graph/wire-style.ts';
import type { WritableHistory } from '../history.ts';
import type { Notices } from '../notices.ts';
import type { Scene } from '../scene.ts';
import type { Language } from '../settings.ts';
import type { VocabularyState } from '../vocabulary.ts';
import { CHANNEL_NAMES, type On } from './channels.ts';
import { automaticScale } from './scales.ts';
import { type Columns, offeredSources, sourceId, sourceNames } from './sources.ts';

export interface RulePart {
  readonly isOn?: boolean;
  readonly source?: StyleSource;
  readonly scale?: StyleScale;
}

export interface RuleVerbs {
  /** Before all others, with a scale that fits. Gives its id; undefined where there are as many as may be, which is said. */
  add(on: On, channel: Channel, source?: StyleSource): string | undefined;
  /** Another source gets a scale that fits it, unless one comes with it. */
  change(id: string, part: RulePart): void;
  /** For one kind or type, or (undefined) for all. */
  limit(id: string, where: string | undefined): void;
  setLook(id: string, value: string, look: StoredLook): void;
  /** Looks for the values that there are now. */
  renew(id: string): void;
  /** Earlier (-1) or later (1): the first that is for a node has it. */
  move(id: string, by: number): void;
  remove(id: string): void;
  clear(): void;
  /** Discs by a metric, in the place of a rule for all; by degree they are without one. */
  sizeBy(metric: MetricId): void;
  colourBy(what: 'kind' | 'community'): void;
  gather(isGathered: boolean): void;
}

export interface RuleParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
  readonly columns: ReadonlySignal<Columns>;
  readonly notices: Pick<Notices, 'tell'>;
}

type Names = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<'gathered' | 'apart' | 'all' | 'kind' | 'degree', Names>> = {
  gathered: { en: 'parallel lines as one', ar: 'الخطوط المتوازية خطًا واحدًا' },
  apart: { en: 'parallel lines apart', ar: 'الخطوط المتوازية متباعدة' },
  all: { en: 'without rules', ar: 'بلا قواعد' },
  kind: { en: 'colour by kind', ar: 'اللون حسب النوع' },
  degree: { en: 'size by degree', ar: 'الحجم حسب الدرجة' },
};

export function createRuleVerbs({ scene, history, vocabulary, columns, notices }: RuleParts): RuleVerbs {
  const now = () => scene.style.peek().rules;
  /** False, and said, where there would be more rules than a view can keep. */
  const commit = (rules: readonly StyleRule[], about: Names): boolean => {
    if (rules.length > MOST_RULES) {
      notices.tell({ kind: 'mostRules', most: MOST_RULES });
      return false;
    }
    history.commit({ kind: 'style', count: 1, about }, [{ kind: 'style', style: { ...scene.style.peek(), rules } }]);
    return true;
  };
  const namesOf = ({ on, channel, source }: StyleRule): Names => {
    const names = sourceNames(source, on, vocabulary);
    const { en, ar } = CHANNEL_NAMES[on][channel];
    return { en: `${en}: ${names.en}`, ar: `${ar}: ${names.ar}` };
  };
  const replace = (id: string, change: (rule: StyleRule) => StyleRule) => {
    const before = now().find((rule) => rule.id === id);
    if (before === undefined) return;
    const after = change(before);
    commit(
      now().map((rule) => (rule === before ? after : rule)),
      namesOf(after),
    );
  };
  const scaled = (rule: StyleRule): StyleRule => ({
    ...rule,
    scale: automaticScale(rule.source, rule.channel, rule, columns.peek()),
  });
  const made = (on: On, channel: Channel, source: StyleSource): StyleRule =>
    scaled({ id: freeId(now()), on, channel, source, scale: { kind: 'text', place: 'after' }, isOn: true });
  const isForAll = (on: On, channel: Channel) => (rule: StyleRule) =>
    rule.on === on && rule.channel === channel && rule.where === undefined;
  const put = (channel: Channel, source: StyleSource | undefined, about: Names) => {
    const others = now().filter((rule) => !isForAll('node', channel)(rule));
    if (source !== undefined) {
      const rule = made('node', channel, source);
      commit([rule, ...others], namesOf(rule));
    } else if (others.length < now().length) commit(others, about);
  };
  return {
    add(on, channel, source) {
      const offered = offeredSources({ on }, channel, columns.peek());
      const rule = made(on, channel, source ?? firstSource(on, channel, offered));
      return commit([rule, ...now()], namesOf(rule)) ? rule.id : undefined;
    },
    change: (id, part) =>
      replace(id, (rule) => {
        const next = { ...rule, ...part };
        return part.source === undefined || part.scale !== undefined ? next : scaled(next);
      }),
    limit: (id, where) =>
      replace(id, ({ where: _, ...rule }) => scaled(where === undefined ? rule : { ...rule, where })),
    setLook: (id, value, look) => replace(id, (rule) => withLook(rule, value, look)),
    renew: (id) => replace(id, scaled),
    move(id, by) {
      const from = now().findIndex((rule) => rule.id === id);
      const moved = now()[from];
      if (moved === undefined || now()[from + by] === undefined) return;
      const next = now().filter((rule) => rule !== moved);
      next.splice(from + by, 0, moved);
      commit(next, namesOf(moved));
    },
    remove(id) {
      const removed = now().find((rule) => rule.id === id);
      const kept = now().filter((rule) => rule !== removed);
      if (removed !== undefined) commit(kept, namesOf(removed));
    },
    clear() {
      if (now().length > 0) commit([], NAMES.all);
    },
    sizeBy: (metric) =>
      put('size', metric === 'degree' ? undefined : { kind: 'measure', measure: metric }, NAMES.degree),
    colourBy: (what) => put('colour', what === 'kind' ? undefined : { kind: 'measure', measure: what }, NAMES.kind),
    gather(isGathered) {
      const style = { ...scene.style.peek(), isGathered };
      const about = isGathered ? NAMES.gathered : NAMES.apart;
      history.commit({ kind: 'style', count: 1, about }, [{ kind: 'style', style }]);
    },
  };
}

function withLook(rule: StyleRule, value: string, look: StoredLook): StyleRule {
  const { scale } = rule;
  if (scale.kind !== 'discrete') return rule;
  const isThere = scale.looks.some(([name]) => name === value);
  const changed = scale.looks.map((pair) => (pair[0] === value ? ([value, look] as const) : pair));
  return { ...rule, scale: { kind: 'discrete', looks: isThere ? changed : [...changed, [value, look]] } };
}

function freeId(rules: readonly StyleRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let number = rules.length + 1; ; number++) if (!taken.has(`rule ${number}`)) return `rule ${number}`;
}

/** What most readers would want first. */
const FIRST: Readonly<Record<Channel, readonly string[]>> = {
  colour: ['kind'],
  size: ['measure degree', 'claims'],
  shape: ['kind'],
  icon: ['kind'],
  caption: ['claims', 'kind'],
  width: ['claims'],
  pattern: ['property status', 'kind'],
};

function firstSource(on: On, channel: Channel, offered: readonly StyleSource[]): StyleSource {
  const wanted = on === 'node' && channel === 'caption' ? ['kind'] : FIRST[channel];
  const found = wanted.flatMap((id) => offered.find((source) => sourceId(source) === id) ?? []);
  const [first = offered.find(({ kind }) => kind === 'property') ?? { kind: 'constant' }] = found;
  return first;
}
