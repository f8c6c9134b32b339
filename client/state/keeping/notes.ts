/** What the reader writes on nodes, lines and the whole picture; each change is a step that can be undone. */
import { foldName } from '../../../graph/fold.ts';
import type { WritableHistory } from '../history.ts';
import type { Scene } from '../scene.ts';
import type { Target } from '../target.ts';
import { captionsOf, type VocabularyState } from '../vocabulary.ts';

/** Undefined stands for the whole picture. */
export type NoteTarget = Target | undefined;

export interface FoundNote {
  readonly target: NoteTarget;
  readonly text: string;
}

export interface Notes {
  /** Empty where there is none. */
  textOf(target: NoteTarget): string;
  write(target: NoteTarget, text: string): void;
  /** Notes with this text in them, in any script, of what is in the picture. */
  matching(text: string): readonly FoundNote[];
  all(): readonly FoundNote[];
}

export interface NotesParts {
  readonly scene: Scene;
  readonly history: WritableHistory;
  readonly vocabulary: VocabularyState;
}

export function createNotes({ scene, history, vocabulary }: NotesParts): Notes {
  const { graph } = scene;
  const about = (target: NoteTarget) => {
    if (target === undefined) return undefined;
    if (target.kind === 'node') return captionsOf(vocabulary, graph.getNodeAttribute(target.id, 'entity'));
    const { type } = graph.getEdgeAttribute(target.id, 'entity');
    return { en: vocabulary.typeName(type, 'en'), ar: vocabulary.typeName(type, 'ar') };
  };
  const targetOf = (on: string): Target | undefined =>
    graph.hasNode(on) ? { kind: 'node', id: on } : graph.hasEdge(on) ? { kind: 'edge', id: on } : undefined;
  const all = (): FoundNote[] => {
    scene.revision.value;
    return [...scene.notes.value].flatMap(([on, text]) => {
      const target = targetOf(on);
      return target === undefined && on !== '' ? [] : [{ target, text }];
    });
  };
  return {
    all,
    textOf: (target) => scene.notes.value.get(target?.id ?? '') ?? '',
    write(target, text) {
      const trimmed = text.trim();
      const on = target?.id ?? '';
      if (trimmed === (scene.notes.peek().get(on) ?? '')) return;
      const named = about(target);
      history.commit({ kind: 'note', count: 1, ...(named === undefined ? {} : { about: named }) }, [
        { kind: 'note', on, text: trimmed },
      ]);
    },
    matching(text) {
      const folded = foldName(text);
      return folded === '' ? [] : all().filter((note) => foldName(note.text).includes(folded));
    },
  };
}
