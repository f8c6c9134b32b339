/** Makes a report: asks for the claims behind what goes into it, has it drawn, and writes it in a format. */

import { LimitReached } from '../../graph/errors.ts';
import { type EvidenceRow, subgraphOf } from '../../graph/formats/subgraph.ts';
import { exportedEvidence } from '../../graph/statements/export.ts';
import { type PictureSource, pictureAsSvg } from '../canvas/picture-files.ts';
import { words } from '../i18n/words.ts';
import { readRows } from '../state/answers.ts';
import type { Explorer } from '../state/explorer.ts';
import { type Part, selectedPart, shownPart } from '../state/part.ts';
import type { Report } from './report.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportOf } from './report-of.ts';
import { today } from './today.ts';
import { viewTitle } from './view-title.ts';

export const REPORT_FORMATS = {
  html: { type: 'text/html', write: reportHtml, hasPicture: true },
  md: { type: 'text/markdown', write: reportMarkdown, hasPicture: false },
} as const satisfies Record<
  string,
  { readonly type: string; readonly write: (report: Report) => Iterable<string>; readonly hasPicture: boolean }
>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export interface ReportRequest {
  readonly format: ReportFormat;
  /** Of what is selected, not of all that is shown. */
  readonly isSelection: boolean;
  /** Absent where nothing can be drawn. */
  readonly source: PictureSource | undefined;
}

export async function makeReport(explorer: Explorer, { format, isSelection, source }: ReportRequest): Promise<Blob> {
  const { type, write, hasPicture } = REPORT_FORMATS[format];
  const part = isSelection ? selectedPart(explorer) : shownPart(explorer);
  const title = viewTitle(explorer) ?? words.peek().report.untitled;
  const [evidence, picture] = await Promise.all([
    evidenceOf(explorer, part),
    hasPicture && source !== undefined ? pictureAsSvg(source, { title, part, ink: 'print' }) : undefined,
  ]);
  const subgraph = subgraphOf(part.nodes, part.edges, evidence);
  return new Blob([...write(reportOf(explorer, { subgraph, picture, isSelection, today: today() }))], { type });
}

/** As much as a server may be asked for; it lowers what its operator does not allow. */
const LIMITS = { rows: 1_000_000, bytes: 512 * 2 ** 20, timeoutMs: 120_000 };

/** All of it: a report with half of its claims would not say so in its every line. */
async function evidenceOf({ api, vocabulary }: Explorer, { edges }: Part): Promise<readonly EvidenceRow[]> {
  if (!vocabulary.hasClaims.peek()) return [];
  const ids = edges.map(({ elementId }) => elementId);
  const statement = exportedEvidence(ids, LIMITS.rows);
  const { rows, summary } = await readRows(api, { ...statement, limits: LIMITS });
  if (summary.cut !== undefined || rows.length === LIMITS.rows) {
    throw new LimitReached(
      'report: the claims behind it are more than the server gives at once, so no file was made.',
      {
        code: 'Shabaka.ExportTooLarge',
        limit: summary.cut ?? 'rows',
        hint: 'Take less at once: select a part of the picture, or filter it.',
      },
    );
  }
  return rows.map((row) => ({ claim: row.node('claim'), link: row.edge('link'), other: row.node('other') }));
}
