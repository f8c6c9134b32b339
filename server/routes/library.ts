/** `GET /api/library`: the named questions that come with the program. */
import { Router } from 'express';
import type { LibraryAnswer, LibraryQuestion } from '../../graph/wire-library.ts';

export function libraryRoutes(readQuestions: () => Promise<readonly LibraryQuestion[]>): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    const questions = await readQuestions();
    response.json({ questions: [...questions] } satisfies LibraryAnswer);
  });
  return router;
}
