/** Interned names: labels, types and keys as small integers, in order of their first use. Never forgotten while the graph is open. */

export class NameTable {
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];

  get size(): number {
    return this.#names.length;
  }

  /** -1 for a name never interned. */
  id(name: string): number {
    return this.#ids.get(name) ?? -1;
  }

  intern(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#names.length;
    this.#ids.set(name, id);
    this.#names.push(name);
    return id;
  }

  name(id: number): string {
    const name = this.#names[id];
    if (name === undefined) throw new RangeError(`no name has the id ${id}`);
    return name;
  }
}
