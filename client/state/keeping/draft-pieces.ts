/** A draft as text in pieces, of which those that are kept already are not written again: a picture of thousands changes in few places. */
import type { ViewContent } from '../../../graph/wire-views.ts';
import type { Numbering } from '../numbering.ts';
import type { Scene, SceneEdge, SceneNode } from '../scene.ts';
import { aboutMembers, type ContentOptions, GroupNumbers, savedEdge, savedNode, settingsOf } from './content.ts';
import type { Piece } from './draft-shelf.ts';

/** Between two steps the caller may do something else; once the scene has changed, the rest is of no use. */
export type InSteps<Result> = Generator<undefined, Result>;

/** Of the content, what is not a list of thousands. */
export type Head = Omit<ViewContent, 'nodes' | 'edges'>;

/** Nodes or edges in a piece. */
const MOST = 1000;

/** The lists of pieces in the order of the text. */
const [HEAD, NODES, EDGES, END] = [0, 1, 2, 3];

/** What a piece was made from: as long as that is the same, so is its text. */
interface Made {
  readonly entities: readonly object[];
  readonly numbers: Float64Array;
  isKept: boolean;
}

interface ListOf<Item> {
  readonly items: readonly Item[];
  /** How many numbers tell one item from another with the same entity. */
  readonly width: number;
  fill(numbers: Float64Array, at: number, item: Item, slot: number): void;
  saved(item: Item, slot: number): unknown;
}

export interface Changed {
  readonly head: Head;
  readonly pieces: readonly Piece[];
  readonly isWhole: boolean;
  readonly lengths: readonly number[];
  /** To be called when a shelf has kept it. */
  onKept(): void;
}

export class DraftPieces {
  private nodes: readonly Made[] = [];
  private edges: readonly Made[] = [];
  /** Whether the shelf has a whole draft, to which pieces may be added. */
  private isBegun = false;
  /** Counts how often the shelf was emptied: what was on its way before is not there any more. */
  private emptied = 0;

  /** The shelf was emptied. */
  forget(): void {
    this.isBegun = false;
    this.emptied++;
  }

  /** What is to be written for the picture as it is now. */
  *changed(scene: Scene, numbering: Numbering, options: ContentOptions): InSteps<Changed> {
    const isWhole = !this.isBegun;
    const { emptied } = this;
    const groups = new GroupNumbers(scene);
    const pieces: Piece[] = isWhole ? [{ list: END, place: 0, text: ']}}' }] : [];
    const put = (list: number, before: string) => (place: number, text: string) =>
      pieces.push({ list, place, text: (place === 0 ? before : ',') + text });
    this.nodes = yield* madeOf(isWhole ? [] : this.nodes, nodeList(numbering, groups), put(NODES, ''));
    this.edges = yield* madeOf(isWhole ? [] : this.edges, edgeList(numbering), put(EDGES, '],"edges":['));
    const made = [...this.nodes, ...this.edges];
    return {
      head: { ...settingsOf(scene, options), ...aboutMembers(scene, numbering, groups) },
      pieces,
      isWhole,
      lengths: [1, this.nodes.length, this.edges.length, 1],
      onKept: () => {
        if (emptied !== this.emptied) return;
        this.isBegun = true;
        for (const one of made) one.isKept = true;
      },
    };
  }
}

export function headPiece(around: object, head: Head): Piece {
  return { list: HEAD, place: 0, text: `${JSON.stringify({ ...around, content: head }).slice(0, -2)},"nodes":[` };
}

function nodeList({ nodeAttributes }: Numbering, groups: GroupNumbers): ListOf<SceneNode> {
  return {
    items: nodeAttributes,
    width: 4,
    fill(numbers, at, node) {
      numbers[at] = node.x;
      numbers[at + 1] = node.y;
      numbers[at + 2] = flagsOf(node) + (node.isPinned ? 4 : 0);
      numbers[at + 3] = groups.of(node) ?? -1;
    },
    saved: (node) => savedNode(node, groups.of(node)),
  };
}

function edgeList({ edgeAttributes, sources, targets }: Numbering): ListOf<SceneEdge> {
  return {
    items: edgeAttributes,
    width: 3,
    fill(numbers, at, edge, slot) {
      numbers[at] = sources[slot] ?? 0;
      numbers[at + 1] = targets[slot] ?? 0;
      numbers[at + 2] = flagsOf(edge);
    },
    saved: (edge, slot) => savedEdge(edge, sources[slot] ?? 0, targets[slot] ?? 0),
  };
}

function flagsOf({ isHidden, isOff }: { readonly isHidden: boolean; readonly isOff: boolean }): number {
  return (isHidden ? 1 : 0) + (isOff ? 2 : 0);
}

/** The pieces of a list, those of before where they are the same; one at least. Each that is not kept yet is put. */
function* madeOf<Item extends { readonly entity: object }>(
  before: readonly Made[],
  { items, width, fill, saved }: ListOf<Item>,
  put: (place: number, text: string) => void,
): InSteps<readonly Made[]> {
  const all: Made[] = [];
  const numbers = new Float64Array(MOST * width);
  do {
    const from = all.length * MOST;
    const to = Math.min(items.length, from + MOST);
    for (let slot = from; slot < to; slot++) {
      const item = items[slot];
      if (item !== undefined) fill(numbers, (slot - from) * width, item, slot);
    }
    const known = before[all.length];
    const made =
      known !== undefined && isSame(known, items, from, numbers)
        ? known
        : {
            entities: items.slice(from, to).map(({ entity }) => entity),
            numbers: numbers.slice(0, (to - from) * width),
            isKept: false,
          };
    if (!made.isKept)
      put(
        all.length,
        textOf(items.slice(from, to), (item, i) => saved(item, from + i)),
      );
    all.push(made);
    yield;
  } while (all.length * MOST < items.length);
  return all;
}

function textOf<Item>(items: readonly Item[], saved: (item: Item, i: number) => unknown): string {
  return items.map((item, i) => JSON.stringify(saved(item, i))).join(',');
}

function isSame(
  made: Made,
  items: readonly { readonly entity: object }[],
  from: number,
  numbers: Float64Array,
): boolean {
  const { entities } = made;
  if (Math.min(items.length - from, MOST) !== entities.length) return false;
  for (let i = 0; i < entities.length; i++) if (items[from + i]?.entity !== entities[i]) return false;
  for (let i = 0; i < made.numbers.length; i++) if (made.numbers[i] !== numbers[i]) return false;
  return true;
}
