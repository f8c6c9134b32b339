/** The form of a rule: for which nodes or lines it is, what it looks at, and by which scale. Each choice is a step of its own. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CURVES, RAMPS, type StyleRule, type StyleScale, type StyleSource } from '../../graph/wire-style.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { isMeasurable, type Measurable } from '../state/styling/channels.ts';
import { continuousScale, discreteScale } from '../state/styling/scales.ts';
import { sourceColumn, sourceId, sourceNames } from '../state/styling/sources.ts';
import { Choice, type Option, type OptionGroup } from './choice-field.tsx';
import { LookChoice, LookList } from './style-looks.tsx';
import { RampMark } from './style-mark.tsx';
import { RangeFields } from './style-range.tsx';

interface Properties {
  readonly id: string;
  readonly rule: StyleRule;
}

export function StyleForm({ id, rule }: Properties) {
  const app = useApp();
  const { styling } = app.explorer;
  const t = words.value.style;
  const first = useRef<HTMLSelectElement>(null);
  // Once the menu that it was added from is gone.
  useLayoutEffect(() => {
    if (!app.page.wantsRule.peek()) return;
    app.page.wantsRule.value = false;
    setTimeout(() => first.current?.focus());
  }, []);
  const sources = styling.offered(rule, rule.channel);
  return (
    <div id={id} class="style-form">
      <Choice
        label={t.where}
        value={rule.where ?? ''}
        groups={[{ options: kindOptions(app, rule) }]}
        onChoose={(where) => styling.limit(rule.id, where === '' ? undefined : where)}
      />
      <Choice
        label={t.source}
        field={first}
        value={sourceId(rule.source)}
        groups={sourceGroups(app, rule, sources)}
        onChoose={(chosen) => {
          const source = sources.find((offered) => sourceId(offered) === chosen);
          if (source !== undefined) styling.change(rule.id, { source });
        }}
      />
      <ScaleFields rule={rule} />
    </div>
  );
}

function kindOptions({ explorer: { filters, vocabulary } }: App, { on, where }: StyleRule): readonly Option[] {
  const t = words.value.style;
  const there = (on === 'node' ? filters.kinds.value : filters.types.value).map(({ name }) => name);
  const names = where === undefined || there.includes(where) ? there : [...there, where];
  const nameOf = on === 'node' ? vocabulary.kindName : vocabulary.typeName;
  return [
    { value: '', label: on === 'node' ? t.allNodes : t.allEdges },
    ...names.map((name) => ({ value: name, label: nameOf(name, locale.value) })),
  ];
}

/** What it looks at now is among them, even where the picture has nothing of it any more. */
function sourceGroups({ explorer }: App, rule: StyleRule, offered: readonly StyleSource[]): readonly OptionGroup[] {
  const t = words.value.style;
  const isThere = offered.some((source) => sourceId(source) === sourceId(rule.source));
  const sources = isThere ? offered : [...offered, rule.source];
  const group = (label: string, kinds: readonly StyleSource['kind'][]): OptionGroup => ({
    label,
    options: sources
      .filter(({ kind }) => kinds.includes(kind))
      .map((source) => ({
        value: sourceId(source),
        label: sourceNames(source, rule.on, explorer.vocabulary)[locale.value],
      })),
  });
  return [
    group(t.general, ['constant', 'kind']),
    group(t.measures, ['measure']),
    group(t.evidence, ['claims', 'grade']),
    group(t.properties, ['property']),
  ];
}

function ScaleFields({ rule }: { readonly rule: StyleRule }) {
  const { styling } = useApp().explorer;
  const t = words.value.style;
  const { scale, channel } = rule;
  const set = (next: StyleScale) => styling.change(rule.id, { scale: next });
  switch (scale.kind) {
    case 'same':
      return channel === 'caption' ? null : (
        <LookChoice rule={rule} label={t.look} look={scale.look} onChoose={(look) => set({ kind: 'same', look })} />
      );
    case 'text':
      return (
        <Choice
          label={t.place}
          value={scale.place}
          groups={[{ options: (['after', 'instead'] as const).map((value) => ({ value, label: t.places[value] })) }]}
          onChoose={(place) => set({ kind: 'text', place: place === 'instead' ? 'instead' : 'after' })}
        />
      );
    case 'discrete':
      return (
        <>
          <KindOfScale rule={rule} />
          <LookList rule={rule} looks={scale.looks} />
        </>
      );
    case 'continuous':
      return isMeasurable(channel) ? (
        <>
          <KindOfScale rule={rule} />
          <ContinuousFields rule={rule} scale={scale} channel={channel} />
        </>
      ) : null;
    default:
      return scale satisfies never;
  }
}

/** Only where both make sense: on a channel with an order, and values that have one too. */
function KindOfScale({ rule }: { readonly rule: StyleRule }) {
  const { styling } = useApp().explorer;
  const t = words.value.style;
  const { channel, source, scale } = rule;
  const columns = styling.columns.value;
  if (!isMeasurable(channel) || sourceColumn(source, rule.on, columns, 'range') === undefined) return null;
  return (
    <Choice
      label={t.scale}
      value={scale.kind}
      groups={[{ options: (['continuous', 'discrete'] as const).map((value) => ({ value, label: t.scales[value] })) }]}
      onChoose={(kind) =>
        styling.change(rule.id, {
          scale: kind === 'continuous' ? continuousScale(channel) : discreteScale(source, channel, rule, columns),
        })
      }
    />
  );
}

interface ContinuousProperties {
  readonly rule: StyleRule;
  readonly scale: Extract<StyleScale, { readonly kind: 'continuous' }>;
  readonly channel: Measurable;
}

function ContinuousFields({ rule, scale, channel }: ContinuousProperties) {
  const { styling } = useApp().explorer;
  const t = words.value.style;
  const set = (part: Partial<typeof scale>) => styling.change(rule.id, { scale: { ...scale, ...part } });
  const [from, to] = scale.range;
  return (
    <>
      {channel === 'colour' && (
        <>
          <Choice
            label={t.ramp}
            value={scale.ramp}
            groups={[
              {
                options: RAMPS.map((value) => ({
                  value,
                  label: t.ramps[value],
                  mark: <RampMark ramp={value} range={scale.range} />,
                })),
              },
            ]}
            onChoose={(chosen) => {
              const ramp = RAMPS.find((name) => name === chosen);
              if (ramp !== undefined) set({ ramp });
            }}
          />
          <label class="filter-choice">
            <input type="checkbox" checked={from > to} onChange={() => set({ range: [to, from] })} />
            {t.reversed}
          </label>
        </>
      )}
      <Choice
        label={t.curve}
        value={scale.curve}
        groups={[{ options: CURVES.map((value) => ({ value, label: t.curves[value] })) }]}
        onChoose={(chosen) => {
          const curve = CURVES.find((name) => name === chosen);
          if (curve !== undefined) set({ curve });
        }}
      />
      <RangeFields rule={rule} scale={scale} channel={channel} onChange={set} />
    </>
  );
}
