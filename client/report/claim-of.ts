/** A claim as a report tells it: its words, its voices, where it stands, both clocks, both grades, and all else that was written down of it. */
import { textInLanguage } from '../../graph/bilingual.ts';
import { captionOf } from '../../graph/caption.ts';
import { type ClaimFacts, type LinkedClaim, reliabilitiesOf } from '../../graph/formats/edge-claims.ts';
import type { NodeValue } from '../../graph/values.ts';
import { formatDay, formatNumber, formatPlain } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { credibilityWords, dateOf, numberOf, periodWords, reliabilityWords, textOf } from '../panels/claim-facts.ts';
import type { Explorer } from '../state/explorer.ts';
import { factsOf, nameOf, told } from './facts.ts';
import type { Claim, Fact, OtherClaim, Told } from './report.ts';

/** Gives a document its number. */
export type Cite = (document: NodeValue) => number;

/** What is told by parts of their own, or by the relation that the claim stands under, and how it is read there: what cannot be stays a fact like any other. */
const TOLD: Readonly<Record<string, (claim: NodeValue, key: string) => unknown>> = {
  id: textOf,
  relationId: textOf,
  relationType: textOf,
  modality: textOf,
  quote: textOf,
  quoteLang: textOf,
  translation: textOf,
  translationLang: textOf,
  line: numberOf,
  reportedOn: ({ properties }, key) => dateOf(properties, key),
  validFrom: ({ properties }, key) => dateOf(properties, key),
  validTo: ({ properties }, key) => dateOf(properties, key),
  datePrecision: textOf,
  dateInferred: isTrue,
  reading: textOf,
  readingAr: textOf,
  credibility: credibilityWords,
  figure: numberOf,
  figureUnit: textOf,
  figureUnitAr: textOf,
};

export function claimOf(explorer: Explorer, facts: ClaimFacts, cite: Cite): Claim {
  const { claim, speakers, via, documents } = facts;
  const quote = textOf(claim, 'quote');
  const translation = textOf(claim, 'translation');
  const line = numberOf(claim, 'line');
  return {
    id: captionOf(claim),
    quote: quote === undefined ? undefined : told(quote, textOf(claim, 'quoteLang')),
    translation: translation === undefined ? undefined : told(translation, textOf(claim, 'translationLang')),
    speakers: speakers.map((speaker) => nameOf(explorer, speaker)),
    isUnnamed: speakers.some(({ properties }) => properties.get('unnamed') === true),
    via: via.map((voice) => nameOf(explorer, voice)),
    citations: documents.map((document) => ({
      number: cite(document),
      line: line === undefined ? undefined : formatPlain(Number(line)),
    })),
    facts: [...ownFacts(facts), ...factsOf(explorer, claim.properties, toldOf(facts))],
    corroborates: otherClaims(facts.corroborates),
    corroboratedBy: otherClaims(facts.corroboratedBy),
    contradicts: otherClaims(facts.contradicts),
  };
}

function toldOf({ claim, documents }: ClaimFacts): readonly string[] {
  return Object.entries(TOLD).flatMap(([key, read]) => {
    // A line is told with the document that it is of.
    const isTold = read(claim, key) !== undefined && (key !== 'line' || documents.length > 0);
    return isTold ? [key] : [];
  });
}

function ownFacts(facts: ClaimFacts): readonly Fact[] {
  const t = words.peek();
  const { claim, documents } = facts;
  const { properties } = claim;
  const modality = textOf(claim, 'modality');
  const period = periodWords(properties);
  const reported = dateOf(properties, 'reportedOn');
  const figure = numberOf(claim, 'figure');
  const unit = textInLanguage(properties, 'figureUnit', locale.peek());
  const reading = textInLanguage(properties, 'reading', locale.peek());
  const fact = (label: string, value: Told | undefined, isInferred = false): readonly Fact[] =>
    value === undefined ? [] : [{ label, value, isInferred }];
  return [
    ...fact(
      t.evidence.modalityLabel,
      modality === undefined || modality === 'asserted' ? undefined : told(t.evidence.modality[modality] ?? modality),
    ),
    ...fact(
      t.evidence.trueAt,
      told(period ?? t.evidence.undated),
      period !== undefined && isTrue(claim, 'dateInferred'),
    ),
    ...fact(
      properties.has('quote') ? t.evidence.reportedOn : t.evidence.knownBy,
      reported === undefined ? undefined : told(formatDay(reported.epochDay)),
      documents.some((document) => isTrue(document, 'publishedOnInferred')),
    ),
    ...fact(
      t.evidence.figure,
      figure === undefined ? undefined : told([formatNumber(figure), unit?.text ?? ''].join(' ').trim()),
    ),
    ...fact(t.evidence.reading, reading && told(reading.text, reading.language)),
    ...fact(t.report.reliability, told(sourceGrade(facts) ?? t.evidence.notGraded)),
    ...fact(t.report.credibility, told(credibilityWords(claim) ?? t.evidence.notGraded)),
  ];
}

/** The speakers' grade, else the documents', in words; of somebody else's scale as it is. */
function sourceGrade(facts: ClaimFacts): string | undefined {
  const grades = [...new Set(reliabilitiesOf(facts))];
  const inWords = (grade: string) => reliabilityWords({ properties: new Map([['reliability', grade]]) }) ?? grade;
  return grades.length === 0 ? undefined : grades.map(inWords).join('; ');
}

/** Each by its id and its words, with the reason that the link gives; two links that say the same are told once. */
function otherClaims(linked: readonly LinkedClaim[]): readonly OtherClaim[] {
  const others = linked.map(({ claim, link }): OtherClaim => {
    const quote = textOf(claim, 'quote') ?? textOf(claim, 'translation');
    const id = captionOf(claim);
    const reading = textInLanguage(link.properties, 'reading', locale.peek());
    return {
      claim: quote === undefined ? told(id) : told(`${id}: ${quote}`),
      reading: reading && told(reading.text, reading.language),
    };
  });
  return [...new Map(others.map((other) => [JSON.stringify([other.claim.text, other.reading?.text]), other])).values()];
}

function isTrue({ properties }: NodeValue, key: string): boolean {
  return properties.get(key) === true;
}
