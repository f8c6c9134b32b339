/** What an attack is: a statement that asks for too much, in one of a few ways. */

export interface Attack {
  readonly name: string;
  readonly statement: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly mode?: 'read' | 'write';
}
