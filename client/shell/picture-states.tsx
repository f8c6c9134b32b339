/** What stands in the place of the picture, or over it, while there is none: each says what to do. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../graph/errors.ts';
import type { StoreStatus } from '../../graph/store.ts';
import { words } from '../i18n/words.ts';
import { ErrorText } from '../panels/error-notice.tsx';
import type { ConnectionStatus } from '../state/connection.ts';
import { useApp } from './app.ts';
import { Icon, type IconName } from './icons.tsx';
import { setPanel } from './panels.ts';

/** After this long a wait is named, and can be ended. */
const SLOW_MS = 1000;

export function PictureStates() {
  const { explorer, page } = useApp();
  const { connection, scene, picture } = explorer;
  scene.revision.value;
  const status = connection.status.value;
  const isEmpty = scene.graph.order === 0;

  if (page.canvasTrouble.value !== 'none') return <CanvasTroubleState />;
  if (status.kind === 'away') return isEmpty ? <StoreAway status={status} /> : <AwayBanner status={status} />;
  const opening = explorer.opening.state.value;
  if (isEmpty && opening.kind === 'failed') return <OpeningFailed error={opening.error} />;
  const isBusy = explorer.opening.isUnderWay.value || picture.isBusy.value;
  if (status.kind === 'connecting' || (isEmpty && isBusy)) return <LoadingPicture />;
  if (isEmpty && status.store.nodes === 0) return <EmptyStore store={status.store} />;
  if (isEmpty) return <EmptyPicture />;
  return isBusy ? <Busy /> : null;
}

interface StateProperties {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

function State({ icon, title, children }: StateProperties) {
  return (
    <div class="state" role="status">
      <Icon name={icon} size={28} />
      <h2 class="state-title">{title}</h2>
      {children}
    </div>
  );
}

function LoadingPicture() {
  const t = words.value.shell;
  const isSlow = useIsSlow();
  const { picture } = useApp().explorer;
  return (
    <div class="state state-loading" role="status">
      <svg class="state-drawing" width="96" height="72" viewBox="0 0 96 72" aria-hidden="true">
        <path d="M20 20 70 16M20 20 46 56M70 16 46 56M70 16 86 48" />
        <circle cx="20" cy="20" r="9" />
        <circle cx="70" cy="16" r="7" />
        <circle cx="46" cy="56" r="10" />
        <circle cx="86" cy="48" r="5" />
      </svg>
      <p>{isSlow ? t.stillWorking : t.loadingPicture}</p>
      {isSlow && picture.isBusy.value && (
        <button type="button" class="button" onClick={() => picture.cancel()}>
          {t.stop}
        </button>
      )}
    </div>
  );
}

/** A question that will change the picture is on its way: named from one second on. */
function Busy() {
  const { picture } = useApp().explorer;
  const t = words.value.shell;
  if (!useIsSlow()) return <div class="busy-line" aria-hidden="true" />;
  return (
    <div class="busy" role="status">
      <span>{t.isBusy}</span>
      <button type="button" class="button" onClick={() => picture.cancel()}>
        {t.stop}
      </button>
    </div>
  );
}

function EmptyPicture() {
  const { picture } = useApp().explorer;
  const t = words.value.shell.emptyPicture;
  return (
    <State icon="graph" title={t.title}>
      <p>{t.what}</p>
      <p class="small">{t.example}</p>
      <button type="button" class="button button-main" onClick={() => void picture.showFirst()}>
        {t.action}
      </button>
    </State>
  );
}

/**
 * Whoever may write has two ways to begin: the command, or statements of his own.
 * The command needs the built-in store for itself, so the server that shows this must stop first.
 */
function EmptyStore({ store: { engine, writable } }: { readonly store: StoreStatus }) {
  const app = useApp();
  const t = words.value.shell;
  return (
    <State icon="store" title={t.emptyStore.title}>
      <p>{t.emptyStore[engine]}</p>
      <pre class="state-command" dir="ltr">
        npm run seed
      </pre>
      {(engine === 'embedded' || !writable) && <p class="small">{t.emptyStore.note[engine]}</p>}
      {writable && <p>{t.emptyStore.write}</p>}
      <p class="state-actions">
        <button type="button" class="button button-main" onClick={() => void app.explorer.reread()}>
          {t.retry}
        </button>
        {writable && (
          <button
            type="button"
            class="button"
            onClick={() => {
              app.explorer.console.mode.value = 'write';
              setPanel(app, 'console', true);
            }}
          >
            {t.emptyStore.openConsole}
          </button>
        )}
      </p>
    </State>
  );
}

function StateError({ error }: { readonly error: AppError }) {
  return (
    <div class="state-error">
      <ErrorText error={error} />
    </div>
  );
}

/** The words of the graph, or what the address names, could not be read: nothing is drawn until they are. */
function OpeningFailed({ error }: { readonly error: AppError }) {
  const { opening } = useApp().explorer;
  const t = words.value.shell;
  return (
    <State icon="warning" title={t.openingFailed.title}>
      <p>{t.openingFailed.why}</p>
      <StateError error={error} />
      <button type="button" class="button button-main" onClick={() => opening.retry()}>
        {t.retry}
      </button>
    </State>
  );
}

type Away = Extract<ConnectionStatus, { readonly kind: 'away' }>;

function StoreAway({ status }: { readonly status: Away }) {
  const { connection } = useApp().explorer;
  const t = words.value.shell;
  return (
    <State icon="warning" title={t.storeAway.title}>
      <p>{t.storeAway.why}</p>
      <StateError error={status.error} />
      <p class="small">
        <NextTry inMs={status.nextTryInMs} />
      </p>
      <button type="button" class="button button-main" onClick={() => void connection.check()}>
        {t.retry}
      </button>
    </State>
  );
}

/** The picture that is there stays; a line over it says that nothing new can be asked. */
function AwayBanner({ status }: { readonly status: Away }) {
  const { connection } = useApp().explorer;
  const t = words.value.shell;
  return (
    <div class="notice notice-warning away-banner" role="status">
      <Icon name="warning" />
      <p>
        <strong class="notice-title">{t.storeAway.title}.</strong> {t.storeAway.what}{' '}
        <NextTry inMs={status.nextTryInMs} />{' '}
        <button type="button" class="button-link" onClick={() => void connection.check()}>
          {t.retry}
        </button>
      </p>
    </div>
  );
}

function NextTry({ inMs }: { readonly inMs: number }) {
  const [seconds, setSeconds] = useState(Math.ceil(inMs / 1000));
  useEffect(() => {
    setSeconds(Math.ceil(inMs / 1000));
    const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => clearInterval(timer);
  }, [inMs]);
  return <span class="number">{words.value.shell.storeAway.nextTry(seconds)}</span>;
}

function CanvasTroubleState() {
  const { page } = useApp();
  const t = words.value.shell;
  if (page.canvasTrouble.value === 'lost') {
    return (
      <State icon="graph" title={t.lostWebgl.title}>
        <p>{t.lostWebgl.what}</p>
      </State>
    );
  }
  return (
    <State icon="warning" title={t.noWebgl.title}>
      <p>{t.noWebgl.why}</p>
      <p>{t.noWebgl.what}</p>
    </State>
  );
}

function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
