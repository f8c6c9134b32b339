/** One parameter: its name, the kind of its value, a field for that kind, and what is wrong with what stands in it. */
import { useId } from 'preact/hooks';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Question } from '../shell/questions.ts';
import { asKind, FIELD_KINDS, type Field, type FieldKind, type Wrong } from '../state/parameter-field.ts';
import type { ParameterField } from '../state/parameter-fields.ts';

type Title = Question['title'];

interface Properties {
  readonly parameter: ParameterField;
  /** What a named question calls it. */
  readonly title: Title | undefined;
  readonly kindIfMissing: FieldKind;
  /** Whether a run was refused since it has no value. */
  readonly isMissed: boolean;
  onChange(field: Field): void;
}

export function ParameterRow({ parameter, title, kindIfMissing, isMissed, onChange }: Properties) {
  const t = words.value.parameter;
  const id = useId();
  const { name, wrong } = parameter;
  const field = parameter.field ?? { kind: kindIfMissing, text: '' };
  const isList = LISTS.has(field.kind);
  const isWrong = wrong !== undefined || isMissed;
  const told = [...(isList ? [`${id}-help`] : []), ...(isWrong ? [`${id}-wrong`] : [])].join(' ');
  return (
    <div class="parameter">
      <label class="parameter-name" for={id}>
        {title && <span>{title[locale.value]} </span>}
        <bdi dir="ltr" class="code">
          ${name}
        </bdi>
      </label>
      <Control
        id={id}
        field={field}
        isWrong={isWrong}
        told={told}
        onText={(text) => onChange({ kind: field.kind, text })}
      />
      <select
        class="field parameter-kind"
        aria-label={t.kindOf(`\u2068$${name}\u2069`)}
        value={field.kind}
        onChange={({ currentTarget }) => {
          const kind = FIELD_KINDS.find((known) => known === currentTarget.value);
          if (kind) onChange(asKind(field, kind));
        }}
      >
        {FIELD_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </select>
      {isList && (
        <p id={`${id}-help`} class="parameter-told small">
          {t.listHelp}
        </p>
      )}
      {/* Always there, so that what comes into it is told. */}
      <p id={`${id}-wrong`} class="parameter-told parameters-broken small" role="status">
        {wrong ? <WrongText wrong={wrong} /> : isMissed ? t.missing : null}
      </p>
    </div>
  );
}

const LISTS: ReadonlySet<FieldKind> = new Set(['texts', 'integers', 'floats', 'dates']);
const MOST_SHOWN = 40;

function WrongText({ wrong: { as, text, why } }: { readonly wrong: Wrong }) {
  const t = words.value.parameter;
  const typed = text.trim();
  if (typed === '') return <>{t.emptyWrong[as]}</>;
  const shown = typed.length > MOST_SHOWN ? `${typed.slice(0, MOST_SHOWN)}…` : typed;
  return (
    <>
      {t.wrong[as](`\u2068${shown}\u2069`)}
      {/* The browser's own words, which come in English. */}
      {why !== undefined && (
        <>
          {' '}
          <bdi dir="ltr" lang="en">
            {why}
          </bdi>
        </>
      )}
    </>
  );
}

interface ControlProperties {
  readonly id: string;
  readonly field: Field;
  readonly isWrong: boolean;
  readonly told: string;
  onText(text: string): void;
}

function Control({ id, field: { kind, text }, isWrong, told, onText }: ControlProperties) {
  const t = words.value.parameter;
  const put = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    onText(currentTarget.value);
  const common = {
    id,
    'aria-invalid': isWrong,
    ...(told === '' ? {} : { 'aria-describedby': told }),
    value: text,
  };
  if (kind === 'null')
    return (
      <output id={id} class="parameter-nothing cell-null">
        null
      </output>
    );
  if (kind === 'boolean') {
    return (
      <select {...common} class="field" onChange={put}>
        {text !== 'true' && text !== 'false' && <option value={text}>{t.choose}</option>}
        <option value="true">{t.yes}</option>
        <option value="false">{t.no}</option>
      </select>
    );
  }
  // NOTE: a field of one line would lose the line breaks of a text.
  if (kind === 'json' || LISTS.has(kind) || (kind === 'text' && text.includes('\n'))) {
    return (
      <textarea
        {...common}
        class={kind === 'json' ? 'field parameter-long code' : 'field parameter-long'}
        dir={kind === 'json' ? 'ltr' : 'auto'}
        rows={Math.min(6, Math.max(2, text.split('\n', 6).length))}
        spellcheck={false}
        onInput={put}
      />
    );
  }
  const line = { ...common, autocomplete: 'off', onInput: put };
  // A year of more than four digits is written, since no browser offers it.
  if (kind === 'date' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(text)) {
    return <input {...line} class="field number" dir="ltr" type="date" />;
  }
  const isText = kind === 'text';
  return <input {...line} class={isText ? 'field' : 'field number'} dir={isText ? 'auto' : 'ltr'} spellcheck={false} />;
}
