/** `GET /api/schema`: what the store has and offers, and how old that reading is. */
import { Router } from 'express';
import type { SchemaCache } from '../schema-cache.ts';

export function schemaRoutes(schema: SchemaCache): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.json(await schema.read());
  });
  return router;
}
