/**
 * Numbers for element ids, from 0, in the order of appearance. Ids of a store end in a number after the same characters:
 * those are looked up by it, since hashing the texts of both ends of each edge was a third of the work of writing them.
 */

/** How much larger than the count of ids the table of numbers may be; what lies beyond is looked up as text. */
const SPARSE = 8;
const LEAST = 1024;
/** More digits could be one number for two texts. */
const MOST_DIGITS = 9;

export class IdNumbers {
  private count = 0;
  private prefix: string | undefined;
  /** By the number at the end of an id, the number given to it, plus one. */
  private table = new Int32Array(0);
  private readonly others = new Map<string, number>();

  /** An id that was not there before is put into `fresh`. */
  of(id: string, fresh: string[]): number {
    this.prefix ??= id.slice(0, id.lastIndexOf(':') + 1);
    const ending = endingOf(id, this.prefix);
    const known = (this.table[ending] ?? 0) - 1;
    if (known >= 0) return known;
    const other = this.others.get(id);
    if (other !== undefined) return other;
    const number = this.count++;
    fresh.push(id);
    if (this.hasRoomFor(ending)) this.table[ending] = number + 1;
    else this.others.set(id, number);
    return number;
  }

  private hasRoomFor(ending: number): boolean {
    if (ending < 0) return false;
    if (ending < this.table.length) return true;
    if (ending >= Math.max(LEAST, this.count * SPARSE)) return false;
    const table = new Int32Array(Math.max(LEAST, ending + 1, this.table.length * 2));
    table.set(this.table);
    this.table = table;
    return true;
  }
}

/** The whole number that follows the prefix, as it would be written; -1 where there is none. */
function endingOf(id: string, prefix: string): number {
  const from = prefix.length;
  const digits = id.length - from;
  if (digits === 0 || digits > MOST_DIGITS || !id.startsWith(prefix)) return -1;
  if (digits > 1 && id.charCodeAt(from) === 48) return -1;
  let number = 0;
  for (let i = from; i < id.length; i++) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
