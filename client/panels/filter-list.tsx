/** The filters on properties and measures: a card each, with its values, and the menu to add one. */
import { useState } from 'preact/hooks';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { type ColumnRef, columnId } from '../state/filtering/column-filter.ts';
import type { ColumnFilterEntry } from '../state/filtering/column-filters.ts';
import { columnNames } from '../state/filtering/column-names.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { Foreign, RawKey } from './names.tsx';
import { RangeFilter } from './range-filter.tsx';

export function FilterList() {
  const app = useApp();
  const { vocabulary, filters } = app.explorer;
  const t = words.value.filter;
  const list = filters.columns.list.value;
  return (
    <section aria-labelledby="legend-filters" class="filters">
      <h3 id="legend-filters">{t.title}</h3>
      {list.length === 0 && <p class="filters-hint small">{vocabulary.hasClaims.value ? t.hint : t.hintPlain}</p>}
      {list.map((entry) => (
        <FilterCard key={entry.id} entry={entry} />
      ))}
      <MenuButton icon="plus" label={t.add} isLabelShown groups={() => offers(app)} />
    </section>
  );
}

function offers({ explorer }: App): readonly MenuGroup[] {
  const { columns } = explorer.filters;
  const t = words.value.filter;
  const refs = columns.offered();
  if (refs.length === 0) {
    return [{ items: [{ id: 'none', label: t.nothingOffered, isDisabled: true, run: () => undefined }] }];
  }
  const group = (of: ColumnRef['of'], label: string): MenuGroup => ({
    label,
    items: refs
      .filter((ref) => ref.of === of)
      .map((ref) => {
        const label = columnNames(ref, explorer.vocabulary)[locale.value];
        return { id: columnId(ref), label, ...secondName(ref, label), run: () => columns.add(ref) };
      })
      .sort((a, b) => a.label.localeCompare(b.label, locale.value)),
  });
  return [group('node', t.ofNodes), group('edge', t.ofEdges)];
}

/** The key of a property, where the reader is told another name of it. */
function secondName({ source, key }: ColumnRef, told: string): { readonly detail?: string } {
  return source === 'property' && told !== key ? { detail: key } : {};
}

function FilterCard({ entry }: { readonly entry: ColumnFilterEntry }) {
  const { id, filter, column } = entry;
  const { filters, vocabulary } = useApp().explorer;
  const t = words.value.filter;
  const name = filter.name ?? columnNames(filter.ref, vocabulary)[locale.value];
  const { nodes, edges } = filters.visible.value;
  const flags = filter.ref.of === 'node' ? nodes : edges;
  const missing = flags.length - (column?.present ?? 0);
  return (
    <fieldset class={filter.isOn ? 'filter-card' : 'filter-card is-off'}>
      <legend class="visually-hidden">{name}</legend>
      <CardHead entry={entry} name={name} />
      {column === undefined && <p class="small">{t.gone}</p>}
      {column !== undefined &&
        (column.kind === 'choice' ? (
          <ChoiceFilter entry={entry} column={column} flags={flags} />
        ) : (
          <RangeFilter entry={entry} name={name} column={column} flags={flags} />
        ))}
      {missing > 0 && (
        <label class="filter-missing small">
          <input
            type="checkbox"
            checked={filter.keepsMissing}
            onChange={({ currentTarget }) => filters.columns.change(id, { keepsMissing: currentTarget.checked })}
          />
          {t.missing(missing)}
        </label>
      )}
    </fieldset>
  );
}

interface HeadProperties {
  readonly entry: ColumnFilterEntry;
  readonly name: string;
}

function CardHead({ entry: { id, filter }, name }: HeadProperties) {
  const { filters, vocabulary } = useApp().explorer;
  const { columns } = filters;
  const [isNaming, setNaming] = useState(false);
  const t = words.value.filter;
  const { detail } = secondName(filter.ref, name);
  const rename = (text: string) => {
    setNaming(false);
    if (text !== name) columns.rename(id, text);
  };
  return (
    <div class="filter-head">
      <input
        type="checkbox"
        aria-label={t.isOn(name)}
        checked={filter.isOn}
        onChange={({ currentTarget }) => columns.change(id, { isOn: currentTarget.checked })}
      />
      {isNaming ? (
        <input
          class="field filter-name"
          aria-label={t.name}
          dir="auto"
          maxLength={120}
          value={name}
          ref={(field) => field?.focus()}
          onBlur={({ currentTarget }) => rename(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
            if (event.key === 'Escape') setNaming(false);
            event.stopPropagation();
          }}
        />
      ) : (
        <span class="filter-name">
          <Foreign text={name} />
          {filter.name !== undefined && (
            <span class="filter-column small">{columnNames(filter.ref, vocabulary)[locale.value]}</span>
          )}
          {detail !== undefined && <RawKey property={detail} isSecond />}
        </span>
      )}
      <IconButton icon="pencil" label={t.rename(name)} onClick={() => setNaming(true)} />
      <IconButton icon="close" label={t.remove(name)} onClick={() => columns.remove(id)} />
    </div>
  );
}

interface IconButtonProperties {
  readonly icon: 'pencil' | 'close';
  readonly label: string;
  onClick(): void;
}

function IconButton({ icon, label, onClick }: IconButtonProperties) {
  return (
    <button type="button" class="button button-icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={16} />
    </button>
  );
}
