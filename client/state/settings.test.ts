import { expect, test } from 'vitest';
import { createSettings } from './settings.ts';
import { guardedStorage, memoryStorage } from './storage.ts';

test('what was chosen is there on the next visit', () => {
  const storage = memoryStorage();
  createSettings(storage).change({ theme: 'dark', language: 'ar' });
  const settings = createSettings(storage, 'en');
  expect([settings.theme.value, settings.language.value]).toEqual(['dark', 'ar']);
});

test('a first visit follows the system and the browser', () => {
  const settings = createSettings(memoryStorage(), 'ar');
  settings.system.value = { isDark: true, wantsLessMotion: true, isPrinting: false };
  expect([settings.theme.value, settings.language.value, settings.wantsLessMotion.value]).toEqual(['dark', 'ar', true]);
});

test.each(['{', 'null', '[]', '"x"', '{"theme":"pink","legend":{"width":-5},"language":"ar"}'])(
  'a stored text that is damaged (%s) gives defaults for what it spoils',
  (text) => {
    const storage = memoryStorage();
    storage.setItem('shabaka.settings', text);
    const { theme, legend, language } = createSettings(storage).current.value;
    expect({ theme, legend }).toEqual({ theme: 'system', legend: { isOpen: true, width: 280 } });
    expect(language).toBe(text.includes('"ar"') ? 'ar' : 'en');
  },
);

test('a browser that keeps nothing still remembers for the visit', () => {
  const storage = guardedStorage(() => {
    throw new Error('blocked');
  });
  createSettings(storage).change({ theme: 'light' });
  expect(createSettings(storage).theme.value).toBe('light');
});
