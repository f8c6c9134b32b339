/** What a run gave: table, graph, raw or plan, with its count and time, what was cut, what was changed, what went wrong. */
import { useState } from 'preact/hooks';
import type { Notification } from '../../graph/store.ts';
import type { WireSummary } from '../../graph/wire.ts';
import { arabicNotification } from '../i18n/error-words.ts';
import { formatBytes, formatElapsed, formatNumber, formatPlain } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { ErrorNotice, Original } from '../panels/error-notice.tsx';
import { exportResultGroups } from '../panels/export-menu.tsx';
import { useApp } from '../shell/app.ts';
import { Icon, type IconName } from '../shell/icons.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import type { Run } from '../state/run.ts';
import { GraphView } from './graph-view.tsx';
import { PlanView } from './plan-view.tsx';
import { RawView } from './raw-view.tsx';
import { ResultTable } from './result-table.tsx';
import { ScriptRuns } from './script-runs.tsx';
import { changesTold } from './told-run.ts';

const VIEWS = ['table', 'graph', 'raw', 'plan'] as const;
type View = (typeof VIEWS)[number];

const FIRST_CHOICE = { view: 'table', run: undefined } as const;

const ROW_LIMITS = [100, 1000, 10_000, 100_000] as const;

export function Results() {
  const { console: consoleState } = useApp().explorer;
  const [chosen, setChosen] = useState<{ readonly view: View; readonly run: number | undefined }>(FIRST_CHOICE);
  const script = consoleState.script.value;
  const run = consoleState.current.value;
  const t = words.value.console;
  if (!script || !run) return <p class="results console-note">{t.before}</p>;
  const isChosenNow = chosen.run === run.id;
  const view = chosen.view === 'graph' && !isChosenNow && holdsNothingToDraw(run) ? 'table' : chosen.view;
  const shown = run.plan === 'explain' ? 'plan' : view;
  return (
    <div class="results">
      {script.runs.length > 1 && <ScriptRuns script={script} shown={run} />}
      <div class="results-of-run">
        <div class="results-head">
          <Tabs view={shown} onView={(next) => setChosen({ view: next, run: run.id })} />
          <RunStatus run={run} />
          <RowLimit />
          <ResultExport run={run} />
        </div>
        <Messages run={run} />
        <div class="results-view" role="tabpanel" id="result-view" aria-labelledby={`result-tab-${shown}`}>
          <ViewOf run={run} view={shown} />
        </div>
      </div>
    </div>
  );
}

function hasEnded({ state }: Run): boolean {
  return state.value.kind !== 'running' && state.value.kind !== 'waiting';
}

/** Rows without a node or a relation are looked at as a table, unless the graph was asked for after they had come. */
function holdsNothingToDraw(run: Run): boolean {
  if (!hasEnded(run) || run.rowCount.value === 0) return false;
  const { nodes, edges } = run.entities();
  return nodes.length + edges.length === 0;
}

function Tabs({ view, onView }: { readonly view: View; onView(view: View): void }) {
  const t = words.value.console;
  const icons: Readonly<Record<View, IconName>> = { table: 'table', graph: 'graph', raw: 'raw', plan: 'plan' };
  const onKeyDown = (event: KeyboardEvent) => {
    const isRtl = document.documentElement.dir === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = VIEWS.at((VIEWS.indexOf(view) + step) % VIEWS.length) ?? 'table';
    onView(next);
    document.getElementById(`result-tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
      {VIEWS.map((id) => (
        <button
          key={id}
          id={`result-tab-${id}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={id === view}
          aria-controls="result-view"
          tabIndex={id === view ? 0 : -1}
          onClick={() => onView(id)}
        >
          <Icon name={icons[id]} size={16} />
          <span>{t.views[id]}</span>
        </button>
      ))}
    </div>
  );
}

function RunStatus({ run }: { readonly run: Run }) {
  const t = words.value.console;
  const state = run.state.value;
  const count = run.rowCount.value;
  const rows = t.rows(count);
  const text = {
    waiting: () => t.state.waiting,
    running: () => t.running(rows, formatElapsed(run.elapsedMs.value)),
    done: () => t.took(rows, formatElapsed(state.kind === 'done' ? state.summary.elapsedMs : run.elapsedMs.value)),
    failed: () => '',
    cancelled: () => (count === 0 ? t.cancelled : t.cancelledAfter(rows)),
    skipped: () => t.state.skipped,
  }[state.kind]();
  return (
    // The time that goes by is for the eyes; what came of it is told.
    <p class="run-status small number" role="status" aria-live={state.kind === 'running' ? 'off' : 'polite'}>
      {text}
    </p>
  );
}

