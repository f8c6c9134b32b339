/** What a command is: one name, its keys, when it can run, and what it does. */
import type { Words } from '../i18n/words.ts';
import type { App } from './app.ts';
import type { IconName } from './icons.tsx';

export type CommandGroup = 'find' | 'picture' | 'selection' | 'view' | 'page';
export const COMMAND_GROUPS: readonly CommandGroup[] = ['find', 'picture', 'selection', 'view', 'page'];

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconName;
  /** As `keyOf` writes a keyboard event; the first is shown. */
  readonly keys: readonly string[];
  label(words: Words): string;
  isEnabled(app: App): boolean;
  run(app: App): void;
}
