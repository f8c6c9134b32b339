/** The legend that is also the filter: kinds and relations with their signs and counts; a click switches one off. */
import type { ComponentChild } from 'preact';
import { drained, thinned } from '../canvas/colours.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { showCypher } from '../shell/show-cypher.ts';
import type { KindEntry, TypeEntry } from '../state/filters.ts';
import { PALETTES, RELATION_FAMILIES } from '../styles/tokens.ts';
import { FilterList } from './filter-list.tsx';
import { KindMark, LineSample, TypeMark } from './marks.tsx';
import { Foreign } from './names.tsx';
import { StyleList } from './style-list.tsx';

export function Legend() {
  const app = useApp();
  const { filters } = app.explorer;
  const t = words.value.panel.legend;
  const kinds = filters.kinds.value;
  if (kinds.length === 0) return <p class="panel-hint small">{t.empty}</p>;
  return (
    <div class="legend">
      {filters.isFiltering.value && (
        <p class="legend-filtered">
          <span class="tag">{t.filtered}</span>
          <button type="button" class="button-link" onClick={() => filters.showAll()}>
            {t.showAll}
          </button>
        </p>
      )}
      <section aria-labelledby="legend-kinds">
        <h3 id="legend-kinds">{t.kinds}</h3>
        <ul>
          {kinds.map((entry) => (
            <KindRow key={entry.name} entry={entry} />
          ))}
        </ul>
      </section>
      <StyleList />
      <FilterList />
      <section aria-labelledby="legend-types">
        <h3 id="legend-types">{t.types}</h3>
        <Types entries={filters.types.value} />
      </section>
      <p class="legend-cypher">
        <button type="button" class="button-link small" onClick={() => showCypher(app, filters.statement())}>
          {words.value.command.showCypher}
        </button>
      </p>
      <Signs />
    </div>
  );
}

/** The collapsed legend: the kinds as signs, each still a switch. */
export function LegendIcons() {
  const { filters, vocabulary } = useApp().explorer;
  const t = words.value.panel.legend;
  return (
    <ul class="legend-icons scroll" aria-label={t.kinds}>
      {filters.kinds.value.map(({ name, isOn }) => {
        const label = t.onOff(vocabulary.kindName(name, locale.value));
        return (
          <li key={name}>
            <button
              type="button"
              class={isOn ? 'button button-icon' : 'button button-icon is-off'}
              aria-label={label}
              title={label}
              aria-pressed={isOn}
              onClick={() => filters.toggleKind(name)}
            >
              <KindMark kind={name} isStyled />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function KindRow({ entry }: { readonly entry: KindEntry }) {
  const { filters, vocabulary } = useApp().explorer;
  const name = vocabulary.kindName(entry.name, locale.value);
  return (
    <Row
      entry={entry}
      name={name}
      mark={<KindMark kind={entry.name} isStyled />}
      onToggle={() => filters.toggleKind(entry.name)}
      onOnly={() => filters.onlyKind(entry.name)}
    />
  );
}

/** Relation types by family, so that a hue and its meaning stand together. */
function Types({ entries }: { readonly entries: readonly TypeEntry[] }) {
  const t = words.value.panel.legend;
  const families = RELATION_FAMILIES.map((family) => ({
    family,
    entries: entries.filter((entry) => entry.look.family === family),
  })).filter((group) => group.entries.length > 0);
  const isOne = families.length === 1;
  return (
    <>
      {families.map((group) => (
        <div key={group.family} class="legend-family">
          {!isOne && <h4 class="small">{t.families[group.family]}</h4>}
          <ul>
            {group.entries.map((entry) => (
              <TypeRow key={entry.name} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function TypeRow({ entry }: { readonly entry: TypeEntry }) {
  const { filters, vocabulary } = useApp().explorer;
  const name = vocabulary.typeName(entry.name, locale.value);
  return (
    <Row
      entry={entry}
      name={name}
      mark={<TypeMark look={entry.look} styledAs={entry.name} />}
      onToggle={() => filters.toggleType(entry.name)}
      onOnly={() => filters.onlyType(entry.name)}
    />
  );
}

interface RowProperties {
  readonly entry: KindEntry | TypeEntry;
  readonly name: string;
  readonly mark: ComponentChild;
  onToggle(): void;
  onOnly(): void;
}

function Row({ entry, name, mark, onToggle, onOnly }: RowProperties) {
  const t = words.value.panel.legend;
  return (
    <li class={entry.isOn ? 'legend-row' : 'legend-row is-off'}>
      <button type="button" role="switch" aria-checked={entry.isOn} class="legend-toggle" onClick={onToggle}>
        <span class="legend-mark">{mark}</span>
        <span class="legend-name">
          <Foreign text={name} />
        </span>
        <span class="legend-state">
          {entry.isOn ? (
            <span class="number small">{t.shown(entry.shown, entry.total)}</span>
          ) : (
            <Icon name="hide" size={16} />
          )}
        </span>
      </button>
      <button type="button" class="legend-only small" aria-label={t.only(name)} onClick={onOnly}>
        {t.onlyShort}
      </button>
    </li>
  );
}

/** How a line is to be read, for graphs that keep claims. */
function Signs() {
  const { settings, vocabulary } = useApp().explorer;
  if (!vocabulary.hasClaims.value) return null;
  const palette = PALETTES[settings.ink.value];
  const t = words.value.panel.legend;
  const colour = palette.families.command;
  return (
    <section aria-labelledby="legend-signs">
      <h3 id="legend-signs">{t.signs}</h3>
      <ul class="legend-signs">
        <li>
          <LineSample colour={colour} hasArrow />
          {t.signArrow}
        </li>
        <li>
          <LineSample colour={colour} />
          {t.signNoArrow}
        </li>
        <li>
          <LineSample colour={colour} width={5} />
          {t.signWidth}
        </li>
        <li>
          <LineSample colour={colour} pattern="dashed" />
          {t.signDashed}
        </li>
        <li>
          <LineSample colour={colour} pattern="double" />
          {t.signDisputed}
        </li>
        <li>
          <LineSample colour={colour} pattern="dotted" />
          {t.signDotted}
        </li>
        <li>
          <LineSample colour={drained(colour, palette)} width={thinned(2)} />
          {t.signFaded}
        </li>
      </ul>
    </section>
  );
}
