/** Numbers as they are typed on an Arabic or Persian keyboard, in the digits that are read everywhere. */

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** The decimal mark and the minus sign are mapped too; all else stays. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replaceAll('\u066b', '.')
    .replaceAll('\u2212', '-');
}
