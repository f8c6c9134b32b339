/** The steps of the history in words: for the undo and redo buttons, the list of steps and the live region. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { History, Step } from '../state/history.ts';

type NamedStep = Pick<Step, 'name'>;

/** What "undo" will take back: what is under way before what is done. */
export function nextToUndo({ done, underWay }: History): NamedStep | undefined {
  const name = underWay.value;
  return name === undefined ? done.value.at(-1) : { name };
}

export function stepName({ name }: NamedStep): string {
  return words.value.command.step[name.kind](name.count, name.about?.[locale.value]);
}

/** "Undo: hide Israel". */
export function stepWords(step: NamedStep, way: 'undo' | 'redo'): string {
  const { undoStep, redoStep } = words.value.command;
  return (way === 'undo' ? undoStep : redoStep)(stepName(step));
}
