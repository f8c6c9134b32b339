/** A hub asks before it expands: which relations, and how many at most. */
import { useState } from 'preact/hooks';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Icon } from '../shell/icons.tsx';
import { showCypher } from '../shell/show-cypher.ts';
import type { Expansion, ExpansionCount } from '../state/picture.ts';
import { TypeMark } from './marks.tsx';
import { TypeName } from './names.tsx';

const LIMITS = [10, 25, 50, 100, 250, 500] as const;

export function ExpandDialogHost() {
  const { picture } = useApp().explorer;
  const expansion = picture.expansion.value;
  return expansion ? <ExpandDialog key={expansion.node} expansion={expansion} /> : null;
}

function ExpandDialog({ expansion }: { readonly expansion: Expansion }) {
  const app = useApp();
  const { picture } = app.explorer;
  const t = words.value.panel.expansion;
  const counts = offers(app, expansion.counts);
  // The largest is what most come for; one key press brings it, for its button has the focus.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(counts.slice(0, 1).map(keyOf)));
  const [limit, setLimit] = useState(expansion.limit);
  const total = counts.reduce((sum, count) => sum + hidden(count), 0);
  const picked = counts.filter((count) => chosen.has(keyOf(count)));
  const bringing = Math.min(
    limit,
    picked.reduce((sum, count) => sum + hidden(count), 0),
  );
  const limits = [...new Set([...LIMITS, expansion.limit])].sort((a, b) => a - b);

  const toggle = (count: Offer) => {
    const next = new Set(chosen);
    if (!next.delete(keyOf(count))) next.add(keyOf(count));
    setChosen(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (picked.length === 0) return;
    void picture.expandChosen({
      rays: picked.flatMap(({ rays }) => rays.map(({ type, direction }) => ({ type, direction }))),
      limit,
    });
  };

  return (
    <Dialog title={t.title(captionOf(app, expansion))} class="expand-dialog" onClose={() => picture.cancelExpansion()}>
      <form onSubmit={submit}>
        <p class="dialog-lead">{t.why(total)}</p>
        <fieldset>
          <legend class="visually-hidden">{t.types}</legend>
          <p class="expand-all">
            <button type="button" class="button-link small" onClick={() => setChosen(new Set(counts.map(keyOf)))}>
              {t.all}
            </button>
            <button type="button" class="button-link small" onClick={() => setChosen(new Set())}>
              {t.none}
            </button>
          </p>
          <ul class="expand-list scroll">
            {counts.map((count) => (
              <Choice key={keyOf(count)} count={count} isOn={chosen.has(keyOf(count))} onToggle={() => toggle(count)} />
            ))}
          </ul>
        </fieldset>
        <footer class="dialog-foot">
          <button
            type="button"
            class="button-link small"
            onClick={() => {
              picture.cancelExpansion();
              showCypher(app, expansion.statement);
            }}
          >
            {words.value.command.showCypher}
          </button>
          <span class="foot-gap" />
          <label class="expand-limit">
            <span>{t.limit}</span>
            <select class="field" value={limit} onChange={(event) => setLimit(Number(event.currentTarget.value))}>
              {limits.map((value) => (
                <option key={value} value={value}>
                  {formatNumber(value)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" onClick={() => picture.cancelExpansion()}>
            {words.value.shell.cancel}
          </button>
          <button type="submit" class="button button-main" autofocus disabled={picked.length === 0}>
            {t.expand(bringing)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

interface ChoiceProperties {
  readonly count: Offer;
  readonly isOn: boolean;
  onToggle(): void;
}

function Choice({ count, isOn, onToggle }: ChoiceProperties) {
  const { vocabulary } = useApp().explorer;
  const t = words.value.panel.expansion;
  const look = vocabulary.typeLook(count.type);
  return (
    <li>
      <label class="expand-choice">
        <input type="checkbox" checked={isOn} onChange={onToggle} />
        <TypeMark look={look} />
        <span class="expand-name">
          <TypeName type={count.type} />
          {!look.isSymmetric && (
            <span class="small">
              {' '}
              <Icon name={count.direction === 'out' ? 'outward' : 'inward'} size={14} />{' '}
              {count.direction === 'out' ? t.out : t.in}
            </span>
          )}
        </span>
        <span class="small number">{t.hidden(hidden(count), count.total)}</span>
      </label>
    </li>
  );
}

/** What can be ticked: a type in one direction, or a mutual type, whose direction says nothing. */
interface Offer {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly total: number;
  readonly shown: number;
  readonly rays: Expansion['counts'];
}

/** The largest first; only those of which something is hidden. */
function offers({ explorer }: App, counts: readonly ExpansionCount[]): readonly Offer[] {
  const byKey = new Map<string, Offer>();
  for (const count of counts) {
    const isMutual = explorer.vocabulary.typeLook(count.type).isSymmetric;
    const key = isMutual ? count.type : keyOf(count);
    const before = byKey.get(key);
    byKey.set(key, {
      type: count.type,
      direction: before?.direction ?? count.direction,
      total: (before?.total ?? 0) + count.total,
      shown: (before?.shown ?? 0) + count.shown,
      rays: [...(before?.rays ?? []), count],
    });
  }
  return [...byKey.values()].filter((offer) => hidden(offer) > 0).sort((a, b) => hidden(b) - hidden(a));
}

/** The name in the reader's language, where the picture has the node. */
function captionOf({ explorer }: App, { node, caption }: Expansion): string {
  const { graph } = explorer.scene;
  return graph.hasNode(node)
    ? explorer.vocabulary.shortCaption(graph.getNodeAttribute(node, 'entity'), locale.value)
    : caption;
}

function hidden({ total, shown }: Offer): number {
  return Math.max(0, total - shown);
}

function keyOf({ type, direction }: Pick<Offer, 'type' | 'direction'>): string {
  return `${direction} ${type}`;
}
