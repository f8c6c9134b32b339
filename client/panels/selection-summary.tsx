/** Several things selected: how many of which kinds, who they are, and what can be done with them. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { commandOf } from '../shell/commands.ts';
import { KindMark, TypeMark } from './marks.tsx';
import { KindName, NodeName, TypeName } from './names.tsx';

const ACTIONS = ['path', 'keepOnly', 'hide', 'pin', 'zoomToSelection'] as const;
const MOST_LISTED = 100;

export function SelectionSummary() {
  const app = useApp();
  const { selection, scene, vocabulary } = app.explorer;
  const t = words.value;
  const { nodes, edges } = selection.current.value;
  const entities = [...nodes].map((id) => scene.graph.getNodeAttribute(id, 'entity'));
  const kinds = tally(entities.map((node) => vocabulary.kindOf(node)));
  const types = tally([...edges].map((id) => scene.graph.getEdgeAttribute(id, 'entity').type));
  const between = nodes.size < 2 ? [] : edgesBetween(app, nodes);
  const counts = [nodes.size > 0 && t.shell.nodes(nodes.size), edges.size > 0 && t.shell.relations(edges.size)];
  return (
    <>
      <header class="details-head">
        <div>
          <h3 class="details-title">{counts.filter(Boolean).join(' · ')}</h3>
          <p class="small">{t.evidence.several}</p>
        </div>
      </header>
      <p class="details-actions">
        {ACTIONS.map((id) => commandOf(id))
          .filter((command) => command.isEnabled(app))
          .map((command) => (
            <button key={command.id} type="button" class="button" onClick={() => command.run(app)}>
              {command.label(t)}
            </button>
          ))}
      </p>
      {kinds.length > 0 && (
        <section aria-label={t.evidence.byKind}>
          <h4>{t.evidence.byKind}</h4>
          <ul class="tally">
            {kinds.map(([kind, count]) => (
              <li key={kind}>
                <KindMark kind={kind} />
                <KindName kind={kind} />
                <span class="number small">{formatNumber(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Types label={t.evidence.relations} types={types} />
      <Types label={t.evidence.between} types={tally(between)} />
      <ul class="name-list">
        {sorted(entities, (node) => vocabulary.caption(node, locale.value))
          .slice(0, MOST_LISTED)
          .map((node) => (
            <li key={node.elementId}>
              <button
                type="button"
                class="button-link"
                onClick={() => selection.select({ kind: 'node', id: node.elementId })}
              >
                <NodeName node={node} isBoth />
              </button>
            </li>
          ))}
        {entities.length > MOST_LISTED && (
          <li class="small">{t.evidence.andMore(formatNumber(entities.length - MOST_LISTED))}</li>
        )}
      </ul>
    </>
  );
}

function Types({ label, types }: { readonly label: string; readonly types: readonly (readonly [string, number])[] }) {
  const { vocabulary } = useApp().explorer;
  if (types.length === 0) return null;
  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      <ul class="tally">
        {types.map(([type, count]) => (
          <li key={type}>
            <TypeMark look={vocabulary.typeLook(type)} />
            <TypeName type={type} />
            <span class="number small">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function edgesBetween({ explorer }: ReturnType<typeof useApp>, nodes: ReadonlySet<string>): string[] {
  const { graph } = explorer.scene;
  const types: string[] = [];
  for (const node of nodes) {
    graph.forEachOutEdge(node, (_, { entity }, __, target) => {
      if (nodes.has(target)) types.push(entity.type);
    });
  }
  return types;
}

/** Names with how often each stands there, the most frequent first. */
function tally(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function sorted(nodes: readonly NodeValue[], caption: (node: NodeValue) => string): NodeValue[] {
  const collator = new Intl.Collator(locale.value);
  return [...nodes].sort((a, b) => collator.compare(caption(a), caption(b)));
}
