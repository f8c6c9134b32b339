/**
 * A report as one HTML file that needs nothing else: the picture inside, every text in its own language and direction, fit to be printed.
 * It runs nothing and fetches nothing, and says so to the browser. It is well-formed XML too, so that any tool can take it apart.
 */
import { directionOf } from '../../graph/formats/direction.ts';
import { xmlAttribute, xmlText } from '../../graph/formats/xml.ts';
import { formatNumber, separator } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import type { Actor, Claim, Fact, OtherClaim, Relation, Report, Source, Told } from './report.ts';
import { REPORT_STYLE } from './report-style.ts';

/** The file in pieces. */
export function* reportHtml(report: Report): Generator<string> {
  const t = words.peek().report;
  const { language, title, made, summary, isClaimed, note, picture, actors, families, sources, grades } = report;
  yield `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="Shabaka"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"/>
<title>${xmlText(title.text)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${bdi(title)}</h1>
<p class="quiet">${xmlText(made)}</p>
${summary.map((sentence) => `<p>${xmlText(sentence)}</p>`).join('\n')}
${noteOf(note)}</header>
<main>
`;
  if (picture !== undefined)
    yield `<figure class="picture" aria-label="${xmlAttribute(t.picture)}">\n${picture}</figure>\n`;
  yield* actorTable(actors);
  if (families.length > 0) yield `<h2>${xmlText(isClaimed ? t.relationsTitle : t.relationsTitlePlain)}</h2>\n`;
  for (const { name, relations } of families) {
    yield `<section>\n<h3>${xmlText(name)}</h3>\n`;
    for (const relation of relations) yield relationHtml(relation, isClaimed);
    yield '</section>\n';
  }
  if (sources.length > 0)
    yield `<h2>${xmlText(t.sources)}</h2>\n<ol class="sources">\n${sources.map(sourceHtml).join('')}</ol>\n`;
  if (grades.length > 0) {
    yield `<h2>${xmlText(t.grades)}</h2>\n<p>${xmlText(t.gradesWhy)}</p>\n${factList(grades)}`;
  }
  yield '</main>\n</body>\n</html>\n';
}

function* actorTable(actors: readonly Actor[]): Generator<string> {
  if (actors.length === 0) return;
  const t = words.peek().report;
  const hasMore = actors.some(({ facts, note }) => facts.length > 0 || note !== undefined);
  const heads = [t.name, t.otherNames, t.kind, t.relationCount, ...(hasMore ? [t.more] : [])];
  yield `<h2>${xmlText(t.actors)}</h2>\n<table>\n<thead><tr>${heads
    .map((head) => `<th scope="col">${xmlText(head)}</th>`)
    .join('')}</tr></thead>\n<tbody>\n`;
  for (const { name, otherNames, kind, relations, facts, note } of actors) {
    const more = [
      ...facts.map(factHtml),
      ...(note === undefined ? [] : [`${xmlText(t.note)}: ${bdi({ text: note })}`]),
    ];
    yield `<tr><th scope="row">${bdi(name)}</th><td>${otherNames.map(bdi).join(separator())}</td><td>${bdi({ text: kind })}</td><td class="number">${xmlText(relations)}</td>${
      hasMore ? `<td class="small">${more.join('<br/>')}</td>` : ''
    }</tr>\n`;
  }
  yield '</tbody>\n</table>\n';
}

function relationHtml({ from, type, to, tags, facts, note, claims }: Relation, isClaimed: boolean): string {
  const t = words.peek();
  const marks = tags.map(
    ({ text, isDispute }) => `<span class="tag${isDispute ? ' dispute' : ''}">${xmlText(text)}</span>`,
  );
  const sentence = t.keeping.toldEdge(bdi(from), `<span class="type">${bdi(type)}</span>`, bdi(to));
  const none =
    isClaimed && claims.length === 0 ? `<p class="small quiet">${xmlText(t.evidence.noClaimsEdge)}</p>\n` : '';
  return `<section class="relation">
<h4>${sentence} ${marks.join(' ')}</h4>
${factList(facts)}${noteOf(note)}${none}${claims.map(claimHtml).join('')}</section>
`;
}

