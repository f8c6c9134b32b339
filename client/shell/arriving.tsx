/** What stands in the place of a part of the page until it has come, and where it does not. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import type { LazyPart } from './lazy-part.ts';

interface Properties<Part> {
  readonly part: LazyPart<Part>;
  readonly children: (part: Part) => ComponentChildren;
  onFailed?(): void;
}

export function Arriving<Part>({ part, children, onFailed }: Properties<Part>) {
  const t = words.value.shell;
  useEffect(() => void part.load(), [part]);
  const now = part.arrival.value;
  const isMissing = now.kind === 'failed';
  useEffect(() => {
    if (isMissing) onFailed?.();
  }, [isMissing]);
  if (now.kind === 'here') return <>{children(now.part)}</>;
  if (now.kind !== 'failed') {
    return (
      <p class="part-note" role="status">
        {t.partComing}
      </p>
    );
  }
  return (
    <div class="part-note" role="alert">
      <p>{t.partMissing}</p>
      <button type="button" class="button" onClick={() => void part.load()}>
        {t.retry}
      </button>
    </div>
  );
}
