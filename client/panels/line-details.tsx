/** A line that sums up relations: between what, how many, and each of them with its claims. */
import { useEffect, useState } from 'preact/hooks';
import { AppError } from '../../graph/errors.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { EdgeEvidence } from '../state/evidence.ts';
import { IDLE, type Loaded } from '../state/loaded.ts';
import { ClaimCard } from './claim-card.tsx';
import { numberOf } from './claim-facts.ts';
import { ErrorNotice } from './error-notice.tsx';
import { Standing, TypeMark } from './marks.tsx';
import { Foreign, NodeName, TypeName } from './names.tsx';

const MOST_LISTED = 200;

export function LineDetails({ id, relations }: { readonly id: string; readonly relations: readonly string[] }) {
  const { drawn, vocabulary, selection } = useApp().explorer;
  const t = words.value;
  const { graph } = drawn.scene.value;
  const { type } = graph.getEdgeAttribute(id, 'entity');
  const look = vocabulary.typeLook(type);
  const end = (node: string) => (
    <li>
      <button type="button" class="button-link" onClick={() => selection.select({ kind: 'node', id: node })}>
        <Foreign text={vocabulary.shortCaption(graph.getNodeAttribute(node, 'entity'), locale.value)} />
      </button>
    </li>
  );
  return (
    <>
      <header class="details-head details-edge">
        <ol class="edge-ends">
          {end(graph.source(id))}
          <li class="edge-type">
            <span class="edge-line">
              <TypeMark look={look} />
            </span>
            <h3>
              <TypeName type={type} />
            </h3>
            {look.isSymmetric && <span class="tag">{t.evidence.mutual}</span>}
          </li>
          {end(graph.target(id))}
        </ol>
      </header>
      <section aria-labelledby="line-relations">
        <h4 id="line-relations">
          {t.group.sumsUp} <span class="small number">{formatNumber(relations.length)}</span>
        </h4>
        {vocabulary.hasClaims.value && <p class="small">{t.group.lineHint}</p>}
        {relations.slice(0, MOST_LISTED).map((relation) => (
          <Relation key={relation} id={relation} />
        ))}
        {relations.length > MOST_LISTED && <p class="small">{t.group.more(relations.length - MOST_LISTED)}</p>}
      </section>
    </>
  );
}

/** Its claims are asked for when it is opened. */
function Relation({ id }: { readonly id: string }) {
  const { scene, vocabulary } = useApp().explorer;
  const [isOpen, setOpen] = useState(false);
  const { graph } = scene;
  if (!graph.hasEdge(id)) return null;
  const relation = graph.getEdgeAttribute(id, 'entity');
  const count = numberOf(relation, 'claimCount');
  const summary = (
    <span class="relation-told">
      <NodeName node={graph.getNodeAttribute(graph.source(id), 'entity')} /> <TypeName type={relation.type} />{' '}
      <NodeName node={graph.getNodeAttribute(graph.target(id), 'entity')} />
      {count !== undefined && (
        <span class="small">
          {separator()}
          {words.value.evidence.claims(Number(count))}
        </span>
      )}
      <Standing relations={[relation]} />
    </span>
  );
  if (!vocabulary.hasClaims.value) return <p>{summary}</p>;
  return (
    <details class="claim-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <Claims id={id} />}
    </details>
  );
}

function Claims({ id }: { readonly id: string }) {
  const { evidence } = useApp().explorer;
  const [loaded, setLoaded] = useState<Loaded<EdgeEvidence>>(IDLE);
  const t = words.value.evidence;
  useEffect(() => {
    const controller = new AbortController();
    evidence.ofEdge(id, controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setLoaded({ kind: 'loaded', value });
      },
      (error: unknown) => {
        if (!controller.signal.aborted && error instanceof AppError) setLoaded({ kind: 'failed', error });
      },
    );
    return () => controller.abort();
  }, [id]);
  if (loaded.kind === 'failed') return <ErrorNotice title={t.failed} error={loaded.error} />;
  if (loaded.kind !== 'loaded') {
    return (
      <p class="small" role="status">
        {t.loading}
      </p>
    );
  }
  const { claims, isCut } = loaded.value;
  return (
    <>
      {claims.length === 0 && <p class="small">{t.noClaimsEdge}</p>}
      {claims.map((facts) => (
        <ClaimCard key={facts.claim.elementId} facts={facts} />
      ))}
      {isCut && <p class="small">{t.cut}</p>}
    </>
  );
}
