/** The ways from one node to another, one at a time: every step with who says so, and what a way may not use. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { showCypher } from '../shell/show-cypher.ts';
import type { FoundWays, Hop, WayEnds } from '../state/ways.ts';
import { relationTypes } from '../state/ways.ts';
import { ClaimCard } from './claim-card.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { KindMark, TypeMark } from './marks.tsx';
import { NodeName, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';

export function WaysPanel({ ends }: { readonly ends: WayEnds }) {
  const app = useApp();
  const { ways } = app.explorer;
  const t = words.value.way;
  const statement = ways.statement.value;
  return (
    <div class="ways">
      <header class="details-head">
        <div>
          <h3 class="details-title">{t.title}</h3>
          <p class="ways-ends">
            <NodeName node={ends.from} />
            <button
              type="button"
              class="button button-icon"
              aria-label={t.turnRound}
              title={t.turnRound}
              onClick={() => ways.turnRound()}
            >
              <Icon name="both" size={16} />
            </button>
            <NodeName node={ends.to} />
          </p>
        </div>
        <button
          type="button"
          class="button button-icon"
          aria-label={t.close}
          title={t.close}
          onClick={() => {
            ways.close();
            app.explorer.selection.clear();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <Found />
      <Detours />
      {statement && (
        <p class="details-foot">
          <button type="button" class="button-link small" onClick={() => showCypher(app, statement)}>
            {words.value.command.showCypher}
          </button>
        </p>
      )}
    </div>
  );
}

/** Above the details of one thing, while a way is looked at. */
export function BackToWays() {
  const { ways, selection } = useApp().explorer;
  const back = () => {
    const hops = ways.hops.peek();
    selection.selectMany({
      nodes: hops.flatMap(({ from, to }) => [from.elementId, to.elementId]),
      edges: hops.map(({ edge }) => edge.elementId),
    });
  };
  return (
    <p class="ways-back">
      <button type="button" class="button-link small" onClick={back}>
        {words.value.way.back}
      </button>
    </p>
  );
}

function Found() {
  const { ways } = useApp().explorer;
  const t = words.value.way;
  const found = ways.found.value;
  switch (found.kind) {
    case 'idle':
    case 'loading':
      return (
        <p class="small" role="status">
          {t.looking}
        </p>
      );
    case 'failed':
      return (
        <ErrorNotice title={t.failed} error={found.error}>
          <button type="button" class="button" onClick={() => ways.retry()}>
            {words.value.shell.retry}
          </button>
        </ErrorNotice>
      );
    case 'loaded':
      return found.value.paths.length === 0 ? <NoWay /> : <Way found={found.value} />;
  }
}

function NoWay() {
  const { detour, off } = useApp().explorer.ways;
  const { types, nodes } = detour.value;
  const limits = types.size + nodes.length + off.value.nodes.length + off.value.edges.length;
  const t = words.value.way;
  return (
    <div class="ways-none" role="status">
      <p>
        <strong>{t.none}.</strong>
      </p>
      <p class="small">{limits > 0 ? t.noneHelp : t.noneHelpPlain}</p>
    </div>
  );
}

function Way({ found }: { readonly found: FoundWays }) {
  const { ways } = useApp().explorer;
  const t = words.value.way;
  const count = found.paths.length;
  const hops = ways.hops.value;
  return (
    <section aria-label={t.place(ways.index.value + 1, count)}>
      <p class="ways-stepper">
        <Step by={-1} label={t.previous} isDisabled={count < 2} />
        <span role="status">
          <strong class="number">{t.place(ways.index.value + 1, count)}</strong>
          <span class="small"> · {t.length(hops.length)}</span>
        </span>
        <Step by={1} label={t.next} isDisabled={count < 2} />
      </p>
      {found.isCut && <p class="small">{t.cut(count)}</p>}
      <ol class="hops">
        {hops.map((hop, i) => (
          <HopItem key={hop.edge.elementId} hop={hop} index={i} isLast={i === hops.length - 1} />
        ))}
      </ol>
    </section>
  );
}

function Step({
  by,
  label,
  isDisabled,
}: {
  readonly by: -1 | 1;
  readonly label: string;
  readonly isDisabled: boolean;
}) {
  const { ways } = useApp().explorer;
  return (
    <button
      type="button"
      class={by < 0 ? 'button button-icon step-back' : 'button button-icon'}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={() => ways.step(by)}
    >
      <Icon name="chevron" size={18} />
    </button>
  );
}

