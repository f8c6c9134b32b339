/** Several things selected: how many of which kinds, who they are, and what can be done with them. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { labelNow } from '../shell/command.ts';
import { commandOf } from '../shell/commands.ts';
import { isEnabled } from '../shell/needs.ts';
import { KindMark, TypeMark } from './marks.tsx';
import { KindName, NodeName, TypeName } from './names.tsx';

const ACTIONS = [
  'path',
  'pathSeveral',
  'pathWeighted',
  'groupSelection',
  'keepOnly',
  'hide',
  'pin',
  'zoomToSelection',
] as const;
const MOST_LISTED = 100;

export function SelectionSummary() {
  const app = useApp();
  const { selection, scene, drawn, vocabulary } = app.explorer;
  const t = words.value;
  const { nodes, edges } = selection.current.value;
  const { graph } = drawn.scene.value;
  const entities = [...nodes].map((id) => graph.getNodeAttribute(id, 'entity'));
  /** Of groups their members, of lines the relations that they sum up. */
  const members = new Set([...nodes].flatMap((id) => drawn.group(id)?.shown ?? [id]));
  const relations = [...edges].flatMap((id) => drawn.line(id) ?? [id]);
  const kinds = tally([...members].map((id) => vocabulary.kindOf(scene.graph.getNodeAttribute(id, 'entity'))));
  const types = tally(relations.map((id) => scene.graph.getEdgeAttribute(id, 'entity').type));
  const between = members.size < 2 ? [] : edgesBetween(app, members);
  const counts = [
    members.size > 0 && t.shell.nodes(members.size),
    relations.length > 0 && t.shell.relations(relations.length),
  ];
  return (
    <>
      <header class="details-head">
        <div>
          <h3 class="details-title">{counts.filter(Boolean).join(separator())}</h3>
          <p class="small">{t.evidence.several}</p>
        </div>
      </header>
      <p class="details-actions">
        {ACTIONS.map((id) => commandOf(id))
          .filter((command) => isEnabled(app, command))
          .map((command) => (
            <button key={command.id} type="button" class="button" onClick={() => command.run(app)}>
              {labelNow(app, command, t)}
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
        {firstByCaption(entities, MOST_LISTED, (node) => vocabulary.shortCaption(node, locale.value)).map((node) => (
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

/** The type of each edge between two that are selected; from arrays of numbers, for thousands may be. */
function edgesBetween({ explorer }: ReturnType<typeof useApp>, nodes: ReadonlySet<string>): string[] {
  const { nodes: all, nodeSlots, sources, targets, types, typeOf } = explorer.index.value;
  const isSelected = new Uint8Array(all.length);
  for (const node of nodes) isSelected[nodeSlots.get(node) ?? -1] = 1;
  const between: string[] = [];
  for (let edge = 0; edge < sources.length; edge++) {
    if (isSelected[sources[edge] ?? -1] !== 1 || isSelected[targets[edge] ?? -1] !== 1) continue;
    between.push(types[typeOf[edge] ?? -1] ?? '');
  }
  return between;
}

/** Names with how often each stands there, the most frequent first. */
function tally(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The first of them by caption: each is compared with the last that is in, not all with each other. */
function firstByCaption(
  nodes: readonly NodeValue[],
  most: number,
  captionOf: (node: NodeValue) => string,
): NodeValue[] {
  const { compare } = new Intl.Collator(locale.value);
  const first: { readonly node: NodeValue; readonly caption: string }[] = [];
  for (const node of nodes) {
    const caption = captionOf(node);
    const last = first.at(-1);
    if (last !== undefined && first.length === most && compare(caption, last.caption) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(first[middle]?.caption ?? '', caption) <= 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, { node, caption });
    first.length = Math.min(first.length, most);
  }
  return first.map(({ node }) => node);
}
