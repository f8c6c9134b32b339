/** Under a picture that is presented: its name and note, which slide of how many, and the way on, back and out. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { Slide } from '../state/keeping/presenting.ts';
import { Foreign } from './names.tsx';

export function SlideBar({ slide: { view, place, count, caption } }: { readonly slide: Slide }) {
  const { presenting } = useApp().explorer;
  const t = words.value.keeping;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <section class="slide-bar" aria-label={t.present}>
      <div class="slide-told" role="status">
        <h2 class="slide-name">
          <Foreign text={view.name} />
        </h2>
        {caption !== '' && (
          <p class="slide-caption" dir="auto">
            <Foreign text={caption} />
          </p>
        )}
      </div>
      <div class="slide-actions">
        <span class="number small">{t.slide(place, count)}</span>
        <button
          type="button"
          class="button button-icon step-back"
          aria-label={t.slideBefore}
          title={t.slideBefore}
          aria-disabled={place === 1}
          onClick={() => void presenting.go(-1)}
        >
          <Icon name="chevron" size={20} />
        </button>
        <button
          ref={next}
          type="button"
          class="button button-icon"
          aria-label={t.slideNext}
          title={t.slideNext}
          aria-disabled={place === count}
          onClick={() => void presenting.go(1)}
        >
          <Icon name="chevron" size={20} />
        </button>
        <button type="button" class="button button-plain" onClick={() => presenting.end()}>
          {t.presentEnd}
        </button>
      </div>
    </section>
  );
}
