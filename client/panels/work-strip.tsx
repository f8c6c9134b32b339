/** What goes on in the picture: a layout that can be held and stopped, a measure that can be given up, what is switched off. */
import { METRICS } from '../../graph/algorithms/metrics.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { LAYOUTS } from '../state/layout/layouts.ts';

export function WorkStrip() {
  const { explorer } = useApp();
  const { picture, analysis } = explorer;
  const t = words.value.canvas;
  const layout = picture.layouts.current.value;
  const measure = analysis.running.value;
  const off = picture.offCount.value;
  if (layout === undefined && measure === undefined && off === 0) return null;
  const nameOf = (id: Exclude<typeof measure, undefined>['measure']) =>
    id === 'community' ? t.communities : METRICS[id].label[locale.value];
  return (
    <div class="work-strip">
      {layout && (
        <p class="work">
          <progress value={layout.progress} aria-label={LAYOUTS[layout.layoutId].label[locale.value]} />
          <span>{t.arranging(LAYOUTS[layout.layoutId].label[locale.value], layout.progress)}</span>
          <button
            type="button"
            class="button button-plain"
            onClick={layout.isPaused ? picture.layouts.resume : picture.layouts.pause}
          >
            {layout.isPaused ? t.resume : t.pause}
          </button>
          <button type="button" class="button button-plain" onClick={picture.layouts.stop}>
            {t.stop}
          </button>
        </p>
      )}
      {measure && (
        <p class="work">
          <progress value={measure.progress} aria-label={nameOf(measure.measure)} />
          <span>{t.measuring(nameOf(measure.measure), measure.progress)}</span>
          <button type="button" class="button button-plain" onClick={analysis.cancel}>
            {t.cancel}
          </button>
        </p>
      )}
      {off > 0 && (
        <p class="work">
          <span>{t.off(off)}</span>
          <button type="button" class="button button-plain" onClick={picture.switchAllOn}>
            {t.switchAllOn}
          </button>
        </p>
      )}
    </div>
  );
}
