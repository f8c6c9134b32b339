/** A report of a part of the picture and the evidence behind it, in the reader's language. Nothing is in it that the graph or the reader did not say. */

import { type ClaimFacts, credibilityOf, edgeClaimsOf, reliabilitiesOf } from '../../graph/formats/edge-claims.ts';
import type { Subgraph } from '../../graph/formats/subgraph.ts';
import { CREDIBILITY, RELIABILITY } from '../../graph/grades.ts';
import { isBackground, isDisputed, PROJECTED_KEYS } from '../../graph/relation.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { dateOf, periodWords, reliabilityWords, textOf } from '../panels/claim-facts.ts';
import type { Explorer } from '../state/explorer.ts';
import { RELATION_FAMILIES } from '../styles/tokens.ts';
import { type Cite, claimOf } from './claim-of.ts';
import { coverage } from './coverage.ts';
import { factsOf, NAMING_KEYS, nameOf, otherNamesOf, told } from './facts.ts';
import type { Actor, Fact, Family, Relation, Report, Source, Tag } from './report.ts';
import { viewTitle } from './view-title.ts';

export interface ReportOptions {
  readonly subgraph: Subgraph;
  readonly picture?: string | undefined;
  /** Of the selection, not of all that is shown. */
  readonly isSelection: boolean;
  /** Days since 1970, on the reader's clock. */
  readonly today: number;
}

export function reportOf(explorer: Explorer, { subgraph, picture, isSelection, today }: ReportOptions): Report {
  const { vocabulary, notes } = explorer;
  const t = words.peek();
  const claimsOf = edgeClaimsOf(subgraph);
  const all = subgraph.edges.flatMap((edge) => claimsOf(edge));
  const cited = new Map<string, { readonly document: NodeValue; readonly number: number; claims: number }>();
  const cite: Cite = (document) => {
    const known = cited.get(document.elementId) ?? { document, number: cited.size + 1, claims: 0 };
    known.claims++;
    cited.set(document.elementId, known);
    return known.number;
  };
  const families = familiesOf(explorer, subgraph, (edge) => ({
    facts: claimsOf(edge),
    claims: claimsOf(edge).map((facts) => claimOf(explorer, facts, cite)),
  }));
  const isClaimed = vocabulary.hasClaims.peek() || all.length > 0;
  const covered = subgraph.edges.filter((edge) => claimsOf(edge).length > 0).length;
  const note = notes.textOf(undefined);
  return {
    language: locale.peek(),
    title: told(viewTitle(explorer) ?? t.report.untitled),
    made: t.report.made(formatDay(today)),
    summary: [
      ...(isSelection ? [t.report.ofSelection] : []),
      [
        t.shell.nodes(subgraph.nodes.length),
        t.shell.relations(subgraph.edges.length),
        ...(all.length === 0 ? [] : [t.evidence.claims(all.length), t.report.documents(cited.size)]),
      ].join(t.report.between),
      ...(isClaimed ? (subgraph.edges.length === 0 ? [] : [coverage(subgraph.edges, covered)]) : [t.report.noSources]),
    ],
    isClaimed,
    note: note === '' ? undefined : note,
    picture,
    actors: actorsOf(explorer, subgraph),
    families,
    sources: [...cited.values()].map(({ document, number, claims }) => sourceOf(explorer, document, number, claims)),
    grades: gradesOf(all),
  };
}

