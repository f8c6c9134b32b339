/** Values and names in messages: the beginning says which one is meant, and a message is not as long as what it quotes. */

const LONGEST = 100;

/** The text, cut where it is long; never between the halves of a character. */
export function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return `${text.slice(0, isHalf ? longest - 1 : longest)}...`;
}
