/** What a view has to tell once it is open: the store changed, or another tab saved it first. The reader chooses. */
import { formatList } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Icon } from '../shell/icons.tsx';
import type { Difference } from '../state/keeping/views.ts';

const MOST_NAMED = 5;

/** Among the notices. */
export function ViewDifference() {
  const { views } = useApp().explorer;
  return views.difference.value ? <DifferenceNotice difference={views.difference.value} /> : null;
}

/** A dialog, so apart from the notices: those let presses through to what is below them. */
export function ViewConflict() {
  const { views } = useApp().explorer;
  return views.conflict.value ? <ConflictDialog name={views.conflict.value.name} /> : null;
}

function DifferenceNotice({ difference }: { readonly difference: Difference }) {
  const { views } = useApp().explorer;
  const t = words.value.keeping;
  const { goneNodes, goneEdges, newEdges } = difference;
  const names = goneNodes.slice(0, MOST_NAMED).map(({ key }) => ('id' in key ? key.id : key.caption));
  return (
    <div class="toast view-news" data-over-picture role="status">
      <div class="toast-text">
        <Icon name="info" size={18} />
        <div>
          <p class="notice-title">{t.difference}</p>
          <ul>
            {goneNodes.length > 0 && (
              <li>
                {t.goneNodes(goneNodes.length)}: <bdi>{formatList(names)}</bdi>
                {goneNodes.length > names.length && ' …'}
              </li>
            )}
            {goneEdges.length > 0 && <li>{t.goneEdges(goneEdges.length)}</li>}
            {newEdges.length > 0 && <li>{t.newEdges(newEdges.length)}</li>}
          </ul>
          {newEdges.length > 0 && (
            <button type="button" class="button" onClick={() => void views.addNew()}>
              {t.addNew}
            </button>
          )}
        </div>
      </div>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.value.shell.dismiss}
        onClick={() => views.dismissDifference()}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

function ConflictDialog({ name }: { readonly name: string }) {
  const { explorer, page } = useApp();
  const { views } = explorer;
  const t = words.value.keeping;
  const keepBoth = () => {
    views.endConflict();
    page.dialog.value = 'views';
  };
  return (
    <Dialog title={t.conflict} class="conflict-dialog" onClose={() => views.endConflict()}>
      <p class="dialog-lead">{t.conflictWhy(name)}</p>
      <footer class="dialog-foot">
        {/* Of the three the one that loses nothing. */}
        <button type="button" class="button" autofocus onClick={keepBoth}>
          {t.keepBoth}
        </button>
        <button type="button" class="button" onClick={() => void views.takeTheirs()}>
          {t.takeTheirs}
        </button>
        <button type="button" class="button button-main" onClick={() => void views.overwrite()}>
          {t.overwrite}
        </button>
      </footer>
    </Dialog>
  );
}
