/** Captions with what rules write into them: a value after the name, or in its place. */
import type { EdgeValue, NodeValue } from '../../graph/values.ts';
import { toldValue } from '../i18n/source-values.ts';
import type { Explorer } from '../state/explorer.ts';
import type { On } from '../state/styling/channels.ts';
import type { Painted } from '../state/styling/paint.ts';
import { sourceColumn } from '../state/styling/sources.ts';

/** Gives the caption as it is where no rule is for the node or edge, or it has no value. */
export function captionWriter(
  { styling, vocabulary, index }: Explorer,
  on: On,
  painted: Painted<undefined> | undefined,
): (entity: NodeValue | EdgeValue, caption: string) => string {
  if (painted === undefined) return (_, caption) => caption;
  const columns = styling.columns.value;
  const slots = on === 'node' ? index.value.nodeSlots : index.value.edgeSlots;
  const texts = painted.looks.map(({ rule: { source, scale }, meaning }) => {
    if (meaning.kind !== 'all') return undefined;
    if (scale.kind === 'same') return () => ({ text: String(scale.look), place: 'instead' });
    const column = sourceColumn(source, on, columns, 'choice');
    const place = scale.kind === 'text' ? scale.place : 'after';
    return (slot: number) => {
      const value = column?.names[column.numbers[slot] ?? -1];
      return value === undefined ? undefined : { text: toldValue(source, on, value, vocabulary), place };
    };
  });
  return (entity, caption) => {
    const slot = slots.get(entity.elementId) ?? -1;
    const written = texts[painted.numbers[slot] ?? -1]?.(slot);
    if (written === undefined) return caption;
    // NOTE: a dot between them would be read with Arabic figures, whose zero is a dot: ٤ as ٤٠.
    return written.place === 'instead' || caption === '' ? written.text : `${caption}: ${written.text}`;
  };
}
