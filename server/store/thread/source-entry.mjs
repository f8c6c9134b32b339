/** Where the server runs from its sources: a thread does not inherit what reads TypeScript in its parent. */
import { register } from 'tsx/esm/api';

register();
await import('./entry.ts');
