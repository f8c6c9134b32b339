/** The parameters of the statement: a field for each that it asks for, or all of them as JSON. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { questionAsked } from '../shell/questions.ts';
import { fieldOf } from '../state/parameter-field.ts';
import { UNREADABLE_PARAMETERS } from '../state/parameter-fields.ts';
import type { Run } from '../state/run.ts';
import { ParameterRow } from './parameter-row.tsx';

export function Parameters() {
  const { console: consoleState } = useApp().explorer;
  const { parameterFields } = consoleState;
  const t = words.value.parameter;
  const host = useRef<HTMLElement>(null);
  const [isJsonWanted, wantJson] = useState(false);
  const script = consoleState.script.value;
  const isRefused = script !== undefined && isRefusal(script.runs[0]);

  useEffect(() => {
    if (isRefused) host.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [script, isRefused]);

  const fields = parameterFields.fields.value;
  const isJson = isJsonWanted || fields === undefined;
  return (
    <section
      ref={host}
      class="parameters"
      aria-label={words.value.console.parameters}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        consoleState.run();
      }}
    >
      {isJson ? <ParametersJson /> : <Fields isRefused={isRefused} />}
      <button
        type="button"
        class="button button-plain parameters-as-json"
        aria-pressed={isJson}
        disabled={fields === undefined}
        onClick={() => {
          // What is shown is what will be run.
          parameterFields.forgetWrong();
          wantJson(!isJsonWanted);
        }}
      >
        {t.asJson}
      </button>
    </section>
  );
}

/** Whether nothing was run because of what stands in the fields. */
export function isRefusal({ state }: Run): boolean {
  return state.value.kind === 'failed' && state.value.error.code === UNREADABLE_PARAMETERS;
}

function Fields({ isRefused }: { readonly isRefused: boolean }) {
  const { text, parameterFields } = useApp().explorer.console;
  const fields = parameterFields.fields.value ?? [];
  if (fields.length === 0) return <p class="small">{words.value.parameter.none}</p>;
  const question = questionAsked({ statement: text.value, parameters: new Map() });
  return (
    <>
      {fields.map((field) => {
        const offered = question?.asked.parameters.get(field.name);
        return (
          <ParameterRow
            key={field.name}
            parameter={field}
            title={question?.parameterTitles.get(field.name)}
            kindIfMissing={offered === undefined ? 'text' : fieldOf(offered).kind}
            isMissed={isRefused && field.field === undefined}
            onChange={(next) => parameterFields.edit(field.name, next)}
          />
        );
      })}
    </>
  );
}

function ParametersJson() {
  const { parametersText } = useApp().explorer.console;
  const t = words.value.parameter;
  const helpId = useId();
  const { why, value } = readJson(parametersText.value);
  const isBroken = value === undefined;
  return (
    <>
      <label>
        <span class="small">{t.json}</span>
        <textarea
          class="field parameters-text"
          dir="ltr"
          rows={4}
          spellcheck={false}
          aria-invalid={isBroken}
          aria-describedby={helpId}
          value={parametersText.value}
          onInput={(event) => {
            parametersText.value = event.currentTarget.value;
          }}
        />
      </label>
      <p id={helpId} class={isBroken ? 'parameters-broken small' : 'small'}>
        {!isBroken ? t.jsonHelp : why === '' ? t.jsonNotObject : t.jsonBroken}{' '}
        {/* The browser's own words, which come in English. */}
        {why !== '' && (
          <bdi dir="ltr" lang="en">
            {why}
          </bdi>
        )}
      </p>
    </>
  );
}

/** The object that a text holds, or why it holds none (empty where it is JSON of another kind). */
export function readJson(text: string): { readonly value?: object; readonly why: string } {
  if (text.trim() === '') return { value: {}, why: '' };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value, why: '' };
    return { why: '' };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
