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
import { arabicError } from '../i18n/error-words.ts';
import { locale } from '../i18n/locale.ts';
import { type Words, words } from '../i18n/words.ts';
import { Icon } from '../shell/icons.tsx';
import { Foreign } from './names.tsx';

interface Properties {
  readonly error: AppError;
  /** What the reader was doing; else the class of the error says it. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** In Arabic the sentence that belongs to the code comes first; the server's own words follow, since they know the particulars. */
export function ErrorNotice({ error, title, children }: Properties) {
  const told = locale.value === 'ar' ? arabicError(error) : undefined;
  return (
    <div class="notice notice-danger" role="alert">
      <Icon name="warning" />
      <p class="notice-title">{title ?? errorTitle(error, words.value)}</p>
      {told !== undefined && <p class="notice-text">{told}</p>}
      <ServerText error={error} isSmall={told !== undefined} />
      <p class="small">
        <Foreign text={error.code} class="code" />
      </p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  );
}

/** What the server says, in its own words and direction: small where a sentence of ours stands above it. */
export function ServerText({ error, isSmall }: { readonly error: AppError; readonly isSmall: boolean }) {
  const style = isSmall ? 'notice-text small' : 'notice-text';
  return (
    <>
      <p class={style} dir="auto">
        <bdi lang="en">{error.message}</bdi>
      </p>
      {error.hint !== undefined && !error.message.includes(error.hint) && (
        <p class={style} dir="auto">
          <bdi lang="en">{error.hint}</bdi>
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
  if (error instanceof Cancelled) return t.cancelled;
  if (error instanceof QueryFailed) return error.code.endsWith('SyntaxError') ? t.failed.syntax : t.failed.failed;
  return t.failed.bug;
}
