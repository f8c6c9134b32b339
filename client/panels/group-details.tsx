/** One group: its name, who is in it, and what ties it to the rest, by type and direction. */
import { useState } from 'preact/hooks';
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { selectLine } from '../shell/bring-and-select.ts';
import { openGroups } from '../shell/group-commands.ts';
import { Icon } from '../shell/icons.tsx';
import type { GroupTally } from '../state/grouping/drawn.ts';
import { KindMark, Standing, TypeMark } from './marks.tsx';
import { Foreign, KindName, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';

const MOST_LISTED = 200;

export function GroupDetails({ id, tally }: { readonly id: string; readonly tally: GroupTally }) {
  const app = useApp();
  const t = words.value.group;
  const { shown, members, outer, inner } = tally;
  const hidden = members.length - shown.length;
  return (
    <>
      <GroupHead key={id} id={id} tally={tally} />
      <p class="details-actions">
        <button type="button" class="button" onClick={() => openGroups(app.explorer, [id])}>
          {t.open}
        </button>
        <button type="button" class="button" onClick={() => app.canvas.peek()?.zoomTo([id])}>
          {words.value.command.zoomToSelection}
        </button>
      </p>
      <Kinds nodes={shown} />
      <section aria-labelledby="group-outside">
        <h4 id="group-outside">
          {t.outside} <span class="small number">{formatNumber(outer.length)}</span>
        </h4>
        {outer.length === 0 && <p class="small">{t.noOuter}</p>}
        <Outside group={id} edges={outer} />
        {inner.length > 0 && <p class="small">{t.inner(inner.length)}</p>}
      </section>
      <section aria-labelledby="group-members">
        <h4 id="group-members">
          {t.members} <span class="small number">{formatNumber(shown.length)}</span>
        </h4>
        <p class="small">{t.membersHint}</p>
        <Members nodes={shown} />
        {hidden > 0 && <p class="small">{t.filtered(hidden)}</p>}
      </section>
      <p class="panel-hint small">{t.measures}</p>
    </>
  );
}

function GroupHead({ id, tally }: { readonly id: string; readonly tally: GroupTally }) {
  const { drawn, vocabulary, groups } = useApp().explorer;
  const [isNaming, setNaming] = useState(false);
  const t = words.value.group;
  const entity = drawn.scene.value.graph.getNodeAttribute(id, 'entity');
  const name = vocabulary.shortCaption(entity, locale.value);
  const kind = vocabulary.kindOf(entity);
  return (
    <header class="details-head">
      {kind === '' ? <Icon name="group" size={32} /> : <KindMark kind={kind} size={32} />}
      <div>
        {isNaming ? (
          <form
            class="group-name-form"
            onSubmit={(event) => {
              event.preventDefault();
              groups.rename(id, String(new FormData(event.currentTarget).get('name') ?? ''));
              setNaming(false);
            }}
          >
            <input
              class="field"
              name="name"
              dir="auto"
              autofocus
              maxLength={120}
              aria-label={t.name}
              defaultValue={name}
              onKeyDown={(event) => {
                event.stopPropagation();
                if (event.key === 'Escape') setNaming(false);
              }}
            />
            <button type="submit" class="button">
              {t.save}
            </button>
            <button type="button" class="button button-plain" onClick={() => setNaming(false)}>
              {t.cancel}
            </button>
          </form>
        ) : (
          <h3 class="details-title">
            <Foreign text={name} />{' '}
            <button
              type="button"
              class="button button-icon"
              aria-label={t.rename}
              title={t.rename}
              onClick={() => setNaming(true)}
            >
              <Icon name="pencil" size={16} />
            </button>
          </h3>
        )}
        <p class="small">{t.head(tally.shown.length, tally.outer.length)}</p>
      </div>
    </header>
  );
}

function Kinds({ nodes }: { readonly nodes: readonly string[] }) {
  const { scene, vocabulary } = useApp().explorer;
  const kinds = tallied(nodes.map((id) => vocabulary.kindOf(scene.graph.getNodeAttribute(id, 'entity'))));
  if (kinds.length < 2) return null;
  return (
    <section aria-label={words.value.evidence.byKind}>
      <h4>{words.value.evidence.byKind}</h4>
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
  );
}

/** Each line that the picture draws at the group, as many as it stands for; a name selects it. */
function Outside({ group, edges }: { readonly group: string; readonly edges: readonly string[] }) {
  const app = useApp();
  const { scene, drawn, vocabulary } = app.explorer;
  const t = words.value.evidence;
  const { graph, edgeFor } = drawn.scene.value;
  const lines = tallied(edges.flatMap((edge) => edgeFor(edge) ?? []));
  const behind = (line: string) => (drawn.line(line) ?? [line]).map((id) => scene.graph.getEdgeAttribute(id, 'entity'));
  const nameOf = (id: string) => vocabulary.shortCaption(graph.getNodeAttribute(id, 'entity'), locale.value);
  return (
    <ul class="tally group-lines">
      {lines.slice(0, MOST_LISTED).map(([line, count]) => {
        const { type } = graph.getEdgeAttribute(line, 'entity');
        const look = vocabulary.typeLook(type);
        const isOut = graph.source(line) === group;
        const way = look.isSymmetric ? t.mutual : isOut ? t.outgoing : t.incoming;
        return (
          <li key={line}>
            <TypeMark look={look} />
            <span class="group-line">
              <TypeName type={type} />{' '}
              <Icon name={look.isSymmetric ? 'both' : isOut ? 'outward' : 'inward'} size={16} />
              <span class="visually-hidden">{way}</span>{' '}
              <button type="button" class="button-link" onClick={() => selectLine(app, line)}>
                <Foreign text={nameOf(graph.opposite(group, line))} />
              </button>
              <Standing relations={behind(line)} />
            </span>
            <span class="number small">{formatNumber(count)}</span>
          </li>
        );
      })}
      {lines.length > MOST_LISTED && <li class="small">{words.value.group.more(lines.length - MOST_LISTED)}</li>}
    </ul>
  );
}

function Members({ nodes }: { readonly nodes: readonly string[] }) {
  const app = useApp();
  const nodeLink = useNodeLink();
  const entities = byCaption(app, nodes);
  return (
    <ul class="name-list">
      {entities.slice(0, MOST_LISTED).map((node) => (
        <li key={node.elementId}>
          <KindMark kind={app.explorer.vocabulary.kindOf(node)} />
          {nodeLink(node)}
        </li>
      ))}
      {entities.length > MOST_LISTED && <li class="small">{words.value.group.more(entities.length - MOST_LISTED)}</li>}
    </ul>
  );
}

function byCaption({ explorer: { scene, vocabulary } }: App, nodes: readonly string[]): readonly NodeValue[] {
  const { compare } = new Intl.Collator(locale.value);
  return nodes
    .map((id) => scene.graph.getNodeAttribute(id, 'entity'))
    .map((node) => ({ node, caption: vocabulary.shortCaption(node, locale.value) }))
    .sort((a, b) => compare(a.caption, b.caption))
    .map(({ node }) => node);
}

/** Names with how often each stands there, the most frequent first. */
function tallied(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
