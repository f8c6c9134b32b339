import { expect, test } from 'vitest';
import { isCharacterKey, type KeyPress, keyOf, printKey } from './keys.ts';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

test('letters, signs and named keys have one name each', () => {
  expect(keyOf(press('e', 'KeyE'))).toBe('e');
  expect(keyOf(press('H', 'KeyH', { shiftKey: true }))).toBe('shift+h');
  expect(keyOf(press('?', 'Slash', { shiftKey: true }))).toBe('?');
  expect(keyOf(press('+', 'Equal', { shiftKey: true }))).toBe('+');
  expect(keyOf(press('Escape', 'Escape'))).toBe('escape');
});

test('Ctrl and Cmd are the same key', () => {
  expect(keyOf(press('z', 'KeyZ', { ctrlKey: true }))).toBe('mod+z');
  expect(keyOf(press('Z', 'KeyZ', { metaKey: true, shiftKey: true }))).toBe('mod+shift+z');
});

test('an Arabic keyboard reaches every command by the place of its keys', () => {
  expect(keyOf(press('ث', 'KeyE'))).toBe('e');
  expect(keyOf(press('ئ', 'KeyZ', { ctrlKey: true }))).toBe('mod+z');
  expect(keyOf(press('ظ', 'Slash'))).toBe('/');
  expect(keyOf(press('؟', 'Slash', { shiftKey: true }))).toBe('?');
});

test('keys that write a character are told from the others', () => {
  expect(['e', 'shift+h', '/', '+', 'mod+z', 'escape', 'alt+e'].map(isCharacterKey)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('keys are printed as the keyboard shows them', () => {
  expect(printKey('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
  expect(printKey('mod+shift+z', true)).toBe('⌘⇧Z');
  expect(printKey('+', false)).toBe('+');
  expect(printKey('escape', false)).toBe('Esc');
});
