/** One node: its names in every script, what it is, what it relates to, and who says anything of it. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import type { NodeEvidence } from '../state/evidence.ts';
import { ClaimCard, ClaimSentence } from './claim-card.tsx';
import { CLAIM_ROLES, roleOf } from './claim-facts.ts';
import { KindMark } from './marks.tsx';
import { Foreign, KindName, NodeName } from './names.tsx';
import { Relations } from './node-relations.tsx';
import { Note } from './note.tsx';
import { Properties } from './properties.tsx';
import { nameRows, toldNames } from './told-names.ts';

export function NodeDetails({ evidence }: { readonly evidence: NodeEvidence }) {
  const { vocabulary } = useApp().explorer;
  const { node } = evidence;
  const t = words.value.evidence;
  return (
    <>
      <NodeHead node={node} />
      <Note key={node.elementId} target={{ kind: 'node', id: node.elementId }} />
      <Names node={node} />
      <Properties properties={node.properties} besides={toldNames(node)} />
      <Relations groups={evidence.relations} />
      {vocabulary.hasClaims.value ? <Claims evidence={evidence} /> : <p class="panel-hint small">{t.noClaimModel}</p>}
    </>
  );
}

export function NodeHead({ node }: { readonly node: NodeValue }) {
  const { vocabulary } = useApp().explorer;
  const kind = vocabulary.kindOf(node);
  return (
    <header class="details-head">
      <KindMark kind={kind} size={32} />
      <div>
        <h3 class="details-title">
          <NodeName node={node} isBoth />
        </h3>
        <p class="small">
          <KindName kind={kind} />
        </p>
      </div>
    </header>
  );
}

function Names({ node }: { readonly node: NodeValue }) {
  const t = words.value.evidence;
  const rows = nameRows(node);
  if (rows.length === 0) return null;
  return (
    <section aria-label={t.names}>
      <dl class="facts">
        {rows.map(({ key, texts }) => (
          <div key={key} class="fact">
            <dt>{t.nameIn[key]}</dt>
            <dd>
              {texts.map((text, i) => (
                <span key={text}>
                  {i > 0 && separator()}
                  <Foreign text={text} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** By what the node has to do with them: a document is no speaker, and who speaks is not spoken of. */
function Claims({ evidence: { node, claims, isCut } }: { readonly evidence: NodeEvidence }) {
  const t = words.value.evidence;
  const groups = CLAIM_ROLES.map((role) => ({
    role,
    claims: claims.filter((facts) => roleOf(facts, node.elementId) === role),
  })).filter((group) => group.claims.length > 0);
  return (
    <>
      {groups.length === 0 && (
        <section aria-labelledby="details-claims">
          <h4 id="details-claims">
            {t.claimsThatName} <span class="small number">{formatNumber(0)}</span>
          </h4>
          <p class="small">{t.noClaimsNode}</p>
        </section>
      )}
      {groups.map((group) => (
        <section key={group.role} aria-labelledby={`details-claims-${group.role}`}>
          <h4 id={`details-claims-${group.role}`}>
            {t.claimsBy[group.role]} <span class="small number">{formatNumber(group.claims.length)}</span>
          </h4>
          {group.claims.map((facts) => (
            <details key={facts.claim.elementId} class="claim-fold">
              <summary>
                <ClaimSentence facts={facts} />
                <span class="small">
                  {t.says}: {facts.speaker ? <NodeName node={facts.speaker} /> : t.noSpeaker}
                </span>
              </summary>
              <ClaimCard facts={facts} />
            </details>
          ))}
        </section>
      ))}
      {isCut && <p class="small">{t.cut}</p>}
    </>
  );
}
