/** How often a phrase stands in a text: to the letter, or with its words up to `slop` places away, as Lucene counts them. */

const { fround } = Math;

/** How often the words follow each other; below zero stands for any word. */
export function exactCount(words: Int32Array, phrase: Int32Array): number {
  let count = 0;
  for (let start = 0; start + phrase.length <= words.length; start++) {
    let at = 0;
    while (at < phrase.length && ((phrase[at] ?? 0) < 0 || words[start + at] === phrase[at])) at++;
    if (at === phrase.length) count++;
  }
  return count;
}

/** A word of the phrase on its way through the text. */
interface Walker {
  readonly word: number;
  /** Its place in the phrase. */
  readonly offset: number;
  /** Where the word stands, less the offset: the same for all where the phrase stands as it is. */
  readonly places: readonly number[];
  /** All walkers of the same word. */
  group: readonly Walker[];
  at: number;
}

/** The nearer the words are to their places, the more an occurrence counts. */
export function sloppyCount(words: Int32Array, phrase: Int32Array, slop: number): number {
  const walkers: Walker[] = [...phrase].flatMap((word, offset) => {
    const places = [...words].flatMap((other, at) => (other === word ? [at - offset] : []));
    return word < 0 ? [] : [{ word, offset, places, group: [], at: 0 }];
  });
  for (const walker of walkers) walker.group = walkers.filter(({ word }) => word === walker.word);
  for (const walker of walkers) {
    walker.at = walker.group.indexOf(walker);
    if (placeOf(walker) === undefined) return 0;
  }
  return new SloppyWalk(walkers, slop).count();
}

class SloppyWalk {
  readonly #walkers: Walker[];
  readonly #slop: number;
  #end: number;

  constructor(walkers: Walker[], slop: number) {
    this.#walkers = walkers;
    this.#slop = slop;
    this.#end = Math.max(...walkers.map((walker) => placeOf(walker) ?? 0));
  }

  count(): number {
    let count = 0;
    for (let length = this.#next(); length !== undefined; length = this.#next()) {
      count = fround(count + fround(1 / fround(1 + length)));
    }
    return count;
  }

  #isOver = false;

  /** The length of the next occurrence that is short enough. */
  #next(): number | undefined {
    if (this.#isOver) return undefined;
    let walker = this.#first();
    let length = this.#end - (placeOf(walker) ?? 0);
    let following = this.#following(walker);
    while (this.#advance(walker) && this.#avoidOthers(walker)) {
      const place = placeOf(walker) ?? 0;
      if (place > following) {
        if (length <= this.#slop) return length;
        walker = this.#first();
        following = this.#following(walker);
        length = this.#end - (placeOf(walker) ?? 0);
      } else {
        length = Math.min(length, this.#end - place);
      }
    }
    this.#isOver = true;
    return length <= this.#slop ? length : undefined;
  }

  #first(): Walker {
    return this.#walkers.reduce((least, walker) => (isBefore(walker, least) ? walker : least));
  }

  #following(first: Walker): number {
    return Math.min(
      ...this.#walkers.map((walker) => (walker === first ? Number.POSITIVE_INFINITY : (placeOf(walker) ?? 0))),
    );
  }

  #advance(walker: Walker): boolean {
    walker.at++;
    const place = placeOf(walker);
    if (place === undefined) return false;
    this.#end = Math.max(this.#end, place);
    return true;
  }

  /** Two walkers of one word never stand on the same place of the text: the lesser goes on. */
  #avoidOthers(walker: Walker): boolean {
    let current = walker;
    for (;;) {
      const other = current.group.find((one) => one !== current && standsOn(one) === standsOn(current));
      if (other === undefined) return true;
      if (isBefore(other, current)) current = other;
      if (!this.#advance(current)) return false;
    }
  }
}

function placeOf({ places, at }: Walker): number | undefined {
  return places[at];
}

function standsOn(walker: Walker): number {
  return (placeOf(walker) ?? 0) + walker.offset;
}

function isBefore(a: Walker, b: Walker): boolean {
  const [one, other] = [placeOf(a) ?? 0, placeOf(b) ?? 0];
  return one < other || (one === other && a.offset < b.offset);
}
