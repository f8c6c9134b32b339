/** NOTE: zod would write parsers as code and try `new Function`, which the page's Content-Security-Policy refuses. Its chunk is run before any that uses zod: vite.config.ts. */
import { z } from 'zod';

z.config({ jitless: true });
