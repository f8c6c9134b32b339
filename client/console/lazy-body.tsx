/** The console's inside comes when it is first opened, or when the page has nothing else to do: opening the page does not wait for an editor. */
import { signal } from '@preact/signals-core';
import { useEffect } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';

type Body = typeof import('./body.tsx');

type Arrival = { readonly kind: 'none' | 'coming' | 'failed' } | { readonly kind: 'here'; readonly body: Body };

const arrival = signal<Arrival>({ kind: 'none' });

/** Loads it once; after a failure again. */
async function loadBody(): Promise<void> {
  const { kind } = arrival.peek();
  if (kind === 'coming' || kind === 'here') return;
  arrival.value = { kind: 'coming' };
  try {
    arrival.value = { kind: 'here', body: await import('./body.tsx') };
  } catch {
    arrival.value = { kind: 'failed' };
  }
}

const IDLE_MS = 1500;

/** Fetches it while nobody waits, so that the console opens at once. Returns its disposer. */
export function prefetchConsole(): () => void {
  const timer = setTimeout(() => void loadBody(), IDLE_MS);
  return () => clearTimeout(timer);
}

export function LazyConsoleBody() {
  const { page } = useApp();
  const t = words.value;
  useEffect(() => void loadBody(), []);
  const now = arrival.value;
  const isMissing = now.kind === 'failed';
  useEffect(() => {
    if (isMissing) page.wantsEditor.value = false;
  }, [isMissing]);
  if (now.kind === 'here') return <now.body.ConsoleBody />;
  if (now.kind !== 'failed') {
    return (
      <p class="console-note" role="status">
        {t.console.opening}
      </p>
    );
  }
  return (
    <div class="console-note" role="alert">
      <p>{t.console.openingFailed}</p>
      <button type="button" class="button" onClick={() => void loadBody()}>
        {t.shell.retry}
      </button>
    </div>
  );
}
