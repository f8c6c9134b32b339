/** Every claim of the article, as it stands in the page, against the claim in the store: words, line, voices, dates, grades. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CREDIBILITY, RELIABILITY } from '../graph/grades.ts';
import type { GraphStore } from '../graph/store.ts';
import { toNumber, type Value } from '../graph/values.ts';
import { seedStore } from '../server/seeding.ts';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { serveStore, type WalkServer } from './walk-servers.ts';
import { WALK_MS } from './walk-setting.ts';

const path = await findBrowser();

const VOICES = `MATCH (claim:Claim)-[:BY]->(speaker)
RETURN speaker.id AS id, speaker.name AS name, speaker.reliability AS reliability, speaker.unnamed AS isUnnamed,
       collect({
         id: claim.id, quote: claim.quote, translation: claim.translation, line: claim.line,
         readings: {en: claim.reading, ar: claim.readingAr}, units: {en: claim.figureUnit, ar: claim.figureUnitAr},
         isInferred: coalesce(claim.dateInferred, false), figure: claim.figure,
         credibility: claim.credibility, modality: claim.modality,
         isDated: claim.validFrom IS NOT NULL OR claim.validTo IS NOT NULL,
         via: [(claim)-[:VIA]->(via) | via.name],
         bearsOut: [(claim)-[:CORROBORATES]->(other) | other.quote],
         borneOutBy: [(claim)<-[link:CORROBORATES]-(other) | [other.quote, {en: link.reading, ar: link.readingAr}]]
       }) AS claims
ORDER BY id`;

const WORDS = {
  en: {
    line: (n: number) => `line ${n}`,
    undated: 'not dated by the text',
    noQuote: 'No quote',
    unnamed: 'unnamed source',
    bearsOut: 'Corroborates',
    borneOutBy: 'Corroborated by',
  },
  ar: {
    line: (n: number) => `السطر ${n}`,
    undated: 'لا يحدد النص تاريخها',
    noQuote: 'لا اقتباس',
    unnamed: 'مصدر غير مسمى',
    bearsOut: 'تؤيد',
    borneOutBy: 'تؤيدها',
  },
} as const;

let browser: Browser;
let store: GraphStore;
let server: WalkServer;

beforeAll(async () => {
  if (path === undefined) return;
  browser = await launchBrowser(path);
  store = await openEmbeddedStore({ writable: true });
  await seedStore(store, 'seeds');
  server = await serveStore(store);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.skipIf(path === undefined).each(['en', 'ar'] as const)(
  'each claim says in the page what it says in the store, in %s',
  async (language) => {
    const voices = await rowsOf(VOICES);
    const missing: string[] = [];
    let count = 0;
    const page = await newPage(language);
    for (const voice of voices) {
      await page.goto(`${server.address}?nodes=${text(voice.get('id'))}&node=${text(voice.get('id'))}`);
      await page.locator('.claim-fold').first().waitFor();
      const cards = await page.locator('.claim-fold .claim').allTextContents();
      for (const claim of list(voice.get('claims'))) {
        count++;
        const expected = expectedOf(claim as Properties, voice, language);
        // The speaker also stands as subject or object of other people's claims: its own card is the one with all of it.
        const isTold = cards.some((card) => expected.every((part) => flat(card).includes(flat(part))));
        if (!isTold) missing.push(`${text(get(claim, 'id'))}: ${expected.join(' | ')}`);
      }
    }
    await page.context().close();
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(50);
  },
  WALK_MS,
);

type Properties = ReadonlyMap<string, Value>;

function expectedOf(claim: Properties, voice: Properties, language: keyof typeof WORDS): string[] {
  const t = WORDS[language];
  const label = language === 'ar' ? 'labelAr' : 'label';
  const quote = claim.get('quote');
  const line = claim.get('line');
  const reading = get(claim.get('readings') ?? null, language);
  const figure = claim.get('figure');
  return [
    typeof quote === 'string' ? quote : t.noQuote,
    ...(typeof claim.get('translation') === 'string' && typeof quote === 'string'
      ? [text(claim.get('translation'))]
      : []),
    ...(line === null || line === undefined ? [] : [t.line(toNumber(line as number))]),
    ...(typeof reading === 'string' ? [reading] : []),
    ...(figure === null || figure === undefined
      ? []
      : [`${toNumber(figure as number)}`, text(get(claim.get('units') ?? null, language))]),
    ...(claim.get('isDated') === true ? [] : [t.undated]),
    ...(voice.get('isUnnamed') === true ? [t.unnamed] : []),
    ...(language === 'en' ? list(claim.get('via')).map((name) => `passed on by ${text(name)}`) : []),
    ...list(claim.get('bearsOut'))
      .filter((other) => typeof other === 'string')
      .map((other) => `${t.bearsOut}${text(other)}`),
    ...list(claim.get('borneOutBy')).flatMap((linked) => {
      const [other, readings] = list(linked);
      return [`${t.borneOutBy}${text(other)}`, text(get(readings ?? null, language))];
    }),
    RELIABILITY.find(({ id }) => id === voice.get('reliability'))?.[label] ?? '',
    CREDIBILITY.find(({ id }) => id === claim.get('credibility'))?.[label] ?? '',
    ...(claim.get('isInferred') === true ? [language === 'en' ? 'inferred' : 'مستنتج'] : []),
  ];
}

async function newPage(language: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const settings = JSON.stringify({ language, digits: 'latin' });
  await context.addInitScript((kept) => localStorage.setItem('shabaka.settings', kept), settings);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function rowsOf(statement: string): Promise<Properties[]> {
  const answer = await store.run(statement, new Map(), { mode: 'read' });
  const rows: Properties[] = [];
  for await (const record of answer.records) {
    rows.push(new Map(answer.columns.map((column, i) => [column, record[i] ?? null])));
  }
  return rows;
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function get(value: Value, key: string): Value | undefined {
  return value instanceof Map ? value.get(key) : undefined;
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Isolates and the way in which spaces are laid out are the page's own. */
function flat(words: string): string {
  return words.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ');
}
