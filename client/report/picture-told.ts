/** What a picture says at its foot and in its own data: whose it is, what it rests on, how much of it somebody has claimed. */

import { claimedEdges, documentsBehind } from '../../graph/statements/export.ts';
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import type { PictureOptions } from '../canvas/picture-part.ts';
import { formatDay } from '../i18n/format.ts';
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import { dateOf } from '../panels/claim-facts.ts';
import { readRows } from '../state/answers.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownPart } from '../state/part.ts';
import { coverage } from './coverage.ts';
import { today } from './today.ts';
import { viewTitle } from './view-title.ts';

/** Named at the foot; of the others it says how many there are. */
const MOST_NAMED = 6;
const MOST_COUNTED = 1000;

export async function pictureTold(explorer: Explorer): Promise<PictureOptions> {
  const { vocabulary, settings } = explorer;
  const t = words.peek().report;
  const name = viewTitle(explorer);
  const title = name ?? 'Shabaka';
  const date = new Date().toISOString().slice(0, 10);
  if (!settings.current.peek().sourceLine) return { title, about: { date, creator: 'Shabaka', sources: [] } };
  const { edges } = shownPart(explorer);
  const behind = vocabulary.hasClaims.peek() ? await evidenceBehind(explorer, edges) : undefined;
  const first = [
    ...(name === undefined ? [] : [name]),
    behind === undefined ? t.noSources : coverage(edges, behind.claimed),
    t.made(formatDay(today())),
  ].join(t.between);
  const documents = behind?.documents ?? [];
  const more = documents.length - MOST_NAMED;
  const named = documents.slice(0, MOST_NAMED).map((document) => citedAs(explorer, document));
  const sources = [...named, ...(more > 0 ? [t.moreSources(more)] : [])];
  return {
    title,
    foot: sources.length === 0 ? [first] : [first, `${t.sources}: ${sources.join(t.between)}`],
    about: {
      date,
      creator: 'Shabaka',
      sources: documents.map((document) => vocabulary.caption(document, locale.peek())),
    },
  };
}

async function evidenceBehind({ api }: Explorer, edges: readonly EdgeValue[]) {
  const ids = edges.map(({ elementId }) => elementId);
  const [documents, claimed] = await Promise.all([
    readRows(api, documentsBehind(ids, MOST_COUNTED)),
    readRows(api, claimedEdges(ids)),
  ]);
  return {
    documents: documents.rows.map((row) => row.node('document')),
    claimed: claimed.rows[0]?.count('relations') ?? 0,
  };
}

/** With the day on which it was published, and whether that was worked out. */
function citedAs({ vocabulary }: Explorer, document: NodeValue): string {
  const t = words.peek().report;
  const name = vocabulary.caption(document, locale.peek());
  const published = dateOf(document.properties, 'publishedOn');
  if (published === undefined) return name;
  const day = formatDay(published.epochDay);
  const isInferred = document.properties.get('publishedOnInferred') === true;
  return `${name} (${isInferred ? t.publishedAbout(day) : t.published(day)})`;
}
