/** The Cypher console: a drawer that is closed, half or full; on a narrow page a sheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Arriving } from '../shell/arriving.tsx';
import { Icon } from '../shell/icons.tsx';
import { lazyPart } from '../shell/lazy-part.ts';
import { isPanelOpen, setPanel } from '../shell/panels.ts';
import { Splitter } from '../shell/splitter.tsx';

const CONSOLE_BODY = lazyPart(() => import('./body.tsx'));

const LEAST_PX = 180;
const HALF_SHARE = 0.42;

export function Console() {
  const app = useApp();
  const { settings } = app.explorer;
  const t = words.value;
  const isWide = app.page.viewport.value === 'wide';
  const isFull = settings.current.value.console === 'full';
  const [height, setHeight] = useState(() => Math.round(window.innerHeight * HALF_SHARE));

  const section = useRef<HTMLElement>(null);
  const isOpen = isPanelOpen(app, 'console');
  useEffect(() => {
    if (isOpen && app.page.wantsEditor.peek()) section.current?.focus();
  }, [isOpen]);

  if (!isOpen) return isWide ? <ClosedConsole /> : null;
  const most = window.innerHeight - 48 - 80;
  const size = isWide ? (isFull ? 'console-full' : 'console-half') : 'console-sheet sheet';
  return (
    <section
      ref={section}
      class={`console ${size}`}
      aria-label={t.shell.console}
      tabIndex={-1}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        // Whoever goes elsewhere before the editor has come is not called back.
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) app.page.wantsEditor.value = false;
      }}
      style={isWide && !isFull ? { blockSize: `${Math.min(height, most)}px` } : {}}
    >
      {isWide && !isFull && (
        <Splitter
          label={t.shell.resizeHeight(t.shell.console)}
          edge="top"
          value={height}
          least={LEAST_PX}
          most={most}
          onChange={setHeight}
        />
      )}
      <header class="console-head">
        <h2>{t.shell.console}</h2>
        <span class="foot-gap" />
        {isWide && (
          <button
            type="button"
            class="button button-icon"
            aria-label={isFull ? t.console.size.half : t.console.size.full}
            title={isFull ? t.console.size.half : t.console.size.full}
            onClick={() => settings.change({ console: isFull ? 'half' : 'full' })}
          >
            <Icon name={isFull ? 'down' : 'up'} size={16} />
          </button>
        )}
        <button
          type="button"
          class="button button-icon"
          aria-label={t.console.size.close}
          title={t.console.size.close}
          onClick={() => setPanel(app, 'console', false)}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <Arriving
        part={CONSOLE_BODY}
        onFailed={() => {
          app.page.wantsEditor.value = false;
        }}
      >
        {({ ConsoleBody }) => <ConsoleBody />}
      </Arriving>
    </section>
  );
}

function ClosedConsole() {
  const app = useApp();
  const t = words.value.shell;
  return (
    <section class="console console-closed" aria-label={t.console}>
      <button type="button" class="button button-plain" onClick={() => setPanel(app, 'console', true)}>
        <Icon name="terminal" size={16} />
        {t.console}
        <span class="key" aria-hidden="true">
          `
        </span>
      </button>
    </section>
  );
}
