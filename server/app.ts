/** The application: every route behind the same checks. It never listens and never opens a store; `main.ts` does. */
import { join } from 'node:path';
import express, { type Express } from 'express';
import type { Limits } from './config.ts';
import type { Door } from './door.ts';
import { errorHandler, notFound, type ReportBug } from './error-answers.ts';
import { noStore, permissionsPolicy, safetyHeaders } from './headers.ts';
import { readLibrary } from './library.ts';
import { cypherRoutes } from './routes/cypher.ts';
import { exportRoutes } from './routes/export.ts';
import { healthRoutes } from './routes/health.ts';
import { libraryRoutes } from './routes/library.ts';
import { schemaRoutes } from './routes/schema.ts';
import { viewRoutes } from './routes/views.ts';
import { sameOriginOnly } from './same-origin.ts';
import { createSchemaCache } from './schema-cache.ts';
import { staticClient } from './static-client.ts';
import { createViews } from './workspace/views.ts';

export interface AppDeps {
  readonly door: Door;
  readonly limits: Limits;
  /** The folder of the built client; absent where only the API is served. */
  readonly clientFolder?: string;
  /** The folder of named questions. */
  readonly libraryFolder: string;
  /** Where saved views are kept; made when the first one is saved. */
  readonly workspaceFolder: string;
  readonly reportBug: ReportBug;
}

export function createApp({ door, limits, clientFolder, libraryFolder, workspaceFolder, reportBug }: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const schema = createSchemaCache(() => door.schema());

  app.use(safetyHeaders, permissionsPolicy, sameOriginOnly);
  app.use('/api', noStore);
  app.use('/api', healthRoutes(door));
  app.use('/api/schema', schemaRoutes(schema));
  app.use('/api/cypher', cypherRoutes({ door, reportBug, onWritten: schema.forget }));
  app.use('/api/export', exportRoutes({ door, limits }));
  app.use(
    '/api/library',
    libraryRoutes(() => readLibrary(libraryFolder)),
  );
  app.use('/api/views', viewRoutes(createViews(join(workspaceFolder, 'views'))));
  if (clientFolder !== undefined) app.use(staticClient(clientFolder));
  app.use(notFound);
  app.use(errorHandler(reportBug));
  return app;
}
