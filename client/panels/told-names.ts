/** Which names of a node have rows of their own in the details, and which the heading tells whole already. */
import { captionOf } from '../../graph/caption.ts';
import type { NodeValue } from '../../graph/values.ts';
import { isWithinLine } from '../state/within-line.ts';

const NAME_KEYS = ['name', 'nameAr', 'nameTr', 'nameKu', 'aliases'] as const;

export interface NameRow {
  readonly key: (typeof NAME_KEYS)[number];
  readonly texts: readonly string[];
}

/** Rows for several names; one name alone needs none. */
export function nameRows(node: NodeValue): readonly NameRow[] {
  const rows = namesOf(node);
  return rows.length < 2 ? [] : rows;
}

/** Keys that need not stand among the properties: their texts stand whole elsewhere in the details. */
export function toldNames(node: NodeValue): readonly string[] {
  const names = namesOf(node);
  const told = names.length < 2 ? names.filter((row) => isWholeInHeading(node, row)) : names;
  return told.map(({ key }) => key);
}

function namesOf({ properties }: NodeValue): readonly NameRow[] {
  return NAME_KEYS.flatMap((key) => {
    const value = properties.get(key);
    const names = Array.isArray(value) ? value : [value];
    const texts = names.filter((name) => typeof name === 'string');
    return texts.length === 0 ? [] : [{ key, texts }];
  });
}

/** The heading names a node by its caption in each of the two languages. */
function isWholeInHeading(node: NodeValue, { texts: [text = '', ...others] }: NameRow): boolean {
  const captions = [captionOf(node, 'en'), captionOf(node, 'ar')];
  return others.length === 0 && captions.includes(text.trim()) && isWithinLine(text.trim());
}
