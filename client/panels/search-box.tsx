/** Search as one types: a combobox whose list holds what was found, keyboard only if wished. */
import { useEffect, useId, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { countFound, optionsOf, type SearchOption, takeOption } from './search-options.ts';
import { SearchResults } from './search-results.tsx';

export function SearchBox() {
  const app = useApp();
  const { search } = app.explorer;
  const input = app.page.searchField;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const state = search.state.value;
  const options = optionsOf(app);
  const t = words.value.panel.search;

  useEffect(() => setActive(0), [state.kind === 'found' ? state.text : undefined]);

  const choose = (option: SearchOption | undefined) => {
    if (!option) return;
    setOpen(false);
    search.clear();
    app.page.pictureField.current?.focus();
    void takeOption(app, option);
  };
  const activeOption = options[active];
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        setOpen(true);
        if (options.length > 0) {
          setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
        }
        break;
      case 'Enter':
        event.preventDefault();
        // With Ctrl or ⌘ the list stays, for the next one.
        if ((event.ctrlKey || event.metaKey) && activeOption) void takeOption(app, activeOption);
        else choose(activeOption);
        break;
      case 'Escape':
        if (search.text.peek() !== '') search.clear();
        else input.current?.blur();
        setOpen(false);
        break;
    }
  };

  const isListed = isOpen && state.kind !== 'idle';
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
        {...(isListed && activeOption ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
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
            <SearchResults options={options} active={active} listId={listId} onChoose={choose} onActive={setActive} />
          )}
        </div>
      )}
      <span class="visually-hidden" role="status">
        {isListed && state.kind === 'found' ? t.found(countFound(options)) : ''}
      </span>
    </search>
  );

  function keepFocus(event: Event) {
    event.preventDefault();
  }
}
