/** Direction of labels that the browser draws whole: that of the first strong letter, other parts kept to themselves. */

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /\p{L}/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

export type Direction = 'ltr' | 'rtl';

export function directionOf(text: string): Direction {
  for (const character of text) if (STRONG.test(character)) return RTL.test(character) ? 'rtl' : 'ltr';
  return 'ltr';
}

/**
 * Parts that run against the label's own direction, each in an isolate (U+2068 … U+2069), so that digits and brackets
 * beside them stay where they were written.
 */
export function isolateRuns(text: string): string {
  const own = directionOf(text);
  let result = '';
  let run = '';
  /** Neutral characters since the last strong one of the run: inside it only if another follows. */
  let pending = '';
  const close = () => {
    result += run === '' ? pending : `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}${pending}`;
    run = '';
    pending = '';
  };
  for (const character of text) {
    if (!STRONG.test(character)) pending += character;
    else if ((RTL.test(character) ? 'rtl' : 'ltr') !== own) {
      if (run === '') {
        result += pending;
        run = character;
      } else run += pending + character;
      pending = '';
    } else {
      close();
      result += character;
    }
  }
  close();
  return result;
}
