/** The ways from one node to another, one at a time: every step with who says so, and what a way may not use. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import { showCypher } from '../shell/show-cypher.ts';
import type { FoundWays, Hop, WayAim, WayEnds } from '../state/way-model.ts';
import { weighedValue } from '../state/way-weights.ts';
import { relationTypes } from '../state/ways.ts';
import { ClaimCard } from './claim-card.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { KindMark, TypeMark } from './marks.tsx';
import { NodeName, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';
import { WayAims } from './way-aim.tsx';
import { NoWay } from './way-none.tsx';

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
      <WayAims />
      <Found />
      <Detours />
      {statement === undefined ? (
        <p class="small">{t.noStatement}</p>
      ) : (
        <p class="details-foot">
          <button type="button" class="button-link small" onClick={() => showCypher(app, statement)}>
            {words.value.command.showCypher}
          </button>
        </p>
      )}
    </div>
  );
}

/** Where a way begins, while its other end is to be chosen. */
export function WayBegun({ from }: { readonly from: NodeValue }) {
  const { ways } = useApp().explorer;
  const t = words.value.way;
  return (
    <div class="ways">
      <header class="details-head">
        <div>
          <h3 class="details-title">{t.title}</h3>
          <p class="ways-ends">
            {t.from} <NodeName node={from} />
          </p>
        </div>
      </header>
      <p role="status">{t.chooseEnd}</p>
      <p class="details-actions">
        <button type="button" class="button" onClick={() => ways.close()}>
          {t.cancel}
        </button>
      </p>
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
      return found.value.why === undefined ? <Way found={found.value} /> : <NoWay why={found.value.why} />;
  }
}

function Way({ found }: { readonly found: FoundWays }) {
  const { ways } = useApp().explorer;
  const t = words.value.way;
  const count = found.paths.length;
  const hops = ways.hops.value;
  const weight = found.weights?.[ways.index.value];
  return (
    <section aria-label={t.place(ways.index.value + 1, count)}>
      <p class="ways-stepper">
        <Step by={-1} label={t.previous} isDisabled={count < 2} />
        <span role="status">
          <strong class="number">{t.place(ways.index.value + 1, count)}</strong>
          <span class="small">
            {separator()}
            {t.length(hops.length)}
          </span>
          {weight !== undefined && (
            <span class="small">
              {separator()}
              {t.weight(formatWeight(weight))}
            </span>
          )}
        </span>
        <Step by={1} label={t.next} isDisabled={count < 2} />
      </p>
      <p class="small">{endOf(found, ways.aim.value)}</p>
      {found.searched && <p class="small">{t.searched(found.searched.edges, found.searched.unweighed)}</p>}
      <ol class="hops">
        {hops.map((hop, i) => (
          <HopItem key={hop.edge.elementId} hop={hop} index={i} isLast={i === hops.length - 1} />
        ))}
      </ol>
    </section>
  );
}

/** Whether these are all, and what all means. */
function endOf({ paths, isCut }: FoundWays, { kind }: WayAim): string {
  const t = words.value.way;
  if (kind === 'shortest') return isCut ? t.cut(paths.length) : t.allShortest(paths.length);
  if (isCut) return t.asked;
  return kind === 'several' ? t.noMore : t.noMoreShown;
}

function formatWeight(weight: number): string {
  return formatNumber(Number(weight.toPrecision(4)));
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
  const name = vocabulary.shortCaption(hop.to, locale.value);
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
          <span>
            <TypeName type={hop.edge.type} />
            {!look.isSymmetric && (
              <span class="small">
                {separator()}
                {hop.isAlong ? t.along : t.against}
              </span>
            )}
            <HopWeight hop={hop} />
          </span>
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

/** What the relation weighs by, where paths are weighted by a property: claims and grades stand with the claims. */
function HopWeight({ hop }: { readonly hop: Hop }) {
  const { kind, weight } = useApp().explorer.ways.aim.value;
  if (kind !== 'weighted') return null;
  const value = weighedValue(hop.edge, weight);
  if (value === undefined) return null;
  const t = words.value.way;
  if (weight.kind === 'claims') return null;
  return (
    <span class="small number">
      {separator()}
      {weight.kind === 'grade' ? t.weights.grade : <bdi class="code">{weight.key}</bdi>} {formatNumber(value)}
    </span>
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
          {t.evidence.claims(claims.length)}
          {separator()}
          {t.evidence.says}:{' '}
          {[...speakers.values()].map((speaker, i) => (
            <span key={speaker.elementId}>
              {i > 0 && separator()}
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
                  aria-label={t.allow(vocabulary.shortCaption(node, locale.value))}
                  title={t.allow(vocabulary.shortCaption(node, locale.value))}
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
