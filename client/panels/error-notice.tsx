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
import { type Words, words } from '../i18n/words.ts';
import { Icon } from '../shell/icons.tsx';
import { Foreign } from './names.tsx';

interface Properties {
  readonly error: AppError;
  /** What the reader was doing; else the class of the error says it. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** The message and hint come from the server in English; the title says the class of it in the reader's language. */
export function ErrorNotice({ error, title, children }: Properties) {
  return (
    <div class="notice notice-danger" role="alert">
      <Icon name="warning" />
      <p class="notice-title">{title ?? errorTitle(error, words.value)}</p>
      <p class="notice-text" dir="auto">
        {error.message}
      </p>
      {error.hint !== undefined && !error.message.includes(error.hint) && (
        <p class="notice-text" dir="auto">
          {error.hint}
        </p>
      )}
      <p class="small">
        <Foreign text={error.code} class="code" />
      </p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}

/** The class of an error in the reader's language. */
export function errorTitle(error: AppError, { console: t }: Words): string {
  if (error instanceof Refused) return t.failed.refused;
  if (error instanceof LimitReached) return t.failed.limit;
  if (error instanceof Unavailable) return t.failed.away;
  if (error instanceof InvalidInput) return t.failed.input;
  if (error instanceof Cancelled) return t.cancelled;
  if (error instanceof QueryFailed) return error.code.endsWith('SyntaxError') ? t.failed.syntax : t.failed.failed;
  return t.failed.bug;
}
