/** The statements of a script in their order, each with how it went; the one that is chosen has its result beside them. */
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon, type IconName } from '../shell/icons.tsx';
import type { Script } from '../state/console-runs.ts';
import type { Run, RunState } from '../state/run.ts';
import { inOneLine } from './in-one-line.ts';
import { doneTold } from './told-run.ts';

export function ScriptRuns({ script, shown }: { readonly script: Script; readonly shown: Run }) {
  const { console: consoleState } = useApp().explorer;
  const { runs } = script;
  const onKeyDown = (event: KeyboardEvent) => {
    const at = runs.indexOf(shown);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: runs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const run = runs[next];
    if (run !== undefined) consoleState.choose(run);
  };
  return (
    <div class="script">
      <p class="script-told small" role="status">
        {scriptTold(script)}
      </p>
      <div
        role="listbox"
        class="script-runs scroll"
        tabIndex={0}
        aria-label={words.value.console.script.title}
        aria-activedescendant={idOf(shown)}
        onKeyDown={onKeyDown}
      >
        {runs.map((run, index) => (
          <RunOption key={run.id} run={run} number={index + 1} isShown={run === shown} />
        ))}
      </div>
    </div>
  );
}

interface OptionProperties {
  readonly run: Run;
  readonly number: number;
  readonly isShown: boolean;
}

function RunOption({ run, number, isShown }: OptionProperties) {
  const { console: consoleState } = useApp().explorer;
  const state = run.state.value;
  const icon = ICONS[state.kind];
  const told = runTold(run, state);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys
    <div
      id={idOf(run)}
      role="option"
      tabIndex={-1}
      aria-selected={isShown}
      class={`script-run is-${state.kind}`}
      ref={(element) => {
        if (isShown) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={() => consoleState.choose(run)}
    >
      <span class="script-number number small">{formatNumber(number)}</span>
      <span class="script-what">
        <bdi class="code" dir="ltr">
          {inOneLine(run.statement.statement)}
        </bdi>
        <span class="script-outcome small" title={told}>
          {told}
        </span>
      </span>
      {icon !== undefined && <Icon name={icon} size={16} />}
    </div>
  );
}

const ICONS: Readonly<Record<RunState['kind'], IconName | undefined>> = {
  waiting: undefined,
  running: 'play',
  done: 'check',
  failed: 'warning',
  cancelled: 'stop',
  skipped: undefined,
};

function idOf(run: Run): string {
  return `script-run-${run.id}`;
}

function runTold(run: Run, state: RunState): string {
  if (state.kind !== 'done') return words.value.console.state[state.kind];
  return doneTold(state.summary.counters, run.columns.value.length, run.rowCount.value);
}

/** Where the script is, or how it ended: what has run stays, since each statement is a transaction of its own. */
function scriptTold({ runs, state }: Script): string {
  const t = words.value.console.script;
  const reached = runs.filter(({ state: { value } }) => value.kind !== 'waiting' && value.kind !== 'skipped').length;
  const place = [formatNumber(Math.max(1, reached)), formatNumber(runs.length)] as const;
  switch (state.value) {
    case 'running':
      return t.running(...place);
    case 'done':
      return t.done(runs.length);
    case 'failed':
    case 'cancelled': {
      const end = state.value === 'failed' ? t.failed(...place) : t.cancelled(...place);
      const before = runs.filter((run) => run.state.value.kind === 'done').length;
      const after = runs.length - reached;
      return [end, before > 0 ? t.before(before) : '', after > 0 ? t.after(after) : ''].filter(Boolean).join(' ');
    }
  }
}