interface HopProperties {
  readonly hop: Hop;
  readonly index: number;
  readonly isLast: boolean;
}

function HopItem({ hop, index, isLast }: HopProperties) {
  const { vocabulary, ways } = useApp().explorer;
  const nodeLink = useNodeLink();
  const t = words.value.way;
  const look = vocabulary.typeLook(hop.edge.type);
  const name = vocabulary.caption(hop.to, locale.value);
  return (
    <li aria-label={t.hop(index + 1)}>
      {index === 0 && (
        <p class="hop-node">
          <KindMark kind={vocabulary.kindOf(hop.from)} size={22} />
          {nodeLink(hop.from)}
        </p>
      )}
      <div class="hop-edge">
        <p class="hop-type">
          <span class={hop.isAlong ? '' : 'hop-against'}>
            <TypeMark look={look} />
          </span>
          <TypeName type={hop.edge.type} />
          {!look.isSymmetric && <span class="small"> · {hop.isAlong ? t.along : t.against}</span>}
        </p>
        <HopClaims hop={hop} />
      </div>
      <p class="hop-node">
        <KindMark kind={vocabulary.kindOf(hop.to)} size={22} />
        {nodeLink(hop.to)}
        {!isLast && (
          <button
            type="button"
            class="button button-plain hop-avoid"
            aria-label={t.avoidNode(name)}
            onClick={() => ways.avoid(hop.to)}
          >
            {t.avoid}
          </button>
        )}
      </p>
    </li>
  );
}

/** Folded: a way of five steps must be read at a glance before it is read in full. */
function HopClaims({ hop }: { readonly hop: Hop }) {
  const { vocabulary, ways } = useApp().explorer;
  const t = words.value;
  if (!vocabulary.hasClaims.value) return null;
  const loaded = ways.claims.value;
  if (loaded.kind === 'failed') return <ErrorNotice title={t.evidence.failed} error={loaded.error} />;
  if (loaded.kind !== 'loaded') return <p class="small">{t.evidence.loading}</p>;
  const claims = loaded.value.get(hop.edge.elementId) ?? [];
  if (claims.length === 0) return <p class="small">{t.way.noClaims}</p>;
  const speakers = new Map(claims.flatMap(({ speaker }) => (speaker ? [[speaker.elementId, speaker] as const] : [])));
  return (
    <details class="claim-fold">
      <summary>
        <span class="small">
          {t.evidence.claims(claims.length)} · {t.evidence.says}:{' '}
          {[...speakers.values()].map((speaker, i) => (
            <span key={speaker.elementId}>
              {i > 0 && ' · '}
              <NodeName node={speaker} />
            </span>
          ))}
        </span>
      </summary>
      {claims.map((facts) => (
        <ClaimCard key={facts.claim.elementId} facts={facts} />
      ))}
    </details>
  );
}

/** Which relations a way may take, and which nodes it goes round. */
function Detours() {
  const { connection, vocabulary, ways } = useApp().explorer;
  const t = words.value.way;
  const { types: off, nodes } = ways.detour.value;
  const switchedOff = ways.off.value.nodes.length + ways.off.value.edges.length;
  const types = relationTypes(connection, vocabulary);
  const collator = new Intl.Collator(locale.value);
  const named = types
    .map((type) => ({ type, name: vocabulary.typeName(type, locale.value) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return (
    <section class="detours" aria-label={t.through}>
      {switchedOff > 0 && <p class="small">{t.switchedOff(switchedOff)}</p>}
      {nodes.length > 0 && (
        <div>
          <h4>{t.avoided}</h4>
          <ul class="chips">
            {nodes.map((node) => (
              <li key={node.elementId} class="chip">
                <NodeName node={node} />
                <button
                  type="button"
                  class="button button-icon"
                  aria-label={t.allow(vocabulary.caption(node, locale.value))}
                  title={t.allow(vocabulary.caption(node, locale.value))}
                  onClick={() => ways.allow(node)}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>
          {t.through}{' '}
          <span class="small number">
            {off.size === 0 ? t.throughAll : t.throughSome(types.length - off.size, types.length)}
          </span>
        </summary>
        <ul class="detour-types scroll">
          {named.map(({ type }) => (
            <li key={type}>
              <label class="detour-type">
                <input type="checkbox" checked={!off.has(type)} onChange={() => ways.toggleType(type)} />
                <TypeMark look={vocabulary.typeLook(type)} />
                <TypeName type={type} />
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
