/** A list of 32-bit integers that grows, at four bytes each. */
export class Ints {
  data = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  at(place: number): number {
    return this.data[place] ?? 0;
  }
}
