/** The legend of a rule, which is also a filter: each look with what it stands for, switched off and on, or shown alone. */
import type { StyleRule } from '../../graph/wire-style.ts';
import { entryName } from '../i18n/legend-names.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { LegendEntry } from '../state/styling/rule-legend.ts';
import { isPending } from '../state/styling/sources.ts';
import type { Styling } from '../state/styling/styling.ts';
import { Foreign } from './names.tsx';
import { StyleMark } from './style-mark.tsx';

export function StyleLegend({ rule }: { readonly rule: StyleRule }) {
  const app = useApp();
  const { styling } = app.explorer;
  const t = words.value.style;
  const legend = styling.legends.value.get(rule.id);
  if (!rule.isOn || legend === undefined) return null;
  if (legend.entries.length === 0) {
    return <p class="small style-hint">{isPending(rule, styling.columns.value) ? t.working : t.nothing}</p>;
  }
  return (
    <ul class="style-entries scroll">
      {legend.entries.map((entry) => (
        <Entry
          key={entry.id}
          rule={rule}
          entry={entry}
          name={entryName(app.explorer.vocabulary, rule, entry, legend)}
        />
      ))}
    </ul>
  );
}

interface EntryProperties {
  readonly rule: StyleRule;
  readonly entry: LegendEntry;
  readonly name: string;
}

function Entry({ rule, entry, name }: EntryProperties) {
  const { styling } = useApp().explorer;
  const t = words.value.style;
  const isOn = styling.isOn(rule, entry);
  const isStretch = entry.meaning.kind === 'stretch';
  const row = (
    <>
      <span class="legend-mark">
        <StyleMark on={rule.on} look={entry.look} isMissing={entry.meaning.kind === 'missing'} />
      </span>
      <span class="legend-name">
        <Foreign text={name} />
      </span>
      <span class="legend-state">
        {isOn === false && !isStretch ? (
          <Icon name="hide" size={16} />
        ) : (
          <span class="number small">{t.shown(entry.shown, entry.total)}</span>
        )}
      </span>
    </>
  );
  if (isOn === undefined) {
    return (
      <li class="legend-row">
        <span class="legend-toggle is-fixed">{row}</span>
      </li>
    );
  }
  return (
    <li class={isOn ? 'legend-row' : 'legend-row is-off'}>
      <button
        type="button"
        class="legend-toggle"
        {...(isStretch
          ? { 'aria-pressed': isAlone(styling, rule, entry), title: t.onlyShow(name) }
          : { role: 'switch', 'aria-checked': isOn })}
        onClick={() => styling.press(rule, entry)}
      >
        {row}
      </button>
    </li>
  );
}

/** Whether all else of the scale is left out. */
function isAlone({ legends, isOn }: Styling, rule: StyleRule, entry: LegendEntry): boolean {
  const others = legends.value
    .get(rule.id)
    ?.entries.filter(({ id, meaning }) => id !== entry.id && meaning.kind === 'stretch');
  return isOn(rule, entry) === true && (others ?? []).some((other) => isOn(rule, other) === false);
}
