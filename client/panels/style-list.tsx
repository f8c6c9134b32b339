/** The rules by which nodes and lines look: a card each with its legend and, opened, its form; and the menu to add one. */

import type { StyleRule } from '../../graph/wire-style.ts';
import { separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { addRule } from '../shell/add-rule.ts';
import { type App, useApp } from '../shell/app.ts';
import { Arriving } from '../shell/arriving.tsx';
import { Icon } from '../shell/icons.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import type { MenuGroup, MenuItem } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { CHANNEL_NAMES, CHANNELS_OF, type On } from '../state/styling/channels.ts';
import { sourceNames } from '../state/styling/sources.ts';
import { Foreign } from './names.tsx';
import { StyleLegend } from './style-legend.tsx';

const STYLE_FORM = lazyPart(() => import('./style-form.tsx'));

export function StyleList() {
  const app = useApp();
  const t = words.value.style;
  const { vocabulary, styling } = app.explorer;
  const rules = styling.rules.value;
  return (
    <section aria-labelledby="legend-style" class="styles">
      <h3 id="legend-style">{t.title}</h3>
      {rules.length === 0 && <p class="style-hint small">{vocabulary.hasClaims.value ? t.hint : t.hintPlain}</p>}
      {rules.map((rule, place) => (
        <RuleCard key={rule.id} rule={rule} place={place} count={rules.length} />
      ))}
      {rules.some(({ isOn }) => isOn) && <p class="style-hint small">{t.missingHint}</p>}
      <MenuButton icon="plus" label={t.add} isLabelShown class="style-add" groups={() => offers(app)} />
    </section>
  );
}

function offers(app: App): readonly MenuGroup[] {
  const t = words.value.style;
  const group = (on: On, label: string): MenuGroup => ({
    label,
    items: CHANNELS_OF[on].map((channel) => ({
      id: `${on} ${channel}`,
      label: CHANNEL_NAMES[on][channel][locale.value],
      run: () => addRule(app, on, channel),
    })),
  });
  return [group('node', t.ofNodes), group('edge', t.ofEdges)];
}

interface CardProperties {
  readonly rule: StyleRule;
  readonly place: number;
  readonly count: number;
}

function RuleCard({ rule, place, count }: CardProperties) {
  const app = useApp();
  const { explorer, page } = app;
  const { styling, vocabulary } = explorer;
  const t = words.value.style;
  const channel = CHANNEL_NAMES[rule.on][rule.channel][locale.value];
  const source = sourceNames(rule.source, rule.on, vocabulary)[locale.value];
  const name = rule.source.kind === 'constant' ? channel : `${channel} ${t.by(source)}`;
  const isOpen = page.editedRule.value === rule.id;
  const formId = `style-form-${place}`;
  return (
    <fieldset class={rule.isOn ? 'filter-card style-card' : 'filter-card style-card is-off'}>
      <legend class="visually-hidden">{name}</legend>
      <div class="filter-head">
        <input
          type="checkbox"
          aria-label={t.isOn(name)}
          checked={rule.isOn}
          onChange={({ currentTarget }) => styling.change(rule.id, { isOn: currentTarget.checked })}
        />
        <span class="filter-name">
          <span>{channel}</span>
          <span class="style-source">
            <Foreign text={rule.source.kind === 'constant' ? source : t.by(source)} />
            {rule.where !== undefined && <Foreign text={`${separator()}${t.only(whereName(app, rule))}`} />}
          </span>
        </span>
        <button
          type="button"
          class="button button-icon"
          aria-label={t.edit(name)}
          title={t.edit(name)}
          aria-expanded={isOpen}
          aria-controls={formId}
          onClick={() => {
            page.editedRule.value = isOpen ? undefined : rule.id;
          }}
        >
          <Icon name="pencil" size={16} />
        </button>
        <MenuButton
          icon="more"
          label={t.more(name)}
          groups={() => [{ items: moreItems(app, { rule, place, count }) }]}
        />
      </div>
      {isOpen && (
        <Arriving part={STYLE_FORM}>{({ StyleForm }) => <StyleForm key={rule.id} id={formId} rule={rule} />}</Arriving>
      )}
      <StyleLegend rule={rule} />
    </fieldset>
  );
}

export function whereName({ explorer: { vocabulary } }: App, { on, where = '' }: StyleRule): string {
  return (on === 'node' ? vocabulary.kindName : vocabulary.typeName)(where, locale.value);
}

function moreItems({ explorer: { styling } }: App, { rule, place, count }: CardProperties): readonly MenuItem[] {
  const t = words.value.style;
  return [
    { id: 'up', icon: 'up', label: t.up, isDisabled: place === 0, run: () => styling.move(rule.id, -1) },
    { id: 'down', icon: 'down', label: t.down, isDisabled: place === count - 1, run: () => styling.move(rule.id, 1) },
    {
      id: 'renew',
      icon: 'history',
      label: t.renew,
      isDisabled: rule.scale.kind !== 'discrete',
      run: () => styling.renew(rule.id),
    },
    { id: 'remove', icon: 'bin', label: t.remove, run: () => styling.remove(rule.id) },
  ];
}
