/** The steps of the history in words: for the undo and redo buttons, the list of steps and the live region. */
import { locale } from '../i18n/locale.ts';
import { words } from '../i18n/words.ts';
import type { Step } from '../state/history.ts';

export function stepName({ name }: Step): string {
  return words.value.command.step[name.kind](name.count, name.about?.[locale.value]);
}

/** "Undo: hide Israel". */
export function stepWords(step: Step, way: 'undo' | 'redo'): string {
  const { undoStep, redoStep } = words.value.command;
  return (way === 'undo' ? undoStep : redoStep)(stepName(step));
}
