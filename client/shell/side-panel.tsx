/** A side panel: a column on a wide page, a sheet over the picture on a narrow one. */
import type { ComponentChildren } from 'preact';
import { words } from '../i18n/words.ts';
import { useApp } from './app.ts';
import { Icon, type IconName } from './icons.tsx';
import type { PanelName } from './page.ts';
import { isPanelOpen, setPanel } from './panels.ts';
import { Splitter } from './splitter.tsx';

const LEAST_PX = 220;
const MOST_PX = 560;

interface Properties {
  readonly panel: Exclude<PanelName, 'console'>;
  readonly icon: IconName;
  /** What stands in the strip that is left of a closed panel. */
  readonly strip?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function SidePanel({ panel, icon, strip, children }: Properties) {
  const app = useApp();
  const { settings } = app.explorer;
  const t = words.value.shell;
  const isWide = app.page.viewport.value === 'wide';
  const isOpen = isPanelOpen(app, panel);
  const { width } = settings.current.value[panel];

  if (!isOpen && !isWide) return null;
  if (!isOpen) {
    return (
      <aside class={`panel panel-${panel} panel-closed`} aria-label={t[panel]}>
        <button
          type="button"
          class="button button-icon"
          aria-label={t.open(t[panel])}
          title={t.open(t[panel])}
          onClick={() => setPanel(app, panel, true)}
        >
          <Icon name={icon} size={18} />
        </button>
        {strip}
      </aside>
    );
  }
  return (
    <aside
      class={`panel panel-${panel} ${isWide ? '' : 'sheet'}`}
      aria-label={t[panel]}
      style={isWide ? { inlineSize: `${width}px` } : {}}
    >
      <header class="panel-head">
        <h2>{t[panel]}</h2>
        <button
          type="button"
          class="button button-icon"
          aria-label={t.collapse(t[panel])}
          title={t.collapse(t[panel])}
          onClick={() => setPanel(app, panel, false)}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="panel-body scroll" tabIndex={0} aria-label={t[panel]}>
        {children}
      </section>
      {isWide && (
        <Splitter
          label={t.resize(t[panel])}
          edge={panel === 'legend' ? 'end' : 'start'}
          value={width}
          least={LEAST_PX}
          most={MOST_PX}
          onChange={(next) => settings.change({ [panel]: { isOpen: true, width: next } })}
        />
      )}
    </aside>
  );
}