function actorsOf(explorer: Explorer, { nodes, edges }: Subgraph): readonly Actor[] {
  const { vocabulary, notes } = explorer;
  const language = locale.peek();
  const counts = new Map<string, number>();
  for (const { startElementId, endElementId } of edges) {
    for (const end of new Set([startElementId, endElementId])) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const collator = new Intl.Collator(language);
  return nodes
    .map((node): Actor => {
      const note = notes.textOf({ kind: 'node', id: node.elementId });
      return {
        name: nameOf(explorer, node),
        otherNames: otherNamesOf(explorer, node),
        kind: vocabulary.kindName(vocabulary.kindOf(node), language),
        relations: formatNumber(counts.get(node.elementId) ?? 0),
        facts: factsOf(explorer, node.properties, NAMING_KEYS),
        note: note === '' ? undefined : note,
      };
    })
    .sort((a, b) => collator.compare(a.name.text, b.name.text));
}

interface ClaimsTold {
  readonly facts: readonly ClaimFacts[];
  readonly claims: Relation['claims'];
}

/** By family, as the legend has them; within one by type and name. */
function familiesOf(
  explorer: Explorer,
  { nodes, edges }: Subgraph,
  claimsOf: (edge: EdgeValue) => ClaimsTold,
): readonly Family[] {
  const { vocabulary, notes } = explorer;
  const t = words.peek();
  const byId = new Map(nodes.map((node) => [node.elementId, node]));
  const collator = new Intl.Collator(locale.peek());
  const nameAt = (id: string) => {
    const node = byId.get(id);
    return node === undefined ? told(id) : nameOf(explorer, node);
  };
  const named = edges.map((edge) => ({
    edge,
    from: nameAt(edge.startElementId),
    type: told(vocabulary.typeName(edge.type, locale.peek())),
    to: nameAt(edge.endElementId),
  }));
  named.sort(
    (a, b) =>
      collator.compare(a.type.text, b.type.text) ||
      collator.compare(a.from.text, b.from.text) ||
      collator.compare(a.to.text, b.to.text),
  );
  return RELATION_FAMILIES.flatMap((family): Family[] => {
    const own = named.filter(({ edge }) => vocabulary.typeLook(edge.type).family === family);
    if (own.length === 0) return [];
    const relations = own.map(({ edge, ...sentence }): Relation => {
      const note = notes.textOf({ kind: 'edge', id: edge.elementId });
      const { claims, facts } = claimsOf(edge);
      return {
        ...sentence,
        tags: tagsOf(edge, vocabulary.typeLook(edge.type).isSymmetric),
        facts: [
          ...standing(edge, facts),
          ...factsOf(explorer, edge.properties, ['id', ...(claims.length === 0 ? standingKeys(edge) : PROJECTED_KEYS)]),
        ],
        note: note === '' ? undefined : note,
        claims,
      };
    });
    return [{ name: t.panel.legend.families[family], relations }];
  });
}

function tagsOf(edge: EdgeValue, isSymmetric: boolean): readonly Tag[] {
  const t = words.peek().evidence;
  return [
    ...(isSymmetric ? [{ text: t.mutual }] : []),
    ...(isDisputed(edge) ? [{ text: t.toldDisputed, isDispute: true }] : []),
    ...(isBackground(edge) ? [{ text: t.background }] : []),
  ];
}

/** What its claims make of it; that it is asserted, as nearly all are, goes without saying. */
function standing(edge: EdgeValue, claims: readonly ClaimFacts[]): readonly Fact[] {
  const t = words.peek().evidence;
  const status = textOf(edge, 'status');
  const period = periodWords(edge.properties);
  const dated = claims.filter(({ claim }) => periodWords(claim.properties) !== undefined);
  const isInferred = dated.length > 0 && dated.every(({ claim }) => claim.properties.get('dateInferred') === true);
  return [
    ...(status === undefined || (status === 'asserted' && claims.length > 0)
      ? []
      : [{ label: t.statusLabel, value: told(t.status[status] ?? status) }]),
    ...(period === undefined ? [] : [{ label: t.trueAt, value: told(period), isInferred }]),
  ];
}

/** What `standing` tells of it. */
function standingKeys(edge: EdgeValue): readonly string[] {
  return [
    ...(textOf(edge, 'status') === undefined ? [] : ['status']),
    ...(periodWords(edge.properties) === undefined ? [] : ['validFrom', 'validTo', 'datePrecision']),
  ];
}

function sourceOf(explorer: Explorer, document: NodeValue, number: number, claims: number): Source {
  const t = words.peek().report;
  const { properties } = document;
  const published = dateOf(properties, 'publishedOn');
  const others = otherNamesOf(explorer, document);
  const address = textOf(document, 'url');
  const grade = reliabilityWords(document);
  return {
    number,
    name: nameOf(explorer, document),
    address: address !== undefined && /^https?:\/\//i.test(address) ? address : undefined,
    facts: [
      ...others.map((value) => ({ label: t.otherName, value })),
      ...(published === undefined
        ? []
        : [
            {
              label: t.publishedOn,
              value: told(formatDay(published.epochDay)),
              isInferred: properties.get('publishedOnInferred') === true,
            },
          ]),
      ...(grade === undefined ? [] : [{ label: t.reliability, value: told(grade) }]),
      ...factsOf(explorer, properties, [
        ...NAMING_KEYS,
        ...(published === undefined ? [] : ['publishedOn', 'publishedOnInferred']),
        ...(grade === undefined ? [] : ['reliability']),
      ]),
      { label: words.peek().evidence.claimsLabel, value: told(t.cites(claims)) },
    ],
  };
}

/** Only those that were given. */
function gradesOf(claims: readonly ClaimFacts[]): readonly Fact[] {
  const given = new Set([...claims.flatMap(reliabilitiesOf), ...claims.flatMap(credibilityOf)]);
  return [...RELIABILITY, ...CREDIBILITY]
    .filter(({ id }) => given.has(String(id)))
    .map(({ id, label, labelAr }) => ({
      label: String(id),
      value: told(locale.peek() === 'ar' ? labelAr : label),
    }));
}
