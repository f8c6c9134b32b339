/** Search as one types: a combobox whose list holds what was found, keyboard only if wished. */
import { useEffect, useId, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { bringAndSelect } from '../shell/bring-and-select.ts';
import { Icon } from '../shell/icons.tsx';
import { showCypher } from '../shell/show-cypher.ts';
import { showWays } from '../shell/show-ways.ts';
import type { SearchHit, SearchState } from '../state/search.ts';
import type { WayEnds } from '../state/ways.ts';
import { ErrorNotice } from './error-notice.tsx';
import { KindMark } from './marks.tsx';
import { Foreign, KindName, NodeName } from './names.tsx';

export function SearchBox() {
  const app = useApp();
  const { search } = app.explorer;
  const input = app.page.searchField;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const state = search.state.value;
  const way = app.explorer.waySearch.ends.value;
  // A text that asks for a way names no single node, even where one is called so.
  const hits = way ? [] : hitsOf(state);
  const t = words.value.panel.search;

  useEffect(() => setActive(0), [state.kind === 'found' ? state.text : undefined]);

  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setOpen(false);
    search.clear();
    app.page.pictureField.current?.focus();
    void bringAndSelect(app, [hit.node.elementId]);
  };
  const chooseWay = (ends: WayEnds) => {
    setOpen(false);
    search.clear();
    app.page.pictureField.current?.focus();
    showWays(app, ends);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        setOpen(true);
        if (hits.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length);
        break;
      case 'Enter':
        event.preventDefault();
        if (way && hits.length === 0) chooseWay(way);
        else choose(hits[active]);
        break;
      case 'Escape':
        if (search.text.peek() !== '') search.clear();
        else input.current?.blur();
        setOpen(false);
        break;
    }
  };

  const isListed = isOpen && state.kind !== 'idle';
  const activeHit = hits[active];
  return (
    <search class="search">
      <Icon name="search" size={18} />
      <input
        ref={input}
        class="search-input"
        type="text"
        dir="auto"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={t.label}
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isListed && (activeHit || way) ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={t.placeholder}
        value={search.text.value}
        onInput={(event) => {
          setOpen(true);
          search.type(event.currentTarget.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {search.text.value === '' ? (
        <span class="key search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          class="button button-icon search-clear"
          aria-label={words.value.shell.close}
          onPointerDown={keepFocus}
          onClick={() => search.clear()}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      {isListed && (
        <div class="search-list popover" onPointerDown={keepFocus}>
          {state.kind === 'failed' ? (
            <ErrorNotice title={t.failed} error={state.error} />
          ) : (
            <Results
              state={state}
              hits={hits}
              way={way}
              active={active}
              listId={listId}
              onChoose={choose}
              onWay={chooseWay}
              onActive={setActive}
            />
          )}
        </div>
      )}
      <span class="visually-hidden" role="status">
        {isListed && state.kind === 'found' ? t.found(way ? 1 : hits.length) : ''}
      </span>
    </search>
  );

  function keepFocus(event: Event) {
    event.preventDefault();
  }
}

interface ResultsProperties {
  readonly state: SearchState;
  readonly hits: readonly SearchHit[];
  readonly active: number;
  readonly listId: string;
  readonly way: WayEnds | undefined;
  onChoose(hit: SearchHit): void;
  onWay(ends: WayEnds): void;
  onActive(index: number): void;
}

function Results({ state, hits, way, active, listId, onChoose, onWay, onActive }: ResultsProperties) {
  const app = useApp();
  const t = words.value.panel.search;
  const statement = app.explorer.search.statement.value;
  const isEmpty = state.kind === 'found' && hits.length === 0 && !way;
  return (
    <>
      {state.kind === 'searching' && hits.length === 0 && <p class="search-note small">{t.searching}</p>}
      {isEmpty && (
        <p class="search-note">
          {t.none(state.text)} <span class="small">{t.noneHelp}</span>
        </p>
      )}
      <div id={listId} role="listbox" aria-label={t.results} class="search-hits scroll">
        {way && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list
          <div
            id={`${listId}-0`}
            role="option"
            tabIndex={-1}
            aria-selected={true}
            class="search-hit"
            onClick={() => onWay(way)}
          >
            <Icon name="link" size={22} />
            <span class="search-names">
              <span>
                {words.value.way.from} <NodeName node={way.from} /> {words.value.way.to} <NodeName node={way.to} />
              </span>
              <span class="small">{words.value.way.searchHint}</span>
            </span>
          </div>
        )}
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list
          <div
            key={hit.node.elementId}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class="search-hit"
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerMove={() => {
              if (index !== active) onActive(index);
            }}
            onClick={() => onChoose(hit)}
          >
            <Hit hit={hit} />
          </div>
        ))}
      </div>
      <footer class="search-foot small">
        {state.kind === 'found' && state.isCut ? t.cut(hits.length) : t.hint}
        {statement && (
          <button type="button" class="button-link" onClick={() => showCypher(app, statement)}>
            {words.value.command.showCypher}
          </button>
        )}
      </footer>
    </>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { vocabulary, filters } = useApp().explorer;
  const kind = vocabulary.kindOf(hit.node);
  const isShown = filters.shownNodes.value.has(hit.node.elementId);
  const t = words.value.panel.search;
  const isCaption = [vocabulary.caption(hit.node, 'en'), vocabulary.caption(hit.node, 'ar')].includes(hit.matched);
  return (
    <>
      <KindMark kind={kind} size={22} />
      <span class="search-names">
        <NodeName node={hit.node} isBoth />
        <span class="small">
          <KindName kind={kind} />
          {!isCaption && (
            <>
              {' · '}
              <Foreign text={hit.matched} />
            </>
          )}
        </span>
      </span>
      {isShown && <span class="tag">{t.inPicture}</span>}
    </>
  );
}

function hitsOf(state: SearchState): readonly SearchHit[] {
  if (state.kind === 'found') return state.hits;
  return state.kind === 'searching' ? state.before : [];
}
