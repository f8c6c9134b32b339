/** What the picture leaves out, said until it is dismissed: of the whole graph, and of the last expansion, which can go on. */
import type { ComponentChildren } from 'preact';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { nodesLeftOut } from '../shell/left-out.ts';

export function CutNotices() {
  return (
    <>
      <PartOfGraph />
      <PartOfExpansion />
    </>
  );
}

function PartOfGraph() {
  const { explorer, page } = useApp();
  const t = words.value;
  const all = nodesLeftOut(explorer);
  const shown = explorer.filters.shownNodes.value.size;
  if (all === undefined || shown === 0 || page.partDismissed.value === all) return null;
  return (
    <CutNotice onDismiss={() => (page.partDismissed.value = all)}>
      {t.panel.notices.part(shown, t.shell.nodes(all))}
    </CutNotice>
  );
}

function PartOfExpansion() {
  const { picture, scene, vocabulary } = useApp().explorer;
  const t = words.value;
  const remainder = picture.remainder.value;
  if (remainder === undefined) return null;
  const { node, shown, total, limit } = remainder;
  const caption = vocabulary.caption(scene.graph.getNodeAttribute(node, 'entity'), locale.value);
  return (
    <CutNotice onDismiss={picture.dropRemainder}>
      <bdi>{caption}</bdi>: {t.panel.notices.remainder(shown, t.shell.relations(total))}{' '}
      <button
        type="button"
        class="button-link"
        disabled={picture.isBusy.value}
        onClick={() => void picture.expandFurther()}
      >
        {t.panel.notices.goOn(Math.min(limit, total - shown))}
      </button>
    </CutNotice>
  );
}

interface CutNoticeProperties {
  readonly children: ComponentChildren;
  onDismiss(): void;
}

function CutNotice({ children, onDismiss }: CutNoticeProperties) {
  return (
    <div class="toast toast-cut">
      <p class="toast-text">
        <Icon name="info" size={18} />
        <span>{children}</span>
      </p>
      <button type="button" class="button button-icon" aria-label={words.value.shell.dismiss} onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
