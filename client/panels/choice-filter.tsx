/** A filter on texts: each value with its count and a bar, to be switched on and off. */
import { locale } from '../i18n/locale.ts';
import { yesOrNo } from '../i18n/value-text.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { ChoiceColumn } from '../state/filtering/column.ts';
import type { ColumnFilterEntry } from '../state/filtering/column-filters.ts';
import { type Choice, choicesOf } from '../state/filtering/passing.ts';
import { Foreign } from './names.tsx';

interface Properties {
  readonly entry: ColumnFilterEntry;
  readonly column: ChoiceColumn;
  /** Of all slots: 1 where it is shown. */
  readonly flags: Uint8Array;
}

export function ChoiceFilter({ entry: { id, filter }, column, flags }: Properties) {
  const { columns } = useApp().explorer.filters;
  const t = words.value.filter;
  const hidden = filter.test.kind === 'choice' ? filter.test.hidden : new Set<string>();
  const choices = choicesOf(column, flags);
  const most = choices[0]?.total ?? 1;
  const hide = (names: Iterable<string>) => columns.change(id, { test: { kind: 'choice', hidden: new Set(names) } });
  return (
    <>
      <ul class="filter-choices scroll">
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.name}
            choice={choice}
            property={filter.ref.key}
            share={choice.total / most}
            isOn={!hidden.has(choice.name)}
            onToggle={(isOn) => {
              const others = [...hidden].filter((name) => name !== choice.name);
              hide(isOn ? others : [...others, choice.name]);
            }}
          />
        ))}
      </ul>
      <p class="filter-told small">
        <span>
          <button type="button" class="button-link small" onClick={() => hide([])}>
            {t.all}
          </button>{' '}
          <button type="button" class="button-link small" onClick={() => hide(column.names)}>
            {t.none}
          </button>
        </span>
        <span class="number">
          {t.shown(
            choices.reduce((sum, { shown }) => sum + shown, 0),
            column.present,
          )}
        </span>
      </p>
    </>
  );
}

/** Truth values come as texts among the choices. */
const TRUTHS: ReadonlyMap<string, () => string> = new Map([
  ['true', () => yesOrNo(true)],
  ['false', () => yesOrNo(false)],
]);

interface RowProperties {
  readonly choice: Choice;
  readonly property: string;
  readonly share: number;
  readonly isOn: boolean;
  onToggle(isOn: boolean): void;
}

function ChoiceRow({ choice: { name, total, shown }, property, share, isOn, onToggle }: RowProperties) {
  const { vocabulary } = useApp().explorer;
  const t = words.value.panel.legend;
  const said = vocabulary.valueName(property, name, locale.value) ?? TRUTHS.get(name)?.() ?? name;
  return (
    <li>
      <label class="filter-choice">
        <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onToggle(currentTarget.checked)} />
        <span class="filter-value">
          <span title={name}>
            <Foreign text={said} />
          </span>
          <span class="filter-share" style={{ inlineSize: `${Math.max(2, share * 100)}%` }} />
        </span>
        <span class="number small">{t.shown(shown, total)}</span>
      </label>
    </li>
  );
}
