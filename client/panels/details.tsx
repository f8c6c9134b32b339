/** The details panel: the facts and the evidence of what is selected. */
import type { Statement } from '../../graph/statements/fragment.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { showCypher } from '../shell/show-cypher.ts';
import { EdgeDetails } from './edge-details.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { GroupDetails } from './group-details.tsx';
import { LineDetails } from './line-details.tsx';
import { NodeDetails, NodeHead } from './node-details.tsx';
import { NothingSelected } from './nothing-selected.tsx';
import { SelectionSummary } from './selection-summary.tsx';
import { BackToWays, WayBegun, WaysPanel } from './ways-panel.tsx';

export function Details() {
  const { evidence, selection, ways, drawn } = useApp().explorer;
  const t = words.value.evidence;
  if (ways.beginning.value) return <WayBegun from={ways.beginning.value} />;
  if (ways.ends.value && !selection.single.value) return <WaysPanel ends={ways.ends.value} />;
  if (selection.count.value === 0) return <NothingSelected />;
  if (!selection.single.value) return <SelectionSummary />;
  const { kind, id } = selection.single.value;
  const group = kind === 'node' ? drawn.group(id) : undefined;
  if (group !== undefined) return <GroupDetails id={id} tally={group} />;
  const line = kind === 'edge' ? drawn.line(id) : undefined;
  if (line !== undefined) return <LineDetails id={id} relations={line} />;
  const loaded = evidence.current.value;
  switch (loaded.kind) {
    case 'idle':
    case 'loading':
      return <Loading />;
    case 'failed':
      return (
        <ErrorNotice title={t.failed} error={loaded.error}>
          <button type="button" class="button" onClick={() => evidence.retry()}>
            {words.value.shell.retry}
          </button>
        </ErrorNotice>
      );
    case 'loaded': {
      const { value } = loaded;
      return (
        <>
          {ways.ends.value && <BackToWays />}
          {value.kind === 'node' ? <NodeDetails evidence={value} /> : <EdgeDetails evidence={value} />}
          <ShowCypher statement={value.statement} />
        </>
      );
    }
  }
}

/** The head stands at once, from what the picture knows; the rest is on its way. */
function Loading() {
  const { selection, scene } = useApp().explorer;
  const single = selection.single.value;
  return (
    <>
      {single?.kind === 'node' && scene.graph.hasNode(single.id) && (
        <NodeHead node={scene.graph.getNodeAttribute(single.id, 'entity')} />
      )}
      <p class="small" role="status">
        {words.value.evidence.loading}
      </p>
      <div class="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}

function ShowCypher({ statement }: { readonly statement: Statement | undefined }) {
  const app = useApp();
  if (!statement) return null;
  return (
    <p class="details-foot">
      <button type="button" class="button-link small" onClick={() => showCypher(app, statement)}>
        {words.value.command.showCypher}
      </button>
    </p>
  );
}
