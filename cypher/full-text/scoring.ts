/** What a word counts in a text: BM25 as Lucene works it out, in single precision, so that the scores come out the same. */

const { fround } = Math;
const SATURATION = fround(1.2);
const LENGTH_SHARE = 0.75;
/** Up to here a length is kept as it is; beyond, in four bits of precision. */
const EXACT = 24;

/** The length of a text in one byte, as Lucene keeps it. */
export function lengthByte(words: number): number {
  if (words < EXACT) return words;
  const rest = words - EXACT;
  const shift = Math.max(0, 28 - Math.clz32(rest));
  return EXACT + (rest < 8 ? rest : ((rest >>> shift) & 7) | ((shift + 1) << 3));
}

function lengthOf(byte: number): number {
  if (byte < EXACT) return byte;
  const [low, shift] = [(byte - EXACT) & 7, ((byte - EXACT) >>> 3) - 1];
  return EXACT + (shift < 0 ? low : (low | 8) << shift);
}

/** By the byte of a length: one over what a word's count is weighed against. */
export function lengthFactors(texts: number, words: number): Float32Array {
  const average = fround(words / texts);
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const share = fround(fround(LENGTH_SHARE * lengthOf(byte)) / average);
    return 1 / fround(SATURATION * fround(1 - LENGTH_SHARE + share));
  });
}

/** How much rarer words count more. */
export function rarity(textsWithWord: number, texts: number): number {
  return fround(Math.log(1 + (texts - textsWithWord + 0.5) / (textsWithWord + 0.5)));
}

export function score(weight: number, count: number, lengthFactor: number): number {
  return fround(weight - fround(weight / fround(1 + fround(count * lengthFactor))));
}
