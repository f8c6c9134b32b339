/**
 * Which texts have which words, and where. A text that changes is a new text: lists of texts only grow at their ends, and who
 * searches goes on seeing those of the moment in which the search began. For an entity's texts all words are kept in their
 * order, by number, which serves phrases and taking the texts out again.
 */
import { Ints } from './ints.ts';
import { lengthByte } from './scoring.ts';

/** Where a word was left out. */
const GAP = -1;

export interface FieldCounts {
  /** Texts that have a word at all. */
  texts: number;
  words: number;
}

export class WordStore {
  /** By field: the number of each word. */
  readonly numbers: readonly Map<string, number>[];
  readonly counts: readonly FieldCounts[];
  /** By number of a word: how many texts have it now. */
  readonly textsWith = new Ints();
  /** By text: whose it is, and the moment when it went. */
  readonly ids = new Ints();
  /** By text and field. */
  readonly lengths = new Ints();
  /** How often anything was changed. */
  moment = 0;

  readonly #fields: number;
  readonly #textOf = new Map<number, number>();
  readonly #gone = new Ints();
  readonly #first = new Ints();
  readonly #last = new Ints();
  readonly #entryText = new Ints();
  readonly #entryCount = new Ints();
  readonly #entryNext = new Ints();
  readonly #words = new Ints();
  readonly #starts = new Ints();

  constructor(fields: number) {
    this.#fields = fields;
    this.numbers = Array.from({ length: fields }, () => new Map());
    this.counts = Array.from({ length: fields }, () => ({ texts: 0, words: 0 }));
    this.#starts.push(0);
  }

  /** Texts that there were ever. */
  get size(): number {
    return this.ids.length;
  }

  /** Whether most of it is about texts that are gone. */
  get isWasteful(): boolean {
    return this.size > 1000 + 2 * this.#textOf.size;
  }

  owners(): Iterable<number> {
    return this.#textOf.keys();
  }

  wasThere(text: number, moment: number): boolean {
    const gone = this.#gone.at(text);
    return gone === 0 || gone > moment;
  }

  /** In place of what was known of an entity, if it differs; undefined: nothing is there any more. */
  put(id: number, fields: readonly (readonly (string | null)[])[] | undefined): void {
    const words = fields?.map((field, at) => field.map((word) => (word === null ? GAP : this.#number(at, word))));
    const text = this.#textOf.get(id);
    if (text !== undefined) {
      if (words !== undefined && this.#isSame(text, words)) return;
      this.#remove(id, text);
    }
    if (words !== undefined) this.#add(id, words);
  }

  /** The texts with a word, in order, and how often they have it, up to the text `end`. */
  *textsWithWord(word: number, end: number): Generator<readonly [text: number, count: number]> {
    for (let entry = this.#first.at(word); entry >= 0; entry = this.#entryNext.at(entry)) {
      const text = this.#entryText.at(entry);
      if (text >= end) return;
      yield [text, this.#entryCount.at(entry)];
    }
  }

  /** The numbers of a text's words in their order. */
  helpOf(text: number, field: number): Int32Array {
    const place = text * this.#fields + field;
    return this.#words.data.subarray(this.#starts.at(place), this.#starts.at(place + 1));
  }

  #number(field: number, word: string): number {
    const numbers = this.numbers[field];
    let number = numbers?.get(word);
    if (number === undefined) {
      number = this.textsWith.length;
      numbers?.set(word, number);
      this.textsWith.push(0);
      this.#first.push(-1);
      this.#last.push(-1);
    }
    return number;
  }

  #isSame(text: number, fields: readonly (readonly number[])[]): boolean {
    return fields.every((words, field) => {
      const known = this.helpOf(text, field);
      return known.length === words.length && words.every((word, at) => word === known[at]);
    });
  }

  #add(id: number, fields: readonly (readonly number[])[]): void {
    const text = this.size;
    this.moment++;
    this.ids.push(id);
    this.#gone.push(0);
    this.#textOf.set(id, text);
    fields.forEach((words, field) => {
      let length = 0;
      for (const word of words) {
        this.#words.push(word);
        if (word === GAP) continue;
        length++;
        this.#enter(word, text);
      }
      this.#starts.push(this.#words.length);
      this.lengths.push(lengthByte(length));
      this.#count(field, length, 1);
    });
  }

  #enter(word: number, text: number): void {
    const last = this.#last.at(word);
    if (last >= 0 && this.#entryText.at(last) === text) {
      this.#entryCount.data[last] = this.#entryCount.at(last) + 1;
      return;
    }
    const entry = this.#entryText.length;
    this.#entryText.push(text);
    this.#entryCount.push(1);
    this.#entryNext.push(-1);
    if (last < 0) this.#first.data[word] = entry;
    else this.#entryNext.data[last] = entry;
    this.#last.data[word] = entry;
    this.textsWith.data[word] = this.textsWith.at(word) + 1;
  }

  #remove(id: number, text: number): void {
    this.#gone.data[text] = ++this.moment;
    this.#textOf.delete(id);
    for (let field = 0; field < this.#fields; field++) {
      const words = this.helpOf(text, field).filter((word) => word !== GAP);
      for (const word of new Set(words)) this.textsWith.data[word] = this.textsWith.at(word) - 1;
      this.#count(field, words.length, -1);
    }
  }

  #count(field: number, words: number, sign: 1 | -1): void {
    const counts = this.counts[field];
    if (counts === undefined || words === 0) return;
    counts.texts += sign;
    counts.words += sign * words;
  }
}
