/** What goes on in the picture: a layout that can be held and stopped, a measure that can be given up, what is switched off. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { MenuGroup } from '../shell/menu.tsx';
import { MenuButton } from '../shell/menu-button.tsx';
import { measureNames } from '../state/analysis/measures.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Ground } from '../state/ground/ground.ts';
import { LAYOUTS } from '../state/layout/layouts.ts';
import { axisName } from './axis-name.ts';

export function WorkStrip() {
  const { explorer } = useApp();
  const { picture, analysis, scene } = explorer;
  const ground = scene.ground.value;
  const t = words.value.canvas;
  const layout = picture.layouts.current.value;
  const measure = analysis.running.value;
  const off = picture.offCount.value;
  if (layout === undefined && measure === undefined && off === 0 && ground === undefined) return null;
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
          <progress value={measure.progress} aria-label={measureNames(measure.measure)[locale.value]} />
          <span>{t.measuring(measureNames(measure.measure)[locale.value], measure.progress)}</span>
          <button type="button" class="button button-plain" onClick={analysis.cancel}>
            {t.cancel}
          </button>
        </p>
      )}
      {ground && layout === undefined && <GroundNote ground={ground} />}
      {off > 0 && (
        <p class="work">
          <MenuButton icon="hide" label={t.off(off)} isLabelShown groups={() => offGroups(explorer)} />
          <button type="button" class="button button-plain" onClick={picture.switchAllOn}>
            {t.switchAllOn}
          </button>
        </p>
      )}
    </div>
  );
}

/** What is switched off, by name: choosing one switches it on again. */
function offGroups({ picture, scene, vocabulary }: Explorer): readonly MenuGroup[] {
  const t = words.value;
  const { graph } = scene;
  const caption = (id: string) => vocabulary.shortCaption(graph.getNodeAttribute(id, 'entity'), locale.value);
  const items = (ids: readonly string[], labelOf: (id: string) => string, what: (id: string) => OffPart) =>
    ids.map((id) => ({ id, label: labelOf(id), run: () => picture.switchOff(what(id), false) }));
  const nodes = graph.filterNodes((_, { isOff }) => isOff);
  const edges = graph.filterEdges((_, { isOff }) => isOff);
  const nameOfEdge = (id: string) => {
    const type = vocabulary.typeName(graph.getEdgeAttribute(id, 'entity').type, locale.value);
    return t.keeping.toldEdge(caption(graph.source(id)), type, caption(graph.target(id)));
  };
  return [
    { label: t.canvas.offList, items: items(nodes, caption, (id) => ({ nodes: [id], edges: [] })) },
    { items: items(edges, nameOfEdge, (id) => ({ nodes: [], edges: [id] })) },
  ].filter((group) => group.items.length > 0);
}

type OffPart = Parameters<Explorer['picture']['switchOff']>[0];

/** What the places in the picture mean, what has none, and the way back to them after something was added or moved. */
function GroundNote({ ground }: { readonly ground: Ground }) {
  const { picture, vocabulary, groundTally } = useApp().explorer;
  const tally = groundTally.value;
  const t = words.value.ground;
  const again = () => (ground.kind === 'map' ? picture.runLayout('map') : picture.runLayout('time', ground.column));
  if (tally === undefined) return null;
  return (
    <p class={`work ground-note ${ground.kind === 'axis' ? 'on-axis' : ''}`} data-over-picture>
      <span role="status">
        {ground.kind === 'map' ? t.map(tally) : t.axis(axisName(ground.column, ground.values, vocabulary), tally)}
      </span>
      <button type="button" class="button button-plain" onClick={() => void again()}>
        {t.again}
      </button>
    </p>
  );
}
