/** What the page has to tell once: what failed, what was empty. Panels put it into words. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AppError } from '../../graph/errors.ts';
import type { Language } from './settings.ts';

export type Sought = 'view' | 'node' | 'edge';

/** What a command lacks, or did not find, to do anything. */
export type Unmet =
  | 'picture'
  | 'selection'
  | 'nodes'
  | 'several'
  | 'ends'
  | 'twoNodes'
  | 'pathShown'
  | 'paths'
  | 'undo'
  | 'redo'
  | 'hidden'
  | 'filtered'
  | 'off'
  | 'group'
  | 'groups'
  | 'leaves'
  | 'moreToSelect'
  | 'toKeep'
  | 'toGroup'
  | 'rules'
  | 'already';

/** How many the picture has and does not show: the reader has hidden them, or they are filtered out. */
export interface Unseen {
  readonly hidden: number;
  readonly filtered: number;
}

export type Notice =
  | { readonly id: number; readonly kind: 'failed'; readonly error: AppError }
  /** All of it is there already, with neighbours that are not seen. */
  | ({ readonly id: number; readonly kind: 'nothingNew' } & Unseen)
  | { readonly id: number; readonly kind: 'unmet'; readonly why: Unmet }
  | { readonly id: number; readonly kind: 'saved'; readonly name: string }
  | { readonly id: number; readonly kind: 'noPath' }
  /** `about`: by what was grouped. `opened`: how many groups of another partition gave way. */
  | {
      readonly id: number;
      readonly kind: 'regrouped';
      readonly about: Readonly<Record<Language, string>>;
      readonly opened: number;
    }
  | { readonly id: number; readonly kind: 'gone'; readonly count: number }
  /** What was asked for by name, in an address or a list, and is not there: views by name, nodes by id, relations of the picture by id. */
  | { readonly id: number; readonly kind: 'notFound'; readonly what: Sought; readonly names: readonly string[] }
  /** A reload would lose the picture: the browser keeps nothing for the page, or has no room left. */
  | { readonly id: number; readonly kind: 'notKept'; readonly isFull: boolean }
  /** A style cannot have more rules than these. */
  | { readonly id: number; readonly kind: 'mostRules'; readonly most: number }
  /** Of all of a kind or a type, only so many were brought. */
  | { readonly id: number; readonly kind: 'onlySome'; readonly shown: number };

type Told = Notice extends infer One ? (One extends Notice ? Omit<One, 'id'> : never) : never;

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  tell(notice: Told): void;
  dismiss(id: number): void;
}

const MOST = 4;
/** What a command that did nothing is answered with. */
const OF_A_KEY: ReadonlySet<Notice['kind']> = new Set(['unmet', 'nothingNew']);

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let next = 1;
  return {
    list,
    tell(notice) {
      // A key that is pressed again is not answered by a second copy of the same.
      const others = list.peek().filter(({ kind }) => kind !== notice.kind || !OF_A_KEY.has(kind));
      list.value = [...others, { ...notice, id: next++ }].slice(-MOST);
    },
    dismiss(id) {
      list.value = list.peek().filter((notice) => notice.id !== id);
    },
  };
}
