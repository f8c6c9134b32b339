/** One claim as evidence: the words in the original, large; then who says so, where, since when, and how far it may be trusted. */

import type { ComponentChildren } from 'preact';
import { textInLanguage } from '../../graph/bilingual.ts';
import type { LinkedClaim } from '../../graph/formats/edge-claims.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { formatDay, formatList, formatNumber, formatPlain, separator } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { type App, useApp } from '../shell/app.ts';
import { bringAndSelect, selectLine } from '../shell/bring-and-select.ts';
import { Icon } from '../shell/icons.tsx';
import type { ClaimFacts } from '../state/evidence.ts';
import { credibilityWords, dateOf, dayOf, numberOf, periodWords, reliabilityWords, textOf } from './claim-facts.ts';
import { BilingualText, Foreign, NodeName, scriptLanguage, TypeName } from './names.tsx';
import { useNodeLink } from './node-link.tsx';

/** `isSentenceShown`: the card says what is claimed, where it does not stand under its relation. */
export function ClaimCard({
  facts,
  isSentenceShown,
}: {
  readonly facts: ClaimFacts;
  readonly isSentenceShown?: boolean;
}) {
  const { claim } = facts;
  return (
    <article class="claim" id={`claim-${claim.elementId}`}>
      {isSentenceShown && <ClaimSentence facts={facts} />}
      <Quote claim={claim} />
      <SourceLine facts={facts} />
      <Facts facts={facts} />
      <Neighbours label={words.value.evidence.corroborates} claims={facts.corroborates} />
      <Neighbours label={words.value.evidence.corroboratedBy} claims={facts.corroboratedBy} />
      <Neighbours label={words.value.evidence.contradicts} claims={facts.contradicts} isDispute />
    </article>
  );
}

/** "Türkiye provides support to Syrian government", as the reader's language names it. */
export function ClaimSentence({ facts }: { readonly facts: ClaimFacts }) {
  const type = textOf(facts.claim, 'relationType');
  return (
    <p class="claim-sentence">
      {facts.subject && <NodeName node={facts.subject} />}
      {words.value.evidence.afterName} {type !== undefined && <TypeName type={type} />}{' '}
      {facts.object && <NodeName node={facts.object} />}
    </p>
  );
}

function Quote({ claim }: { readonly claim: NodeValue }) {
  const t = words.value.evidence;
  const quote = textOf(claim, 'quote');
  const translation = textOf(claim, 'translation');
  if (quote === undefined) return <p class="claim-no-quote small">{t.noQuote}</p>;
  const lang = textOf(claim, 'quoteLang') ?? scriptLanguage(quote);
  const translationLang = textOf(claim, 'translationLang') ?? 'en';
  const told = translation !== undefined && (
    <p class="quote-translation" dir="auto" lang={translationLang}>
      {translation}
    </p>
  );
  return (
    <figure class="quote">
      <blockquote dir="auto" {...(lang === undefined ? {} : { lang })}>
        {quote}
      </blockquote>
      {/* Who reads the original needs no translation, but may want to look at it. */}
      {told && lang === locale.value && translationLang !== lang ? (
        <details class="quote-fold">
          <summary class="small">{t.translation}</summary>
          {told}
        </details>
      ) : (
        told
      )}
    </figure>
  );
}

/** Who says it, passed on by whom, in which document, on which line. */
function SourceLine({ facts }: { readonly facts: ClaimFacts }) {
  const { vocabulary } = useApp().explorer;
  const nodeLink = useNodeLink();
  const t = words.value.evidence;
  const { claim, speaker, via, document } = facts;
  const line = numberOf(claim, 'line');
  const isUnnamed = speaker?.properties.get('unnamed') === true;
  return (
    <p class="claim-source">
      <Icon name="user" size={16} />
      <span>
        <strong>{speaker ? nodeLink(speaker) : t.noSpeaker}</strong>
        {isUnnamed && <span class="tag claim-unnamed">{t.unnamed}</span>}
        {via.length > 0 && (
          <span class="small">
            {separator()}
            {t.via(formatList(via.map((node) => vocabulary.shortCaption(node, locale.value))))}
          </span>
        )}
        <br />
        <span class="small">
          {line !== undefined && `${t.lineOf(formatPlain(Number(line)))}${separator()}`}
          {document ? <NodeName node={document} /> : t.untitledDocument}
        </span>
      </span>
    </p>
  );
}

