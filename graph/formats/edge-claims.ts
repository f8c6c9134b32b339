/** Who says so, edge by edge: the claims of each relation with their voices, documents and neighbours, found once for a whole export. */
import { textInLanguage } from '../bilingual.ts';
import { captionOf } from '../caption.ts';
import type { EdgeValue, NodeValue, Value } from '../values.ts';
import type { Subgraph } from './subgraph.ts';

/** A claim and what its evidence links lead to. Lists, because a hasty import may have given two of one. */
export interface ClaimFacts {
  readonly claim: NodeValue;
  readonly subjects: readonly NodeValue[];
  readonly objects: readonly NodeValue[];
  readonly speakers: readonly NodeValue[];
  /** Who passed it on. */
  readonly via: readonly NodeValue[];
  readonly documents: readonly NodeValue[];
  readonly corroborates: readonly LinkedClaim[];
  readonly corroboratedBy: readonly LinkedClaim[];
  readonly contradicts: readonly LinkedClaim[];
}

/** Another claim, and the link to or from it, whose `reading` may tell why. Two links to one claim may give two reasons. */
export interface LinkedClaim {
  readonly claim: NodeValue;
  readonly link: EdgeValue;
}

/** The claims that state an edge, in the order in which they came. None for an edge without an `id` property. */
export type EdgeClaims = (edge: EdgeValue) => readonly ClaimFacts[];

type Tie = 'corroborates' | 'corroboratedBy' | 'contradicts';
type Fact = Exclude<keyof ClaimFacts, 'claim' | Tie>;

/** What a link tells of the claim that it leaves. */
const FACT_OF_LINK: ReadonlyMap<string, Fact> = new Map([
  ['SUBJECT', 'subjects'],
  ['OBJECT', 'objects'],
  ['BY', 'speakers'],
  ['VIA', 'via'],
  ['IN', 'documents'],
]);

/** What a link tells of the claim that it leaves, and of the claim that it reaches: which of two contradicts the other says nothing. */
const TIES_OF_LINK: ReadonlyMap<string, { readonly from: Tie; readonly to: Tie }> = new Map([
  ['CORROBORATES', { from: 'corroborates', to: 'corroboratedBy' }],
  ['CONTRADICTS', { from: 'contradicts', to: 'contradicts' }],
]);

/** Every claim of the evidence with its facts, by element id. */
export function claimFacts({ nodes, evidence }: Subgraph): ReadonlyMap<string, ClaimFacts> {
  const byId = new Map([...evidence.others, ...evidence.claims, ...nodes].map((node) => [node.elementId, node]));
  const facts = new Map(evidence.claims.map((claim) => [claim.elementId, { claim, ...noFacts() }]));
  const tellFact = (claimId: string, fact: Fact | undefined, otherId: string) => {
    const other = byId.get(otherId);
    const told = fact === undefined ? undefined : facts.get(claimId)?.[fact];
    if (other !== undefined && told?.includes(other) === false) told.push(other);
  };
  const tellTie = (claimId: string, tie: Tie | undefined, otherId: string, link: EdgeValue) => {
    const claim = byId.get(otherId);
    const told = tie === undefined ? undefined : facts.get(claimId)?.[tie];
    if (claim !== undefined && told?.some((known) => known.link === link) === false) told.push({ claim, link });
  };
  for (const link of evidence.links) {
    const { type, startElementId, endElementId } = link;
    tellFact(startElementId, FACT_OF_LINK.get(type), endElementId);
    const ties = TIES_OF_LINK.get(type);
    tellTie(startElementId, ties?.from, endElementId, link);
    tellTie(endElementId, ties?.to, startElementId, link);
  }
  return facts;
}

/** Looks up claims by the relation that they state (`claim.relationId = edge.id`). */
export function edgeClaimsOf(subgraph: Subgraph): EdgeClaims {
  const byRelation = new Map<string, ClaimFacts[]>();
  for (const facts of claimFacts(subgraph).values()) {
    const key = keyOf(facts.claim.properties.get('relationId'));
    if (key === undefined) continue;
    const claims = byRelation.get(key);
    if (claims === undefined) byRelation.set(key, [facts]);
    else claims.push(facts);
  }
  return ({ properties }) => {
    const key = keyOf(properties.get('id'));
    return (key === undefined ? undefined : byRelation.get(key)) ?? [];
  };
}

/** The Admiralty grade of the source as this claim uses it: the speaker's, else the document's, as the page tells it. Empty where nobody graded. */
export function reliabilityOf(facts: ClaimFacts): string {
  return joined(reliabilitiesOf(facts));
}

/** The same, of each of its speakers or documents. */
export function reliabilitiesOf({ speakers, documents }: ClaimFacts): readonly string[] {
  const grades = (nodes: readonly NodeValue[]) => nodes.flatMap((node) => textAt(node, 'reliability'));
  const own = grades(speakers);
  return own.length > 0 ? own : grades(documents);
}

/** The Admiralty grade of the information; none where nobody graded it. */
export function credibilityOf({ claim }: ClaimFacts): readonly string[] {
  return textAt(claim, 'credibility');
}

/** Its words; none for what quotes nobody. */
export function quoteOf({ claim }: ClaimFacts): readonly string[] {
  const text = claim.properties.get('quote');
  return typeof text === 'string' ? [text] : [];
}

/** Both Admiralty grades in the usual short form (`F6`); a `-` where one of them was not given, empty where neither was. */
export function gradesOf(facts: ClaimFacts): string {
  const reliability = reliabilityOf(facts);
  const credibility = credibilityOf(facts).join('');
  return reliability === '' && credibility === '' ? '' : `${reliability || '-'}${credibility || '-'}`;
}

/** What several are called in a language, each once, as one text; the name it has where it has none in that language. */
export function namesOf(nodes: readonly NodeValue[], language: 'en' | 'ar'): string {
  return joined(nodes.map((node) => captionOf(node, language)));
}

/** The claims at the other ends, each once. */
export function claimsAt(linked: readonly LinkedClaim[]): readonly NodeValue[] {
  return [...new Set(linked.map(({ claim }) => claim))];
}

/** Why a claim bears out or contradicts others, where its links say: each reason behind the id of the other claim; in the language that it has where it has none in that one. */
export function readingsOf(facts: ClaimFacts, language: 'en' | 'ar'): string {
  return joined(
    [...facts.corroborates, ...facts.corroboratedBy, ...facts.contradicts].flatMap(({ claim, link }) => {
      const reading = textInLanguage(link.properties, 'reading', language);
      return reading === undefined ? [] : [`${captionOf(claim)}: ${reading.text}`];
    }),
  );
}

/** Texts as one, each once. */
export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}

function textAt({ properties }: NodeValue, key: string): readonly string[] {
  const value = properties.get(key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? [String(value)] : [];
}

function noFacts(): Record<Fact, NodeValue[]> & Record<Tie, LinkedClaim[]> {
  return {
    subjects: [],
    objects: [],
    speakers: [],
    via: [],
    documents: [],
    corroborates: [],
    corroboratedBy: [],
    contradicts: [],
  };
}

/** Ids are texts or integers; `1` and `'1'` are two ids. */
function keyOf(id: Value | undefined): string | undefined {
  return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? `${typeof id}:${id}` : undefined;
}
