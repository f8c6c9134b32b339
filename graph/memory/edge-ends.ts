/** The type and the two ends of every edge. They stay readable after the edge died, for readers of an earlier state. */
import { grown } from './columns.ts';

export class EdgeEnds {
  /** The type, or its complement where the edge is dead. */
  #type = new Int32Array(0);
  #start = new Int32Array(0);
  #end = new Int32Array(0);

  put(edge: number, type: number, start: number, end: number): void {
    if (edge >= this.#type.length) {
      this.#type = grown(this.#type, edge + 1, -1);
      this.#start = grown(this.#start, edge + 1);
      this.#end = grown(this.#end, edge + 1);
    }
    this.#type[edge] = type;
    this.#start[edge] = start;
    this.#end[edge] = end;
  }

  isAlive(edge: number): boolean {
    return Number(this.#type[edge]) >= 0;
  }

  bury(edge: number): void {
    const type = Number(this.#type[edge]);
    if (type >= 0) this.#type[edge] = ~type;
  }

  revive(edge: number): void {
    const type = Number(this.#type[edge]);
    if (type < 0) this.#type[edge] = ~type;
  }

  type(edge: number): number {
    const type = Number(this.#type[edge]);
    return type < 0 ? ~type : type;
  }

  start(edge: number): number {
    return Number(this.#start[edge]);
  }

  end(edge: number): number {
    return Number(this.#end[edge]);
  }
}