function claimHtml(claim: Claim): string {
  const t = words.peek();
  const { quote, translation, speakers, isUnnamed, via, facts, corroborates, corroboratedBy, contradicts } = claim;
  const words_ =
    quote === undefined
      ? `<p class="quiet">${xmlText(t.report.noQuote)}</p>\n`
      : `<blockquote${textAttributes(quote)}>${xmlText(quote.text)}</blockquote>\n`;
  const rendering =
    translation === undefined
      ? ''
      : `<p class="translation"${textAttributes(translation)}>${xmlText(translation.text)}</p>\n`;
  const voices = speakers.length === 0 ? xmlText(t.evidence.noSpeaker) : speakers.map(bdi).join(separator());
  const passedOn = via.length === 0 ? '' : `${separator()}${t.evidence.via(via.map(bdi).join(separator()))}`;
  return `<article class="claim" aria-label="${xmlAttribute(t.report.claim(claim.id))}">
${words_}${rendering}<p class="voice"><strong>${voices}</strong>${
    isUnnamed ? ` <span class="tag">${xmlText(t.evidence.unnamed)}</span>` : ''
  }${passedOn}${separator()}${citations(claim)} <span class="id">${bdi({ text: claim.id })}</span></p>
${factList(facts)}${others(t.evidence.corroborates, corroborates)}${others(t.evidence.corroboratedBy, corroboratedBy)}${others(t.evidence.contradicts, contradicts)}</article>
`;
}

function citations({ citations: cited }: Claim): string {
  const t = words.peek().report;
  if (cited.length === 0) return `<span class="quiet">${xmlText(t.noDocument)}</span>`;
  return cited
    .map(({ number, line }) => {
      const place = line === undefined ? '' : ` ${xmlText(t.line(line))}`;
      return `<a href="#source-${number}">[${formatNumber(number)}]</a>${place}`;
    })
    .join(separator());
}

function others(label: string, claims: readonly OtherClaim[]): string {
  if (claims.length === 0) return '';
  const items = claims.map(({ claim, reading }) => {
    const why = reading === undefined ? '' : `<br/><span class="quiet">${bdi(reading)}</span>`;
    return `<li>${bdi(claim)}${why}</li>`;
  });
  return `<div class="small"><h5>${xmlText(label)}</h5><ul>${items.join('')}</ul></div>\n`;
}

function sourceHtml({ number, name, address, facts }: Source): string {
  const title =
    address === undefined ? bdi(name) : `<a href="${xmlAttribute(address)}" rel="noreferrer">${bdi(name)}</a>`;
  return `<li id="source-${number}">[${formatNumber(number)}] <strong>${title}</strong>\n${factList(facts)}</li>\n`;
}

function factList(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const rows = facts.map((fact) => `<div><dt>${bdi({ text: fact.label })}</dt><dd>${valueHtml(fact)}</dd></div>`);
  return `<dl>${rows.join('')}</dl>\n`;
}

function factHtml(fact: Fact): string {
  return `${bdi({ text: fact.label })}: ${valueHtml(fact)}`;
}

function valueHtml({ value, isInferred }: Fact): string {
  const tag = isInferred === true ? ` <span class="tag">${xmlText(words.peek().evidence.inferred)}</span>` : '';
  return `${bdi(value)}${tag}`;
}

function noteOf(note: string | undefined): string {
  if (note === undefined) return '';
  return `<p class="note"><strong>${xmlText(words.peek().report.note)}:</strong> ${bdi({ text: note })}</p>\n`;
}

/** Never markup, and in its own direction wherever it stands. */
function bdi(told: Told): string {
  return `<bdi${textAttributes(told)}>${xmlText(told.text)}</bdi>`;
}

function textAttributes({ text, language }: Told): string {
  const lang = language === undefined ? '' : ` lang="${xmlAttribute(language)}"`;
  return ` dir="${directionOf(text)}"${lang}`;
}
