/** An error told to the reader: what happened, why, what to do. */
import type { ComponentChildren } from 'preact';
import {
  type AppError,
  Cancelled,
  InvalidInput,
  LimitReached,
  QueryFailed,
  Refused,
  Unavailable,
} from '../../graph/errors.ts';
import { arabicError, englishError } from '../i18n/error-words.ts';
import { locale } from '../i18n/locale.ts';
import { type Words, words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { Foreign } from './names.tsx';

interface Properties {
  readonly error: AppError;
  /** What the reader was doing; else the class of the error says it. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

export function ErrorNotice({ error, title, children }: Properties) {
  return (
    <div class="notice notice-danger" role="alert">
      <Icon name="warning" />
      <p class="notice-title">{title ?? errorTitle(error, words.value)}</p>
      <ErrorText error={error} />
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}

/** In English what the server says, unless the page knows better; in Arabic the sentence that belongs to the code. What the server says is then there on request. */
export function ErrorText({ error }: { readonly error: AppError }) {
  const status = useApp().explorer.connection.status.value;
  const isWritable = status.kind === 'ready' ? status.store.writable : undefined;
  const served = (
    <>
      <ServerText error={error} />
      <p class="small">
        <Foreign text={error.code} class="code" />
      </p>
    </>
  );
  const own = locale.value === 'en' ? englishError(error, isWritable) : arabicError(error, isWritable);
  if (own === undefined) return served;
  return (
    <>
      <p class="notice-text">{own}</p>
      <Original>{served}</Original>
    </>
  );
}

/** What was written in English, folded away below its telling in the reader's language. */
export function Original({ children }: { readonly children: ComponentChildren }) {
  return (
    <details class="original small">
      <summary>{words.value.console.original}</summary>
      <div dir="ltr" lang="en">
        {children}
      </div>
    </details>
  );
}

function ServerText({ error: { message, hint } }: { readonly error: AppError }) {
  return (
    <>
      <p class="notice-text" dir="auto">
        <bdi lang="en">{message}</bdi>
      </p>
      {hint !== undefined && !message.includes(hint) && (
        <p class="notice-text" dir="auto">
          <bdi lang="en">{hint}</bdi>
        </p>
      )}
    </>
  );
}

/** The class of an error in the reader's language. */
export function errorTitle(error: AppError, { console: t }: Words): string {
  if (error instanceof Refused) return t.failed.refused;
  if (error instanceof LimitReached) return t.failed.limit;
  if (error instanceof Unavailable) return t.failed.away;
  if (error instanceof InvalidInput) return t.failed.input;
  if (error instanceof Cancelled) return t.failed.cancelled;
  if (error instanceof QueryFailed) return error.code.endsWith('SyntaxError') ? t.failed.syntax : t.failed.failed;
  return t.failed.bug;
}
