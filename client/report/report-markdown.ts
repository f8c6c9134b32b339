/**
 * A report as Markdown: headings, a table, quotes, and the documents as footnotes, as GitHub, Pandoc and Obsidian read them. Whatever the
 * graph says is escaped, so that it cannot become markup; texts of the other direction stand in isolates.
 */
import { directionOf } from '../../graph/formats/direction.ts';
import { direction } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Actor, Claim, Fact, OtherClaim, Relation, Report, Source, Told } from './report.ts';

/** The file in pieces. */
export function* reportMarkdown(report: Report): Generator<string> {
  const t = words.peek().report;
  const { language, title, made, summary, isClaimed, note, actors, families, sources, grades } = report;
  // Readers that know no direction of a page take the paragraph's own; those that know HTML are told.
  if (language === 'ar') yield '<div dir="rtl" lang="ar">\n\n';
  yield `# ${plain(title.text)}\n\n${plain(made)}\n\n`;
  for (const sentence of summary) yield `${plain(sentence)}\n\n`;
  yield noteOf(note);
  yield* actorTable(actors);
  if (families.length > 0) yield `## ${plain(isClaimed ? t.relationsTitle : t.relationsTitlePlain)}\n\n`;
  for (const { name, relations } of families) {
    yield `### ${plain(name)}\n\n`;
    for (const relation of relations) yield relationText(relation, isClaimed);
  }
  if (grades.length > 0) yield `## ${plain(t.grades)}\n\n${plain(t.gradesWhy)}\n\n${factList(grades)}\n`;
  if (sources.length > 0) yield `## ${plain(t.sources)}\n\n`;
  for (const source of sources) yield sourceText(source);
  if (language === 'ar') yield '\n</div>\n';
}

function* actorTable(actors: readonly Actor[]): Generator<string> {
  if (actors.length === 0) return;
  const t = words.peek().report;
  const heads = [t.name, t.otherNames, t.kind, t.relationCount, t.more];
  yield `## ${plain(t.actors)}\n\n| ${heads.map(plain).join(' | ')} |\n| --- | --- | --- | ---: | --- |\n`;
  for (const { name, otherNames, kind, relations, facts, note } of actors) {
    const more = [...facts.map(factText), ...(note === undefined ? [] : [`${plain(t.note)}: ${plain(note)}`])];
    const cells = [
      told(name),
      otherNames.map(told).join(t.between),
      plain(kind),
      plain(relations),
      more.join(t.between),
    ];
    yield `| ${cells.join(' | ')} |\n`;
  }
  yield '\n';
}

function relationText({ from, type, to, tags, facts, note, claims }: Relation, isClaimed: boolean): string {
  const t = words.peek();
  const sentence = t.keeping.toldEdge(told(from), told(type), told(to));
  const none = isClaimed && claims.length === 0 ? `${plain(t.evidence.noClaimsEdge)}\n\n` : '';
  return `#### ${sentence}${tags.map(({ text }) => ` (${plain(text)})`).join('')}\n\n${factList(facts)}${noteOf(note)}${none}${claims.map(claimText).join('')}`;
}

function claimText(claim: Claim): string {
  const t = words.peek();
  const { quote, translation, speakers, isUnnamed, via, citations, facts, corroborates, corroboratedBy, contradicts } =
    claim;
  const said = quote === undefined ? [plain(t.report.noQuote)] : [broken(quote.text, '> ')];
  const lines = [...said, ...(translation === undefined ? [] : [broken(translation.text, '> ')])];
  const voices = speakers.length === 0 ? plain(t.evidence.noSpeaker) : speakers.map(told).join(t.report.between);
  const cited =
    citations.length === 0
      ? plain(t.report.noDocument)
      : citations
          .map(({ number, line }) => `[^${number}]${line === undefined ? '' : ` ${plain(t.report.line(line))}`}`)
          .join(t.report.between);
  const parts = [
    `**${voices}**${isUnnamed ? ` (${plain(t.evidence.unnamed)})` : ''}`,
    ...(via.length === 0 ? [] : [t.evidence.via(via.map(told).join(t.report.between))]),
    cited,
    plain(claim.id),
  ];
  return `${lines.map((line) => `> ${line}`).join('\n>\n')}\n\n${parts.join(t.report.between)}\n\n${list([
    ...facts.map(factText),
    ...otherTexts(t.evidence.corroborates, corroborates),
    ...otherTexts(t.evidence.corroboratedBy, corroboratedBy),
    ...otherTexts(t.evidence.contradicts, contradicts),
  ])}`;
}

/** The reason stands under the claim that it is about. */
function otherTexts(label: string, claims: readonly OtherClaim[]): readonly string[] {
  return claims.map(
    ({ claim, reading }) =>
      `${factText({ label, value: claim })}${reading === undefined ? '' : `\n  - ${told(reading)}`}`,
  );
}

function sourceText({ number, name, address, facts }: Source): string {
  const title =
    address === undefined ? told(name) : `[${told(name)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return `[^${number}]: ${[title, ...facts.map(factText)].join(words.peek().report.between)}\n`;
}

function factList(facts: readonly Fact[]): string {
  return list(facts.map(factText));
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `${items.map((item) => `- ${item}`).join('\n')}\n\n`;
}

function factText({ label, value, isInferred }: Fact): string {
  const tag = isInferred === true ? ` (${plain(words.peek().evidence.inferred)})` : '';
  return `${plain(label)}: ${told(value)}${tag}`;
}

function noteOf(note: string | undefined): string {
  return note === undefined ? '' : `**${plain(words.peek().report.note)}:** ${broken(note, '')}\n\n`;
}

/** Apart from what stands around it, where it reads the other way. */
function told({ text }: Told): string {
  const page = direction.peek();
  return directionOf(text, page) === page ? plain(text) : `\u2068${plain(text)}\u2069`;
}

const MARKUP = /[\\`*_[\]<>|~&$#]/g;
/** At the head of a line these begin a list, a heading or a line across. */
const BLOCK = /^(\d*)([-+=.)])/;

/** As words: nothing in it is markup, and it stays in one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&').replace(BLOCK, '$1\\$2');
}

/** Lines as they were broken, in a quote or a paragraph. */
function broken(text: string, mark: string): string {
  return text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(plain)
    .join(`\\\n${mark}`);
}
