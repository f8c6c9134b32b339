/** Where a statement is written: the editor, its parameters, and the buttons that run it. */
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { exampleStatement } from '../../graph/statements/example.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { isMac, printKey } from '../shell/keys.ts';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { offeredQuestions, questionTitle } from '../shell/questions.ts';
import { serverDiagnostic } from './diagnostics.ts';
import { type Editor, type EditorWords, mountEditor } from './editor.ts';
import { inOneLine } from './in-one-line.ts';
import { isRefusal, Parameters, readJson } from './parameters.tsx';

export function EditorPane() {
  const app = useApp();
  const consoleState = app.explorer.console;
  const t = words.value;
  const host = useRef<HTMLDivElement>(null);
  /** Open where the statement asks for some, unless the reader has chosen. */
  const [isChosenOpen, setParametersOpen] = useState<boolean | undefined>(undefined);
  const asks = consoleState.parameterFields.fields.value?.length !== 0;
  const hasParameters = isChosenOpen ?? asks;
  const puts = consoleState.putCount.value;
  const script = consoleState.script.value;
  const isRefused = script !== undefined && isRefusal(script.runs[0]);

  useEffect(() => (host.current ? followConsole(app, host.current) : undefined), []);
  useEffect(() => {
    setParametersOpen(undefined);
  }, [puts]);
  useEffect(() => {
    if (isRefused) setParametersOpen(undefined);
  }, [script, isRefused]);

  const isRunning = script?.state.value === 'running';
  const { writable } = storeOf(app);
  return (
    <div class="editor-pane">
      <div class="editor-tools" role="toolbar" aria-label={t.shell.console}>
        {isRunning ? (
          <button type="button" class="button button-main" onClick={() => consoleState.cancel()}>
            <Icon name="stop" size={16} />
            {t.console.cancel}
          </button>
        ) : (
          <button
            type="button"
            class="button button-main"
            title={`${t.console.run}  (${printKey('mod+enter', isMac())})`}
            onClick={() => consoleState.run()}
          >
            <Icon name="play" size={16} />
            {t.console.run}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={() => consoleState.run('explain')}>
          {t.console.explain}
        </button>
        <button type="button" class="button button-plain editor-profile" onClick={() => consoleState.run('profile')}>
          {t.console.profile}
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-pressed={hasParameters}
          onClick={() => setParametersOpen(!hasParameters)}
        >
          {t.console.parameters}
        </button>
        <span class="foot-gap" />
        {writable && <ModeSwitch />}
        <MenuButton icon="library" label={t.console.questions} groups={() => questionGroups(app)} />
        <MenuButton icon="history" label={t.console.history} groups={() => historyGroups(app)} />
      </div>
      <div ref={host} class="editor" />
      {hasParameters && <Parameters />}
    </div>
  );
}

/** Ties the editor to the console's state; gives the way to undo it. */
function followConsole(app: App, host: HTMLElement): () => void {
  const { console: consoleState, connection } = app.explorer;
  const editor: Editor = mountEditor(host, {
    text: consoleState.text.peek(),
    words: editorWords(app),
    facts: () => ({
      schema: connection.schema.peek(),
      parameters: Object.keys(readJson(consoleState.parametersText.peek()).value ?? {}),
    }),
    engine() {
      const status = connection.status.peek();
      return status.kind === 'ready' ? status.store.engine : 'embedded';
    },
    onChange(text) {
      consoleState.text.value = text;
    },
    onRun: () => {
      consoleState.run();
    },
  });
  let puts = consoleState.putCount.peek();
  const disposers = [
    effect(() => editor.setText(consoleState.text.value)),
    effect(() => editor.setWords(editorWords(app))),
    effect(() => {
      const isPut = consoleState.putCount.value > puts;
      puts = consoleState.putCount.peek();
      if (!isPut && !app.page.wantsEditor.value) return;
      app.page.wantsEditor.value = false;
      editor.focus();
    }),
    effect(() => {
      const state = consoleState.current.value?.state.value;
      const asked = consoleState.script.peek()?.statement.statement;
      if (state?.kind !== 'failed' || asked === undefined || asked !== consoleState.text.peek()) return;
      const diagnostic = serverDiagnostic(state.error, asked);
      if (diagnostic) editor.showErrors([diagnostic]);
    }),
    effect(() => {
      const offset = app.page.goToOffset.value;
      if (offset === undefined) return;
      app.page.goToOffset.value = undefined;
      editor.goTo(offset);
    }),
  ];
  return () => {
    for (const dispose of disposers) dispose();
    editor.dispose();
  };
}

function editorWords({ explorer }: App): EditorWords {
  const { editor: label, phrases } = words.value.console;
  return { label, phrases, placeholder: exampleStatement(explorer.vocabulary.current.value) };
}

function storeOf({ explorer }: App): { readonly writable: boolean } {
  const status = explorer.connection.status.value;
  return { writable: status.kind === 'ready' && status.store.writable };
}

/** Offered only where the operator allows writing at all. */
function ModeSwitch() {
  const { mode } = useApp().explorer.console;
  const t = words.value.console;
  return (
    <select
      class="field"
      aria-label={t.mode}
      title={t.modeHelp}
      value={mode.value}
      onChange={(event) => {
        mode.value = event.currentTarget.value === 'write' ? 'write' : 'read';
      }}
    >
      <option value="read">{t.readMode}</option>
      <option value="write">{t.writeMode}</option>
    </select>
  );
}

function questionGroups({ explorer }: App): readonly MenuGroup[] {
  const t = words.value.console;
  const items = offeredQuestions(explorer).map((question) => ({
    id: question.id,
    label: questionTitle(question),
    run: () => {
      explorer.console.put(question.asked);
      explorer.console.run();
    },
  }));
  if (items.length > 0) return [{ label: t.questions, items }];
  return [{ label: t.questions, items: [nothing(t.questionsEmpty)] }];
}

function historyGroups({ explorer }: App): readonly MenuGroup[] {
  const t = words.value.console;
  const items = explorer.console.history.value.map(({ id, statement, state }) => ({
    id: String(id),
    label: inOneLine(statement.statement),
    key: t.state[state.value],
    run: () => explorer.console.put(statement),
  }));
  return [{ label: t.history, items: items.length > 0 ? items : [nothing(t.historyEmpty)] }];
}

function nothing(label: string) {
  return { id: 'nothing', label, isDisabled: true, run: () => undefined };
}
