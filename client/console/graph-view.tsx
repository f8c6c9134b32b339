/** The nodes and edges of a result, and the ways to bring them into the picture. */
import { useMemo } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { Run } from '../state/run.ts';

export function GraphView({ run }: { readonly run: Run }) {
  const { explorer, canvas } = useApp();
  const { console: consoleState, filters, selection } = explorer;
  const t = words.value;
  const count = run.rowCount.value;
  const { nodes, edges } = useMemo(() => run.entities(), [run.id, count]);
  if (nodes.length === 0 && edges.length === 0) return <p class="console-note">{t.console.graph.none}</p>;
  const shownNodes = filters.shownNodes.value;
  const areAllShown = nodes.every(({ elementId }) => shownNodes.has(elementId));
  return (
    <div class="graph-view">
      <p>{t.console.graph.found(t.shell.nodes(nodes.length), t.shell.relations(edges.length))}</p>
      <p class="graph-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => void consoleState.replacePicture(run).then(() => canvas.peek()?.fitStep())}
        >
          {t.console.graph.replace}
        </button>
        {!areAllShown && (
          <button type="button" class="button" onClick={() => void consoleState.addToPicture(run)}>
            {t.console.graph.add}
          </button>
        )}
        {shownNodes.size > 0 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              selection.selectMany({
                nodes: nodes.map(({ elementId }) => elementId),
                edges: edges.map(({ elementId }) => elementId),
              })
            }
          >
            {t.console.graph.select}
          </button>
        )}
      </p>
      {areAllShown && <p class="small">{t.console.graph.allShown}</p>}
    </div>
  );
}
