/**
 * Interned sets of labels: a node holds one number. The order is that in which labels were added, so `:A:B` and `:B:A`
 * are two sets with the same members.
 */

interface LabelSet {
  readonly labels: readonly number[];
  readonly with: Map<number, number>;
  readonly without: Map<number, number>;
}

/** The set without labels. */
export const NO_LABELS = 0;

export class LabelSets {
  readonly #sets: LabelSet[] = [{ labels: [], with: new Map(), without: new Map() }];

  labels(set: number): readonly number[] {
    return this.#set(set).labels;
  }

  has(set: number, label: number): boolean {
    return set >= 0 && this.#set(set).labels.includes(label);
  }

  of(labels: readonly number[]): number {
    return labels.reduce((set, label) => this.with(set, label), NO_LABELS);
  }

  with(set: number, label: number): number {
    const from = this.#set(set);
    const known = from.with.get(label);
    if (known !== undefined) return known;
    const to = from.labels.includes(label) ? set : this.#add([...from.labels, label]);
    from.with.set(label, to);
    return to;
  }

  without(set: number, label: number): number {
    const from = this.#set(set);
    const known = from.without.get(label);
    if (known !== undefined) return known;
    const to = from.labels.includes(label) ? this.of(from.labels.filter((other) => other !== label)) : set;
    from.without.set(label, to);
    return to;
  }

  #add(labels: readonly number[]): number {
    return this.#sets.push({ labels, with: new Map(), without: new Map() }) - 1;
  }

  #set(set: number): LabelSet {
    const found = this.#sets[set];
    if (found === undefined) throw new RangeError(`no set of labels has the id ${set}`);
    return found;
  }
}
