/** `npm run backup -- FILE`: one consistent state of the embedded store as a file, while a server runs on it or not. */
import { backUp } from '../server/store/lmdb-backup.ts';
import { copyCommand } from './copy-command.ts';

await copyCommand('backup', backUp);
