/** `GET /api/health`: the process is alive. `GET /api/ready`: the store is open and seeded, and this is what it holds. */
import { Router } from 'express';
import type { ReadyAnswer } from '../../graph/wire.ts';
import type { Door } from '../door.ts';

const READY_TIMEOUT_MS = 5000;

export function healthRoutes(door: Door): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/ready', async (_request, response) => {
    const store = await door.status(AbortSignal.timeout(READY_TIMEOUT_MS));
    response.json({ ready: true, store } satisfies ReadyAnswer);
  });
  return router;
}
