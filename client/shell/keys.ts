/** Keys as text: from an event, so that commands can be looked up, and for the reader's eyes. */

/** What of a keyboard event says which key it was. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys by their place, for layouts that write other letters there (Arabic, Kurdish, Cyrillic). */
const BY_PLACE: ReadonlyMap<string, string> = new Map([
  ['Slash', '/'],
  ['Backquote', '`'],
  ['Equal', '='],
  ['Minus', '-'],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
]);

/**
 * `e`, `shift+h`, `mod+z`, `?`, `arrowup`. `mod` is Ctrl or Cmd. Shift is named for letters and named keys only,
 * since on signs it belongs to the sign. A key that writes a letter of another script counts as the Latin one in its place.
 */
export function keyOf(press: KeyPress): string {
  const latin = latinKey(press);
  const isNamed = latin.length > 1 || /[a-z]/.test(latin);
  const parts = [
    press.ctrlKey || press.metaKey ? 'mod+' : '',
    press.altKey ? 'alt+' : '',
    press.shiftKey && isNamed ? 'shift+' : '',
  ];
  return `${parts.join('')}${latin}`;
}

function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (key === '؟') return '?';
  if (key.length > 1 || /^[!-~]$/.test(key)) return key === ' ' ? 'space' : key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  if (code === 'Slash' && shiftKey) return '?';
  return BY_PLACE.get(code) ?? (key === ' ' ? 'space' : key);
}

/** True where a key alone would write a character: such commands can be switched off. */
export function isCharacterKey(key: string): boolean {
  return !key.includes('mod+') && !key.includes('alt+') && (key.replace('shift+', '').length === 1 || key === '+');
}

const SIGNS: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Del',
  backspace: '⌫',
  contextmenu: '☰',
  arrowup: '↑',
  arrowdown: '↓',
  space: 'Space',
};

/** As keys are printed: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function printKey(key: string, isMac: boolean): string {
  const parts = key === '+' ? ['+'] : key.split('+');
  const printed = parts.map((part) => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'shift' && isMac) return '⇧';
    return SIGNS[part] ?? part.toUpperCase();
  });
  return printed.join(isMac ? '' : '+');
}

/** Whether the machine's keyboard has Cmd where others have Ctrl. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
}
