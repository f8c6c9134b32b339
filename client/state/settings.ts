/** How the reader wants the page: theme, language, digits, motion, panels. Kept between visits. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { z } from 'zod';
import type { KeyValueStorage } from './storage.ts';

const KEY = 'shabaka.settings';

const panel = z.object({ isOpen: z.boolean(), width: z.int().min(200).max(720) });

const schema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['en', 'ar']).catch('en'),
  /** `locale`: Arabic-Indic digits in Arabic; `latin`: 0–9 in both. */
  digits: z.enum(['locale', 'latin']).catch('locale'),
  motion: z.enum(['system', 'less']).catch('system'),
  /** What a saved picture rests on, at its foot. */
  sourceLine: z.boolean().catch(true),
  legend: panel.catch({ isOpen: true, width: 280 }),
  details: panel.catch({ isOpen: true, width: 360 }),
  console: z.enum(['closed', 'half', 'full']).catch('closed'),
});

export type SettingsRecord = z.infer<typeof schema>;
export type Language = SettingsRecord['language'];

/** What the reader's system prefers; the page tells it (media queries are not for state). */
export interface SystemPreferences {
  readonly isDark: boolean;
  readonly wantsLessMotion: boolean;
  readonly isPrinting: boolean;
}

export interface Settings {
  readonly current: ReadonlySignal<SettingsRecord>;
  readonly system: Signal<SystemPreferences>;
  /** The theme in force, the system's wish resolved. */
  readonly theme: ReadonlySignal<'light' | 'dark'>;
  /** The colours in force: the theme's, and those of paper while the page is printed. */
  readonly ink: ReadonlySignal<'light' | 'dark' | 'print'>;
  readonly language: ReadonlySignal<Language>;
  readonly wantsLessMotion: ReadonlySignal<boolean>;
  change(part: Partial<SettingsRecord>): void;
}

/** `language` is the one to begin with where none was chosen before (the browser's). */
export function createSettings(storage: KeyValueStorage, language: Language = 'en'): Settings {
  const current = signal(read(storage, language));
  const system = signal<SystemPreferences>({ isDark: false, wantsLessMotion: false, isPrinting: false });
  const theme = computed(() => {
    const { theme: chosen } = current.value;
    return chosen === 'system' ? (system.value.isDark ? 'dark' : 'light') : chosen;
  });
  return {
    current,
    system,
    theme,
    ink: computed(() => (system.value.isPrinting ? 'print' : theme.value)),
    language: computed(() => current.value.language),
    wantsLessMotion: computed(() => current.value.motion === 'less' || system.value.wantsLessMotion),
    change(part) {
      current.value = { ...current.peek(), ...part };
      storage.setItem(KEY, JSON.stringify(current.peek()));
    },
  };
}

function read(storage: KeyValueStorage, language: Language): SettingsRecord {
  const kept = parse(storage.getItem(KEY));
  return schema.parse({ language, ...kept });
}

function parse(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
