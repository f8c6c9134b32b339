/** `POST /api/export/:format`: a whole file, or an error; never half a file. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { NotFound } from '../../graph/errors.ts';
import { exportRequest } from '../../graph/wire.ts';
import { jsonBody, parseBody } from '../body.ts';
import type { Limits } from '../config.ts';
import type { Door } from '../door.ts';
import { FILE_FORMATS, fileOf } from '../exports.ts';

export interface ExportRouteOptions {
  readonly door: Door;
  readonly limits: Limits;
}

export function exportRoutes({ door, limits }: ExportRouteOptions): Router {
  const router = Router();

  router.post('/:format', jsonBody, async (request, response) => {
    const format = FILE_FORMATS.get(String(request.params.format));
    if (format === undefined) throw noSuchFormat();
    const body = parseBody(exportRequest, request);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    // NOTE: an error in the middle of a response can only break it off, so the file is made first and sent when it is whole.
    const spool = join(tmpdir(), `shabaka-${randomUUID()}.${format.extension}`);
    try {
      const pieces = fileOf(format, body, { door, limits: limits.ceilings, signal: gone.signal });
      await pipeline(Readable.from(pieces), createWriteStream(spool, { mode: 0o600 }));
      const what = 'nodeIds' in body ? 'picture' : 'result';
      const day = new Date().toISOString().slice(0, 10);
      response.set({
        'Content-Type': format.contentType,
        'Content-Disposition': `attachment; filename="shabaka-${day}-${what}.${format.extension}"`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
      });
      await pipeline(createReadStream(spool), response).catch(() => undefined);
    } finally {
      await rm(spool, { force: true });
    }
  });

  return router;
}

function noSuchFormat(): NotFound {
  return new NotFound('export: there is no such format.', {
    code: 'Shabaka.NoSuchFormat',
    hint: `The formats are ${[...FILE_FORMATS.keys()].join(', ')}.`,
  });
}
