/**
 * Interned sets of labels: a node holds one number. The order is that in which labels were added, so `:A:B` and `:B:A`
 * are two sets with the same members. Sets that no node has any more are swept away when there are many of them.
 */

interface LabelSet {
  readonly labels: readonly number[];
  /** How many nodes have it. */
  users: number;
  readonly with: Map<number, number>;
  readonly without: Map<number, number>;
}

/** The set without labels. */
export const NO_LABELS = 0;

/** Sets with more labels are not looked up again: whoever makes such sets rarely makes one twice. */
const WIDE = 64;
const CROWD = 1024;

export class LabelSets {
  readonly #sets: (LabelSet | undefined)[] = [];
  readonly #byLabels = new Map<string, number>();
  readonly #free: number[] = [];
  #crowd = CROWD;

  constructor() {
    this.#add([]);
  }

  labels(set: number): readonly number[] {
    return this.#set(set).labels;
  }

  has(set: number, label: number): boolean {
    return set >= 0 && this.#set(set).labels.includes(label);
  }

  of(labels: readonly number[]): number {
    if (labels.length <= 8) return labels.reduce((set, label) => this.with(set, label), NO_LABELS);
    return this.#intern([...new Set(labels)]);
  }

  with(set: number, label: number): number {
    const { labels, with: steps } = this.#set(set);
    const known = steps.get(label);
    if (known !== undefined) return known;
    return this.#remembered(steps, label, labels.includes(label) ? set : this.#intern([...labels, label]));
  }

  without(set: number, label: number): number {
    const { labels, without: steps } = this.#set(set);
    const known = steps.get(label);
    if (known !== undefined) return known;
    const to = labels.includes(label) ? this.#intern(labels.filter((other) => other !== label)) : set;
    return this.#remembered(steps, label, to);
  }

  /** A node has come to have the set. */
  take(set: number): void {
    this.#set(set).users++;
  }

  /** A node has it no longer. */
  leave(set: number): void {
    this.#set(set).users--;
  }

  /** Takes away sets that no node has, if there are many. Numbers of sets that a caller holds without `take` are void then. */
  sweep(): void {
    if (this.#sets.length - this.#free.length < this.#crowd) return;
    for (const [id, set] of this.#sets.entries()) {
      if (set === undefined) continue;
      set.with.clear();
      set.without.clear();
      if (set.users > 0 || id === NO_LABELS) continue;
      this.#byLabels.delete(set.labels.join(','));
      this.#sets[id] = undefined;
      this.#free.push(id);
    }
    this.#crowd = Math.max(CROWD, 2 * (this.#sets.length - this.#free.length));
  }

  #remembered(steps: Map<number, number>, label: number, to: number): number {
    if (this.#set(to).labels.length <= WIDE) steps.set(label, to);
    return to;
  }

  #intern(labels: readonly number[]): number {
    if (labels.length > WIDE) return this.#add(labels);
    const text = labels.join(',');
    const known = this.#byLabels.get(text);
    return known ?? this.#add(labels);
  }

  #add(labels: readonly number[]): number {
    const id = this.#free.pop() ?? this.#sets.length;
    this.#sets[id] = { labels, users: 0, with: new Map(), without: new Map() };
    if (labels.length <= WIDE) this.#byLabels.set(labels.join(','), id);
    return id;
  }

  #set(set: number): LabelSet {
    const found = this.#sets[set];
    if (found === undefined) throw new RangeError(`no set of labels has the number ${set}`);
    return found;
  }
}
