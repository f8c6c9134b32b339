/** What the reader wrote on a node, a line or the whole picture: read, changed, taken away by emptying it. */
import { useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { NoteTarget } from '../state/keeping/notes.ts';
import { Foreign } from './names.tsx';

export function Note({ target }: { readonly target: NoteTarget }) {
  const { notes } = useApp().explorer;
  const t = words.value.keeping;
  const [isEditing, setEditing] = useState(false);
  const text = notes.textOf(target);
  if (isEditing) return <NoteForm target={target} text={text} onEnd={() => setEditing(false)} />;
  if (text === '') {
    return (
      <p class="note-add">
        <button type="button" class="button-link small" onClick={() => setEditing(true)}>
          {target === undefined ? t.noteOnPicture : t.addNote}
        </button>
      </p>
    );
  }
  return (
    <section class="note" aria-label={t.note}>
      <p class="note-text" dir="auto">
        <Foreign text={text} />
      </p>
      <button
        type="button"
        class="button button-icon"
        aria-label={t.editNote}
        title={t.editNote}
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil" size={16} />
      </button>
    </section>
  );
}

interface NoteFormProperties {
  readonly target: NoteTarget;
  readonly text: string;
  onEnd(): void;
}

function NoteForm({ target, text, onEnd }: NoteFormProperties) {
  const { notes } = useApp().explorer;
  const t = words.value;
  const [draft, setDraft] = useState(text);
  const keep = (event: Event) => {
    event.preventDefault();
    notes.write(target, draft);
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(event);
    else return;
    event.stopPropagation();
  };
  return (
    <form class="note-form" onSubmit={keep}>
      <textarea
        class="field"
        dir="auto"
        rows={3}
        maxLength={4000}
        autofocus
        aria-label={target === undefined ? t.keeping.noteOnPicture : t.keeping.note}
        placeholder={t.keeping.notePlaceholder}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="note-actions">
        <button type="submit" class="button button-main">
          {t.keeping.saveNote}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          {t.shell.cancel}
        </button>
      </p>
    </form>
  );
}
