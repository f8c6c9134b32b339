/** What a command is: one name, its keys, what it needs, and what it does. */
import type { Words } from '../i18n/words.ts';
import type { Unmet } from '../state/notices.ts';
import type { App } from './app.ts';
import type { IconName } from './icons.tsx';

export type CommandGroup = 'find' | 'picture' | 'selection' | 'view' | 'page';
export const COMMAND_GROUPS: readonly CommandGroup[] = ['find', 'picture', 'selection', 'view', 'page'];

/** What must be so for a command to do anything, and what is said where it is not. */
export interface Need {
  readonly unmet: Unmet;
  isMet(app: App): boolean;
}

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconName;
  /** As `keyOf` writes a keyboard event; the first is shown. */
  readonly keys: readonly string[];
  label(words: Words): string;
  /** Where running it once more takes it back: whether it stands now, and what running it is called then. */
  readonly toggle?: { isOn(app: App): boolean; labelOn(words: Words): string };
  /** Absent where it can always run. */
  readonly needs?: Need;
  /** Where its key is pressed without meaning it: nothing is said that is missing. */
  readonly isQuiet?: true;
  run(app: App): void;
}

/** What running the command now is called. */
export function labelNow(app: App, { label, toggle }: Command, words: Words): string {
  return toggle?.isOn(app) ? toggle.labelOn(words) : label(words);
}
