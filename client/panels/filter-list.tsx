/** The filters on properties and measures: a card each, with its values, and the menu to add one. */
import { useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { type ColumnRef, columnId } from '../state/filtering/column-filter.ts';
import type { ColumnFilterEntry } from '../state/filtering/column-filters.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { Foreign } from './names.tsx';
import { RangeFilter } from './range-filter.tsx';

export function FilterList() {
  const { columns } = useApp().explorer.filters;
  const t = words.value.filter;
  const list = columns.list.value;
  return (
    <section aria-labelledby="legend-filters" class="filters">
      <h3 id="legend-filters">{t.title}</h3>
      {list.length === 0 && <p class="filters-hint small">{t.hint}</p>}
      {list.map((entry) => (
        <FilterCard key={entry.id} entry={entry} />
      ))}
      <MenuButton icon="plus" label={t.add} isLabelShown groups={() => offers(columns.offered(), columns.add)} />
    </section>
  );
}

function offers(refs: readonly ColumnRef[], add: (ref: ColumnRef) => void): readonly MenuGroup[] {
  const t = words.value.filter;
  if (refs.length === 0) {
    return [{ items: [{ id: 'none', label: t.nothingOffered, isDisabled: true, run: () => undefined }] }];
  }
  const group = (of: ColumnRef['of'], label: string): MenuGroup => ({
    label,
    items: refs
      .filter((ref) => ref.of === of)
      .map((ref) => ({ id: columnId(ref), label: columnName(ref), run: () => add(ref) })),
  });
  return [group('node', t.ofNodes), group('edge', t.ofEdges)];
}

/** A property is called by its key, as everywhere. */
function columnName({ source, key }: ColumnRef): string {
  return source === 'measure' ? (words.value.filter.measures[key] ?? key) : key;
}

function FilterCard({ entry }: { readonly entry: ColumnFilterEntry }) {
  const { id, filter, column } = entry;
  const { filters } = useApp().explorer;
  const t = words.value.filter;
  const name = filter.name ?? columnName(filter.ref);
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
  const { columns } = useApp().explorer.filters;
  const [isNaming, setNaming] = useState(false);
  const t = words.value.filter;
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
          {filter.name !== undefined && <bdi class="code small"> {columnName(filter.ref)}</bdi>}
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