function RowLimit() {
  const { rowLimit } = useApp().explorer.console;
  const t = words.value.console;
  const limits = [...new Set([...ROW_LIMITS, rowLimit.value])].sort((a, b) => a - b);
  return (
    <label class="row-limit small">
      {t.rowLimit}
      <select
        class="field"
        value={rowLimit.value}
        onChange={(event) => {
          rowLimit.value = Number(event.currentTarget.value);
        }}
      >
        {limits.map((limit) => (
          <option key={limit} value={limit}>
            {formatNumber(limit)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ResultExport({ run }: { readonly run: Run }) {
  const app = useApp();
  return (
    <MenuButton
      icon="download"
      label={words.value.panel.exports.title}
      isDisabled={run.rowCount.value === 0 || app.explorer.exports.isBusy.value}
      groups={() => exportResultGroups(app, run.statement)}
    />
  );
}

/** Everything that has to be said of a run, above its rows. */
function Messages({ run }: { readonly run: Run }) {
  const app = useApp();
  const t = words.value.console;
  const state = run.state.value;
  if (state.kind === 'failed') {
    const { position } = state.error;
    return (
      <div class="results-messages">
        <ErrorNotice error={state.error}>
          {position && (
            <button
              type="button"
              class="button-link"
              onClick={() => {
                app.page.goToOffset.value = position.offset;
              }}
            >
              {t.errorAt(formatPlain(position.line), formatPlain(position.column))}
            </button>
          )}
        </ErrorNotice>
      </div>
    );
  }
  if (state.kind !== 'done') return null;
  const lines = [...cutLines(state.summary), ...changeLines(state.summary)];
  const { notifications } = state.summary;
  if (lines.length === 0 && notifications.length === 0) return null;
  return (
    <div class="results-messages">
      {lines.map((line) => (
        <p key={line} class="notice notice-warning">
          <Icon name="info" />
          <span>{line}</span>
        </p>
      ))}
      {notifications.map((notification) => (
        <NotificationLine key={`${notification.code} ${notification.position?.offset}`} notification={notification} />
      ))}
    </div>
  );
}

function NotificationLine({ notification }: { readonly notification: Notification }) {
  const isWarning = notification.severity === 'warning';
  const served = (
    <p dir="auto" lang="en">
      <strong>{notification.title}</strong> {notification.description}
    </p>
  );
  return (
    <div class={isWarning ? 'notice notice-warning' : 'notice'}>
      <Icon name={isWarning ? 'warning' : 'info'} />
      {locale.value === 'en' ? (
        served
      ) : (
        <>
          <p>{arabicNotification(notification)}</p>
          <Original>{served}</Original>
        </>
      )}
    </div>
  );
}

function cutLines({ cut, limits, lowered }: WireSummary): readonly string[] {
  const t = words.value.console;
  return [
    ...(cut === 'rows' ? [t.cutRows(limits.rows)] : []),
    ...(cut === 'bytes' ? [t.cutBytes(formatBytes(limits.bytes))] : []),
    ...lowered.map(({ limit, asked, given }) => {
      const write = { rows: formatNumber, bytes: formatBytes, timeoutMs: formatElapsed }[limit];
      return t.lowered(write(asked), write(given));
    }),
  ];
}

function changeLines(summary: WireSummary): readonly string[] {
  const changes = changesTold(summary.counters);
  return changes === '' ? [] : [changes];
}

function ViewOf({ run, view }: { readonly run: Run; readonly view: View }) {
  const t = words.value.console;
  const state = run.state.value;
  const count = run.rowCount.value;
  if (view === 'plan') return <PlanView plan={state.kind === 'done' ? state.summary.plan : undefined} />;
  if (count === 0) return state.kind === 'done' ? <p class="console-note">{t.none}</p> : null;
  switch (view) {
    case 'table':
      return <ResultTable key={run.id} run={run} />;
    case 'graph':
      return <GraphView run={run} />;
    case 'raw':
      return <RawView run={run} />;
  }
}
