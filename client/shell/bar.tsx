/** The one thin bar: what the picture is, search, the store and its mode, language and theme. */
import { formatNumber, separator } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { ExportMenu } from '../panels/export-menu.tsx';
import { SearchBox } from '../panels/search-box.tsx';
import { useApp } from './app.ts';
import { commandOf } from './commands.ts';
import { Icon } from './icons.tsx';
import { nodesLeftOut } from './left-out.ts';
import { MenuButton } from './menu-button.tsx';
import { pageMenu, settingsMenu } from './page-menu.ts';

export function Bar() {
  const app = useApp();
  const t = words.value.shell;
  const isPhone = app.page.viewport.value === 'phone';
  return (
    <header class="bar">
      {!isPhone && <Title />}
      <SearchBox />
      {isPhone ? (
        <MenuButton icon="menu" label={t.menu} groups={() => pageMenu(app)} />
      ) : (
        <div class="bar-end">
          <StoreStatus />
          <ViewsButton />
          <ExportMenu />
          <LanguageSwitch />
          <MenuButton icon="contrast" label={t.view} groups={() => settingsMenu(app)} />
          <button
            type="button"
            class="button button-icon"
            aria-label={words.value.command.showKeys}
            title={`${words.value.command.showKeys}  (?)`}
            onClick={() => commandOf('shortcuts').run(app)}
          >
            <Icon name="keyboard" size={18} />
          </button>
        </div>
      )}
    </header>
  );
}

/** The product, and how much of the graph is in the picture. */
function Title() {
  const { explorer } = useApp();
  const { filters, scene, vocabulary } = explorer;
  const t = words.value.shell;
  scene.revision.value;
  const nodes = filters.shownNodes.value.size;
  const all = nodesLeftOut(explorer);
  const counted = all === undefined ? t.nodes(nodes) : t.nodesOf(formatNumber(nodes), all);
  const tagline = vocabulary.hasClaims.value ? t.tagline : t.taglinePlain;
  return (
    <div class="bar-title">
      <Mark />
      <h1>{t.product}</h1>
      <p class="small bar-counts">
        {nodes === 0 ? tagline : `${counted}${separator()}${t.relations(filters.shownEdges.value.size)}`}
      </p>
    </div>
  );
}

function Mark() {
  return (
    <svg class="bar-mark" width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <g stroke="currentColor" stroke-width="2.5" fill="none">
        <path d="M8 9 23 7M8 9l8 15M23 7l-7 17" />
      </g>
      <g fill="currentColor">
        <circle cx="8" cy="9" r="5" />
        <circle cx="23.5" cy="7.5" r="4" />
        <circle cx="16" cy="24.5" r="5.5" />
      </g>
    </svg>
  );
}

/** The view that is open, or the way to the saved ones. */
function ViewsButton() {
  const app = useApp();
  const { views } = app.explorer;
  const t = words.value.keeping;
  const current = views.current.value;
  const command = commandOf('views');
  const label = current ? `${t.views}: ${current.name}${views.isChanged.value ? ` (${t.changed})` : ''}` : t.views;
  return (
    <button
      type="button"
      class={current ? 'button button-plain bar-view' : 'button button-icon bar-view'}
      aria-label={label}
      title={label}
      onClick={() => command.run(app)}
    >
      <Icon name={command.icon} size={18} />
      {current && (
        <span class="bar-view-name">
          <bdi>{current.name}</bdi>
          {views.isChanged.value && ' •'}
        </span>
      )}
    </button>
  );
}

/** Which engine answers, whether anything may be changed, and whether it is there at all. */
export function StoreStatus() {
  const { connection } = useApp().explorer;
  const t = words.value.shell;
  const status = connection.status.value;
  switch (status.kind) {
    case 'connecting':
      return <p class="store small">{t.connecting}</p>;
    case 'away':
      return (
        <p class="store store-away small">
          <Icon name="warning" size={16} />
          {t.away}
        </p>
      );
    case 'ready': {
      const { engine, version, writable, nodes, edges } = status.store;
      const counts = `${t.nodes(nodes)}${separator()}${t.relations(edges)}`;
      return (
        <p class="store small" title={`${t.engine[engine]} ${version}${separator()}${counts}`}>
          <Icon name="store" size={16} />
          <span class="store-name">
            {t.engine[engine]}
            {engine === 'neo4j' && ` ${version.split('.').slice(0, 2).join('.')}`}
          </span>
          <span class="store-mode">{writable ? t.canWrite : t.readOnly}</span>
          <span class="visually-hidden">
            {formatNumber(nodes)} / {formatNumber(edges)}
          </span>
        </p>
      );
    }
  }
}

/** Named in the other language, since its reader cannot read this one. */
function LanguageSwitch() {
  const app = useApp();
  const t = words.value.shell;
  const other = app.explorer.settings.language.value === 'ar' ? 'en' : 'ar';
  return (
    <button
      type="button"
      class="button button-plain language"
      lang={other}
      aria-label={`${t.toOtherLanguageShort}${separator()}${t.toOtherLanguage}`}
      title={t.toOtherLanguage}
      onClick={() => commandOf('switchLanguage').run(app)}
    >
      {t.toOtherLanguageShort}
    </button>
  );
}
