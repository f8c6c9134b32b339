/** What the picture leaves out, said until it is dismissed: of the whole graph, of the last expansion, which can go on, and of relations. */
import type { ComponentChildren } from 'preact';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { commandOf } from '../shell/commands.ts';
import { Icon } from '../shell/icons.tsx';
import { isMac, printKey } from '../shell/keys.ts';
import { nodesLeftOut } from '../shell/left-out.ts';

export function CutNotices() {
  return (
    <>
      <PartOfGraph />
      <PartOfExpansion />
      <Unconnected />
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
  const caption = vocabulary.shortCaption(scene.graph.getNodeAttribute(node, 'entity'), locale.value);
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

/** An expansion brings the relations of one node: those between the others are one button, or one key, away. */
function Unconnected() {
  const app = useApp();
  const { picture } = app.explorer;
  const t = words.value;
  const count = picture.unconnectedCount.value;
  if (count === 0) return null;
  const connect = commandOf('connect');
  const [key] = connect.keys;
  return (
    <CutNotice onDismiss={picture.dropUnconnected}>
      {t.panel.notices.unconnected(count)}{' '}
      <button type="button" class="button-link" disabled={picture.isBusy.value} onClick={() => connect.run(app)}>
        {connect.label(t)}
      </button>{' '}
      {key !== undefined && <kbd class="key">{printKey(key, isMac())}</kbd>}
    </CutNotice>
  );
}

interface CutNoticeProperties {
  readonly children: ComponentChildren;
  onDismiss(): void;
}

function CutNotice({ children, onDismiss }: CutNoticeProperties) {
  return (
    <div class="toast toast-cut" data-over-picture>
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
