/** One relation: from whom to whom, what its claims make of it, and every claim behind it. */
import { isBackground, isDisputed, PROJECTED_KEYS } from '../../graph/relation.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { Icon } from '../shell/icons.tsx';
import type { EdgeEvidence } from '../state/evidence.ts';
import { ClaimCard, Fact, InferredTag } from './claim-card.tsx';
import { periodWords, textOf } from './claim-facts.ts';
import { KindMark, TypeMark } from './marks.tsx';
import { Foreign, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';
import { Note } from './note.tsx';
import { Properties } from './properties.tsx';

export function EdgeDetails({ evidence }: { readonly evidence: EdgeEvidence }) {
  const { vocabulary } = useApp().explorer;
  const t = words.value.evidence;
  const hasClaims = vocabulary.hasClaims.value;
  return (
    <>
      <EdgeHead evidence={evidence} />
      <Note key={evidence.edge.elementId} target={{ kind: 'edge', id: evidence.edge.elementId }} />
      {hasClaims ? <Claims evidence={evidence} /> : <p class="panel-hint small">{t.noClaimModel}</p>}
      <Properties properties={evidence.edge.properties} besides={hasClaims ? PROJECTED_KEYS : []} />
    </>
  );
}

function EdgeHead({ evidence }: { readonly evidence: EdgeEvidence }) {
  const { vocabulary } = useApp().explorer;
  const nodeLink = useNodeLink();
  const t = words.value.evidence;
  const { edge, from, to } = evidence;
  const look = vocabulary.typeLook(edge.type);
  const status = textOf(edge, 'status');
  const period = periodWords(edge.properties);
  return (
    <header class="details-head details-edge">
      <ol class="edge-ends">
        <li>
          <KindMark kind={vocabulary.kindOf(from)} size={24} />
          {nodeLink(from)}
        </li>
        <li class="edge-type">
          <span class="edge-line">
            <TypeMark look={look} />
          </span>
          <h3>
            <TypeName type={edge.type} />
          </h3>
          {look.isSymmetric && <span class="tag">{t.mutual}</span>}
        </li>
        <li>
          <KindMark kind={vocabulary.kindOf(to)} size={24} />
          {nodeLink(to)}
        </li>
      </ol>
      {(status !== undefined || period !== undefined) && (
        <dl class="facts">
          {status !== undefined && (
            <Fact label={t.statusLabel}>
              {isDisputed(edge) && <Icon name="warning" size={16} />}
              {t.status[status] ?? <Foreign text={status} />}
              {isBackground(edge) && <span class="tag">{t.background}</span>}
            </Fact>
          )}
          {period !== undefined && (
            <Fact label={t.trueAt}>
              {period}
              {isInferred(evidence) && <InferredTag />}
            </Fact>
          )}
        </dl>
      )}
    </header>
  );
}

/** Where every claim that dates it had its date worked out, the relation's own dates are no better. */
function isInferred({ claims }: EdgeEvidence): boolean {
  const dated = claims.filter(({ claim }) => periodWords(claim.properties) !== undefined);
  return dated.length > 0 && dated.every(({ claim }) => claim.properties.get('dateInferred') === true);
}

function Claims({ evidence }: { readonly evidence: EdgeEvidence }) {
  const t = words.value.evidence;
  const { claims, edge, isCut } = evidence;
  return (
    <section aria-labelledby="details-claims">
      <h4 id="details-claims">{claims.length === 0 ? t.claimsLabel : t.claims(claims.length)}</h4>
      {isDisputed(edge) && (
        <div class="notice notice-warning">
          <Icon name="warning" />
          <p class="notice-title">{t.disputed}</p>
        </div>
      )}
      {claims.length === 0 && <p class="small">{t.noClaimsEdge}</p>}
      {claims.map((facts) => (
        <ClaimCard key={facts.claim.elementId} facts={facts} />
      ))}
      {isCut && <p class="small">{`${t.cut} (${formatNumber(claims.length)})`}</p>}
    </section>
  );
}
