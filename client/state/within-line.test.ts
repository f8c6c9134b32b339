import { expect, test } from 'vitest';
import { isWithinLine, plainName, withinLine } from './within-line.ts';

test('a name is told whole', () => {
  const name = 'Turkish Ministry of National Defence — وزارة الدفاع التركية';
  expect(withinLine(name)).toBe(name);
});

test('a text is cut between two graphemes', () => {
  expect(withinLine('word '.repeat(2000))).toBe(`${'word '.repeat(32).trimEnd()}…`);
  const family = '👨‍👩‍👧‍👦';
  expect(withinLine(family.repeat(20))).toBe(family.repeat(20));
  expect(withinLine(family.repeat(1000))).toBe(`${family.repeat(160)}…`);
});

test('nothing turns a name round', () => {
  expect(withinLine('\u202eevil\u202c')).toBe('evil\u202c');
});

test('a name that was only kept from turning others round is told whole', () => {
  expect(plainName('\u202eevil\u202c')).toBe('evil\u202c');
  expect(isWithinLine('\u202eevil\u202c')).toBe(true);
  expect(isWithinLine('word '.repeat(68))).toBe(false);
});
