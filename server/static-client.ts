/** The built client: hashed files kept for a year, the page itself checked each time. */
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

export function staticClient(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  return express.static(folder, {
    index: 'index.html',
    dotfiles: 'ignore',
    redirect: false,
    setHeaders(response, path) {
      const isHashed = path.startsWith(assets);
      response.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
