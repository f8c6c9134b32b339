/** Saved views: save this picture under a name; open, rename, delete, or share the others. */
import { useEffect, useState } from 'preact/hooks';
import type { ViewHead } from '../../graph/wire-views.ts';
import { formatMoment, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Icon } from '../shell/icons.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Foreign } from './names.tsx';

export function ViewsDialog() {
  const app = useApp();
  const { views } = app.explorer;
  const t = words.value.keeping;
  useEffect(() => void views.refresh(), []);
  return (
    <Dialog title={t.views} class="views-dialog" onClose={() => close(app)}>
      <SaveForm />
      <div class="views-list scroll">
        <List />
      </div>
    </Dialog>
  );
}

function close({ page }: App): void {
  page.dialog.value = undefined;
}

/** Under the name that stands there; saving over the open view is a button of its own. */
function SaveForm() {
  const app = useApp();
  const { views } = app.explorer;
  const t = words.value.keeping;
  const [name, setName] = useState('');
  const current = views.current.value;
  const announce = () => {
    const saved = views.current.peek();
    if (saved && !views.isChanged.peek()) app.page.announcement.value = t.saved(saved.name);
  };
  const saveAs = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    await views.saveAs(name);
    if (views.current.peek()?.name === name.normalize('NFC').trim()) setName('');
    announce();
  };
  return (
    <form class="views-save" onSubmit={(event) => void saveAs(event)}>
      {current && (
        <p class="views-current">
          <span>
            <span class="small">{t.current}: </span>
            <strong>
              <Foreign text={current.name} />
            </strong>
            {views.isChanged.value && (
              <span class="small">
                {separator()}
                {t.changed}
              </span>
            )}
          </span>
          <button
            type="button"
            class="button button-main"
            disabled={views.isSaving.value || !views.isChanged.value}
            onClick={() => void views.save().then(announce)}
          >
            {t.save}
          </button>
        </p>
      )}
      <label class="views-name">
        <span class="small">{t.name}</span>
        <input
          class="field"
          type="text"
          dir="auto"
          autofocus
          maxLength={120}
          autocomplete="off"
          placeholder={t.namePlaceholder}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button
        type="submit"
        class={current ? 'button' : 'button button-main'}
        disabled={views.isSaving.value || name.trim() === ''}
      >
        {t.saveAs}
      </button>
    </form>
  );
}

function List() {
  const { views } = useApp().explorer;
  const t = words.value.keeping;
  const list = views.list.value;
  if (list.kind === 'failed') {
    return (
      <ErrorNotice title={t.failed} error={list.error}>
        <button type="button" class="button" onClick={() => void views.refresh()}>
          {words.value.shell.retry}
        </button>
      </ErrorNotice>
    );
  }
  if (list.kind !== 'loaded') {
    return (
      <p class="small" role="status">
        {t.loading}
      </p>
    );
  }
  const { views: heads, damaged } = list.value;
  return (
    <>
      {heads.length === 0 && <p class="views-none">{t.none}</p>}
      {heads.length > 0 && <Present />}
      <ul>
        {heads.map((head) => (
          <Row key={head.id} head={head} />
        ))}
      </ul>
      {damaged.length > 0 && <p class="small">{t.damaged(damaged.length)}</p>}
    </>
  );
}

function Present() {
  const app = useApp();
  const t = words.value.keeping;
  const present = async () => {
    close(app);
    await app.explorer.presenting.start(locale.peek());
  };
  return (
    <p class="views-present">
      <button type="button" class="button button-plain" onClick={() => void present()}>
        <Icon name="play" size={16} />
        <span>{t.present}</span>
      </button>
      <span class="small">{t.presentHelp}</span>
    </p>
  );
}

function Row({ head }: { readonly head: ViewHead }) {
  const app = useApp();
  const { views } = app.explorer;
  const t = words.value;
  const [mode, setMode] = useState<'plain' | 'rename' | 'remove'>('plain');
  if (mode === 'rename') return <RenameRow head={head} onEnd={() => setMode('plain')} />;
  const open = async () => {
    if (await views.open(head.id)) close(app);
  };
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?view=${head.id}`);
    app.page.announcement.value = t.keeping.copied;
  };
  return (
    <li class="view-row">
      <button type="button" class="view-open" title={t.keeping.open(head.name)} onClick={() => void open()}>
        <span class="view-name">
          <Foreign text={head.name} />
          {views.current.value?.id === head.id && <Icon name="check" size={16} />}
        </span>
        <span class="small">
          {formatMoment(Date.parse(head.savedAt))}
          {separator()}
          {t.shell.nodes(head.nodes)}
          {separator()}
          {t.shell.relations(head.edges)}
        </span>
      </button>
      {mode === 'remove' ? (
        <>
          <button type="button" class="button button-danger" onClick={() => void views.remove(head)}>
            {t.keeping.reallyRemove}
          </button>
          <button type="button" class="button" onClick={() => setMode('plain')}>
            {t.shell.cancel}
          </button>
        </>
      ) : (
        <>
          <RowButton icon="link" label={t.keeping.copyLink} onClick={() => void copyLink()} />
          <RowButton icon="pencil" label={t.keeping.renameView(head.name)} onClick={() => setMode('rename')} />
          <RowButton icon="bin" label={t.keeping.removeView(head.name)} onClick={() => setMode('remove')} />
        </>
      )}
    </li>
  );
}

interface RowButtonProperties {
  readonly icon: 'link' | 'pencil' | 'bin';
  readonly label: string;
  onClick(): void;
}

function RowButton({ icon, label, onClick }: RowButtonProperties) {
  return (
    <button type="button" class="button button-icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={16} />
    </button>
  );
}

function RenameRow({ head, onEnd }: { readonly head: ViewHead; onEnd(): void }) {
  const { views } = useApp().explorer;
  const t = words.value;
  const [name, setName] = useState(head.name);
  const rename = async (event: Event) => {
    event.preventDefault();
    if (name.trim() !== '' && name !== head.name) await views.rename(head, name);
    onEnd();
  };
  return (
    <li>
      <form class="view-row" onSubmit={(event) => void rename(event)}>
        <input
          class="field view-rename"
          type="text"
          dir="auto"
          autofocus
          maxLength={120}
          aria-label={t.keeping.renameView(head.name)}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button button-main">
          {t.keeping.rename}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          {t.shell.cancel}
        </button>
      </form>
    </li>
  );
}
