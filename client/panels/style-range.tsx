/** Both ends of a continuous scale: of its values, which follow the picture until they are written, and of its sizes or widths. */
import type { ComponentChildren } from 'preact';
import type { StyleRule, StyleScale } from '../../graph/wire-style.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { BOUNDS, type Measurable } from '../state/styling/channels.ts';
import { domainOf } from '../state/styling/scales.ts';
import { sourceColumn } from '../state/styling/sources.ts';

type ContinuousScale = Extract<StyleScale, { readonly kind: 'continuous' }>;

interface Properties {
  readonly rule: StyleRule;
  readonly scale: ContinuousScale;
  readonly channel: Measurable;
  onChange(part: Pick<ContinuousScale, 'range'> | Pick<ContinuousScale, 'domain'>): void;
}

const DAY_MS = 86_400_000;

export function RangeFields({ rule, scale, channel, onChange }: Properties) {
  const { styling } = useApp().explorer;
  const t = words.value.style;
  const column = sourceColumn(rule.source, rule.on, styling.columns.value, 'range');
  if (column === undefined) return null;
  const domain = domainOf(scale, column, channel);
  const isDay = column.kind === 'day';
  const put = (end: 0 | 1, value: number) => {
    if (Number.isFinite(value)) onChange({ domain: end === 0 ? [value, domain[1]] : [domain[0], value] });
  };
  const value = (end: 0 | 1, label: string) => (
    <Field label={label}>
      {isDay ? (
        <input
          class="field"
          type="date"
          value={dayText(domain[end])}
          onChange={({ currentTarget }) => put(end, currentTarget.valueAsNumber / DAY_MS)}
        />
      ) : (
        <input
          class="field"
          type="number"
          step="any"
          value={Number(domain[end].toPrecision(6))}
          onChange={({ currentTarget }) => put(end, currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
  return (
    <>
      <div class="style-pair">
        {value(0, t.from)}
        {value(1, t.to)}
      </div>
      {channel !== 'colour' && <Looks scale={scale} channel={channel} onChange={onChange} />}
    </>
  );
}

interface LooksProperties {
  readonly scale: ContinuousScale;
  readonly channel: 'size' | 'width';
  onChange(part: Pick<ContinuousScale, 'range'>): void;
}

/** Sizes are written in percent. */
function Looks({ scale: { range }, channel, onChange }: LooksProperties) {
  const t = words.value.style;
  const unit = channel === 'size' ? 100 : 1;
  const [least, most] = BOUNDS[channel];
  const field = (end: 0 | 1, label: string) => (
    <Field label={label}>
      <input
        class="field"
        type="number"
        min={least * unit}
        max={most * unit}
        step={channel === 'size' ? 5 : 0.5}
        value={Number((range[end] * unit).toFixed(2))}
        onChange={({ currentTarget }) => {
          const value = currentTarget.valueAsNumber / unit;
          if (!Number.isFinite(value)) return;
          const kept = Math.min(most, Math.max(least, value));
          onChange({ range: end === 0 ? [kept, range[1]] : [range[0], kept] });
        }}
      />
    </Field>
  );
  return (
    <div class="style-pair">
      {field(0, t.least[channel])}
      {field(1, t.most[channel])}
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label class="style-field">
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Before the year 0 and past 9999 a date field has no text. */
function dayText(epochDay: number): string {
  const time = new Date(Math.round(epochDay) * DAY_MS);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}
