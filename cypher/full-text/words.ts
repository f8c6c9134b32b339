/** Words of a text as Lucene's StandardTokenizer finds them: the word boundaries of UAX #29, scripts without spaces by its own rules. */

const EXTENDED = String.raw`(?:[\p{M}\p{Emoji_Modifier}\uff9e\uff9f]|[^\P{Cf}\u200b])*`;
/** What a mark, a joiner or a format character follows belongs together with it. */
const one = (of: string) => `${of}${EXTENDED}`;

const COMPLEX = String.raw`(?:(?=[\p{L}\p{M}])[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Tavt}\p{sc=Ahom}]|[\u109e\u109f\u19da\u19de\u19df\u1aa0-\u1aad\uaa77-\uaa79\uaade\uaadf])`;
const HEBREW = String.raw`(?=\p{Lo})\p{sc=Hebr}`;
const KATAKANA = String.raw`[\p{sc=Kana}\u3031-\u3035\u309b\u309c\u30a0\u30fc\uff70]`;
const LETTER = String.raw`(?!${KATAKANA}|${COMPLEX}|[\p{M}\p{Ideographic}\p{sc=Hira}\uff9e\uff9f])[\p{Alphabetic}\u02c2-\u02d7\u02de\u02df\u02ed\u02ef-\u02ff\u055b\u055c\u055e\u05f3\ua720\ua721\ua789\ua78a\uab5b]`;
const DIGIT = String.raw`[\p{Nd}\u066b]`;
const JOINER = one(String.raw`[\p{Pc}\u202f]`);

const BETWEEN_BOTH = `.'\\u2018\\u2019\\u2024\\ufe52\\uff07\\uff0e`;
const BETWEEN_LETTERS = one(`[${BETWEEN_BOTH}:\\u00b7\\u0387\\u05f4\\u2027\\ufe13\\ufe55\\uff1a]`);
const BETWEEN_DIGITS = one(
  `[${BETWEEN_BOTH},;\\u037e\\u0589\\u060c\\u060d\\u066c\\u07f8\\u2044\\ufe10\\ufe14\\ufe50\\ufe54\\uff0c\\uff1b]`,
);

/** Most letters, quickly told: Latin and Arabic. */
const COMMON = String.raw`[a-zA-Z\xc0-\xd6\xd8-\xf6\xf8-\u02b8\u0620-\u064a]`;

const HEBREW_UNIT = `${one(HEBREW)}(?:${one('"')}(?=${HEBREW})|${one("'")})`;
const LETTER_UNIT = `${one(`(?:${COMMON}+|${LETTER})`)}(?:${BETWEEN_LETTERS}(?=${LETTER}))?`;
const DIGIT_UNIT = `${one(DIGIT)}(?:${BETWEEN_DIGITS}(?=${DIGIT}))?`;
const RUN = `(?:(?:(?!${COMMON})${HEBREW_UNIT}|${LETTER_UNIT}|${DIGIT_UNIT})+|(?:${one(KATAKANA)})+)`;
const WORD = `(?:${JOINER})*${RUN}(?:(?:${JOINER})+${RUN})*(?:${JOINER})*`;

const EMOJI_EXTENDED = String.raw`(?:(?![\ufe0e\ufe0f])${EXTENDED.slice(0, -1)})*`;
const PICTURE = String.raw`(?:\p{Extended_Pictographic}|(?![0-9#*\p{RI}\p{Emoji_Modifier}])\p{Emoji}|[\u2388\u2605\u2607-\u2612\u2614-\u2685\u2690-\u2704\u270e\u2710\u2711\u2765-\u2767\u{1f000}-\u{1f0ff}\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1fa00}-\u{1faff}])`;
const EMOJI = String.raw`(?:(?:\u200d*\p{Emoji_Modifier_Base}${EMOJI_EXTENDED})?\p{Emoji_Modifier}${EMOJI_EXTENDED}|\u200d*${PICTURE}${EMOJI_EXTENDED}\ufe0f?)`;
const EMOJIS = String.raw`${EMOJI}(?:[\u{e0020}-\u{e007e}]+\u{e007f}|(?:(?:\u200d|(?<=\u200d))${EMOJI})*)`;
const KEYCAP = String.raw`[#*]${EMOJI_EXTENDED}\ufe0f?\u20e3${EMOJI_EXTENDED}`;

const STANDARD = new RegExp(
  `${WORD}|(?:${one(COMPLEX)})+|${EMOJIS}|${KEYCAP}|${one('\\p{RI}')}${one('\\p{RI}')}|${one('[\\p{sc=Han}\\p{sc=Hira}]')}`,
  'gu',
);

export function standardWords(text: string): readonly string[] {
  return text.match(STANDARD) ?? [];
}
