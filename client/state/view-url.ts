/** What of the state can be shared as an address: which nodes are shown, what is selected, the search. */
import type { Target } from './target.ts';

export interface ViewAddress {
  /** The whole first picture where absent. */
  readonly nodes?: readonly string[];
  readonly selected?: Target;
  readonly search?: string;
}

/** The port to the browser's address. */
export interface AddressPort {
  read(): string;
  write(search: string): void;
}
