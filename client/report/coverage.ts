/** How much of a part of the picture can answer "says who?", in one sentence. */
import { isBackground } from '../../graph/relation.ts';
import type { EdgeValue } from '../../graph/values.ts';
import { formatNumber } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';

/** `claimed`: how many of them have a claim. Background is told, since nobody is quoted on it. */
export function coverage(edges: readonly EdgeValue[], claimed: number): string {
  const t = words.peek().report;
  const background = edges.filter(isBackground).length;
  const covered = t.covered(formatNumber(claimed), formatNumber(edges.length));
  return background === 0 ? covered : `${covered}${t.comma}${t.background(formatNumber(background))}`;
}