function Facts({ facts }: { readonly facts: ClaimFacts }) {
  const t = words.value.evidence;
  const { claim, speaker, document } = facts;
  const { properties } = claim;
  const reported = dateOf(properties, 'reportedOn');
  const recorded = dayOf(properties, 'recordedAt');
  const period = periodWords(properties);
  const figure = numberOf(claim, 'figure');
  const modality = textOf(claim, 'modality');
  const unit = textInLanguage(properties, 'figureUnit', locale.value);
  const reading = textInLanguage(properties, 'reading', locale.value);
  const isInferred = properties.get('dateInferred') === true;
  return (
    <dl class="facts">
      {modality !== undefined && modality !== 'asserted' && (
        <Fact label={t.modalityLabel}>{t.modality[modality] ?? <Foreign text={modality} />}</Fact>
      )}
      <Fact label={t.trueAt}>
        {period ?? <span class="facts-none">{t.undated}</span>}
        {period !== undefined && isInferred && <InferredTag />}
      </Fact>
      {reported ? (
        // NOTE: what has no words of anybody was not reported: the second clock says by when it was known.
        <Fact label={properties.has('quote') ? t.reportedOn : t.knownBy}>
          {formatDay(reported.epochDay)}
          {document?.properties.get('publishedOnInferred') === true && <InferredTag />}
        </Fact>
      ) : (
        recorded !== undefined && <Fact label={t.recordedOn}>{formatDay(recorded)}</Fact>
      )}
      {figure !== undefined && (
        <Fact label={t.figure}>
          <strong class="number">{formatNumber(figure)}</strong> {unit && <BilingualText found={unit} />}
        </Fact>
      )}
      {reading !== undefined && (
        <Fact label={t.reading}>
          <BilingualText found={reading} />
        </Fact>
      )}
      <Fact label={t.source}>{reliabilityWords(speaker) ?? reliabilityWords(document) ?? t.notGraded}</Fact>
      <Fact label={t.information}>{credibilityWords(claim) ?? t.notGraded}</Fact>
    </dl>
  );
}

/** Beside a date that no text states: it was worked out, and a reader must not take it for stated. */
export function InferredTag() {
  const t = words.value.evidence;
  return (
    <span class="tag" title={t.inferredDate}>
      {t.inferred}
    </span>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface NeighboursProperties {
  readonly label: string;
  readonly claims: readonly LinkedClaim[];
  readonly isDispute?: boolean;
}

/** Claims that say the same, or the contrary, each with the reason that the link gives. */
function Neighbours({ label, claims, isDispute }: NeighboursProperties) {
  const app = useApp();
  if (claims.length === 0) return null;
  return (
    <div class={isDispute ? 'claim-others claim-dispute' : 'claim-others'}>
      <h5 class="small">
        {isDispute && <Icon name="warning" size={16} />}
        {label}
      </h5>
      <ul>
        {claims.map(({ claim: other, link }) => (
          <li key={other.elementId}>
            <a href={`#claim-${other.elementId}`} onClick={(event) => goToClaim(event, app, other)}>
              <Foreign
                text={textOf(other, 'quote') ?? textOf(other, 'translation') ?? textOf(other, 'id') ?? other.elementId}
              />
            </a>
            <LinkReading link={link} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LinkReading({ link }: { readonly link: EdgeValue }) {
  const reading = textInLanguage(link.properties, 'reading', locale.value);
  return (
    reading !== undefined && (
      <p class="claim-why small">
        <BilingualText found={reading} />
      </p>
    )
  );
}

/**
 * Scrolls to the other claim where it stands in the same panel, else shows the relation that it states, else the claim
 * itself. The address is left alone, since it holds the view.
 */
function goToClaim(event: Event, app: App, claim: NodeValue): void {
  event.preventDefault();
  const card = document.getElementById(`claim-${claim.elementId}`);
  if (card) {
    card.closest('details')?.setAttribute('open', '');
    card.scrollIntoView({ block: 'nearest' });
    return;
  }
  const { scene } = app.explorer;
  const relation = claim.properties.get('relationId');
  const edge = scene.graph.findEdge((_, { entity }) => entity.properties.get('id') === relation);
  if (edge === undefined) void bringAndSelect(app, [claim.elementId]);
  else selectLine(app, edge);
}
