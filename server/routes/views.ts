/** `/api/views`: pictures kept under a name. The second of two who change one version is told so (409). */
import { Router } from 'express';
import { z } from 'zod';
import { InvalidInput } from '../../graph/errors.ts';
import { changedView, newView } from '../../graph/wire-views.ts';
import { jsonBodyUpTo, parseBody } from '../body.ts';
import type { Views } from '../workspace/views.ts';

/** A picture of ten thousand nodes with its lines; more than a statement ever needs. */
const viewBody = jsonBodyUpTo(16 * 1024 * 1024);

const versionAsked = z.string().regex(/^[1-9]\d{0,8}$/);

export function viewRoutes(views: Views): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.json(await views.list());
  });
  router.post('/', viewBody, async (request, response) => {
    const { name, content } = parseBody(newView, request);
    response.status(201).json(await views.create(name, content));
  });
  router.get('/:id', async (request, response) => {
    response.json(await views.open(request.params.id));
  });
  router.put('/:id', viewBody, async (request, response) => {
    response.json(await views.change(String(request.params.id), parseBody(changedView, request)));
  });
  router.delete('/:id', async (request, response) => {
    const version = versionAsked.safeParse(request.query.version);
    if (!version.success) throw noVersion();
    await views.remove(request.params.id, Number(version.data));
    response.status(204).end();
  });
  return router;
}

function noVersion(): InvalidInput {
  return new InvalidInput('request: `version` is missing, the version of the view that is to be deleted.', {
    code: 'Shabaka.InvalidRequest',
    hint: 'Send it in the address: DELETE /api/views/<id>?version=<n>.',
  });
}
