/** The graph has changed, by this page or elsewhere: what it is and its words are read again, and one that was empty is shown. */
import { effect } from '@preact/signals-core';
import { AppError } from '../../graph/errors.ts';
import type { Connection } from './connection.ts';
import type { ConsoleState } from './console-runs.ts';
import type { Notices } from './notices.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { VocabularyState } from './vocabulary.ts';

interface RereadingParts {
  readonly connection: Connection;
  readonly vocabulary: VocabularyState;
  readonly scene: Scene;
  readonly picture: Picture;
  readonly notices: Notices;
  /** What the console asked last: a graph that it is making is no graph to show yet. */
  readonly script: ConsoleState['script'];
}

export interface Rereading {
  /** A picture that is there stays as it is: what of it is meant to change, only its reader knows. */
  reread(): Promise<void>;
  /** From now on a graph that was empty is shown as soon as it has nodes. */
  begin(): void;
  stop(): void;
}

export function createRereading(parts: RereadingParts): Rereading {
  const { connection, vocabulary, scene, picture, notices, script } = parts;
  let stop = () => {};
  let wasEmpty = false;
  const reread = async () => {
    await connection.refresh();
    const schema = connection.schema.peek();
    if (schema === undefined || connection.status.peek().kind !== 'ready') return;
    try {
      await vocabulary.load(schema);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notices.tell({ kind: 'failed', error });
    }
  };
  return {
    reread,
    begin() {
      stop = effect(() => {
        const status = connection.status.value;
        if (status.kind !== 'ready' || script.value?.state.value === 'running') return;
        const isEmpty = status.store.nodes === 0;
        if (wasEmpty && !isEmpty && scene.graph.order === 0) void reread().then(() => picture.showFirst());
        wasEmpty = isEmpty;
      });
    },
    stop: () => stop(),
  };
}
