/** A filter on numbers or days: how they lie as bars, and two handles. The axis runs from left to right in every language. */
import { useState } from 'preact/hooks';
import { toldInColumn } from '../i18n/source-values.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { RangeColumn } from '../state/filtering/column.ts';
import type { RangeTest } from '../state/filtering/column-filter.ts';
import type { ColumnFilterEntry } from '../state/filtering/column-filters.ts';
import { type Bin, binsOf } from '../state/filtering/passing.ts';

interface Properties {
  readonly entry: ColumnFilterEntry;
  readonly name: string;
  readonly column: RangeColumn;
  /** Of all slots: 1 where it is shown. */
  readonly flags: Uint8Array;
}

const STEPS = 200;

export function RangeFilter({ entry: { id, filter }, name, column, flags }: Properties) {
  const { columns } = useApp().explorer.filters;
  const kept = filter.test.kind === 'range' ? filter.test : undefined;
  // While a handle is dragged the picture waits: one drag is one step.
  const [dragged, setDragged] = useState<RangeTest>();
  const t = words.value.filter;
  const { min, max, isWhole } = column;
  const { from = min, to = max } = dragged ?? kept ?? {};
  const bins = binsOf(column, flags);
  const say = (value: number) => toldInColumn(value, column);
  const handle = (end: 'from' | 'to', value: number) => {
    const at = (bound: number) => Math.min(max, Math.max(min, bound));
    const label = end === 'from' ? t.from(name) : t.to(name);
    const moved = (input: number): RangeTest => {
      const next = end === 'from' ? Math.min(input, to) : Math.max(input, from);
      const isOpenEnd = end === 'from' ? next <= min : next >= max;
      const other = end === 'from' ? (to >= max ? {} : { to }) : from <= min ? {} : { from };
      return { kind: 'range', ...other, ...(isOpenEnd ? {} : { [end]: next }) };
    };
    return (
      <input
        type="range"
        // The left handle comes on top where both are at the right end, or none could be drawn back.
        class={end === 'from' && from > (min + max) / 2 ? 'filter-handle is-above' : 'filter-handle'}
        aria-label={label}
        aria-valuetext={say(value)}
        min={min}
        max={max}
        step={isWhole ? 1 : (max - min) / STEPS || 1}
        value={at(value)}
        disabled={min === max}
        onInput={({ currentTarget }) => setDragged(moved(currentTarget.valueAsNumber))}
        onChange={({ currentTarget }) => {
          setDragged(undefined);
          columns.change(id, { test: moved(currentTarget.valueAsNumber) });
        }}
      />
    );
  };
  return (
    <div class="filter-range">
      <div class="filter-axis" dir="ltr">
        <Bars bins={bins} from={from} to={to} say={say} />
        {handle('from', from)}
        {handle('to', to)}
      </div>
      <p class="filter-told small">
        <span>{t.range(say(from), say(to))}</span>
        <span class="number">{t.shown(shownOf(bins), column.present)}</span>
      </p>
    </div>
  );
}

interface BarsProperties {
  readonly bins: readonly Bin[];
  readonly from: number;
  readonly to: number;
  say(value: number): string;
}

function Bars({ bins, from, to, say }: BarsProperties) {
  const t = words.value.filter;
  const most = Math.max(1, ...bins.map(({ total }) => total));
  const told = bins
    .filter(({ total }) => total > 0)
    .map((bin) => t.bar(t.range(say(bin.from), say(bin.to)), bin.total))
    .join('; ');
  return (
    <svg
      class="filter-bars"
      role="img"
      aria-label={t.histogram(told)}
      viewBox={`0 0 ${bins.length} 1`}
      preserveAspectRatio="none"
    >
      {bins.map((bin) => (
        <g key={bin.from} class={bin.until < from || bin.from > to ? 'is-out' : ''}>
          <rect class="filter-bar" {...bar(bins.indexOf(bin), bin.total / most)} />
          <rect class="filter-bar is-shown" {...bar(bins.indexOf(bin), bin.shown / most)} />
        </g>
      ))}
    </svg>
  );
}

/** A bar that is not empty is always to be seen. */
function bar(x: number, share: number) {
  const height = share === 0 ? 0 : Math.max(0.06, share);
  return { x: x + 0.06, y: 1 - height, width: 0.88, height };
}

function shownOf(bins: readonly Bin[]): number {
  return bins.reduce((sum, { shown }) => sum + shown, 0);
}
