/** Which of a node's labels says most of what it is, on a graph that does not say so itself. */
import { compareStrings } from '../../graph/string-order.ts';
import { isKnownWord } from './kind-looks.ts';

/** Words that graphs of many makers give to whatever they hold, beside a label that says more. */
const BROAD_WORDS: ReadonlySet<string> = new Set(['actor', 'agent', 'entity', 'node', 'object', 'resource', 'thing']);

/**
 * The labels, the most telling first. The fewer nodes of the graph a label has, the more it says: `State` lies within `Actor`, and
 * `Officer` within `Person`. Where two have as many, a word that we have a pictogram for goes before any other, a broad word
 * (`Entity`) last, and then the names decide. Labels that begin with `_` are marks of tools (`__KGBuilder__`), and rare as they
 * may be they come after all others. A label without a count came after the counting, and counts as rarest.
 *
 * NOTE: any other rare mark (`Checked`) becomes the kind of the nodes that bear it. Counts cannot tell it from a kind within a kind,
 * and whoever marks a few nodes of many wants to see which.
 *
 * The order in which the labels are given says nothing, since stores differ in it.
 */
export function tellingFirst(labels: readonly string[], counts: ReadonlyMap<string, number>): readonly string[] {
  if (labels.length < 2) return labels;
  const count = (label: string) => counts.get(label) ?? 0;
  return labels.toSorted(
    (a, b) =>
      Number(isMark(a)) - Number(isMark(b)) || count(a) - count(b) || breadth(a) - breadth(b) || compareStrings(a, b),
  );
}

function isMark(label: string): boolean {
  return label.startsWith('_');
}

function breadth(label: string): number {
  if (BROAD_WORDS.has(label.toLowerCase())) return 2;
  return isKnownWord(label) ? 0 : 1;
}
