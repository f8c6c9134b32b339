/** One node: its names in every script, what it is, what it relates to, and who says anything of it. */
import type { NodeValue } from '../../graph/values.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { useApp } from '../shell/app.ts';
import { selectLine } from '../shell/bring-and-select.ts';
import { Icon } from '../shell/icons.tsx';
import type { NodeEvidence, RelationGroup } from '../state/evidence.ts';
import { ClaimCard, ClaimSentence } from './claim-card.tsx';
import { CLAIM_ROLES, numberOf, roleOf } from './claim-facts.ts';
import { KindMark, TypeMark } from './marks.tsx';
import { Foreign, KindName, NodeName, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';
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
      <Relations evidence={evidence} />
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

function Relations({ evidence }: { readonly evidence: NodeEvidence }) {
  const t = words.value.evidence;
  const total = evidence.relations.reduce((sum, group) => sum + group.count, 0);
  return (
    <section aria-labelledby="details-relations">
      <h4 id="details-relations">
        {t.relations} <span class="small number">{formatNumber(total)}</span>
      </h4>
      {total === 0 && <p class="small">{t.noRelations}</p>}
      <ul class="relation-groups">
        {evidence.relations.map((group) => (
          <Group key={`${group.direction} ${group.type}`} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group }: { readonly group: RelationGroup }) {
  const app = useApp();
  const nodeLink = useNodeLink();
  const t = words.value.evidence;
  const look = app.explorer.vocabulary.typeLook(group.type);
  const direction = look.isSymmetric ? 'both' : group.direction === 'out' ? 'outward' : 'inward';
  const directionWords = look.isSymmetric ? t.mutual : group.direction === 'out' ? t.outgoing : t.incoming;
  const left = group.count - group.neighbours.length;
  return (
    <li class="relation-group">
      <p class="relation-head">
        <TypeMark look={look} />
        <span class="relation-type">
          <TypeName type={group.type} />
          <span class="relation-way small" title={directionWords}>
            <Icon name={direction} size={16} />
            <span class="visually-hidden">{directionWords}</span>
          </span>
        </span>
        <span class="small number">
          {group.shown < group.count
            ? t.shownOf(formatNumber(group.shown), formatNumber(group.count))
            : formatNumber(group.count)}
        </span>
        {group.shown < group.count && group.neighbours.length > 0 && (
          <button
            type="button"
            class="button button-plain relation-show"
            onClick={() => void app.explorer.picture.bring(group.neighbours.map(({ node }) => node.elementId))}
          >
            {t.showThese}
          </button>
        )}
      </p>
      <ul class="relation-neighbours">
        {group.neighbours.map(({ node, edge }) => (
          <li key={edge.elementId}>
            {nodeLink(node)}
            <ClaimCount edgeId={edge.elementId} count={numberOf(edge, 'claimCount')} />
          </li>
        ))}
        {left > 0 && <li class="small">{t.andMore(formatNumber(left))}</li>}
      </ul>
    </li>
  );
}

/** The number of claims behind one relation; selects the relation, where the picture has it. */
function ClaimCount({ edgeId, count }: { readonly edgeId: string; readonly count: number | bigint | undefined }) {
  const app = useApp();
  const { scene } = app.explorer;
  if (count === undefined) return null;
  scene.revision.value;
  const text = words.value.evidence.claims(Number(count));
  if (!scene.graph.hasEdge(edgeId))
    return (
      <span class="small">
        {separator()}
        {text}
      </span>
    );
  return (
    <span class="small">
      {separator()}
      <button type="button" class="button-link" onClick={() => selectLine(app, edgeId)}>
        {text}
      </button>
    </span>
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
