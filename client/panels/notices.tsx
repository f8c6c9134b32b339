/** What the page tells in a corner and to screen readers: what was cut, failures, files saved. */
import { useEffect } from 'preact/hooks';
import { formatList } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { Notice } from '../state/notices.ts';
import { CutNotices } from './cut-notices.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { ViewConflict, ViewDifference } from './view-news.tsx';

/** What is read in a moment goes by itself, before the nodes below it are missed; these stay until they are dismissed, and the picture makes room for them. */
const STAYING: ReadonlySet<Notice['kind']> = new Set(['failed', 'notFound', 'notKept']);
const SHOWN_MS = 5000;

export function Notices() {
  const { explorer, page } = useApp();
  return (
    <>
      <section class="toasts" data-over-picture-host aria-label={words.value.panel.notices.region} aria-live="polite">
        {explorer.notices.list.value.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
        <ViewDifference />
        <CutNotices />
      </section>
      <ViewConflict />
      <div class="visually-hidden" role="status">
        {page.announcement.value}
      </div>
    </>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const { notices, vocabulary } = useApp().explorer;
  const dismiss = () => notices.dismiss(notice.id);
  const stays = STAYING.has(notice.kind);
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      class={notice.kind === 'failed' ? 'toast toast-failed' : 'toast'}
      {...(stays ? { 'data-over-picture': true } : {})}
    >
      {notice.kind === 'failed' ? (
        <ErrorNotice error={notice.error} />
      ) : (
        <p class="toast-text">
          <Icon name="info" size={18} />
          <span>{textOf(notice, vocabulary.hasClaims.value)}</span>
        </p>
      )}
      <button type="button" class="button button-icon" aria-label={words.value.shell.dismiss} onClick={dismiss}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

function textOf(notice: Exclude<Notice, { readonly kind: 'failed' }>, hasClaims: boolean): string {
  const t = words.value.panel.notices;
  switch (notice.kind) {
    case 'nothingNew':
      return [
        t.nothingNew,
        ...(notice.hidden > 0 ? [t.hiddenOfIt(notice.hidden)] : []),
        ...(notice.filtered > 0 ? [t.filteredOfIt(notice.filtered)] : []),
      ].join(' ');
    case 'unmet':
      return words.value.command.unmet[notice.why];
    case 'saved':
      return t.saved(notice.name);
    case 'noPath':
      return hasClaims ? t.noPath : t.noPathPlain;
    case 'regrouped':
      return words.value.group.regrouped(notice.about[locale.value], notice.opened);
    case 'gone':
      return t.gone(notice.count);
    case 'notFound':
      return t.notFound[notice.what](formatList(notice.names.map((name) => `\u2068${name}\u2069`)));
    case 'notKept':
      return t.notKept(notice.isFull);
    case 'mostRules':
      return t.mostRules(notice.most);
    case 'onlySome':
      return t.onlySome(notice.shown);
  }
}
