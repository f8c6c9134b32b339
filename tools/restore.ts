/** `npm run restore -- FILE`: makes a backup the graph of the embedded store, which no server may be using. */
import { restore } from '../server/store/lmdb-backup.ts';
import { copyCommand } from './copy-command.ts';

await copyCommand('restore', restore);
