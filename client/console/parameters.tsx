/** The parameters of the statement as JSON, checked as one types. */
import { useId } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';

export function Parameters() {
  const { parametersText } = useApp().explorer.console;
  const t = words.value.console;
  const helpId = useId();
  const { why, value } = readJson(parametersText.value);
  const isBroken = value === undefined;
  return (
    <div class="parameters">
      <label>
        <span class="small">{t.parameters}</span>
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
        {!isBroken ? t.parametersHelp : why === '' ? t.parametersNotObject : t.parametersBroken}{' '}
        {/* The browser's own words, which come in English. */}
        {why !== '' && (
          <bdi dir="ltr" lang="en">
            {why}
          </bdi>
        )}
      </p>
    </div>
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
