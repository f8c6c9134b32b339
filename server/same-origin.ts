/**
 * Answers only to this machine's own names and to this server's own pages.
 *
 * A page of another site may make a name of its own point to 127.0.0.1 (DNS rebinding) or post across sites; both show in
 * Host, Origin or Sec-Fetch-Site, which a page cannot set.
 */
import type { Request, RequestHandler } from 'express';
import { Refused } from '../graph/errors.ts';

const NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

export const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const hosts = allowedHosts(request);
  if (!hosts.includes((request.headers.host ?? '').toLowerCase())) {
    throw new Refused('request: its Host is not one of this server.', {
      code: 'Shabaka.ForeignHost',
      hint: `Open http://${hosts[0]} instead.`,
    });
  }
  const { origin } = request.headers;
  const isOwnOrigin = origin === undefined || hosts.some((host) => origin.toLowerCase() === `http://${host}`);
  if (!isOwnOrigin || isCrossSiteCall(request)) {
    throw new Refused('request: it comes from a page of another origin.', {
      code: 'Shabaka.ForeignOrigin',
      hint: `Only pages of http://${hosts[0]} and programs may call this server.`,
    });
  }
  next();
};

function allowedHosts(request: Request): readonly string[] {
  const port = request.socket.localPort;
  const hosts = NAMES.map((name) => `${name}:${port}`);
  return port === 80 ? [...hosts, ...NAMES] : hosts;
}

/** Following a link to a page is fine; another site's page calling the API is not, even where it may not read the answer. */
function isCrossSiteCall({ headers, path }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return path.startsWith('/api/') && (site === 'cross-site' || site === 'same-site');
}
